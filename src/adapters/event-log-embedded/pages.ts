import type { WorkerClient } from '../shared-libsql/worker-rpc.js';
import type { LogReaderHandlers } from './log-reader.worker.js';
import type { LogPageRequest, StreamPageRequest } from './log-reader.js';
import { fromColumns, type Page, type StoredRow } from './stored-event.js';

/** Asks the reading thread; its failures are PortErrors. */
export type Reader = Pick<WorkerClient<LogReaderHandlers>, 'call'>;

/** Events that one look-up page fetches. */
const LOOKUP_ROWS = 512;
/** Below this distance a scan is cheaper than finding matches by name. */
const SCAN_AT_ONCE = 16_384;

/** Yields one stream page by page. */
export async function* streamPages(reader: Reader, request: StreamPageRequest): AsyncGenerator<readonly StoredRow[]> {
  for (let { from } = request; ;) {
    const rows = fromColumns(await reader.call('streamPage', { ...request, from }));
    const last = rows.at(-1)?.[2];
    if (last === undefined) return;
    yield rows;
    from = last + 1;
  }
}

/** Yields the log between two positions page by page, the last one reaching `upTo`; reads one page ahead of the consumer. */
export async function* pages(reader: Reader, range: LogPageRequest): AsyncGenerator<Page> {
  if (range.prefixes !== null && range.upTo - range.after > SCAN_AT_ONCE) {
    const positions = await reader.call('lookup', { ...range, prefixes: range.prefixes });
    if (positions !== null) {
      yield* lookedUp(reader, positions, range.upTo);
      return;
    }
  }
  yield* scanned(reader, range);
}

async function* scanned(reader: Reader, range: LogPageRequest): AsyncGenerator<Page> {
  let next = readAhead(reader, range);
  for (;;) {
    const page = await next;
    const finished = page.scannedTo >= range.upTo;
    if (!finished) next = readAhead(reader, { ...range, after: page.scannedTo });
    yield page;
    if (finished) return;
  }
}

async function* lookedUp(reader: Reader, positions: readonly number[], upTo: number): AsyncGenerator<Page> {
  for (let start = 0; start < positions.length; start += LOOKUP_ROWS) {
    const part = positions.slice(start, start + LOOKUP_ROWS);
    const last = start + LOOKUP_ROWS >= positions.length;
    const rows = fromColumns(await reader.call('rowsAt', part));
    yield { rows, scannedTo: last ? upTo : (part.at(-1) ?? upTo) };
  }
  if (positions.length === 0) yield { rows: [], scannedTo: upTo };
}

function readAhead(reader: Reader, request: LogPageRequest): Promise<Page> {
  const reading = reader.call('logPage', request);
  const page = reading.then(({ columns, scannedTo }) => ({ rows: fromColumns(columns), scannedTo }));
  // A consumer that stops early never looks at this page; its failure is then nobody's.
  page.catch(() => undefined);
  return page;
}
