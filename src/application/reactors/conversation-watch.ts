import { conversationDecider } from '../../domain/conversation/conversation.decider.js';
import type { ConversationState } from '../../domain/conversation/conversation.state.js';
import { parseStream, streamPrefix, streams, type StreamName } from '../../domain/shared/streams.js';
import type { OrgId, TicketId } from '../../domain/shared/types.js';
import { START, type EventLog, type Position, type RecordedEvent } from '../../ports/event-log.port.js';
import { takeLease, type LeaseHolder } from '../../processing/leases.js';
import { backoffMs } from '../../shared/retrying.js';
import { sleep } from '../../shared/waiting.js';
import type { DecideAndAppend } from '../decide-and-append.js';
import { FOUND, next, type PendingWork, type WorkEvent } from './pending-work.js';
import { WatchCheckpoint } from './watch-checkpoint.js';

export interface ConversationRef {
  readonly orgId: OrgId;
  readonly ticketId: TicketId;
}

/** One kind of work that conversations ask for by facts in the log. */
export interface ConversationWork {
  /** Names the checkpoint and the leases. */
  readonly name: string;
  /** At most so many conversations at once in this process; the others wait their turn. */
  readonly concurrency: number;
  hasWork(state: ConversationState): boolean;
  /** Does what the conversation asks for now and returns; stops early when `signal` aborts (lease lost, shutdown). Throwing means: later again. */
  run(ref: ConversationRef, signal: AbortSignal): Promise<void>;
  /** Every conversation fact as it arrives, also while `run` is going on. */
  observe?(ref: ConversationRef, recorded: RecordedEvent): void;
}

export interface WatchDeps extends LeaseHolder {
  readonly log: EventLog;
  readonly decide: DecideAndAppend;
  /** A line for the operator, without content. */
  readonly warn: (line: string) => void;
}

interface Entry {
  readonly ref: ConversationRef;
  /** Everything up to here needs no second look; the checkpoint stays at or before it while the work is pending. */
  readonly since: Position;
  work: PendingWork;
  timer: NodeJS.Timeout | undefined;
}

const READ_AGAIN_MS = 1_000;
const RETRIES = { firstMs: 1_000, longestMs: 30_000 };
/** How soon work is taken over whose lease was given up, or has lapsed. */
const ELSEWHERE_MS = 500;

/**
 * Finds conversations with work by reading the log from a checkpoint, and runs the work under a lease, one run at a time per
 * conversation. A crash anywhere is safe: the checkpoint never passes a fact whose work is pending, so a restart (or another
 * process, once the lease lapses) finds it again.
 */
export class ConversationWatch {
  /** By stream, in the order of the log. */
  private readonly pending = new Map<StreamName, Entry>();
  /** Idle entries, in the order in which they became so. */
  private readonly idle = new Set<Entry>();
  private readonly stopping = new AbortController();
  private readonly jobs = new Set<Promise<void>>();
  private readonly checkpoint: WatchCheckpoint;
  /** History is only gathered; what it asks for is looked at once it is complete. */
  private caughtUp = false;
  private seen: Position = START;
  private loop: Promise<void> = Promise.resolve();

  constructor(
    private readonly deps: WatchDeps,
    private readonly work: ConversationWork,
  ) {
    this.checkpoint = new WatchCheckpoint(deps.state, work.name);
  }

  async start(): Promise<void> {
    this.loop = this.follow(await this.checkpoint.load());
  }

  /** Lets running work stop, saves the checkpoint. */
  async stop(): Promise<void> {
    this.stopping.abort(new Error('Shutting down.'));
    await this.loop;
    await Promise.allSettled(this.jobs);
    await this.checkpoint.save();
  }

  /** Until `stop`. What breaks the reading off, be it an event that this program does not know, is tried again: work must never wait for a restart. */
  private async follow(after: Position): Promise<void> {
    const { signal } = this.stopping;
    this.seen = after;
    while (!signal.aborted) {
      try {
        await this.read();
      } catch (error) {
        if (!signal.aborted) this.deps.warn(`${this.work.name} will read the log again: ${describe(error)}`);
      }
      // Only `stop` cuts it short, and waits for the end of this loop.
      await sleep(READ_AGAIN_MS, signal).catch(() => undefined);
    }
  }

  private async read(): Promise<void> {
    const { signal } = this.stopping;
    const items = this.deps.log.subscribe({ after: this.seen, streamPrefixes: [streamPrefix('conversation')], signal });
    for await (const item of items) {
      if (item.kind === 'event') {
        this.noteEvent(item.event, this.seen);
        this.seen = item.event.position;
      } else {
        this.seen = item.position;
        if (item.kind === 'caughtUp') this.caughtUp = true;
        if (this.caughtUp) this.beginIdle();
      }
      this.checkpoint.advance(this.oldestPending() ?? this.seen);
    }
  }

  private noteEvent(event: RecordedEvent, before: Position): void {
    const stream = parseStream(event.stream);
    const ticketId = stream?.ids[0];
    if (!stream || ticketId === undefined) return;
    const ref = { orgId: stream.orgId, ticketId };
    this.work.observe?.(ref, event);
    const entry = this.pending.get(event.stream);
    if (entry) return this.advance(entry, 'fact');
    const found: Entry = { ref, since: before, work: FOUND, timer: undefined };
    this.pending.set(event.stream, found);
    this.queue(found);
  }

  private oldestPending(): Position | undefined {
    const [oldest] = this.pending.values();
    return oldest?.since;
  }

  private advance(entry: Entry, event: WorkEvent): void {
    const after = next(entry.work, event);
    if (after === entry.work) return;
    clearTimeout(entry.timer);
    if (!after) {
      this.pending.delete(streamOf(entry.ref));
      return;
    }
    entry.work = after;
    if (after.kind === 'idle') this.queue(entry);
    const waitMs = waitOf(after);
    if (waitMs !== undefined) entry.timer = setTimeout(() => this.advance(entry, 'due'), waitMs).unref();
  }

  private queue(entry: Entry): void {
    this.idle.add(entry);
    if (this.caughtUp) this.beginIdle();
  }

  private beginIdle(): void {
    for (const entry of this.idle) {
      if (this.stopping.signal.aborted || this.jobs.size >= this.work.concurrency) return;
      this.begin(entry);
    }
  }

  private begin(entry: Entry): void {
    this.idle.delete(entry);
    const job = this.attend(entry).then((outcome) => {
      this.jobs.delete(job);
      this.advance(entry, outcome);
      this.beginIdle();
    });
    this.jobs.add(job);
    this.advance(entry, 'room');
  }

  private async attend({ ref, work }: Entry): Promise<'done' | 'taken' | 'failed'> {
    try {
      return await this.attempt(ref, work.kind === 'idle' && work.wasElsewhere);
    } catch (error) {
      if (!this.stopping.signal.aborted)
        this.deps.warn(`${this.work.name} of ${streamOf(ref)} will be tried again: ${describe(error)}`);
      return 'failed';
    }
  }

  private async attempt(ref: ConversationRef, wasElsewhere: boolean): Promise<'done' | 'taken'> {
    const { signal } = this.stopping;
    const stream = streamOf(ref);
    const hasWork = async () => this.work.hasWork(await this.deps.decide.state(stream, conversationDecider));
    for (let isUnseen = wasElsewhere; isUnseen || (await hasWork()); isUnseen = false) {
      const lease = await takeLease(this.deps, `${this.work.name}:${stream}`);
      if (!lease) return 'taken';
      try {
        // Whoever had the lease before may have done it all.
        if (isUnseen && !(await hasWork())) return 'done';
        await this.work.run(ref, AbortSignal.any([lease.signal, signal]));
      } finally {
        await lease.release();
      }
      // What was left undone stays pending.
      signal.throwIfAborted();
    }
    return 'done';
  }
}

/** How long it stays as it is by itself. By chance, so that processes do not come back together. */
function waitOf(work: PendingWork): number | undefined {
  if (work.kind === 'elsewhere') return ELSEWHERE_MS * (1 + Math.random());
  return work.kind === 'waiting' ? backoffMs(RETRIES, work.failures) : undefined;
}

function streamOf({ orgId, ticketId }: ConversationRef): StreamName {
  return streams.conversation(orgId, ticketId);
}

function describe(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
