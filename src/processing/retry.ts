import { setTimeout as delay } from 'node:timers/promises';
import { PortError } from '../ports/port-error.js';

const FIRST_DELAY_MS = 100;
const LONGEST_DELAY_MS = 10_000;

/** Work ended because it was told to, not because it failed. */
export class Stopped extends Error {
  constructor() {
    super('The work was stopped.');
    this.name = 'Stopped';
  }
}

/** Waits; throws Stopped as soon as the signal is aborted. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await delay(ms, undefined, { signal });
  } catch {
    // The only way a delay fails.
    throw new Stopped();
  }
}

/** The wait before attempt `attempt` (from 1): 100 ms doubling up to 10 s, of which a random part. */
export function backoffMs(attempt: number): number {
  return Math.random() * Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** Math.min(attempt, 10));
}

/**
 * Repeats `work` forever while it throws PortErrors, with growing waits; `onFailure` hears of each. Any other error is a
 * defect and passes through. Throws Stopped once the signal is aborted.
 */
export async function untilItWorks<Result>(
  work: () => Promise<Result>,
  onFailure: (error: PortError, attempt: number) => void,
  signal: AbortSignal,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    if (signal.aborted) throw new Stopped();
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof PortError)) throw error;
      onFailure(error, attempt);
      await pause(backoffMs(attempt), signal);
    }
  }
}
