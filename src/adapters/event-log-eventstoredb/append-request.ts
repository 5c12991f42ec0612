import type { EventData } from '@eventstore/db-client';
import type { StreamName } from '../../domain/shared/streams.js';
import type { EventCodec, ExpectedRevision, LogEvent, NewEvent } from '../../ports/event-log.port.js';
import { checkAppend, checkSizes } from '../shared-event-log/append-checks.js';
import { outgoing } from './stored-event.js';

export interface AppendRequest {
  readonly stream: StreamName;
  readonly events: EventData[];
  readonly expected: ExpectedRevision;
}

/**
 * Checks and encodes an append, before any I/O: the server takes empty appends, ids twice and any name. Throws LOG.INVALID or
 * LOG.TOO_LARGE.
 */
export function appendRequest<E extends LogEvent>(
  codec: EventCodec<E>,
  stream: StreamName,
  events: readonly NewEvent<E>[],
  expected: ExpectedRevision,
): AppendRequest {
  checkAppend(stream, events, expected);
  const encoded = events.map((event) => outgoing(codec, event));
  checkSizes(encoded.map(({ event: { type }, bytes }) => ({ type, bytes })));
  return { stream, events: encoded.map(({ event }) => event), expected };
}
