import type { Projection } from '../../projections/projection.js';
import { START, type EventLog, type Position, type RecordedEvent } from '../ports/event-log.port.js';
import { PortError } from '../ports/port-error.js';
import type { ReadModelStore, StoredDocument } from '../ports/read-model-store.port.js';
import { describeError } from '../shared/describe-error.js';
import { backoffMs } from '../shared/retrying.js';
import { sleep, Stopped } from '../shared/waiting.js';
import { foldBatch, partsInWritingOrder, withKeys, type KeyedEvent, type MissedEvent } from './fold-batch.js';
import { inBatches, type BatchLimits, type LogBatch } from './log-batches.js';
import { PositionWaiters } from './position-waiters.js';
import type { ProcessingLog } from './processing-log.js';
import { readQuarantine, toQuarantineDocument } from './quarantine.js';
import { RecentDocuments } from './recent-documents.js';
import { PATIENT, untilItWorks } from './until-it-works.js';

export interface ProjectionLoopOptions {
  readonly projection: Projection;
  readonly model: string;
  readonly log: Pick<EventLog, 'subscribe'>;
  readonly store: ReadModelStore;
  readonly report: ProcessingLog;
  /** Asked right before each commit; false stops the loop. */
  readonly mayCommit?: () => boolean;
  readonly limits?: BatchLimits;
  /** Called after each step of `position`. */
  readonly advanced?: () => void;
}

export interface LoopProgress {
  readonly model: string;
  /** `waiting`: not running here. `failed`: a defect ended it, see the report. */
  readonly state: 'waiting' | 'running' | 'failed';
  /** Every document reflects the log up to here. */
  readonly position: Position;
  readonly caughtUp: boolean;
  /** Handled since the start of this process. */
  readonly events: number;
  /** When the last handled event was recorded; null before the first. */
  readonly lastRecordedAt: string | null;
  /** Failed attempts at the log or the store since the start of this process. */
  readonly retries: number;
  /** Documents frozen because they missed an event. */
  readonly quarantined: number;
}

type Counters = Omit<LoopProgress, 'model' | 'position' | 'quarantined'>;

const DEFAULT_LIMITS: BatchLimits = { events: 500, ms: 100 };
/** A checkpoint that passed only foreign events is saved at most this often. */
const BARE_CHECKPOINT_MS = 1_000;
/** Between commits at the head of the log while nobody waits for one: facts of the meantime share the next. */
const COMMIT_EVERY_MS = 30;

/** Drives one projection from its checkpoint on. Needs no lease itself: `mayCommit` says whether this process may write. */
export class ProjectionLoop {
  readonly #options: ProjectionLoopOptions;
  readonly #handled: ReadonlySet<string>;
  readonly #position = new PositionWaiters();
  readonly #quarantined = new Map<string, Position>();
  #counters: Counters = {
    state: 'waiting',
    caughtUp: false,
    events: 0,
    lastRecordedAt: null,
    retries: 0,
  };
  readonly #documents: RecentDocuments;
  #foldedTo: Position = START;
  /** The commit under way. */
  #committed: Promise<void> = Promise.resolve();
  #ending: AbortController | undefined;
  #savedAt = -Infinity;

  constructor(options: ProjectionLoopOptions) {
    this.#options = options;
    this.#handled = new Set(options.projection.handles);
    this.#documents = new RecentDocuments({
      load: (ids) => options.store.getMany(options.model, ids),
      settled: () => this.#committed,
    });
  }

  get progress(): LoopProgress {
    const { model } = this.#options;
    return { model, position: this.#position.reached, quarantined: this.#quarantined.size, ...this.#counters };
  }

  /** True once every document reflects the log up to `position`, false after `timeoutMs`. */
  waitFor(position: Position, timeoutMs: number): Promise<boolean> {
    return this.#position.waitFor(position, timeoutMs);
  }

  /**
   * Runs until the signal is aborted or `mayCommit` says no; may be called again after it ended. Failures of the log and the
   * store are retried forever, and nothing is ever skipped. A defect (an unknown event, a broken fold's keys) ends it as `failed`.
   */
  async run(signal: AbortSignal): Promise<void> {
    this.#set({ state: 'running', caughtUp: false });
    try {
      for (let fruitless = 1; ; fruitless += 1) {
        const before = this.#position.reached;
        await this.#follow(signal);
        if (this.#position.reached !== before) fruitless = 1;
        await sleep(backoffMs(PATIENT, fruitless), signal);
      }
    } catch (error) {
      const [commit] = await Promise.allSettled([this.#committed]);
      this.#end(commit.status === 'rejected' ? commit.reason : error);
    }
  }

  #end(error: unknown): void {
    const stopped = error instanceof Stopped;
    this.#set({ state: stopped ? 'waiting' : 'failed', caughtUp: false });
    if (!stopped) this.#options.report.error('A projection ended.', this.#told(error));
  }

  /** From the checkpoint until the subscription breaks. */
  async #follow(signal: AbortSignal): Promise<void> {
    const { log, projection, limits = DEFAULT_LIMITS } = this.#options;
    const after = await this.#load(signal);
    const ending = new AbortController();
    this.#ending = ending;
    const ended = AbortSignal.any([signal, ending.signal]);
    const prefixes = projection.streamPrefixes ? { streamPrefixes: projection.streamPrefixes } : {};
    try {
      const items = log.subscribe({ after, ...prefixes, signal: ended });
      const wanted = ({ event }: RecordedEvent) => this.#handled.has(event.type);
      for await (const batch of inBatches(items, wanted, limits)) await this.#take(batch, signal);
    } catch (error) {
      if (!(error instanceof PortError && error.retryable)) throw error;
      this.#countRetry(error);
    } finally {
      ending.abort();
    }
    await this.#committed;
    if (signal.aborted) throw new Stopped();
  }

  async #load(signal: AbortSignal): Promise<Position> {
    const { store, model } = this.#options;
    const checkpoint = await this.#retried(() => store.checkpoint(model), signal);
    const quarantine = await this.#retried(() => readQuarantine(store, model), signal);
    this.#quarantined.clear();
    for (const { documentId, position } of quarantine) this.#quarantined.set(documentId, position);
    this.#documents.forget();
    this.#committed = Promise.resolve();
    this.#foldedTo = checkpoint;
    this.#advance(checkpoint);
    return checkpoint;
  }

  async #take({ events, position, caughtUp }: LogBatch, signal: AbortSignal): Promise<void> {
    if (caughtUp) await this.#position.unlessAwaited(this.#savedAt + COMMIT_EVERY_MS - performance.now());
    const parts = partsInWritingOrder(withKeys(this.#options.projection, events));
    for (const part of parts.slice(0, -1)) {
      await this.#fold(part, part[part.length - 1]?.event.position ?? START, signal);
      await this.#committed;
    }
    await this.#fold(parts[parts.length - 1] ?? [], position, signal);
    const lastRecordedAt = events[events.length - 1]?.metadata.recordedAt ?? this.#counters.lastRecordedAt;
    this.#afterCommit(() => {
      this.#set({ caughtUp, events: this.#counters.events + events.length, lastRecordedAt });
      this.#advance(position);
    });
    if (caughtUp) await this.#committed;
  }

  /** Ends while its commit is still under way, so that the next batch is read and folded meanwhile; one commit at a time. */
  async #fold(events: readonly KeyedEvent[], upTo: Position, signal: AbortSignal): Promise<void> {
    const { projection } = this.#options;
    const read = await this.#retried(() => this.#documents.read(events, this.#foldedTo), signal);
    const stored = [...read.values()];
    const { documents, missed } = foldBatch({ projection, events, stored, quarantined: this.#quarantined });
    await this.#committed;
    const written = [...documents, ...missed.map(toQuarantineDocument)];
    if (written.length > 0 || performance.now() - this.#savedAt >= BARE_CHECKPOINT_MS) {
      this.#afterCommit(() => this.#commit(written, upTo, signal));
    }
    for (const event of missed) this.#quarantine(event);
    this.#documents.remember(read, documents);
    this.#foldedTo = upTo;
  }

  #afterCommit(next: () => void | Promise<void>): void {
    this.#committed = this.#committed.then(next);
    // `#follow` awaits it and so hears of the failure.
    this.#committed.catch(() => this.#ending?.abort());
  }

  async #commit(documents: readonly StoredDocument[], checkpoint: Position, signal: AbortSignal): Promise<void> {
    const { store, model, mayCommit } = this.#options;
    const commit = async () => {
      if (mayCommit?.() === false) throw new Stopped();
      await store.commit(model, documents, checkpoint);
    };
    await this.#retried(commit, signal);
    this.#savedAt = performance.now();
  }

  #quarantine({ documentId, event, error }: MissedEvent): void {
    this.#quarantined.set(documentId, event.position);
    const { position, stream } = event;
    const place = { position, stream, type: event.event.type, documentId };
    const cause = error === undefined ? {} : describeError(error);
    this.#options.report.error('A document is frozen: it missed an event.', { ...this.#told(), ...place, ...cause });
  }

  #retried<Result>(work: () => Promise<Result>, signal: AbortSignal): Promise<Result> {
    return untilItWorks(work, (error) => this.#countRetry(error), signal);
  }

  #countRetry(error: unknown): void {
    this.#set({ retries: this.#counters.retries + 1 });
    this.#options.report.warn('A projection tries again.', this.#told(error));
  }

  #advance(position: Position): void {
    this.#position.advance(position);
    this.#options.advanced?.();
  }

  #told(error?: unknown) {
    const { model } = this.#options;
    return { model, at: this.#position.reached, ...(error === undefined ? {} : describeError(error)) };
  }

  #set(changed: Partial<Counters>): void {
    this.#counters = { ...this.#counters, ...changed };
  }
}
