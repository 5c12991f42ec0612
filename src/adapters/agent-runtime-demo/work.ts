/** Runs what a turn waits for, so that a stop is heard at once even where the work itself is slow to notice it. */
export class Work {
  readonly #unfinished = new Set<Promise<unknown>>();

  constructor(readonly signal: AbortSignal) {}

  /** The result of `task`; rejects with the signal's reason as soon as it aborts, whatever the task then still does. */
  async run<T>(task: () => Promise<T>): Promise<T> {
    this.signal.throwIfAborted();
    const running = task();
    const ended = running.then(
      () => undefined,
      () => undefined,
    );
    this.#unfinished.add(ended);
    void ended.then(() => this.#unfinished.delete(ended));
    return this.wait(running);
  }

  /** Like `run` for what touches nothing, such as a person's answer: it may never come, and nobody waits for its end. */
  async wait<T>(coming: Promise<T>): Promise<T> {
    this.signal.throwIfAborted();
    let abort = (): void => undefined;
    const aborted = new Promise<never>((_, reject) => {
      abort = () => reject(reasonOf(this.signal));
      this.signal.addEventListener('abort', abort, { once: true });
    });
    try {
      return await Promise.race([coming, aborted]);
    } finally {
      this.signal.removeEventListener('abort', abort);
    }
  }

  get busy(): boolean {
    return this.#unfinished.size > 0;
  }

  /** Settles when every task has ended, also those that a stop left behind. */
  async settled(): Promise<void> {
    await Promise.all(this.#unfinished);
  }
}

function reasonOf(signal: AbortSignal): Error {
  return signal.reason instanceof Error ? signal.reason : new Error('Stopped.');
}
