import { workerData } from 'node:worker_threads';
import { serveWorker } from '../shared-libsql/worker-rpc.js';
import { openEventsTable } from './events-table.js';
import { LogReader } from './log-reader.js';
import { LogWriter, type PendingAppend } from './log-writer.js';

/** Events at the end of the log whose hashes are checked at every start. */
const CHECKED_AT_START = 256;

const database = openEventsTable((workerData as { readonly directory: string }).directory);
const writer = new LogWriter(database);

const handlers = {
  append: (group: readonly PendingAppend[]) => writer.append(group),
  /** The head, and what is wrong with the last events. */
  check: () => {
    const head = writer.head();
    const after = Math.max(0, head - CHECKED_AT_START);
    return { head, ...new LogReader(database).verify({ after, limit: CHECKED_AT_START }) };
  },
  close: () => database.close(),
};

export type LogWriterHandlers = typeof handlers;
serveWorker(handlers);
