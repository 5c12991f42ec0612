import type { LogItem, Position, RecordedEvent } from '../ports/event-log.port.js';

export interface LogBatch {
  /** In log order; only what was asked for. */
  readonly events: readonly RecordedEvent[];
  /** Everything up to here has been seen. */
  readonly position: Position;
  readonly caughtUp: boolean;
}

export interface BatchLimits {
  readonly events: number;
  readonly ms: number;
}

/** Left-out events count too, so that a position is reported now and then. */
const ITEMS_PER_BATCH = 5_000;
const TIME_UP = Symbol('time is up');

/**
 * Cuts a subscription into batches: at the limit of events, at the limit of milliseconds after the first item, and at each
 * `caughtUp`. Ends when `items` ends. Who stops early aborts the subscription.
 */
export async function* inBatches(
  items: AsyncIterable<LogItem>,
  wanted: (event: RecordedEvent) => boolean,
  limits: BatchLimits,
): AsyncGenerator<LogBatch, void> {
  const source = new PatientSource(items);
  try {
    while (!source.ended) {
      const batch = new GrowingBatch(wanted, limits);
      await fill(batch, source);
      const { events, position, caughtUp } = batch;
      if (position !== undefined) yield { events, position, caughtUp };
    }
  } finally {
    source.abandon();
  }
}

async function fill(batch: GrowingBatch, source: PatientSource): Promise<void> {
  try {
    while (!batch.full) {
      const item = await source.next(batch.timeUp);
      if (item === undefined) return;
      batch.add(item);
    }
  } finally {
    batch.stopWaiting();
  }
}

/** An iteration that can be asked again for an item that did not come in time. */
class PatientSource {
  ended = false;
  readonly #iterator: AsyncIterator<LogItem>;
  #pending: Promise<IteratorResult<LogItem>> | undefined;

  constructor(items: AsyncIterable<LogItem>) {
    this.#iterator = items[Symbol.asyncIterator]();
  }

  /** Undefined when time is up or the iteration ended. */
  async next(timeUp: Promise<typeof TIME_UP> | undefined): Promise<LogItem | undefined> {
    this.#pending ??= this.#iterator.next();
    const result = await (timeUp ? Promise.race([this.#pending, timeUp]) : this.#pending);
    if (result === TIME_UP) return undefined;
    this.#pending = undefined;
    this.ended = result.done === true;
    return result.done ? undefined : result.value;
  }

  /** Nobody waits for the pending item any more, so nobody hears if it fails. */
  abandon(): void {
    this.#pending?.catch(() => undefined);
  }
}

class GrowingBatch {
  readonly events: RecordedEvent[] = [];
  position: Position | undefined;
  caughtUp = false;
  /** Undefined before the first item. */
  timeUp: Promise<typeof TIME_UP> | undefined;
  readonly #wanted: (event: RecordedEvent) => boolean;
  readonly #limits: BatchLimits;
  #items = 0;
  #timer: NodeJS.Timeout | undefined;
  #deadline = Infinity;

  constructor(wanted: (event: RecordedEvent) => boolean, limits: BatchLimits) {
    this.#wanted = wanted;
    this.#limits = limits;
  }

  get full(): boolean {
    return (
      this.caughtUp ||
      this.events.length >= this.#limits.events ||
      this.#items >= ITEMS_PER_BATCH ||
      performance.now() >= this.#deadline
    );
  }

  add(item: LogItem): void {
    this.#startWaiting();
    this.#items += 1;
    this.position = item.kind === 'event' ? item.event.position : item.position;
    this.caughtUp = item.kind === 'caughtUp';
    if (item.kind === 'event' && this.#wanted(item.event)) this.events.push(item.event);
  }

  stopWaiting(): void {
    clearTimeout(this.#timer);
  }

  #startWaiting(): void {
    if (this.timeUp) return;
    this.#deadline = performance.now() + this.#limits.ms;
    this.timeUp = new Promise((resolve) => {
      this.#timer = setTimeout(() => resolve(TIME_UP), this.#limits.ms);
    });
  }
}
