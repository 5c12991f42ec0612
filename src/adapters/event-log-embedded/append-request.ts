import { encodeMetadata } from '../../event-catalog/metadata.js';
import { parseStream, type StreamName } from '../../domain/shared/streams.js';
import {
  LOG_LIMITS,
  type EventCodec,
  type ExpectedRevision,
  type LogEvent,
  type NewEvent,
} from '../../ports/event-log.port.js';
import { PortError } from '../../ports/port-error.js';
import { NO_STREAM, type PendingAppend } from './log-writer.js';
import { invalid } from './port-errors.js';
import type { NewRow } from './stored-event.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Checks and encodes an append, before any I/O. Throws LOG.INVALID or LOG.TOO_LARGE. */
export function appendRequest<E extends LogEvent>(
  codec: EventCodec<E>,
  stream: StreamName,
  events: readonly NewEvent<E>[],
  expected: ExpectedRevision,
): PendingAppend {
  if (!parseStream(stream)) throw invalid('The name of the stream is malformed.');
  if (expected !== 'no_stream' && !(Number.isSafeInteger(expected) && expected >= 0)) {
    throw invalid('The expected revision is neither a revision nor no_stream.');
  }
  if (events.length === 0) throw invalid('An append needs at least one event.');
  if (new Set(events.map(({ id }) => id)).size < events.length) throw invalid('An id occurs twice in one append.');
  const rows = events.map((event) => newRow(codec, event));
  checkSizes(rows);
  return { stream, expected: expected === 'no_stream' ? NO_STREAM : expected, events: rows };
}

function newRow<E extends LogEvent>(codec: EventCodec<E>, { id, event, metadata }: NewEvent<E>): NewRow {
  if (!UUID.test(id)) throw invalid('An event id is not a lower-case UUID.');
  const { type, schema, json } = codec.encode(event);
  return [id, type, schema, encodeMetadata(metadata), json];
}

function checkSizes(rows: readonly NewRow[]): void {
  let total = 0;
  for (const [, type, , metadata, data] of rows) {
    const bytes = Buffer.byteLength(metadata) + Buffer.byteLength(data);
    if (bytes > LOG_LIMITS.eventBytes) throw tooLarge(`${type} has`, bytes, LOG_LIMITS.eventBytes);
    total += bytes;
  }
  if (total > LOG_LIMITS.appendBytes) throw tooLarge('The append has', total, LOG_LIMITS.appendBytes);
}

const tooLarge = (subject: string, bytes: number, limit: number): PortError =>
  new PortError('LOG.TOO_LARGE', `${subject} ${bytes} bytes; at most ${limit} are allowed.`, false, {
    details: { bytes, limit },
  });
