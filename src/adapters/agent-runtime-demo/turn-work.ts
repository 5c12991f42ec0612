import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { sleep } from '../../shared/waiting.js';

// What a turn waits for and stops with: its work, its pace, replies, and the folder that lives as long as it does.

/** Runs what a turn waits for, so that a stop is heard at once even where the work itself is slow to notice it. */
export class Work {
  readonly #unfinished = new Set<Promise<unknown>>();

  constructor(readonly signal: AbortSignal) {}

  /** The result of `task`; rejects with the signal's reason as soon as it aborts, whatever the task then still does. */
  async run<T>(task: () => Promise<T>): Promise<T> {
    this.signal.throwIfAborted();
    const running = task();
    const ended = Promise.allSettled([running]);
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

/** Lets `piecesPerSecond` pass; never runs ahead to make up for a slow listener. */
export class Pacer {
  readonly #intervalMs: number;
  #next = 0;
  #sinceBreath = 0;

  constructor(piecesPerSecond: number) {
    this.#intervalMs = 1000 / piecesPerSecond;
  }

  /** Waits until the next piece is due; in a hurry, or without a pace, only lets others run now and then. */
  async pause(hurry: boolean, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    const now = performance.now();
    const delay = hurry ? 0 : this.#next - now;
    this.#next = Math.max(now, this.#next) + this.#intervalMs;
    if (delay >= 1) {
      await sleep(delay, signal);
      return;
    }
    this.#sinceBreath += 1;
    if (this.#sinceBreath % 32 === 0) await setImmediate(undefined, { signal });
  }
}

export interface Reply {
  readonly text: string;
  readonly isError: boolean;
}

/** Replies by call id; they may come before anyone waits, and the first one counts. */
export class Replies {
  readonly #given = new Map<string, Reply>();
  readonly #waiting = new Map<string, Set<(reply: Reply) => void>>();

  give(callId: string, reply: Reply): void {
    if (this.#given.has(callId)) return;
    this.#given.set(callId, reply);
    for (const resolve of this.#waiting.get(callId) ?? []) resolve(reply);
    this.#waiting.delete(callId);
  }

  async to(callId: string): Promise<Reply> {
    const given = this.#given.get(callId);
    if (given) return given;
    return new Promise((resolve) => {
      const others = this.#waiting.get(callId) ?? new Set();
      this.#waiting.set(callId, others.add(resolve));
    });
  }
}

const PREFIX = 'turn-';

/** Folders that live as long as one turn. Only one process uses a root at a time (it holds the data folder's lock). */
export class ThrowAwayFolders {
  readonly #swept: Promise<void>;

  /** Starts removing what a killed process left under `root`. */
  constructor(private readonly root: string) {
    this.#swept = this.#sweep();
    // The failure is met by whoever makes the first folder.
    this.#swept.catch(() => undefined);
  }

  async make(): Promise<string> {
    await this.#swept;
    return mkdtemp(join(this.root, PREFIX));
  }

  async remove(folder: string): Promise<void> {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }

  async #sweep(): Promise<void> {
    await mkdir(this.root, { recursive: true });
    const left = (await readdir(this.root)).filter((name) => name.startsWith(PREFIX));
    for (const name of left) await this.remove(join(this.root, name));
  }
}

/** The folder of one turn. */
export class TurnFolder {
  #path: string | undefined;
  #removal: Promise<void> | undefined;

  constructor(
    private readonly folders: ThrowAwayFolders,
    private readonly work: Work,
  ) {}

  readonly make = async (): Promise<string> => {
    this.#path = await this.folders.make();
    return this.#path;
  };

  /** Removes the folder once nothing writes to it any more; a second call joins the first. */
  discard(): Promise<void> {
    this.#removal ??= this.#remove();
    return this.#removal;
  }

  async #remove(): Promise<void> {
    await this.work.settled();
    if (this.#path !== undefined) await this.folders.remove(this.#path);
  }
}
