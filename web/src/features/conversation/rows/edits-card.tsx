import { Check, FileDiff, TriangleAlert, X } from 'lucide-react';
import { useContext } from 'react';
import { BLOCKING_FLAGS } from '../../../../../src/domain/conversation/conversation.types.js';
import type { EditsItem } from '../../../../../projections/conversation/conversation.view.js';
import { Button } from '../../../ui/button.js';
import { Icon } from '../../../ui/icon.js';
import { visibleText } from '../../../../../src/domain/shared/visible-text.js';
import { flagWords } from '../../../../../src/domain/conversation/flag-words.js';
import { LineCounts } from '../../review/diff/line-counts.js';
import { By, Card, Chip } from '../../../ui/card.js';
import { ConversationViewContext, useConversationTools } from '../conversation-context.js';
import type { RowOf } from '../log/derive-rows.js';
import { clockText, filesChangedText } from '../../text/quantities.js';

/** What an Edits turn changed, repository by repository; the Changes panel shows the lines. */
export function EditsCard({ row: { item } }: { readonly row: RowOf<'edits'> }) {
  const { repositoryName, severalRepositories, showChanges } = useConversationTools();
  const sum = (field: 'filesChanged' | 'additions' | 'deletions') =>
    item.repositories.reduce((total, entry) => total + entry[field], 0);
  const flags = [
    ...new Set(
      item.flags.filter(({ kind }) => BLOCKING_FLAGS.includes(kind)).map(({ kind, path }) => flagWords(kind, path)),
    ),
  ];
  return (
    <Card label={`Edits, revision ${item.revision}`}>
      <div className="flex items-center gap-x-[9px] gap-y-1.5 py-1.5 pr-1.5 pl-3 text-sm flex-wrap">
        <Icon of={FileDiff} />
        <span className="flex-none font-strong">
          {sum('filesChanged') === 0 ? 'No changes any more' : filesChangedText(sum('filesChanged'))}
        </span>
        <LineCounts additions={sum('additions')} deletions={sum('deletions')} />
        <Decision item={item} />
        <Button size="sm" onClick={() => showChanges({ revision: item.revision })} className="ml-auto">
          Review changes
        </Button>
      </div>
      {severalRepositories || item.repositories.length > 1 ? (
        <ul className="grid gap-1 px-3 pb-2.5 pl-[37px]">
          {item.repositories.map((repository) => (
            <li key={repository.repositoryId} className="flex items-center gap-2 text-sm text-fg-2">
              <span className="truncate font-mono text-xs text-fg">{repositoryName(repository.repositoryId)}</span>
              <span className="text-xs">
                {repository.filesChanged === 0 ? 'No changes any more' : filesChangedText(repository.filesChanged)}
              </span>
              <span className="flex-1" />
              <LineCounts additions={repository.additions} deletions={repository.deletions} />
            </li>
          ))}
        </ul>
      ) : null}
      <LeftOutNote item={item} />
      {flags.length > 0 ? (
        <p className="flex items-center gap-2 border-t border-line px-3 py-2 text-xs text-needs">
          <Icon of={TriangleAlert} size={14} />
          Look closely: {flags.join(', ')}.
        </p>
      ) : null}
    </Card>
  );
}

const WHY_LEFT_OUT = { ignored: 'ignored by git', submodule: 'in a submodule' } as const;

/** What the agent's workspace holds beside the edits: it may have spoken of it. */
function LeftOutNote({ item: { leftOut, leftOutTotal, repositories } }: { readonly item: EditsItem }) {
  const { repositoryName, severalRepositories } = useConversationTools();
  if (leftOut.length === 0) return null;
  const withName = severalRepositories || repositories.length > 1;
  const shown = leftOut.slice(0, LEFT_OUT_SHOWN);
  const more = leftOutTotal - shown.length;
  return (
    <p className="border-t border-line px-3 py-2 text-xs wrap-anywhere text-fg-2">
      Not in the edits:{' '}
      {shown.map(({ repositoryId, path, why }, index) => (
        <span key={`${repositoryId}/${path}`}>
          {index > 0 ? ', ' : null}
          <span className="font-mono text-fg">
            {visibleText(withName ? `${repositoryName(repositoryId)}/${path}` : path)}
          </span>{' '}
          ({WHY_LEFT_OUT[why]})
        </span>
      ))}
      {more > 0 ? `, and ${more} more` : null}.
    </p>
  );
}

const LEFT_OUT_SHOWN = 5;

function Decision({ item }: { readonly item: EditsItem }) {
  const newest = useContext(ConversationViewContext)?.header.state.edits?.proposal.revision ?? item.revision;
  if (item.decision === 'accepted') {
    return (
      <>
        <Chip tone="ok" icon={Check}>
          {item.automatic ? 'Accepted automatically' : 'Accepted'}
        </Chip>
        {item.automatic ? null : <DecidedBy item={item} />}
      </>
    );
  }
  if (item.decision === 'open') {
    return newest > item.revision ? <Chip tone="neutral">Replaced by revision {newest}</Chip> : null;
  }
  return (
    <>
      <Chip tone="neutral" icon={X}>
        Discarded
      </Chip>
      <DecidedBy item={item} />
    </>
  );
}

function DecidedBy({ item: { decidedBy, decidedAt } }: { readonly item: EditsItem }) {
  const { nameOf } = useConversationTools();
  if (decidedBy === null || decidedAt === null) return null;
  return <By name={nameOf(decidedBy)} at={clockText(decidedAt, new Date())} />;
}
