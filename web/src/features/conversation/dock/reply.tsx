import { useCallback, useEffect } from 'react';
import type { Activity } from '../../../../../src/domain/conversation/conversation.state.js';
import { usePreferences } from '../../../browser/preferences.js';
import { Button } from '../../../ui/button.js';
import { useConfig } from '../../../api/session.js';
import { useConversation } from '../../../live/use-conversation.js';
import { Composer } from '../../composer/composer.js';
import { modeOf, type Draft } from '../../composer/draft-store.js';
import { currentDraft, updateDraft, useDraft } from '../../composer/drafts.js';
import type { Submission } from '../../composer/use-sending.js';
import type { RunningTurn } from '../../composer/use-stop-key.js';
import { useConversationTools, useConversationView } from '../conversation-context.js';
import { post } from './outbox.js';
import { ReplyNotice } from './reply-notice.js';
import { occasionOf, replyTarget, type ReplyTarget } from './reply-target.js';
import { standing } from '../standing.js';
import { useKnown } from '../use-decision.js';
import { useCommand } from '../use-command.js';
import type { TicketKey } from '../../../../../src/domain/shared/types.js';

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
  const { state } = useConversationView().header;
  const { activity, run, turnCount } = state;
  const draft = useDraft(ticketKey);
  const now = occasionOf(state);
  const target = replyTarget(draft, now);
  const running = useRunning(activity);
  const held = useHeld(target, draft.instructions);
  const model = useRunModel(ticketKey, run?.model);
  const mode = modeOf(draft, target.mode);
  const autoPr = useOwnAutoPr(draft, target.autoOpenDraftPr);

  const send = useCallback(
    async (submission: Submission, key: string) => {
      const { instructions, mode, autoOpenDraftPr, answers } = submission;
      if (answers !== null) await commands.answer(answers, instructions, key);
      else if (now.plan !== null && mode === 'plan') await commands.requestPlanChanges(now.plan, instructions, key);
      else {
        const chosen = submission.model ?? model.standard;
        const other = chosen !== undefined && chosen !== model.present ? { model: chosen } : {};
        const message = { key, instructions, mode, autoOpenDraftPr, ...other };
        void post(ticketKey, { ...message, sentAt: new Date().toISOString(), turnsBefore: turnCount }, commands.send);
      }
      onSent();
    },
    [commands, now.plan, ticketKey, turnCount, model.standard, model.present, onSent],
  );
  return (
    <Composer
      size="reply"
      label="Reply"
      draftId={ticketKey}
      onSend={send}
      standardMode={target.mode}
      standardAutoPr={target.autoOpenDraftPr}
      occasion={now}
      held={held}
      running={running}
      fieldPlaceholder="Add instructions for Claude Code (optional)"
      answers={target.answers !== null && activity.kind === 'waiting' ? activity : undefined}
      notice={
        <ReplyNotice
          target={target}
          now={now}
          held={held}
          mode={mode}
          autoPr={mode === 'edits' ? autoPr : undefined}
          stopProblem={running?.problem ?? null}
        />
      }
    />
  );
}

/** Why the text is not sent before a second look; undefined while it may be sent. */
function useHeld({ gone }: ReplyTarget, instructions: string): string | undefined {
  const { ticketKey } = useConversationTools();
  const { feed } = useConversation(ticketKey);
  const now = useKnown()(feed);
  if (!gone || !now) return undefined;
  const decision =
    gone.kind === 'question'
      ? ({ kind: 'answer', inputId: gone.inputId, answer: instructions } as const)
      : ({ kind: 'plan', version: gone.version, wanted: 'changes-requested' } as const);
  const isGone = gone.kind === 'question' ? 'This question is closed.' : 'This plan is decided.';
  return `${standing(decision, now)?.words ?? isGone} What you wrote was not sent.`;
}

/** What the person set the switch to; undefined where that changes nothing. */
function useOwnAutoPr({ autoOpenDraftPr }: Draft, standard: boolean | null): boolean | undefined {
  const byDefault = usePreferences((preferences) => preferences.autoOpenDraftPrByDefault);
  return autoOpenDraftPr === null || autoOpenDraftPr === (standard ?? byDefault) ? undefined : autoOpenDraftPr;
}

/** The turn that Stop ends. */
function useRunning(activity: Activity): RunningTurn | undefined {
  const { commands } = useConversationTools();
  const { run, problem } = useCommand();
  if (activity.kind === 'none') return undefined;
  const { turn, interrupting } = activity;
  return { stopping: interrupting, problem, onStop: () => void run(() => commands.stop(turn.turnId)) };
}

/** The reply starts with the model of the present run: another one means fresh clones. */
function useRunModel(ticketKey: TicketKey, present: string | undefined) {
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
