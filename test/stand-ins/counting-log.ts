import type { EventLog, ReadStreamOptions } from '../../src/ports/event-log.port.js';

/** A real log that counts how often each stream was read from its beginning. */
export class CountingLog implements EventLog {
  readonly #wholeReads = new Map<string, number>();
  readonly append: EventLog['append'];
  readonly readAll: EventLog['readAll'];
  readonly subscribe: EventLog['subscribe'];

  constructor(private readonly log: EventLog) {
    this.append = log.append.bind(log);
    this.readAll = log.readAll.bind(log);
    this.subscribe = log.subscribe.bind(log);
  }

  wholeReads(stream: string): number {
    return this.#wholeReads.get(stream) ?? 0;
  }

  readStream(stream: string, options?: ReadStreamOptions): ReturnType<EventLog['readStream']> {
    if ((options?.from ?? 0) === 0) this.#wholeReads.set(stream, this.wholeReads(stream) + 1);
    return this.log.readStream(stream, options);
  }

  head(): ReturnType<EventLog['head']> {
    return this.log.head();
  }

  close(): Promise<void> {
    return this.log.close();
  }
}
