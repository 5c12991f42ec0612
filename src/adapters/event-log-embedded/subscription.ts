import type { LogEvent, LogItem, RecordedEvent } from '../../ports/event-log.port.js';
import type { LogHead } from './log-head.js';
import type { LogPageRequest } from './log-reader.js';
import { closedError } from './port-errors.js';
import type { Page, StoredRow } from './stored-event.js';

export interface Subscription<E extends LogEvent> {
  /** Page by page, the last one reaching `upTo`. */
  readonly pages: (range: LogPageRequest) => AsyncIterable<Page> | Iterable<Page>;
  readonly head: LogHead;
  readonly recorded: (row: StoredRow) => RecordedEvent<E>;
  /** Exclusive. */
  readonly after: number;
  readonly prefixes: readonly string[] | null;
  readonly signal: AbortSignal;
}

/** Yields history, then what commits bring, as EventLog.subscribe says. */
export async function* subscription<E extends LogEvent>(wanted: Subscription<E>): AsyncGenerator<LogItem<E>> {
  const { head, signal } = wanted;
  let at = wanted.after;
  let caughtUpOnce = false;
  while (!signal.aborted) {
    if (head.closed) throw closedError();
    const end = Math.max(at, head.position);
    yield* history(wanted, at, end);
    at = end;
    // With a busy writer the head may always be ahead; the first time the consumer is told all the same.
    if (!signal.aborted && (!caughtUpOnce || head.position <= at)) {
      caughtUpOnce = true;
      yield { kind: 'caughtUp', position: String(at) };
    }
    await head.beyond(at, signal);
  }
}

async function* history<E extends LogEvent>(
  wanted: Subscription<E>,
  after: number,
  upTo: number,
): AsyncGenerator<LogItem<E>> {
  const { pages, recorded, prefixes, signal } = wanted;
  if (after === upTo) return;
  for await (const { rows, scannedTo } of pages({ after, upTo, prefixes })) {
    for (const row of rows) {
      if (signal.aborted) return;
      yield { kind: 'event', event: recorded(row) };
    }
    if (signal.aborted) return;
    if (rows.at(-1)?.[0] !== scannedTo) yield { kind: 'checkpoint', position: String(scannedTo) };
  }
}
