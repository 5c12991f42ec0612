import type { TurnView } from '../../../../../projections/conversation/conversation.view.js';
import type { OutgoingMessage } from '../dock/outbox.js';

type Sent = Pick<TurnView, 'turnId' | 'turnNumber' | 'sentBy' | 'planVersion' | 'retryOf'>;

/**
 * The outgoing messages that are still to be shown. One that became a known turn is not; and while the server has not said
 * which turn a message became, a new turn of the same person stands for it, so that it never shows twice.
 */
export function stillPending(
  messages: readonly OutgoingMessage[],
  turns: readonly Sent[],
  me: string,
): readonly OutgoingMessage[] {
  const claimed = new Set(messages.flatMap(({ turnId }) => (turnId === null ? [] : [turnId])));
  const free = turns
    .filter(
      ({ turnId, sentBy, planVersion, retryOf }) =>
        sentBy === me && planVersion === null && retryOf === null && !claimed.has(turnId),
    )
    .sort((a, b) => a.turnNumber - b.turnNumber);
  return messages.filter((message) => {
    if (message.turnId !== null) return !turns.some(({ turnId }) => turnId === message.turnId);
    if (message.state !== 'sending') return true;
    const match = free.findIndex(({ turnNumber }) => turnNumber > message.turnsBefore);
    if (match < 0) return true;
    free.splice(match, 1);
    return false;
  });
}
