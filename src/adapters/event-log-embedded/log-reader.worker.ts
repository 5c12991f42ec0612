import { workerData } from 'node:worker_threads';
import { serveWorker } from '../shared-libsql/worker-rpc.js';
import { openEventsTable } from './events-table.js';
import { LogReader, type LogPageRequest, type StreamPageRequest, type VerifyRequest } from './log-reader.js';

const database = openEventsTable((workerData as { readonly directory: string }).directory);
const reader = new LogReader(database);

const handlers = {
  streamPage: (request: StreamPageRequest) => reader.streamPage(request),
  logPage: (request: LogPageRequest) => reader.logPage(request),
  lookup: (request: LogPageRequest & { readonly prefixes: readonly string[] }) => reader.lookup(request),
  rowsAt: (positions: readonly number[]) => reader.rowsAt(positions),
  verify: (request: VerifyRequest) => reader.verify(request),
  close: () => database.close(),
};

export type LogReaderHandlers = typeof handlers;
serveWorker(handlers);
