import type { EventData } from '@eventstore/db-client';
import { parseStream, type StreamName } from '../../domain/shared/streams.js';
import {
  LOG_LIMITS,
  type EventCodec,
  type ExpectedRevision,
  type LogEvent,
  type NewEvent,
} from '../../ports/event-log.port.js';
import { PortError } from '../../ports/port-error.js';
import { invalid } from './port-errors.js';
import { outgoing, type OutgoingEvent } from './stored-event.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

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
  if (!parseStream(stream)) throw invalid('The name of the stream is malformed.');
  if (expected !== 'no_stream' && !(Number.isSafeInteger(expected) && expected >= 0)) {
    throw invalid('The expected revision is neither a revision nor no_stream.');
  }
  if (events.length === 0) throw invalid('An append needs at least one event.');
  if (new Set(events.map(({ id }) => id)).size < events.length) throw invalid('An id occurs twice in one append.');
  if (!events.every(({ id }) => UUID.test(id))) throw invalid('An event id is not a lower-case UUID.');
  const encoded = events.map((event) => outgoing(codec, event));
  checkSizes(encoded);
  return { stream, events: encoded.map(({ event }) => event), expected };
}

function checkSizes(encoded: readonly OutgoingEvent[]): void {
  const large = encoded.find(({ bytes }) => bytes > LOG_LIMITS.eventBytes);
  if (large) throw tooLarge(`${large.event.type} has`, large.bytes, LOG_LIMITS.eventBytes);
  const total = encoded.reduce((sum, { bytes }) => sum + bytes, 0);
  if (total > LOG_LIMITS.appendBytes) throw tooLarge('The append has', total, LOG_LIMITS.appendBytes);
}

const tooLarge = (subject: string, bytes: number, limit: number): PortError =>
  new PortError('LOG.TOO_LARGE', `${subject} ${bytes} bytes; at most ${limit} are allowed.`, false, {
    details: { bytes, limit },
  });
