import type { StreamName } from '../../domain/shared/streams.js';
import { encodeMetadata } from '../../event-catalog/metadata.js';
import type { EventCodec, ExpectedRevision, LogEvent, NewEvent } from '../../ports/event-log.port.js';
import { checkAppend, checkSizes } from '../shared-event-log/append-checks.js';
import { NO_STREAM, type PendingAppend } from './log-writer.js';
import type { NewRow } from './stored-event.js';

/** Checks and encodes an append, before any I/O. Throws LOG.INVALID or LOG.TOO_LARGE. */
export function appendRequest<E extends LogEvent>(
  codec: EventCodec<E>,
  stream: StreamName,
  events: readonly NewEvent<E>[],
  expected: ExpectedRevision,
): PendingAppend {
  checkAppend(stream, events, expected);
  const rows = events.map((event) => newRow(codec, event));
  checkSizes(
    rows.map(([, type, , metadata, data]) => ({ type, bytes: Buffer.byteLength(metadata) + Buffer.byteLength(data) })),
  );
  return { stream, expected: expected === 'no_stream' ? NO_STREAM : expected, events: rows };
}

function newRow<E extends LogEvent>(codec: EventCodec<E>, { id, event, metadata }: NewEvent<E>): NewRow {
  const { type, schema, json } = codec.encode(event);
  return [id, type, schema, encodeMetadata(metadata), json];
}
