import { Check, ChevronDown, GitPullRequestDraft, MessageSquarePlus, Trash2, TriangleAlert, X } from 'lucide-react';
import { useContext, useRef, useState } from 'react';
import { BLOCKING_FLAGS } from '../../../../../src/domain/conversation/conversation.types.js';
import { Button } from '../../../ui/button.js';
import { Icon } from '../../../ui/icon.js';
import { IconButton } from '../../../ui/icon-button.js';
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from '../../../ui/menu.js';
import { visibleText } from '../../../../../src/domain/shared/visible-text.js';
import { ConversationViewContext, useConversationTools, useConversationView } from '../conversation-context.js';
import { useCommand } from '../use-command.js';
import { useDecision } from '../use-decision.js';
import { clockText, filesChangedText } from '../../text/quantities.js';
import { acceptWords } from './accept-words.js';
import { DiscardDialog } from './discard-dialog.js';
import type { ShownEdits } from './shown-edits.js';

interface FooterProps {
  /** The revision that is shown. */
  readonly edits: ShownEdits;
  readonly newest: number;
}

interface Deciding {
  readonly onDecided: () => void;
}

const frame =
  'flex min-h-[50px] flex-none flex-wrap items-center gap-2 border-t border-line bg-bg px-3 py-[9px] text-sm';

/** The decision about a revision: buttons while it is open, who decided and when afterwards. */
export function ReviewFooter(props: FooterProps) {
  const box = useRef<HTMLDivElement>(null);
  // The buttons go with the decision: the focus stays where it is then told, once menu or dialog gave it back.
  const onDecided = () => setTimeout(() => box.current?.focus());
  return (
    <div ref={box} tabIndex={-1} role="group" aria-label="Decision" className="flex-none focus-frame">
      <Decision {...props} onDecided={onDecided} />
    </div>
  );
}

function Decision({ edits, newest, onDecided }: FooterProps & Deciding) {
  const { canWrite } = useConversationTools();
  const archived = useContext(ConversationViewContext)?.header.state.archived ?? false;
  const { revision } = edits;
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
  return <Undecided edits={edits} onDecided={onDecided} />;
}

function Undecided({ edits, onDecided }: Deciding & { readonly edits: ShownEdits }) {
  const { commands } = useConversationTools();
  const command = useDecision();
  const accept = async (openDraftPr: boolean) => {
    const decision = { kind: 'acceptance', revision, openDraftPr } as const;
    if (await command.decide(decision, () => commands.acceptEdits(revision, openDraftPr))) onDecided();
  };
  const { revision, flags, repositories } = edits;
  const { state } = useConversationView().header;
  const words = acceptWords(repositories, state);
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
          onClick={() => void accept(true)}
        >
          {words.publish}
        </Button>
        <OtherDecisions edits={edits} alone={words.alone} onAccept={() => void accept(false)} onDecided={onDecided} />
      </span>
    </div>
  );
}

interface OtherDecisionsProps extends Deciding {
  readonly edits: ShownEdits;
  /** What accepting alone does; null when it is not offered. */
  readonly alone: string | null;
  readonly onAccept: () => void;
}

function OtherDecisions({ edits, alone, onAccept, onDecided }: OtherDecisionsProps) {
  const { writeReply } = useConversationTools();
  const [discarding, setDiscarding] = useState(false);
  const { revision, summary, repositories } = edits;
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
          {alone === null ? null : (
            <MenuItem icon={Check} description={alone} onSelect={onAccept}>
              Accept edits
            </MenuItem>
          )}
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
      <DiscardDialog
        revision={revision}
        files={files}
        open={discarding}
        onOpenChange={setDiscarding}
        onDone={onDecided}
      />
    </>
  );
}

function Decided({ edits }: { readonly edits: ShownEdits }) {
  const accepted = edits.decision === 'accepted';
  return (
    <div className={frame}>
      <Icon of={accepted ? Check : X} className={accepted ? 'text-ok' : 'text-fg-3'} />
      <span className="min-w-0">
        <DecisionWords edits={edits} /> {edits.reason ? <bdi>“{visibleText(edits.reason)}”</bdi> : null}
      </span>
      <span className="flex-1" />
      {accepted ? <OpenDraftPr revision={edits.revision} /> : null}
    </div>
  );
}

/** `Accepted by Maya Chen, 14:30.` */
function DecisionWords({ edits }: { readonly edits: ShownEdits }) {
  const { nameOf } = useConversationTools();
  const { decision, decidedBy, decidedAt, automatic } = edits;
  const when = decidedAt ? `, ${clockText(decidedAt, new Date())}` : '';
  if (automatic) return <>Accepted automatically{when}.</>;
  const word = decision === 'accepted' ? 'Accepted' : 'Discarded';
  if (decidedBy === null) return `${word}${when}.`;
  return (
    <>
      {word} by <bdi>{nameOf(decidedBy)}</bdi>
      {when}.
    </>
  );
}

/** Offered while no pull request holds the accepted revision and none is being opened. */
function OpenDraftPr({ revision }: { readonly revision: number }) {
  const { canWrite, commands } = useConversationTools();
  const state = useContext(ConversationViewContext)?.header.state;
  const { busy, problem, run } = useCommand();
  if (!canWrite || state?.edits?.proposal.revision !== revision) return null;
  if (state.pullRequests.some((pr) => pr.revision === revision)) return null;
  // After a failure each repository's line has its own way to try again.
  if (state.publish && state.publish.pending.length + state.publish.failures.length > 0) return null;
  const repositoryIds = state.edits.proposal.repositories
    .filter(({ filesChanged }) => filesChanged > 0)
    .map(({ repositoryId }) => repositoryId);
  if (repositoryIds.length === 0) return null;
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
