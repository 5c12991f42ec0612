import { isStreamName } from '../../domain/shared/streams.js';
import { START, type Position } from '../../ports/event-log.port.js';
import { sleep } from '../../shared/waiting.js';
import { later, toPosition } from './positions.js';
import { newestFirst, type Reading } from './reading.js';

export interface Tip {
  /** Of the newest event of the server, ours or not. */
  readonly head: Position;
  /** None of our events lies beyond this one; it is our newest, or the oldest that was looked at. */
  readonly newest: Position;
}

/** Events of others that are looked at in search of the newest of ours. */
const LOOKED_AT = 500;
const GLANCED_AT = 1;
/** At most one look in this time, whoever asks. */
const APART_MS = 10;

/** Where the log ends. Many who ask at once share one look. */
export class LogTip {
  readonly #reading: Reading;
  #looking: Promise<unknown> = Promise.resolve();
  #next: Promise<Tip> | undefined;
  #lastLook = -APART_MS;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  /** Asks the server now. Throws PortError. */
  async look(): Promise<Tip> {
    // Mostly the newest is ours, and a server sends all it was asked for before it hears that one was enough.
    const glance = await this.#lookAt(GLANCED_AT);
    return glance.ours ? glance : this.#lookAt(LOOKED_AT);
  }

  async #lookAt(max: number): Promise<Tip & { readonly ours: boolean }> {
    let head: Position | undefined;
    let newest = START;
    let seen = 0;
    for await (const { event } of newestFirst(this.#reading, max)) {
      if (event?.position === undefined) continue;
      newest = toPosition(event.position);
      head ??= newest;
      if (isStreamName(event.streamId)) return { head, newest, ours: true };
      seen += 1;
    }
    return { head: head ?? START, newest: seen < max ? START : newest, ours: false };
  }

  /** The answer to a look that begins after this call. */
  later(): Promise<Tip> {
    this.#next ??= this.#afterCurrent();
    return this.#next;
  }

  async #afterCurrent(): Promise<Tip> {
    await this.#looking;
    await sleep(Math.max(0, this.#lastLook + APART_MS - performance.now()));
    this.#next = undefined;
    this.#lastLook = performance.now();
    const look = this.look();
    this.#looking = look.catch(() => undefined);
    return look;
  }
}

/** How far someone who has all of our events up to `at` has come, or undefined when more of ours are there. */
export function caughtUpTo(at: Position, { newest, head }: Tip): Position | undefined {
  return later(at, newest) === at ? later(at, head) : undefined;
}
