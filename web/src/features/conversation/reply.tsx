import { useCallback, useEffect } from 'react';
import type { Mode } from '../../../../src/domain/conversation/conversation.types.js';
import { Button } from '../../ui/button.js';
import { useConfig } from '../../api/session.js';
import { Composer } from '../composer/composer.js';
import { modeOf } from '../composer/draft-store.js';
import { currentDraft, updateDraft, useDraft } from '../composer/drafts.js';
import type { Submission } from '../composer/use-sending.js';
import { useConversationTools, useConversationView } from './conversation-context.js';
import { post } from './outbox.js';
import { replyMode } from './reply-mode.js';
import { useCommand } from './use-command.js';

/** Where a reply is written: answers the open question, asks for changes of an open plan, else sends a message. */
export function Reply({ onSent }: { readonly onSent: () => void }) {
  const { canWrite } = useConversationTools();
  const { header } = useConversationView();
  if (header.state.archived) return <Archived />;
  if (!canWrite) return <Closed>You can read this run. Ask an admin for access to reply.</Closed>;
  return <ReplyComposer onSent={onSent} />;
}

function ReplyComposer({ onSent }: { readonly onSent: () => void }) {
  const { commands, ticketKey } = useConversationTools();
  const { header } = useConversationView();
  const { activity, plan, run, turnCount } = header.state;
  const { run: stop } = useCommand();
  const inputId = activity.kind === 'waiting' ? activity.inputId : null;
  const openPlan = plan?.decision === 'open' ? plan.version : null;
  const model = useRunModel(ticketKey, run?.model);
  const standardMode = replyMode(header.state);
  const mode = modeOf(useDraft(ticketKey), standardMode);

  const send = useCallback(
    async (submission: Submission, key: string) => {
      const { instructions, mode, autoOpenDraftPr } = submission;
      if (inputId !== null) await commands.answer(inputId, instructions, key);
      else if (openPlan !== null && mode === 'plan') await commands.requestPlanChanges(openPlan, instructions, key);
      else {
        const chosen = submission.model ?? model.standard;
        const other = chosen !== undefined && chosen !== model.present ? { model: chosen } : {};
        const message = { key, instructions, mode, autoOpenDraftPr, ...other };
        void post(ticketKey, { ...message, sentAt: new Date().toISOString(), turnsBefore: turnCount }, commands.send);
      }
      onSent();
    },
    [commands, inputId, openPlan, ticketKey, turnCount, model.standard, model.present, onSent],
  );

  const running =
    activity.kind === 'none'
      ? undefined
      : { stopping: activity.interrupting, onStop: () => void stop(() => commands.stop(activity.turn.turnId)) };
  return (
    <Composer
      size="reply"
      label="Reply"
      draftId={ticketKey}
      onSend={send}
      standardMode={standardMode}
      running={running}
      fieldPlaceholder="Add instructions for Claude Code (optional)"
      notice={inputId === null && openPlan !== null ? planNotice(mode) : undefined}
    />
  );
}

const planNotice = (mode: Mode): string =>
  mode === 'plan' ? 'This message changes the plan.' : 'This message sets the plan aside.';

/** The reply starts with the model of the present run: another one means fresh clones. */
function useRunModel(ticketKey: string, present: string | undefined) {
  const standard = useConfig()?.models.find(({ isDefault }) => isDefault)?.id;
  useEffect(() => {
    if (standard === undefined || present === undefined) return;
    const model = present === standard ? null : present;
    if (currentDraft(ticketKey).instructions === '') updateDraft(ticketKey, (draft) => ({ ...draft, model }));
  }, [ticketKey, standard, present]);
  return { standard, present };
}

function Archived() {
  const { canWrite, commands } = useConversationTools();
  const { busy, problem, run } = useCommand();
  return (
    <Closed>
      Archived.
      {canWrite ? (
        <Button size="sm" busy={busy} onClick={() => void run(commands.restore)}>
          Restore
        </Button>
      ) : null}
      <span role="alert" className="text-xs text-failed">
        {problem}
      </span>
    </Closed>
  );
}

function Closed({ children }: { readonly children: React.ReactNode }) {
  return (
    <div className="flex min-h-[52px] flex-wrap items-center justify-center gap-3 rounded-2xl border border-line bg-sunken px-4 py-2 text-sm text-fg-2">
      {children}
    </div>
  );
}
