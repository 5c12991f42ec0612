import { workerData } from 'node:worker_threads';
import { serveWorker } from '../shared-libsql/worker-rpc.js';
import { readEventsTable } from './events-table.js';
import { LogReader, type LogPageRequest, type StreamPageRequest, type VerifyRequest } from './log-reader.js';
import { toColumns } from './stored-event.js';

const database = readEventsTable((workerData as { readonly directory: string }).directory);
const reader = new LogReader(database);

const handlers = {
  streamPage: (request: StreamPageRequest) => toColumns(reader.streamPage(request)),
  logPage: (request: LogPageRequest) => {
    const { rows, scannedTo } = reader.logPage(request);
    return { columns: toColumns(rows), scannedTo };
  },
  lookup: (request: LogPageRequest & { readonly prefixes: readonly string[] }) => reader.lookup(request),
  rowsAt: (positions: readonly number[]) => toColumns(reader.rowsAt(positions)),
  verify: (request: VerifyRequest) => reader.verify(request),
  close: () => database.close(),
};

export type LogReaderHandlers = typeof handlers;
serveWorker(handlers);
