import { comparePositions, type LogEvent, type LogItem, type Position } from '../../ports/event-log.port.js';
import { backoffMs } from '../../shared/retrying.js';
import { sleep } from '../../shared/waiting.js';
import { BACKOFF } from './appending.js';
import { closedError, toPortError, unavailable } from './port-errors.js';
import { catchUp, dropped, type Following } from './catching-up.js';
import type { ItemSource } from './item-source.js';
import { CAUGHT_UP, Checkpoint, EVERY_STREAM, openFeed, type FeedItem } from './live-feed.js';
import { caughtUpTo, type Tip } from './log-tip.js';
import { itemPosition, later } from './positions.js';
import { ourEvent, type OurEvent } from './stored-event.js';

export interface Wanted {
  /** Exclusive. */
  readonly after: Position;
  /** Undefined: all of our streams. */
  readonly prefixes: readonly string[] | undefined;
}

/** How far the consumer has come. */
interface Place {
  /** Of the last item handed over. */
  at: Position;
  /** Sessions in a row that brought nothing. */
  fruitless: number;
}

/** Follows the log as EventLog.subscribe says: over and over from the last item handed over, whatever the server does. */
export async function* subscription<E extends LogEvent>(
  following: Following<E>,
  { after, prefixes }: Wanted,
): AsyncGenerator<LogItem<E>> {
  const place: Place = { at: after, fruitless: 0 };
  for await (const items of sessions(following, place, prefixes)) {
    for (const item of items) {
      place.at = itemPosition(item);
      place.fruitless = 0;
      yield item;
    }
  }
}

async function* sessions<E extends LogEvent>(
  following: Following<E>,
  place: Place,
  prefixes: readonly string[] | undefined,
): AsyncGenerator<Iterable<LogItem<E>>> {
  const { ended, closed } = following;
  for (; !ended.aborted; place.fruitless++) {
    try {
      yield* session(following, place, prefixes);
    } catch (cause) {
      const error = toPortError(cause);
      if (!error.retryable && !ended.aborted) throw error;
    }
    // Only the end cuts it short, and is seen by the loop.
    await sleep(backoffMs(BACKOFF, place.fruitless + 1), ended).catch(() => undefined);
  }
  if (closed.aborted) throw closedError();
}

async function* session<E extends LogEvent>(
  following: Following<E>,
  place: Readonly<Place>,
  prefixes: readonly string[] | undefined,
): AsyncGenerator<Iterable<LogItem<E>>> {
  const { head } = await following.tip.look();
  yield* catchUp(following, { after: place.at, head, prefixes: prefixes ?? EVERY_STREAM });
  if (!following.ended.aborted) yield* new Live(following, place.at, prefixes).items();
}

/** Longest time to the next look whether events of others have moved the end of the log. */
const IDLE_MS = 1_000;

/**
 * What is appended from now on. All of our streams are followed and the filter is applied here: the server tells of what it leaves
 * out only every 10 to 30 events, and never up to the newest.
 */
class Live<E extends LogEvent> {
  readonly #following: Following<E>;
  readonly #feed: ItemSource<FeedItem>;
  readonly #matches: (event: OurEvent) => boolean;
  /** Handed over, and seen: apart when the filter has left out the last ones. */
  #at: Position;
  #seen: Position;
  #told = true;
  /** Since when the server has an event of ours that it does not send. */
  #behindSince: number | undefined;

  constructor(following: Following<E>, at: Position, prefixes: readonly string[] | undefined) {
    this.#following = following;
    this.#at = this.#seen = at;
    this.#matches = ({ stream }) => prefixes === undefined || prefixes.some((prefix) => stream.startsWith(prefix));
    this.#feed = openFeed(following.client, at, EVERY_STREAM);
  }

  async *items(): AsyncGenerator<Iterable<LogItem<E>>> {
    const { ended } = this.#following;
    try {
      while (!ended.aborted) {
        yield this.#arrived();
        if (ended.aborted) return;
        if (this.#feed.over) throw dropped(this.#feed);
        const caughtUp = this.#told ? await this.#idle() : await this.#proof();
        if (caughtUp !== undefined && !ended.aborted) yield [{ kind: 'caughtUp', position: caughtUp }];
      }
    } finally {
      this.#feed.stop();
    }
  }

  *#arrived(): Generator<LogItem<E>> {
    for (const item of this.#feed.arrived()) {
      const ours = item instanceof Checkpoint || item === CAUGHT_UP ? undefined : ourEvent(item);
      if (!ours) continue;
      this.#seen = ours.position;
      this.#behindSince = undefined;
      this.#told = false;
      if (!this.#matches(ours)) continue;
      this.#at = ours.position;
      yield { kind: 'event', event: this.#following.recorded(ours) };
      if (this.#following.ended.aborted) return;
    }
    if (comparePositions(this.#seen, this.#at) <= 0) return;
    this.#at = this.#seen;
    yield { kind: 'checkpoint', position: this.#at };
  }

  /** Waits for an event; when events of others have moved the end of the log meanwhile, asks for a proof again. */
  async #idle(): Promise<undefined> {
    if (await this.#feed.wait(IDLE_MS, this.#following.ended)) return;
    const { head } = await this.#following.tip.later();
    if (comparePositions(head, this.#at) > 0) this.#told = false;
  }

  /** The position up to which the consumer has everything, unless more arrives first. */
  async #proof(): Promise<Position | undefined> {
    const { tip, ended } = this.#following;
    const answer: Tip | undefined = await Promise.race([
      tip.later(),
      this.#feed.wait(IDLE_MS, ended).then(() => undefined),
    ]);
    if (answer === undefined || this.#feed.buffered) return undefined;
    const position = caughtUpTo(this.#at, answer);
    if (position === undefined) return this.#waitForMissing();
    this.#told = true;
    this.#behindSince = undefined;
    this.#at = this.#seen = later(position, this.#at);
    return this.#at;
  }

  async #waitForMissing(): Promise<undefined> {
    const { silenceMs, ended } = this.#following;
    this.#behindSince ??= performance.now();
    if (performance.now() - this.#behindSince >= silenceMs) throw unavailable();
    await this.#feed.wait(Math.min(50, silenceMs), ended);
  }
}
