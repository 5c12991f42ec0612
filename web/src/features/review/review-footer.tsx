import { Check, ChevronDown, GitPullRequestDraft, MessageSquarePlus, Trash2, TriangleAlert, X } from 'lucide-react';
import { useContext, useState } from 'react';
import { BLOCKING_FLAGS } from '../../../../src/domain/conversation/conversation.types.js';
import type { EditsState } from '../../../../src/domain/conversation/conversation.state.js';
import type { EditsItem } from '../../../../projections/conversation/conversation.view.js';
import { useConversation } from '../../live/use-conversation.js';
import { Button } from '../../ui/button.js';
import { Icon } from '../../ui/icon.js';
import { IconButton } from '../../ui/icon-button.js';
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from '../../ui/menu.js';
import { ConversationViewContext, useConversationTools } from '../conversation/conversation-context.js';
import { useCommand, type CommandState } from '../conversation/use-command.js';
import { clockText, filesChangedText } from '../conversation/words.js';
import { DiscardDialog } from './discard-dialog.js';

interface FooterProps {
  /** The revision that is shown. */
  readonly edits: EditsState;
  readonly newest: number;
}

const frame =
  'flex min-h-[50px] flex-none flex-wrap items-center gap-2 border-t border-line bg-bg px-3 py-[9px] text-sm';

/** The decision about a revision: buttons while it is open, who decided and when afterwards. */
export function ReviewFooter({ edits, newest }: FooterProps) {
  const { canWrite } = useConversationTools();
  const archived = useContext(ConversationViewContext)?.header.state.archived ?? false;
  const { revision } = edits.proposal;
  if (edits.decision !== 'open') return <Decided edits={edits} />;
  if (newest > revision) {
    return (
      <div className={frame}>
        <Icon of={TriangleAlert} className="text-needs" />
        <span className="min-w-0 flex-1">
          Revision {revision} was replaced. Review revision {newest} to accept it.
        </span>
      </div>
    );
  }
  if (!canWrite || archived) {
    return (
      <div className={`${frame} text-fg-2`}>
        {archived ? 'Archived. Restore the conversation to decide.' : 'Not decided yet.'}
      </div>
    );
  }
  return <Undecided edits={edits} />;
}

function Undecided({ edits }: { readonly edits: EditsState }) {
  const { commands } = useConversationTools();
  const command = useCommand();
  const { revision, flags } = edits.proposal;
  const closely = new Set(flags.filter(({ kind }) => BLOCKING_FLAGS.includes(kind)).map(({ path }) => path)).size;
  return (
    <div className={frame}>
      <span className="min-w-0 flex-1 basis-40">
        {command.problem ? (
          <span role="alert" className="text-failed">
            {command.problem}
          </span>
        ) : closely > 0 ? (
          <span className="inline-flex items-center gap-2 text-needs">
            <Icon of={TriangleAlert} />
            {closely === 1 ? '1 file needs a close look.' : `${closely} files need a close look.`}
          </span>
        ) : (
          <span className="text-fg-2">Not accepted yet</span>
        )}
      </span>
      <span className="flex items-center gap-1 max-wide:w-full">
        <Button
          size="sm"
          variant="primary"
          className="max-wide:flex-1"
          busy={command.busy}
          onClick={() => void command.run(() => commands.acceptEdits(revision, true))}
        >
          Accept and open draft PR
        </Button>
        <OtherDecisions edits={edits} command={command} />
      </span>
    </div>
  );
}

function OtherDecisions({ edits, command }: { readonly edits: EditsState; readonly command: CommandState }) {
  const { commands, writeReply, ticketKey } = useConversationTools();
  const [discarding, setDiscarding] = useState(false);
  const { revision, summary, repositories } = edits.proposal;
  const files = repositories.reduce((sum, { filesChanged }) => sum + filesChanged, 0);
  const quote = [`Edits revision ${revision}, ${filesChangedText(files)}.`, summary].filter(Boolean).join('\n').trim();
  const quoted = quote
    .split('\n')
    .slice(0, 6)
    .map((line) => `> ${line}`)
    .join('\n');
  return (
    <>
      <Menu>
        <MenuTrigger asChild>
          <IconButton
            icon={ChevronDown}
            iconSize={14}
            size="sm"
            variant="default"
            label="Other decisions"
            tooltip={false}
          />
        </MenuTrigger>
        <MenuContent
          align="end"
          aria-label="Other decisions"
          className="w-72"
          onCloseAutoFocus={(event) => event.preventDefault()}
        >
          <MenuItem
            icon={Check}
            description={`Commits them to code-runs/${ticketKey}. A draft PR can follow.`}
            onSelect={() => void command.run(() => commands.acceptEdits(revision, false))}
          >
            Accept edits
          </MenuItem>
          <MenuItem
            icon={MessageSquarePlus}
            description="Write what should be different."
            onSelect={() => writeReply({ mode: 'edits', text: `${quoted}\n\n` })}
          >
            Request changes
          </MenuItem>
          <MenuSeparator />
          <MenuItem icon={Trash2} onSelect={() => setDiscarding(true)} className="text-failed">
            Discard edits
          </MenuItem>
        </MenuContent>
      </Menu>
      <DiscardDialog revision={revision} files={files} open={discarding} onOpenChange={setDiscarding} />
    </>
  );
}

function Decided({ edits }: { readonly edits: EditsState }) {
  const { ticketKey, nameOf } = useConversationTools();
  const item = useEditsItem(ticketKey, edits.proposal.revision);
  const accepted = edits.decision === 'accepted';
  return (
    <div className={frame}>
      <Icon of={accepted ? Check : X} className={accepted ? 'text-ok' : 'text-fg-3'} />
      <span className="min-w-0">
        {decisionWords(edits, item, nameOf)}
        {item?.reason ? ` “${item.reason}”` : ''}
      </span>
      <span className="flex-1" />
      {accepted ? <OpenDraftPr revision={edits.proposal.revision} /> : null}
    </div>
  );
}

/** `Accepted by Maya Chen, 14:30.` */
function decisionWords(edits: EditsState, item: EditsItem | undefined, nameOf: (id: string) => string): string {
  const by = item?.decidedBy ?? edits.acceptedBy;
  const when = item?.decidedAt ? `, ${clockText(item.decidedAt, new Date())}` : '';
  if (edits.automatic) return `Accepted automatically${when}.`;
  return `${edits.decision === 'accepted' ? 'Accepted' : 'Discarded'}${by === null ? '' : ` by ${nameOf(by)}`}${when}.`;
}

/** Offered while no pull request holds the accepted revision and none is being opened. */
function OpenDraftPr({ revision }: { readonly revision: number }) {
  const { canWrite, commands } = useConversationTools();
  const state = useContext(ConversationViewContext)?.header.state;
  const { busy, problem, run } = useCommand();
  if (!canWrite || !state?.edits || state.pullRequests.some((pr) => pr.revision === revision)) return null;
  if (state.publish && state.publish.pending.length > 0) return null;
  const repositoryIds = state.edits.proposal.repositories.map(({ repositoryId }) => repositoryId);
  return (
    <>
      <span role="alert" className="text-xs text-failed">
        {problem}
      </span>
      <Button size="sm" busy={busy} onClick={() => void run(() => commands.openDraftPrs(repositoryIds))}>
        <Icon of={GitPullRequestDraft} size={14} />
        Open draft PR
      </Button>
    </>
  );
}

function useEditsItem(ticketKey: string, revision: number): EditsItem | undefined {
  const { turns } = useConversation(ticketKey).feed;
  for (const { items } of Object.values(turns)) {
    const found = items.find((item) => item.kind === 'edits' && item.revision === revision);
    if (found?.kind === 'edits') return found;
  }
  return undefined;
}
