import { WrongExpectedVersionError, type AppendResult as StoreResult } from '@eventstore/db-client';
import { WrongExpectedRevision, type AppendResult } from '../../ports/event-log.port.js';
import { retrying, type Backoff } from '../../shared/retrying.js';
import { Stopped, within } from '../../shared/waiting.js';
import type { AppendRequest } from './append-request.js';
import type { GuardedClient } from './client.js';
import { closedError, toPortError, unavailable } from './port-errors.js';
import { toPosition, toRevision } from './positions.js';

/** Between tries at the event store. */
export const BACKOFF: Backoff = { firstMs: 100, longestMs: 10_000 };

export interface Appending {
  readonly client: GuardedClient;
  /** Sent with each append: so the client makes one call of it. Its other way, one stream for all, ends the process or hangs when that stream breaks. */
  readonly credentials: { readonly username: string; readonly password: string };
  /** Milliseconds for one try, and for all tries together. */
  readonly attemptMs: number;
  readonly deadlineMs: number;
  readonly closed: AbortSignal;
}

/**
 * Appends; after an unknown outcome sends the identical append again, which writes nothing when the first was written. Throws
 * WrongExpectedRevision, or a PortError: LOG.UNAVAILABLE when the deadline has passed.
 */
export async function append(appending: Appending, request: AppendRequest): Promise<AppendResult> {
  const { attemptMs, deadlineMs, closed } = appending;
  const end = performance.now() + deadlineMs;
  const once = async (): Promise<AppendResult> => {
    try {
      return resultOf(await appendOnce(appending, request, Math.min(attemptMs, end - performance.now())));
    } catch (cause) {
      throw appendError(cause, request);
    }
  };
  try {
    return await retrying(once, { policy: { backoff: BACKOFF, withinMs: deadlineMs }, signal: closed });
  } catch (error) {
    throw error instanceof Stopped ? closedError() : error;
  }
}

/** The client's own deadline does not end an append that waits for a connection or a node; this one does. */
async function appendOnce(
  { client, credentials }: Appending,
  { stream, events, expected }: AppendRequest,
  milliseconds: number,
): Promise<StoreResult> {
  const expectedRevision = expected === 'no_stream' ? expected : BigInt(expected);
  const deadline = Math.max(1, Math.ceil(milliseconds));
  const sent = client.appendToStream(stream, events, { expectedRevision, credentials, deadline });
  const result = await within(deadline, sent);
  if (result === undefined) throw unavailable();
  return result;
}

function resultOf({ nextExpectedRevision, position }: StoreResult): AppendResult {
  if (position === undefined) throw unavailable(new Error('The event store gave no position.'));
  return { revision: toRevision(nextExpectedRevision), position: toPosition(position) };
}

function appendError(cause: unknown, { stream, expected }: AppendRequest) {
  if (!(cause instanceof WrongExpectedVersionError)) return toPortError(cause);
  const { actualVersion } = cause;
  return new WrongExpectedRevision(
    stream,
    expected,
    typeof actualVersion === 'bigint' ? toRevision(actualVersion) : 'no_stream',
  );
}
