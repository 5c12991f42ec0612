import { setTimeout as sleep } from 'node:timers/promises';
import { conversationDecider } from '../../domain/conversation/conversation.decider.js';
import type { ConversationState } from '../../domain/conversation/conversation.state.js';
import { parseStream, streamPrefix, streams } from '../../domain/shared/streams.js';
import type { OrgId, TicketId } from '../../domain/shared/types.js';
import { START, type EventLog, type Position, type RecordedEvent } from '../../ports/event-log.port.js';
import { takeLease, type LeaseHolder } from '../../processing/leases.js';
import type { DecideAndAppend } from '../decide-and-append.js';
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

interface Pending extends ConversationRef {
  /** Everything up to here needs no second look; the checkpoint stays at or before it while the work is pending. */
  readonly since: Position;
  failures: number;
  running: boolean;
  again: boolean;
  /** Another process has the lease, and no fact has come since that was seen. */
  elsewhere: boolean;
  next: NodeJS.Timeout | undefined;
}

const FIRST_RETRY_MS = 500;
const LAST_RETRY_MS = 30_000;
const READ_AGAIN_MS = 1_000;
/** How soon work is taken over whose lease was given up, or has lapsed. */
const ELSEWHERE_MS = 500;

/**
 * Finds conversations with work by reading the log from a checkpoint, and runs the work under a lease, one run at a time per
 * conversation. A crash anywhere is safe: the checkpoint never passes a fact whose work is pending, so a restart (or another
 * process, once the lease lapses) finds it again.
 */
export class ConversationWatch {
  private readonly pending = new Map<string, Pending>();
  private readonly waiting = new Set<Pending>();
  private readonly stopping = new AbortController();
  private readonly jobs = new Set<Promise<void>>();
  private readonly checkpoint: WatchCheckpoint;
  private caughtUp = false;
  private running = 0;
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
      await sleep(READ_AGAIN_MS, undefined, { signal }).catch(() => undefined);
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
        if (item.kind === 'caughtUp') this.lookAtAll();
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
    let entry = this.pending.get(event.stream);
    if (!entry) {
      const fresh = { failures: 0, running: false, again: false, elsewhere: false, next: undefined };
      entry = { ...ref, since: before, ...fresh };
      this.pending.set(event.stream, entry);
    }
    entry.elsewhere = false;
    if (this.caughtUp) this.consider(entry);
  }

  /** History is only gathered; what it asks for is looked at once it is complete. */
  private lookAtAll(): void {
    if (this.caughtUp) return;
    this.caughtUp = true;
    for (const entry of this.pending.values()) this.consider(entry);
  }

  private oldestPending(): Position | undefined {
    // Insertion order is log order.
    const [oldest] = this.pending.values();
    return oldest?.since;
  }

  private consider(entry: Pending): void {
    if (this.stopping.signal.aborted) return;
    clearTimeout(entry.next);
    if (entry.running) {
      entry.again = true;
      return;
    }
    if (this.running >= this.work.concurrency) {
      this.waiting.add(entry);
      return;
    }
    entry.running = true;
    this.running += 1;
    const job = this.attend(entry).finally(() => {
      this.running -= 1;
      this.jobs.delete(job);
      const [next] = this.waiting;
      if (next) {
        this.waiting.delete(next);
        this.consider(next);
      }
    });
    this.jobs.add(job);
  }

  private async attend(entry: Pending): Promise<void> {
    entry.again = false;
    const outcome = await this.attempt(entry).catch((error: unknown) => {
      if (this.stopping.signal.aborted) return 'failed' as const;
      this.deps.warn(
        `${this.work.name} of ${streams.conversation(entry.orgId, entry.ticketId)} will be tried again: ${describe(error)}`,
      );
      return 'failed' as const;
    });
    entry.running = false;
    if (outcome === 'done' && !entry.again) {
      this.pending.delete(streams.conversation(entry.orgId, entry.ticketId));
      return;
    }
    entry.failures = outcome === 'failed' ? entry.failures + 1 : 0;
    this.later(entry, outcome === 'done' ? 0 : delayOf(outcome, entry.failures));
  }

  private async attempt(entry: Pending): Promise<'done' | 'elsewhere'> {
    const stream = streams.conversation(entry.orgId, entry.ticketId);
    const hasWork = async () => this.work.hasWork(await this.deps.decide.state(stream, conversationDecider));
    while (!this.stopping.signal.aborted && (entry.elsewhere || (await hasWork()))) {
      const lease = await takeLease(this.deps, `${this.work.name}:${stream}`);
      const wasElsewhere = entry.elsewhere;
      entry.elsewhere = !lease;
      if (!lease) return 'elsewhere';
      try {
        // Whoever had the lease before may have done it all.
        if (wasElsewhere && !(await hasWork())) return 'done';
        await this.work.run(entry, AbortSignal.any([lease.signal, this.stopping.signal]));
      } finally {
        await lease.release();
      }
    }
    return 'done';
  }

  private later(entry: Pending, delayMs: number): void {
    if (delayMs === 0) this.consider(entry);
    else entry.next = setTimeout(() => this.consider(entry), delayMs).unref();
  }
}

/** With jitter, so that processes do not come back together. */
function delayOf(outcome: 'failed' | 'elsewhere', failures: number): number {
  if (outcome === 'elsewhere') return ELSEWHERE_MS * (1 + Math.random());
  return Math.random() * Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** failures) + 50;
}

function describe(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
