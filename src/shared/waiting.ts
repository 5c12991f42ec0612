import { setTimeout as delay } from 'node:timers/promises';

/** Work ended because it was told to, not because it failed. */
export class Stopped extends Error {
  // As Node and `fetch` name it.
  override readonly name = 'AbortError';

  constructor(options?: ErrorOptions) {
    super('The work was stopped.', options);
  }
}

/** Waits. Throws Stopped as soon as the signal is aborted. */
export async function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  try {
    await delay(ms, undefined, { signal });
  } catch {
    // The only way a delay fails.
    throw new Stopped({ cause: signal?.reason });
  }
}

/** What the work gives, or undefined when it gives nothing within the time. The work goes on; its late failure is nobody's. */
export function within<Result>(ms: number, work: Promise<Result>): Promise<Result | undefined> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(undefined), ms);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
