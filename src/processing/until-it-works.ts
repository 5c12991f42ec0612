import { PortError } from '../ports/port-error.js';
import { retrying, type Backoff } from '../shared/retrying.js';

/** Of work in the background: it waits for the log and the stores as long as it takes. */
export const PATIENT: Backoff = { firstMs: 200, longestMs: 10_000 };

/**
 * Repeats `work` forever while it throws PortErrors; `onFailure` hears of each. Any other error is a defect and passes through.
 * Throws Stopped once the signal is aborted.
 */
export function untilItWorks<Result>(
  work: () => Promise<Result>,
  onFailure: (error: unknown) => void,
  signal: AbortSignal,
): Promise<Result> {
  const mayHelp = (error: unknown): boolean => error instanceof PortError;
  return retrying(work, { policy: { backoff: PATIENT, mayHelp, onRetry: onFailure }, signal });
}
