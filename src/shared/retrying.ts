import { PortError } from '../ports/port-error.js';
import { sleep, Stopped } from './waiting.js';

/** The longest wait after a first failure; it doubles with each further one, up to `longestMs`. */
export interface Backoff {
  readonly firstMs: number;
  readonly longestMs: number;
}

export interface RetryPolicy {
  readonly backoff: Backoff;
  /** In all, the first one included; without it there is no limit. */
  readonly attempts?: number;
  /** No attempt begins later than so long after the first. */
  readonly withinMs?: number;
  /** Whether another attempt may help: by default, what a PortError says of itself. */
  readonly mayHelp?: (error: unknown) => boolean;
  /** Hears of each failure that another attempt follows. */
  readonly onRetry?: (error: unknown) => void;
}

interface Retrying {
  readonly policy: RetryPolicy;
  readonly signal?: AbortSignal | undefined;
}

/** Repeats work that is safe to repeat, as the policy says. Throws the error of the last attempt; Stopped once the signal is aborted. */
export async function retrying<Result>(
  work: (attempt: number) => Promise<Result>,
  { policy, signal }: Retrying,
): Promise<Result> {
  const started = performance.now();
  for (let attempt = 1; ; attempt += 1) {
    if (signal?.aborted) throw new Stopped({ cause: signal.reason });
    try {
      return await work(attempt);
    } catch (error) {
      const wait = retryWaitMs(policy.backoff, attempt, error);
      const nextAfterMs = performance.now() - started + wait;
      if (!allowsAnother(policy, { error, attempt, nextAfterMs })) throw error;
      policy.onRetry?.(error);
      await sleep(wait, signal);
    }
  }
}

interface Failure {
  readonly error: unknown;
  readonly attempt: number;
  /** When the next attempt would begin, counted from the first. */
  readonly nextAfterMs: number;
}

function allowsAnother(policy: RetryPolicy, { error, attempt, nextAfterMs }: Failure): boolean {
  const { attempts = Infinity, withinMs = Infinity, mayHelp = saysSo } = policy;
  return attempt < attempts && nextAfterMs <= withinMs && mayHelp(error);
}

/** The wait after so many failures in a row: a random part, so that those who failed together do not come back together. */
export function backoffMs({ firstMs, longestMs }: Backoff, failures: number): number {
  return Math.random() * Math.min(longestMs, firstMs * 2 ** (failures - 1));
}

/** Like `backoffMs`, but not before the time that the error asks for. */
export function retryWaitMs(backoff: Backoff, failures: number, error: unknown): number {
  const asked = error instanceof PortError ? Number(error.details['retryAfterMs'] ?? 0) : 0;
  return Math.max(asked, backoffMs(backoff, failures));
}

const saysSo = (error: unknown): boolean => error instanceof PortError && error.retryable;
