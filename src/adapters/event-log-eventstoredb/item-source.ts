/** The part of a stream that is used; the client's own types of streams do not fit Node's. */
interface PulledStream {
  readonly readableLength: number;
  read(): unknown;
  on(event: 'readable' | 'end' | 'close', listener: () => void): unknown;
  on(event: 'error', listener: (cause: Error) => void): unknown;
}

/**
 * What a stream of the client brings, one item at a time. Its iterator waits without a limit and cannot be left while it waits;
 * here `wait` ends by itself, and what was buffered before a failure is still handed out.
 */
export class ItemSource<T> {
  readonly #stream: PulledStream;
  readonly #stop: () => Promise<void>;
  #ended = false;
  #failure: unknown;
  #wake: (() => void) | undefined;

  /** `stop` ends the call at the server. */
  constructor(stream: PulledStream, stop: () => Promise<void>) {
    this.#stream = stream;
    this.#stop = stop;
    stream.on('readable', () => this.#wake?.());
    stream.on('end', () => this.#end(undefined));
    stream.on('close', () => this.#end(undefined));
    stream.on('error', (cause) => this.#end(cause));
  }

  /** The next item that is here; null when there is none yet, or no more. */
  take(): T | null {
    return this.#stream.read() as T | null;
  }

  /** Something is here to be taken. */
  get buffered(): boolean {
    return this.#stream.readableLength > 0;
  }

  /** The server has ended the stream, with or without a failure; items may still be here. */
  get ended(): boolean {
    return this.#ended;
  }

  get failure(): unknown {
    return this.#failure;
  }

  /** Settles when something may have come, the stream has ended, `signal` aborts, or the time is over. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void> {
    if (this.#ended || signal.aborted || this.buffered) return Promise.resolve();
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        this.#wake = undefined;
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      signal.addEventListener('abort', done);
      this.#wake = done;
    });
  }

  stop(): void {
    // It rejects only when the call never began.
    this.#stop().catch(() => undefined);
  }

  #end(failure: unknown): void {
    this.#failure ??= failure;
    this.#ended = true;
    this.#wake?.();
  }
}
