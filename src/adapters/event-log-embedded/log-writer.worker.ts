import { workerData } from 'node:worker_threads';
import { serveWorker } from '../shared-libsql/worker-rpc.js';
import { openEventsTable } from './events-table.js';
import { LogReader } from './log-reader.js';
import { LogWriter, type AppendOutcome, type PendingAppend } from './log-writer.js';

/** Events at the end of the log whose hashes are checked at every start. */
const CHECKED_AT_START = 256;

const database = openEventsTable((workerData as { readonly directory: string }).directory);
const writer = new LogWriter(database);

const handlers = {
  /** The head, and what is wrong with the last events. */
  check: () => {
    const head = writer.head();
    const after = Math.max(0, head - CHECKED_AT_START);
    return { head, ...new LogReader(database).verify({ after, limit: CHECKED_AT_START }) };
  },
  close: () => database.close(),
};

/** `append` has one outcome for each of its appends; all that wait while the file is written share the next commit. */
export type LogWriterHandlers = typeof handlers & {
  readonly append: (group: readonly PendingAppend[]) => readonly AppendOutcome[];
};

serveWorker(handlers, {
  method: 'append',
  run: (groups: Iterable<readonly PendingAppend[]>) => writer.append(groups),
});
