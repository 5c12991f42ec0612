import { modelOf, type Projection } from '../../projections/projection.js';
import type { EventLog, Position } from '../ports/event-log.port.js';
import type { ReadModelStore } from '../ports/read-model-store.port.js';
import { describeError } from '../shared/describe-error.js';
import { sleep } from '../shared/waiting.js';
import { whileLeased, type HeldLease, type LeaseHolder } from './leases.js';
import type { BatchLimits } from './log-batches.js';
import type { ProcessingLog } from './processing-log.js';
import { ProjectionLoop, type LoopProgress } from './projection-loop.js';
import { SharedProgress, type Progress } from './shared-progress.js';

/** Where `leaseTtlMs` is longer than five seconds, the lease of the projections has five. */
export interface ProjectionRunnerOptions extends LeaseHolder {
  readonly log: Pick<EventLog, 'subscribe' | 'head'>;
  readonly store: ReadModelStore;
  readonly report: ProcessingLog;
  /** Default: 500 events, 100 ms. */
  readonly limits?: BatchLimits;
}

export interface ProjectionProgress extends LoopProgress {
  /** Position of the newest event of the log. */
  readonly head: Position;
}

const LEASE_KEY = 'projections';
/** Views that stand still are seen by everyone, and two who write at once do no harm: documents are guarded by their positions. */
const LONGEST_LEASE_MS = 5_000;
/** How often the other process is asked how far it has come, while someone waits for it. */
const ASK_EVERY_MS = 25;
/** How often someone who waits looks up whether another process runs the projections now. */
const LOOK_UP_EVERY_MS = 250;

type Lease = Omit<HeldLease, 'release'>;
type Loops = ReadonlyMap<string, ProjectionLoop>;

/** Runs projections side by side, each at its own pace, in one process at a time: the one that holds the lease `projections`. */
export class ProjectionRunner {
  readonly #options: ProjectionRunnerOptions;
  readonly #loops = new Map<string, ProjectionLoop>();
  /** By model, what stops the running loop. */
  readonly #running = new Map<string, () => Promise<void>>();
  readonly #stopping = new AbortController();
  readonly #shared: SharedProgress;
  #lease: Lease | undefined;
  #finished: Promise<void> | undefined;

  constructor(options: ProjectionRunnerOptions) {
    this.#options = options;
    this.#shared = new SharedProgress(options.state, options.report);
  }

  /** Adds a projection under a model of its own; it runs from then on if this process runs projections. */
  add(projection: Projection, model: string = modelOf(projection)): void {
    const { log, store, report, limits } = this.#options;
    if (this.#loops.has(model)) throw new Error(`The model ${model} is already run.`);
    const mayCommit = () => this.#lease?.isHeld() === true;
    const advanced = () => this.#shared.tell(() => this.#reached());
    const more = limits ? { limits } : {};
    this.#loops.set(model, new ProjectionLoop({ projection, model, log, store, report, mayCommit, advanced, ...more }));
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
    const { state, owner, report, leaseTtlMs } = this.#options;
    const options = { state, key: LEASE_KEY, owner, leaseTtlMs: Math.min(leaseTtlMs, LONGEST_LEASE_MS), report };
    this.#finished ??= whileLeased(options, (lease) => this.#runAll(lease), this.#stopping.signal);
  }

  /** One entry per model. Throws what the log throws. */
  async progress(): Promise<readonly ProjectionProgress[]> {
    const head = await this.#options.log.head();
    return [...this.#loops.values()].map(({ progress }) => ({ ...progress, head }));
  }

  /**
   * Read your writes: true once the documents (of one model, or of all) reflect the log up to `position`, whichever process writes
   * them; false after `timeoutMs`.
   */
  async waitFor(position: Position, timeoutMs: number, model?: string): Promise<boolean> {
    const loops = new Map([...this.#loops].filter(([name]) => model === undefined || name === model));
    if (loops.size === 0) return false;
    const end = performance.now() + timeoutMs;
    for (;;) {
      const left = end - performance.now();
      const turn = Math.max(0, Math.min(left, this.#lease ? LOOK_UP_EVERY_MS : ASK_EVERY_MS));
      const reached = this.#lease ? reachedBy(loops, position, turn) : this.#reachedElsewhere(loops, position, turn);
      if (await reached) return true;
      if (left <= 0) return false;
    }
  }

  /** Stops after the commits under way and gives up the lease. The runner cannot be started again. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#finished;
  }

  async #runAll(lease: Lease): Promise<void> {
    this.#lease = lease;
    for (const model of this.#loops.keys()) this.#begin(model);
    await aborted(lease.signal);
    await Promise.all([...this.#running.values()].map((stop) => stop()));
    this.#running.clear();
    this.#lease = undefined;
  }

  /** Asks what the other process has told, and waits when it is not enough. */
  async #reachedElsewhere(loops: Loops, position: Position, thenMs: number): Promise<boolean> {
    try {
      if (await this.#shared.hasReached(loops.keys(), position)) return true;
    } catch (error) {
      this.#options.report.warn('The progress of the projections could not be read.', describeError(error));
    }
    await sleep(thenMs);
    return false;
  }

  #reached(): Progress | undefined {
    if (this.#lease?.isHeld() !== true) return undefined;
    return Object.fromEntries([...this.#loops].map(([model, { progress }]) => [model, progress.position]));
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

async function reachedBy(loops: Loops, position: Position, timeoutMs: number): Promise<boolean> {
  const reached = await Promise.all([...loops.values()].map((loop) => loop.waitFor(position, timeoutMs)));
  return reached.every(Boolean);
}

async function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
