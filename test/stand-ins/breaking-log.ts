import type { EventLog, LogItem, SubscribeOptions } from '../../src/ports/event-log.port.js';
import { PortError } from '../../src/ports/port-error.js';

/** A real log whose first `breaks` subscriptions end with an error once they have told everything that there is. */
export function breakingLog(log: EventLog, breaks: number): EventLog {
  let left = breaks;
  async function* subscribe(options: SubscribeOptions): AsyncIterable<LogItem> {
    for await (const item of log.subscribe(options)) {
      yield item;
      if (item.kind !== 'caughtUp' || left === 0) continue;
      left -= 1;
      throw new PortError('LOG.UNKNOWN_EVENT', 'The log holds a fact of a newer version.', false);
    }
  }
  return {
    append: (...args) => log.append(...args),
    readStream: (...args) => log.readStream(...args),
    readAll: (...args) => log.readAll(...args),
    head: () => log.head(),
    close: () => log.close(),
    subscribe,
  };
}
