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
 * Yields a stream, in the parts in which it arrives. One that is missing, that cannot be, or that was deleted and may be begun
 * again yields nothing. Throws PortError LOG.INVALID for one that was deleted forever.
 */
export function readStream(
  reading: Reading,
  stream: StreamName,
  { from = 0 }: ReadStreamOptions,
): AsyncGenerator<Iterable<ResolvedEvent>> {
  if (!isStreamName(stream)) return nothing();
  return arrivals<ResolvedEvent>(reading, () => reading.client.readStream(stream, { fromRevision: BigInt(from) }));
}

async function* nothing(): AsyncGenerator<never> {}

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
