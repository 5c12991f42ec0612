import fc from 'fast-check';
import type { DomainEvent } from '../../src/domain/events.js';
import type { RecordedEvent } from '../../src/ports/event-log.port.js';
import { recorded, type Recording } from './recorded.js';

const turnId = fc.constantFrom('t1', 't2', 't3');
const epoch = fc.constantFrom(0, 1, 2);

const event: fc.Arbitrary<DomainEvent> = fc.oneof(
  fc.constant<DomainEvent>({ type: 'ConversationArchived', data: { by: 'ada' } }),
  fc.record({ type: fc.constant('TurnStarted'), data: fc.record({ turnId, epoch }) }),
  fc.record({
    type: fc.constant('QueueReleased'),
    data: fc.record({ turnIds: fc.subarray(['t1', 't2', 't3'], { minLength: 1 }) }),
  }),
  fc.record({ type: fc.constant('TurnCompleted'), data: fc.record({ turnId, epoch }) }),
  fc.record({
    type: fc.constant('TurnFailed'),
    data: fc.record({
      turnId,
      epoch: fc.constant(0),
      code: fc.constant('AGENT.REJECTED'),
      message: fc.constant(''),
      details: fc.constant(''),
    }),
  }),
  fc.record({ type: fc.constant('InterruptRequested'), data: fc.record({ turnId, by: fc.constant('ada') }) }),
);

const recording: fc.Arbitrary<Recording> = fc.record({
  stream: fc.constantFrom('cr_conversation-acme_a', 'cr_conversation-acme_b', 'cr_conversation-acme_c'),
  event,
});

/** A log of up to `most` events for the tally projection, some of them none of its business. */
export function logsUpTo(most: number): fc.Arbitrary<readonly RecordedEvent[]> {
  return fc.array(recording, { minLength: 1, maxLength: most, size: 'max' }).map(recorded);
}
