/** How far the log reaches, and who waits for it to reach further. Woken by commits, never by a timer. */
export class LogHead {
  #position: number;
  #closed = false;
  readonly #waiting = new Set<() => void>();

  constructor(position: number) {
    this.#position = position;
  }

  get position(): number {
    return this.#position;
  }

  get closed(): boolean {
    return this.#closed;
  }

  /** A repeated append has an old position; the head never moves back. */
  advance(position: number): void {
    if (position <= this.#position) return;
    this.#position = position;
    this.#wake();
  }

  /** Settles when the head is beyond `position`, when `signal` aborts, or when the log closes. */
  beyond(position: number, signal: AbortSignal): Promise<void> {
    if (this.#position > position || signal.aborted || this.#closed) return Promise.resolve();
    return new Promise((resolve) => {
      const done = (): void => {
        this.#waiting.delete(done);
        signal.removeEventListener('abort', done);
        resolve();
      };
      this.#waiting.add(done);
      signal.addEventListener('abort', done);
    });
  }

  close(): void {
    this.#closed = true;
    this.#wake();
  }

  #wake(): void {
    for (const done of [...this.#waiting]) done();
  }
}
