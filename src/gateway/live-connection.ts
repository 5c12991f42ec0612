import type { Envelope } from '../../projections/conversation/envelope.js';
import type { RunSummary } from '../../projections/run-status/run-status.view.js';
import type { Caller } from '../application/access/caller.js';
import type { Identity } from '../application/access/sessions.js';
import type { TokenFrame } from '../contracts/live.js';
import type { DefaultEventsMap, Server, Socket } from 'socket.io';
import type { Incoming, Outgoing } from './live-types.js';

const MIB = 1024 * 1024;
/** What may wait for a slow reader. Beyond the first, words are dropped; beyond the second, facts; beyond the third, the socket. */
const BUDGET = { packets: 256, bytes: MIB } as const;
const FACTS_BUDGET = { packets: 512, bytes: 2 * MIB } as const;
const LAST_BYTES = 8 * MIB;
const STALE_MS = 30_000;

interface Backlog {
  readonly packets: number;
  readonly bytes: number;
}

/** What a socket that was let in carries. */
interface Admitted {
  connection: LiveConnection;
}
export type LiveSocket = Socket<Incoming, Outgoing, DefaultEventsMap, Admitted>;
export type LiveServer = Server<Incoming, Outgoing, DefaultEventsMap, Admitted>;

/** One open page: what it follows, and what is sent to it within its budget. Emitting never blocks, so the budget is kept here. */
export class LiveConnection {
  /** What the page follows, and how the deliveries of it are stopped. */
  readonly topics = new Map<string, () => void>();
  private readonly waiting = new Map<string, Envelope[]>();
  private flushing: NodeJS.Immediate | undefined;
  /** Topics whose facts were dropped; the page is told once the backlog is gone. */
  private readonly dropped = new Set<string>();
  private staleSince: number | undefined;

  constructor(
    readonly socket: LiveSocket,
    readonly caller: Caller,
    readonly identity: Identity,
  ) {
    socket.conn.on('drain', () => this.recover());
  }

  /** The first fact goes out at once, so that no other work of the server comes before it; what comes with it goes together. */
  fact(topic: string, envelope: Envelope): void {
    if (!this.flushing) {
      this.flushing = setImmediate(() => this.flush());
      return this.send(topic, [envelope]);
    }
    const waiting = this.waiting.get(topic);
    if (waiting) waiting.push(envelope);
    else this.waiting.set(topic, [envelope]);
  }

  word(frame: TokenFrame): void {
    if (!exceeds(this.backlog(), BUDGET)) this.socket.emit('conversation:token', frame);
  }

  run(summary: RunSummary): void {
    if (this.mayTakeFacts('runs')) this.socket.emit('run-status:changed', summary);
  }

  /** From now on the topic is delivered; `stop` ends that. Replaces an earlier subscription of the topic. */
  join(topic: string, stop: () => void): void {
    this.leave(topic);
    this.topics.set(topic, stop);
  }

  /** With `stop`, only if the topic is still delivered by that subscription. */
  leave(topic: string, stop = this.topics.get(topic)): void {
    if (this.topics.get(topic) !== stop) return;
    stop?.();
    this.topics.delete(topic);
    this.waiting.delete(topic);
    this.dropped.delete(topic);
  }

  leaveAll(): void {
    for (const topic of [...this.topics.keys()]) this.leave(topic);
  }

  /** Ends a connection that has read nothing for too long. */
  endIfStuck(): void {
    const stuck = this.staleSince !== undefined && performance.now() - this.staleSince > STALE_MS;
    if (stuck || this.backlog().bytes > LAST_BYTES) this.socket.disconnect(true);
  }

  /** Asks the page to begin again with everything it follows. */
  resyncAll(): void {
    for (const topic of [...this.topics.keys()]) this.drop(topic);
    this.recover();
  }

  private flush(): void {
    this.flushing = undefined;
    const ready = [...this.waiting];
    this.waiting.clear();
    for (const [topic, deltas] of ready) this.send(topic, deltas);
  }

  private send(topic: string, deltas: Envelope[]): void {
    if (this.mayTakeFacts(topic)) this.socket.emit('conversation:appended', { topic, deltas });
  }

  private mayTakeFacts(topic: string): boolean {
    const backlog = this.backlog();
    if (!exceeds(backlog, FACTS_BUDGET)) return true;
    this.staleSince ??= performance.now();
    this.drop(topic);
    this.endIfStuck();
    return false;
  }

  private drop(topic: string): void {
    this.leave(topic);
    this.dropped.add(topic);
  }

  private recover(): void {
    if (exceeds(this.backlog(), BUDGET)) return;
    this.staleSince = undefined;
    const topics = [...this.dropped];
    this.dropped.clear();
    for (const topic of topics) this.socket.emit('topic:resync', { topic });
  }

  private backlog(): Backlog {
    const { writeBuffer, transport } = this.socket.conn as unknown as WaitingPackets;
    const waiting = writeBuffer.reduce((sum, { data }) => sum + (typeof data === 'string' ? data.length : 0), 0);
    return { packets: writeBuffer.length, bytes: waiting + (transport.socket?.bufferedAmount ?? 0) };
  }
}

/** What the library holds for a socket that cannot take more, and what the WebSocket below it holds; its types name neither. */
interface WaitingPackets {
  readonly writeBuffer: readonly { readonly data?: unknown }[];
  readonly transport: { readonly socket?: { readonly bufferedAmount?: number } };
}

function exceeds(backlog: Backlog, budget: Backlog): boolean {
  return backlog.packets > budget.packets || backlog.bytes > budget.bytes;
}
