import type { ConversationState } from '../../../../../src/domain/conversation/conversation.state.js';
import type { Mode } from '../../../../../src/domain/conversation/conversation.types.js';

type ReplyModeState = Pick<ConversationState, 'plan' | 'queue' | 'activity' | 'lastOutcome'>;

/** The mode of a reply until the person chooses one: Plan while a plan waits for its decision, else that of the last turn. */
export function replyMode({ plan, queue, activity, lastOutcome }: ReplyModeState): Mode {
  if (plan?.decision === 'open') return 'plan';
  const working = activity.kind === 'none' ? undefined : activity.turn;
  return (queue.at(-1) ?? working ?? lastOutcome?.turn)?.mode ?? 'edits';
}
