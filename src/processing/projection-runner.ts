import { modelOf, type Projection } from '../../projections/projection.js';
import type { EventLog, Position } from '../ports/event-log.port.js';
import type { ReadModelStore } from '../ports/read-model-store.port.js';
import type { StateStore } from '../ports/state-store.port.js';
import { whileLeased, type HeldLease } from './held-lease.js';
import type { BatchLimits } from './log-batches.js';
import type { ProcessingLog } from './processing-log.js';
import { ProjectionLoop, type LoopProgress } from './projection-loop.js';

export interface ProjectionRunnerOptions {
  readonly log: Pick<EventLog, 'subscribe' | 'head'>;
  readonly store: ReadModelStore;
  readonly state: StateStore;
  /** This process, under a name that no other one has (an id made at its start). */
  readonly owner: string;
  readonly report: ProcessingLog;
  /** How long projections stand still after the process that ran them died. Default 10 s. */
  readonly leaseTtlMs?: number;
  /** Default: 500 events, 100 ms. */
  readonly limits?: BatchLimits;
}

export interface ProjectionProgress extends LoopProgress {
  /** Position of the newest event of the log. */
  readonly head: Position;
}

const LEASE_KEY = 'projections';

/** Runs projections side by side, each at its own pace, in one process at a time: the one that holds the lease `projections`. */
export class ProjectionRunner {
  readonly #options: ProjectionRunnerOptions;
  readonly #loops = new Map<string, ProjectionLoop>();
  /** By model, what stops the running loop. */
  readonly #running = new Map<string, () => Promise<void>>();
  readonly #stopping = new AbortController();
  #lease: HeldLease | undefined;
  #finished: Promise<void> | undefined;

  constructor(options: ProjectionRunnerOptions) {
    this.#options = options;
  }

  /** Adds a projection under a model of its own; it runs from then on if this process runs projections. */
  add(projection: Projection, model: string = modelOf(projection)): void {
    const { log, store, report, limits } = this.#options;
    if (this.#loops.has(model)) throw new Error(`The model ${model} is already run.`);
    const mayCommit = () => this.#lease?.isHeld() === true;
    const more = limits ? { limits } : {};
    this.#loops.set(model, new ProjectionLoop({ projection, model, log, store, report, mayCommit, ...more }));
    this.#begin(model);
  }

  /** Stops and forgets a model; settles after its last commit. The documents stay. Unknown models are fine. */
  async remove(model: string): Promise<void> {
    this.#loops.delete(model);
    await this.#running.get(model)?.();
    this.#running.delete(model);
  }

  /** Begins to ask for the lease. */
  start(): void {
    const { state, owner, report, leaseTtlMs: ttlMs = 10_000 } = this.#options;
    const options = { state, key: LEASE_KEY, owner, ttlMs, report };
    this.#finished ??= whileLeased(options, (lease) => this.#runAll(lease), this.#stopping.signal);
  }

  /** One entry per model. Throws what the log throws. */
  async progress(): Promise<readonly ProjectionProgress[]> {
    const head = await this.#options.log.head();
    return [...this.#loops.values()].map(({ progress }) => ({ ...progress, head }));
  }

  /**
   * Read your writes: true once the documents (of one model, or of all) reflect the log up to `position`, false after
   * `timeoutMs`. Knows only what this process has folded itself, so it is false in a process that does not run the projections.
   */
  async waitFor(position: Position, timeoutMs: number, model?: string): Promise<boolean> {
    const loops = [...this.#loops].filter(([name]) => model === undefined || name === model);
    const reached = await Promise.all(loops.map(([, loop]) => loop.waitFor(position, timeoutMs)));
    return reached.every(Boolean) && (model === undefined || reached.length > 0);
  }

  /** Stops after the commits under way and gives up the lease. The runner cannot be started again. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#finished;
  }

  async #runAll(lease: HeldLease): Promise<void> {
    this.#lease = lease;
    for (const model of this.#loops.keys()) this.#begin(model);
    await aborted(lease.signal);
    await Promise.all([...this.#running.values()].map((stop) => stop()));
    this.#running.clear();
    this.#lease = undefined;
  }

  #begin(model: string): void {
    const loop = this.#loops.get(model);
    if (!loop || !this.#lease || this.#lease.signal.aborted) return;
    const own = new AbortController();
    const done = loop.run(AbortSignal.any([this.#lease.signal, own.signal]));
    this.#running.set(model, async () => {
      own.abort();
      await done;
    });
  }
}

async function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
