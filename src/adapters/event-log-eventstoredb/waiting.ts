import { setTimeout as pause } from 'node:timers/promises';

/** What the promise gives, or undefined when it gives nothing within the time. The promise goes on; its late failure is nobody's. */
export function firstWithin<T>(milliseconds: number, promise: Promise<T>): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(undefined), milliseconds);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Waits; an abort ends the wait early, without an error. */
export async function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (!signal.aborted) await pause(milliseconds, undefined, { signal }).catch(() => undefined);
}

/** Milliseconds before try number `attempt` (0, 1 …) is repeated: any time up to 100 ms, doubled at each try, at most 10 s. */
export function backoffMs(attempt: number): number {
  return Math.random() * Math.min(10_000, 100 * 2 ** attempt);
}
