import { PortError } from '../../ports/port-error.js';

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 10_000;

interface Insisting {
  /** True once nobody needs it any more. */
  readonly until: () => boolean;
  /** Called with what makes another attempt useless. */
  readonly onRefused: (error: unknown) => void;
}

/** Makes the call until it succeeds, in the background, as long as its errors may pass. */
export function insist(call: () => Promise<void>, { until, onRefused }: Insisting): void {
  const attempt = (wait: number): void => {
    call().catch((error: unknown) => {
      if (until()) return;
      if (!(error instanceof PortError) || !error.retryable) return onRefused(error);
      setTimeout(() => attempt(Math.min(wait * 2, LONGEST_WAIT_MS)), wait).unref();
    });
  };
  attempt(FIRST_WAIT_MS);
}
