import { setImmediate as nextTick } from 'node:timers/promises';
import {
  comparePositions,
  START,
  type EventLog,
  type LogItem,
  type Position,
  type RecordedEvent,
  type SubscribeOptions,
} from '../../src/ports/event-log.port.js';

/** The reading half of a log, over events made beforehand or added while somebody listens. */
export class ScriptedEventLog implements Pick<EventLog, 'subscribe' | 'head'> {
  readonly #events: RecordedEvent[];
  readonly #caughtUpAfter: ReadonlySet<Position>;
  #added = new AbortController();

  /** Besides the end, it also says `caughtUp` after the positions in `caughtUpAfter`. */
  constructor(events: readonly RecordedEvent[], caughtUpAfter: Iterable<Position> = []) {
    this.#events = [...events];
    this.#caughtUpAfter = new Set(caughtUpAfter);
  }

  add(...events: readonly RecordedEvent[]): void {
    this.#events.push(...events);
    this.#added.abort();
    this.#added = new AbortController();
  }

  head(): Promise<Position> {
    return Promise.resolve(this.#events[this.#events.length - 1]?.position ?? START);
  }

  async *subscribe({ after, streamPrefixes, signal }: SubscribeOptions): AsyncIterable<LogItem> {
    let at = this.#events.findIndex(({ position }) => comparePositions(position, after) > 0);
    if (at < 0) at = this.#events.length;
    while (!signal.aborted) {
      const added = this.#added.signal;
      for (let event = this.#events[at]; event && !signal.aborted; event = this.#events[++at]) {
        const { position, stream } = event;
        const isRead = streamPrefixes?.some((prefix) => stream.startsWith(prefix)) ?? true;
        yield isRead ? { kind: 'event', event } : { kind: 'checkpoint', position };
        if (this.#caughtUpAfter.has(position)) yield { kind: 'caughtUp', position };
      }
      yield { kind: 'caughtUp', position: await this.head() };
      await aborted(AbortSignal.any([added, signal]));
    }
  }
}

async function aborted(signal: AbortSignal): Promise<void> {
  while (!signal.aborted) await nextTick();
}
