import {
  ErrorType,
  type AllStreamResolvedEvent,
  type ReadPosition,
  type ResolvedEvent,
  type StreamingRead,
} from '@eventstore/db-client';
import { parseStream, type StreamName } from '../../domain/shared/streams.js';
import type { ReadStreamOptions } from '../../ports/event-log.port.js';
import type { GuardedClient } from './client.js';
import { ItemSource } from './item-source.js';
import { closedError, errorType, toPortError, unavailable } from './port-errors.js';

export interface Reading {
  readonly client: GuardedClient;
  /** Milliseconds in which a server that was asked must send something. */
  readonly silenceMs: number;
  readonly closed: AbortSignal;
}

/**
 * Yields a stream as ReadStreamOptions say. One that is missing, that cannot be, or that was deleted and may be begun again yields
 * nothing. Throws PortError LOG.INVALID for one that was deleted for ever.
 */
export function readStream(
  reading: Reading,
  stream: StreamName,
  { from, direction = 'forwards', max = Number.MAX_SAFE_INTEGER }: ReadStreamOptions,
): AsyncGenerator<ResolvedEvent> {
  if (max <= 0 || !parseStream(stream)) return nothing();
  const options = { fromRevision: startOf(from, direction), direction, maxCount: max };
  const resolved = items<ResolvedEvent>(reading, () => reading.client.readStream(stream, options));
  const beginsAt = direction === 'backwards' && from !== undefined ? BigInt(from) : undefined;
  return beginsAt === undefined ? resolved : unlessElsewhere(resolved, beginsAt);
}

async function* nothing(): AsyncGenerator<never> {}

function startOf(from: number | undefined, direction: 'forwards' | 'backwards'): bigint | 'start' | 'end' {
  if (from !== undefined) return BigInt(from);
  return direction === 'forwards' ? 'start' : 'end';
}

/** Backwards from beyond the end of a stream, servers begin at its end. */
async function* unlessElsewhere(
  resolved: AsyncIterable<ResolvedEvent>,
  beginsAt: bigint,
): AsyncGenerator<ResolvedEvent> {
  let begun = false;
  for await (const item of resolved) {
    if (!begun && item.event?.revision !== beginsAt) return;
    begun = true;
    yield item;
  }
}

/** Yields every event of the server from its newest on, the oldest last. */
export function newestFirst(reading: Reading, max: number): AsyncGenerator<AllStreamResolvedEvent> {
  return items(reading, () =>
    reading.client.readAll({ fromPosition: 'end' as ReadPosition, direction: 'backwards', maxCount: max }),
  );
}

/** Yields what a read gives, as it comes; one of a missing stream gives nothing. Throws PortError when the server stops sending. */
export async function* items<T>(reading: Reading, read: () => StreamingRead<T>): AsyncGenerator<T> {
  if (reading.closed.aborted) throw closedError();
  const stream = read();
  const source = new ItemSource<T>(stream, () => stream.cancel());
  try {
    for (;;) {
      const item = source.take();
      if (item !== null) yield item;
      else if (source.ended) return endOfRead(source.failure);
      else await somethingNew(reading, source);
    }
  } finally {
    if (!source.ended) source.stop();
  }
}

async function somethingNew<T>({ silenceMs, closed }: Reading, source: ItemSource<T>): Promise<void> {
  const inTime = await source.wait(silenceMs, closed);
  if (closed.aborted) throw closedError();
  if (!inTime) throw unavailable();
}

function endOfRead(failure: unknown): void {
  if (failure !== undefined && errorType(failure) !== ErrorType.STREAM_NOT_FOUND) throw toPortError(failure);
}
