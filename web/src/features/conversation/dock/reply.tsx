import { useCallback, useEffect } from 'react';
import type { Mode } from '../../../../../src/domain/conversation/conversation.types.js';
import { replyMode } from '../../../../../src/domain/conversation/reply-mode.js';
import { Button } from '../../../ui/button.js';
import { useConfig } from '../../../api/session.js';
import { Composer } from '../../composer/composer.js';
import { modeOf } from '../../composer/draft-store.js';
import { currentDraft, updateDraft, useDraft } from '../../composer/drafts.js';
import type { Submission } from '../../composer/use-sending.js';
import { useConversationTools, useConversationView } from '../conversation-context.js';
import { post } from './outbox.js';
import { replyTarget, type ReplyTarget } from './reply-target.js';
import { useCommand } from '../use-command.js';

/** Where a reply is written: answers the open question where it was begun for it, asks for changes of an open plan, else sends a message. */
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
  const open = activity.kind === 'waiting' ? activity : undefined;
  const target = useReplyTarget(ticketKey, open?.inputId ?? null);
  const openPlan = plan?.decision === 'open' ? plan.version : null;
  const model = useRunModel(ticketKey, run?.model);
  const standardMode = replyMode(header.state);
  const mode = modeOf(useDraft(ticketKey), standardMode);

  const send = useCallback(
    async (submission: Submission, key: string) => {
      const { instructions, mode, autoOpenDraftPr, answers } = submission;
      if (answers !== null) await commands.answer(answers, instructions, key);
      else if (openPlan !== null && mode === 'plan') await commands.requestPlanChanges(openPlan, instructions, key);
      else {
        const chosen = submission.model ?? model.standard;
        const other = chosen !== undefined && chosen !== model.present ? { model: chosen } : {};
        const message = { key, instructions, mode, autoOpenDraftPr, ...other };
        void post(ticketKey, { ...message, sentAt: new Date().toISOString(), turnsBefore: turnCount }, commands.send);
      }
      onSent();
    },
    [commands, openPlan, ticketKey, turnCount, model.standard, model.present, onSent],
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
      standardAutoPr={header.state.autoOpenDraftPr}
      running={running}
      fieldPlaceholder="Add instructions for Claude Code (optional)"
      answers={target.answers === null ? undefined : open}
      notice={
        <Notice
          ticketKey={ticketKey}
          meanwhile={target.meanwhile}
          open={open}
          plan={openPlan === null ? undefined : mode}
        />
      }
    />
  );
}

/** The draft keeps the question that its text was begun for: what is open while there is no text. */
function useReplyTarget(ticketKey: string, open: string | null): ReplyTarget {
  const draft = useDraft(ticketKey);
  const isStale = draft.instructions === '' && draft.answers !== open;
  useEffect(() => {
    if (isStale) updateDraft(ticketKey, (now) => ({ ...now, answers: open }));
  }, [ticketKey, isStale, open]);
  return replyTarget(draft, open);
}

interface NoticeProps {
  readonly ticketKey: string;
  readonly meanwhile: ReplyTarget['meanwhile'];
  readonly open: { readonly inputId: string } | undefined;
  /** The mode of the reply while a plan is open. */
  readonly plan: Mode | undefined;
}

/** What sending does, where that is not what the person may think. */
function Notice({ ticketKey, meanwhile, open, plan }: NoticeProps) {
  if (meanwhile === 'closed') return 'The question is closed. This is sent as a message.';
  if (meanwhile === undefined || !open) return plan === undefined ? null : planNotice(plan);
  const answer = () => updateDraft(ticketKey, (draft) => ({ ...draft, answers: open.inputId }));
  return (
    <span className="flex flex-wrap items-center gap-2">
      Claude Code asked a question after you began to write. This message waits until the turn ends.
      <Button size="sm" onClick={answer}>
        Use it as the answer
      </Button>
    </span>
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
