import { setTimeout as sleep } from 'node:timers/promises';
import { PortError } from '../../ports/port-error.js';

/** About two minutes in all, also where each attempt waits long for an answer. */
const ATTEMPTS = 8;
const IN_ALL_MS = 2 * 60_000;
const FIRST_WAIT_MS = 500;

/** Repeats an effect that is safe to repeat while its PortError says that this may help; backs off with jitter. */
export async function retrying<T>(effect: () => Promise<T>, signal: AbortSignal): Promise<T> {
  const started = performance.now();
  for (let attempt = 1; ; attempt++) {
    try {
      return await effect();
    } catch (error) {
      if (!(error instanceof PortError) || !error.retryable || attempt >= ATTEMPTS) throw error;
      if (performance.now() - started > IN_ALL_MS) throw error;
      await sleep(FIRST_WAIT_MS * 2 ** attempt * (0.5 + Math.random() / 2), undefined, { signal });
    }
  }
}
