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
  #settle: ((inTime: boolean) => void) | undefined;
  /** Kept and started again: a long read waits often. */
  #timer: NodeJS.Timeout | undefined;
  #timerMs = 0;
  #signal: AbortSignal | undefined;

  /** `stop` ends the call at the server. */
  constructor(stream: PulledStream, stop: () => Promise<void>) {
    this.#stream = stream;
    this.#stop = stop;
    // The first of a packet wakes the reader; what came with it is there a moment later, and is taken without waiting again.
    stream.on('readable', () => setImmediate(() => this.#wake(true)));
    stream.on('end', () => this.#end(undefined));
    stream.on('close', () => this.#end(undefined));
    stream.on('error', (cause) => this.#end(cause));
  }

  /** What is here now, taken as it is asked for. To be asked for before every `wait`: this is what lets more come. */
  *arrived(): Generator<T, void> {
    for (let item = this.#take(); item !== null; item = this.#take()) yield item;
  }

  /** Something is here to be taken. */
  get buffered(): boolean {
    return this.#stream.readableLength > 0;
  }

  /** The server has ended the stream, with or without a failure; items may still be here. */
  get ended(): boolean {
    return this.#ended;
  }

  /** Ended, and nothing is here any more. */
  get over(): boolean {
    return this.#ended && !this.buffered;
  }

  get failure(): unknown {
    return this.#failure;
  }

  /** False when the time is over; true when something may have come, the stream has ended, or `signal` aborts. */
  wait(milliseconds: number, signal: AbortSignal): Promise<boolean> {
    if (this.#ended || signal.aborted || this.buffered) return Promise.resolve(true);
    this.#startTimer(milliseconds);
    this.#listenTo(signal);
    return new Promise((resolve) => (this.#settle = resolve));
  }

  stop(): void {
    this.#letGo();
    // It rejects only when the call never began.
    this.#stop().catch(() => undefined);
  }

  #take(): T | null {
    return this.#stream.read() as T | null;
  }

  #end(failure: unknown): void {
    this.#failure ??= failure;
    this.#ended = true;
    this.#letGo();
    this.#wake(true);
  }

  #startTimer(milliseconds: number): void {
    if (this.#timer && this.#timerMs === milliseconds) {
      this.#timer.refresh();
      return;
    }
    clearTimeout(this.#timer);
    this.#timerMs = milliseconds;
    this.#timer = setTimeout(() => this.#wake(false), milliseconds);
  }

  #listenTo(signal: AbortSignal): void {
    if (this.#signal === signal) return;
    this.#signal?.removeEventListener('abort', this.#onAbort);
    this.#signal = signal;
    signal.addEventListener('abort', this.#onAbort);
  }

  #letGo(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#signal?.removeEventListener('abort', this.#onAbort);
    this.#signal = undefined;
  }

  readonly #onAbort = (): void => this.#wake(true);

  #wake(inTime: boolean): void {
    this.#settle?.(inTime);
    this.#settle = undefined;
  }
}
