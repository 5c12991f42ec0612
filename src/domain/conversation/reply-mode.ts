import type { ConversationState } from './conversation.state.js';
import type { Mode } from './conversation.types.js';

type ReplyModeState = Pick<ConversationState, 'plan' | 'queue' | 'activity' | 'lastOutcome'>;

/** The mode of a message that names none: Plan while a plan waits for its decision, else that of the last turn. */
export function replyMode({ plan, queue, activity, lastOutcome }: ReplyModeState): Mode {
  if (plan?.decision === 'open') return 'plan';
  const working = activity.kind === 'none' ? undefined : activity.turn;
  return (queue.at(-1) ?? working ?? lastOutcome?.turn)?.mode ?? 'edits';
}

/** Whether a message in this mode opens draft PRs by itself where it does not say: as the conversation's Edits last did. */
export function replyAutoPr(mode: Mode, { autoOpenDraftPr }: Pick<ConversationState, 'autoOpenDraftPr'>): boolean {
  return mode === 'edits' && autoOpenDraftPr === true;
}
