import {
  ErrorType,
  type AllStreamResolvedEvent,
  type ReadPosition,
  type ResolvedEvent,
  type StreamingRead,
} from '@eventstore/db-client';
import { isStreamName, type StreamName } from '../../domain/shared/streams.js';
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
 * Yields a stream, in the parts in which it arrives, as ReadStreamOptions say. One that is missing, that cannot be, or that was
 * deleted and may be begun again yields nothing. Throws PortError LOG.INVALID for one that was deleted forever.
 */
export function readStream(
  reading: Reading,
  stream: StreamName,
  { from, direction = 'forwards', max = Number.MAX_SAFE_INTEGER }: ReadStreamOptions,
): AsyncGenerator<Iterable<ResolvedEvent>> {
  if (max <= 0 || !isStreamName(stream)) return nothing();
  const options = { fromRevision: startOf(from, direction), direction, maxCount: max };
  const resolved = arrivals<ResolvedEvent>(reading, () => reading.client.readStream(stream, options));
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
  resolved: AsyncIterable<Iterable<ResolvedEvent>>,
  beginsAt: bigint,
): AsyncGenerator<Iterable<ResolvedEvent>> {
  let begun = false;
  for await (const arrived of resolved) {
    for (const item of arrived) {
      if (!begun && item.event?.revision !== beginsAt) return;
      begun = true;
      yield [item];
    }
  }
}

/** Yields every event of the server from its newest on, the oldest last. */
export function newestFirst(reading: Reading, max: number): AsyncGenerator<AllStreamResolvedEvent> {
  return items(reading, () =>
    reading.client.readAll({ fromPosition: 'end' as ReadPosition, direction: 'backwards', maxCount: max }),
  );
}

/** Yields what a read gives, one by one; see `arrivals`. */
export async function* items<T>(reading: Reading, read: () => StreamingRead<T>): AsyncGenerator<T> {
  for await (const arrived of arrivals(reading, read)) yield* arrived;
}

/**
 * Yields what a read gives, as it comes: each time what is here, to be taken before the next. A read of a missing stream gives
 * nothing. Throws PortError when the server stops sending.
 */
async function* arrivals<T>(reading: Reading, read: () => StreamingRead<T>): AsyncGenerator<Iterable<T>> {
  if (reading.closed.aborted) throw closedError();
  const stream = read();
  const source = new ItemSource<T>(stream, () => stream.cancel());
  try {
    for (;;) {
      yield source.arrived();
      if (source.over) return endOfRead(source.failure);
      await somethingNew(reading, source);
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
