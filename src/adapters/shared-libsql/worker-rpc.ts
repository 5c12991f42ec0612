import { messageOf } from '../../shared/describe-error.js';
import { parentPort, receiveMessageOnPort, Worker, type MessagePort } from 'node:worker_threads';

/** What a worker can do: plain functions from one cloneable argument to a cloneable result. */
export type WorkerHandlers = Readonly<Record<string, (argument: never) => unknown>>;

interface Request {
  readonly id: number;
  readonly method: string;
  readonly argument: unknown;
}

type Reply =
  | { readonly id: number; readonly ok: true; readonly result: unknown }
  | { readonly id: number; readonly ok: false; readonly code: string; readonly message: string };

/** An error thrown inside the worker, or (code WORKER.GONE) the end of the worker itself. `code` is the driver's (`SQLITE_FULL`). */
export class WorkerFailure extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'WorkerFailure';
  }
}

/** Answers calls of one method together: `run` takes the arguments of all that wait, one after the other, and gives a result for each. */
export interface Gathered {
  readonly method: string;
  readonly run: (waiting: Iterable<never>) => readonly unknown[];
}

/** Calls that are answered together at most, so that the first does not wait forever. */
const GATHERED_AT_MOST = 64;

/** Called once in a worker's file: answers the calls of its WorkerClient, one after the other; calls of `gathered` together. */
export function serveWorker(handlers: WorkerHandlers, gathered?: Gathered): void {
  const port = parentPort;
  if (port === null) throw new Error('This file runs in a worker thread only.');
  port.on('message', (first: Request) => {
    let request: Request | undefined = first;
    while (request !== undefined) {
      if (request.method === gathered?.method) request = gather(port, request, gathered);
      else {
        port.postMessage(answer(request, () => handle(handlers, request as Request)));
        request = undefined;
      }
    }
  });
}

function handle(handlers: WorkerHandlers, { method, argument }: Request): unknown {
  const handler = handlers[method];
  if (handler === undefined) throw new Error(`The worker knows no ${method}.`);
  return handler(argument as never);
}

/** Answers `first` and what waits behind it; returns a call of another method that was met on the way. */
function gather(port: MessagePort, first: Request, { method, run }: Gathered): Request | undefined {
  const taken = [first];
  let other: Request | undefined;
  function* waiting(): Generator<never> {
    yield first.argument as never;
    while (other === undefined && taken.length < GATHERED_AT_MOST) {
      const next = (receiveMessageOnPort(port) as { readonly message: Request } | undefined)?.message;
      if (next === undefined) return;
      if (next.method !== method) other = next;
      else {
        taken.push(next);
        yield next.argument as never;
      }
    }
  }
  const all = answer(first, () => run(waiting()));
  for (const [index, { id }] of taken.entries()) {
    port.postMessage(all.ok ? { id, ok: true, result: (all.result as unknown[])[index] } : { ...all, id });
  }
  return other;
}

function answer({ id }: Request, work: () => unknown): Reply {
  try {
    return { id, ok: true, result: work() };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'WORKER.FAILED';
    return { id, ok: false, code, message: messageOf(error) };
  }
}

interface Pending {
  readonly resolve: (result: never) => void;
  readonly reject: (failure: WorkerFailure) => void;
}

/** The caller's side of a worker. `Handlers` is the type of the object that the worker's file serves. */
export class WorkerClient<Handlers extends WorkerHandlers> {
  readonly #worker: Worker;
  readonly #pending = new Map<number, Pending>();
  #lastId = 0;
  #gone: WorkerFailure | undefined;

  /** `file` is built JavaScript (`new URL('./x.worker.js', import.meta.url)`); `data` arrives as `workerData`. */
  constructor(file: URL, data: unknown) {
    this.#worker = new Worker(file, { workerData: data });
    this.#worker.on('message', (reply: Reply) => this.#settle(reply));
    this.#worker.on('error', (error) => this.#end(error.message, 'code' in error ? String(error.code) : undefined));
    this.#worker.on('exit', () => this.#end('The worker ended.'));
  }

  call<Method extends keyof Handlers & string>(
    method: Method,
    argument: Parameters<Handlers[Method]>[0],
  ): Promise<ReturnType<Handlers[Method]>> {
    if (this.#gone) return Promise.reject(this.#gone);
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
      this.#worker.postMessage({ id, method, argument } satisfies Request);
    });
  }

  /** Ends the thread at once; calls that still wait fail with WORKER.GONE. Let the worker close its files first. */
  async terminate(): Promise<void> {
    await this.#worker.terminate();
  }

  #settle(reply: Reply): void {
    const pending = this.#pending.get(reply.id);
    this.#pending.delete(reply.id);
    if (reply.ok) pending?.resolve(reply.result as never);
    else pending?.reject(new WorkerFailure(reply.code, reply.message));
  }

  #end(message: string, code = 'WORKER.GONE'): void {
    this.#gone ??= new WorkerFailure(code, message);
    for (const pending of this.#pending.values()) pending.reject(this.#gone);
    this.#pending.clear();
  }
}
