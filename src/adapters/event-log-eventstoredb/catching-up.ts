import type { LogEvent, LogItem, Position, RecordedEvent } from '../../ports/event-log.port.js';
import { comparePositions } from '../../ports/event-log.port.js';
import type { AllStreamResolvedEvent } from '@eventstore/db-client';
import { CAUGHT_UP, Checkpoint, openFeed, type FeedItem } from './live-feed.js';
import type { ItemSource } from './item-source.js';
import type { LogTip } from './log-tip.js';
import { later } from './positions.js';
import type { Reading } from './reading.js';
import { toPortError, unavailable } from './port-errors.js';
import { ourEvent, type OurEvent } from './stored-event.js';

export interface Following<E extends LogEvent> extends Reading {
  readonly tip: LogTip;
  readonly recorded: (event: OurEvent) => RecordedEvent<E>;
  /** Milliseconds without an event of ours after which a checkpoint of the server is believed. */
  readonly quietMs: number;
  /** Ends it: the consumer's signal, or that the log closes. */
  readonly ended: AbortSignal;
}

/**
 * Yields what the server has of these streams after a position, as it comes: each time what is here, to be taken before the next;
 * at last one `caughtUp` at least at `head`, which must have been asked before. Ends early only when `ended` aborts. Throws PortError
 * when the server stops sending.
 */
export async function* catchUp<E extends LogEvent>(
  following: Following<E>,
  range: { readonly after: Position; readonly head: Position; readonly prefixes: readonly string[] },
): AsyncGenerator<Iterable<LogItem<E>>> {
  const feed = openFeed(following.client, range.after, range.prefixes);
  const history = new History(following, range);
  try {
    while (!following.ended.aborted && !history.isOver) {
      yield history.of(feed);
      if (!history.isOver) await nextOf(feed, following);
    }
  } finally {
    feed.stop();
  }
}

/** Turns what the server sends into what the port promises. */
class History<E extends LogEvent> {
  isOver = false;
  #at: Position;
  readonly #following: Following<E>;
  readonly #head: Position;
  #quietSince = performance.now();

  constructor(following: Following<E>, { after, head }: { readonly after: Position; readonly head: Position }) {
    this.#at = after;
    this.#following = following;
    this.#head = head;
  }

  /** What is here for the consumer, up to the end. */
  *of(feed: ItemSource<FeedItem>): Generator<LogItem<E>, void> {
    for (const item of feed.arrived()) {
      if (item === CAUGHT_UP) return yield* this.#end();
      const passed = item instanceof Checkpoint ? this.#checkpoint(item) : this.#event(item);
      if (passed) yield passed;
      if (this.#following.ended.aborted) return;
    }
  }

  *#end(): Generator<LogItem<E>, void> {
    this.isOver = true;
    const position = later(this.#at, this.#head);
    if (position !== this.#at) yield { kind: 'checkpoint', position };
    yield { kind: 'caughtUp', position };
  }

  #checkpoint({ position }: Checkpoint): LogItem<E> | undefined {
    const quiet = performance.now() - this.#quietSince >= this.#following.quietMs;
    if (!quiet || !isBetween(this.#at, position, this.#head)) return undefined;
    this.#at = position;
    return { kind: 'checkpoint', position };
  }

  #event(resolved: AllStreamResolvedEvent): LogItem<E> | undefined {
    const ours = ourEvent(resolved);
    if (!ours) return undefined;
    const event = this.#following.recorded(ours);
    this.#quietSince = performance.now();
    this.#at = event.position;
    return { kind: 'event', event };
  }
}

/** Servers have sent checkpoints that went back, or lay beyond events that were still to come. */
const isBetween = (at: Position, checkpoint: Position, head: Position): boolean =>
  comparePositions(checkpoint, at) > 0 && comparePositions(checkpoint, head) <= 0;

/** Throws when the feed has ended, also without an error, or stays silent for too long. */
async function nextOf<E extends LogEvent>(
  feed: ItemSource<FeedItem>,
  { ended, silenceMs }: Following<E>,
): Promise<void> {
  if (feed.over) throw dropped(feed);
  if (!(await feed.wait(silenceMs, ended))) throw unavailable();
}

export const dropped = (feed: ItemSource<FeedItem>) => toPortError(feed.failure ?? unavailable());
