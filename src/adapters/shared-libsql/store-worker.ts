import { PortError } from '../../ports/port-error.js';
import { sqlFailure } from './database.js';
import { WorkerClient, type WorkerHandlers } from './worker-rpc.js';

type ClosableHandlers = WorkerHandlers & { readonly close: (argument: null) => void };

/**
 * A worker thread behind a store: answers in the order of the calls, and its failures are PortErrors STORE.FULL,
 * STORE.UNAVAILABLE (retryable) and, after `close`, STORE.CLOSED.
 */
export class StoreWorker<Handlers extends ClosableHandlers> {
  readonly #client: WorkerClient<Handlers>;
  #closing: Promise<void> | undefined;

  /** As for WorkerClient; the worker serves `close`, which closes its files. */
  constructor(file: URL, data: unknown) {
    this.#client = new WorkerClient<Handlers>(file, data);
  }

  async call<Method extends keyof Handlers & string>(
    method: Method,
    argument: Parameters<Handlers[Method]>[0],
  ): Promise<ReturnType<Handlers[Method]>> {
    if (this.#closing) throw new PortError('STORE.CLOSED', 'The store is closed.', false);
    try {
      return await this.#client.call(method, argument);
    } catch (cause) {
      throw toPortError(cause);
    }
  }

  /** Lets earlier calls finish, closes the files and ends the thread. Safe to repeat. */
  close(): Promise<void> {
    this.#closing ??= this.#end();
    return this.#closing;
  }

  async #end(): Promise<void> {
    // What was committed is safe in the write-ahead log, whether or not closing could tidy up (no space, a dead thread).
    await Promise.allSettled([this.#client.call('close', null)]);
    await this.#client.terminate();
  }
}

function toPortError(cause: unknown): PortError {
  switch (sqlFailure(cause)) {
    case 'full':
      return new PortError('STORE.FULL', 'The disk is full: nothing was written.', false, { cause });
    case 'corrupt':
      return new PortError('STORE.UNAVAILABLE', 'A file of the store is damaged.', false, { cause });
    case 'other':
      return new PortError('STORE.UNAVAILABLE', 'The store did not answer.', true, { cause });
  }
}
