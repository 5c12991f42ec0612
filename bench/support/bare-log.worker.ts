import { workerData } from 'node:worker_threads';
import { serveWorker } from '../../src/adapters/shared-libsql/worker-rpc.js';
import { BareLog, type Append } from './bare-log.js';

const log = new BareLog((workerData as { readonly directory: string }).directory);

const handlers = { append: (group: readonly Append[]) => log.append(group), close: () => log.close() };
export type BareLogHandlers = typeof handlers;

serveWorker(handlers);
