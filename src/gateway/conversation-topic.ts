import { toEnvelope, type Envelope } from '../../projections/conversation/envelope.js';
import { formatPlace } from '../../projections/conversation/page.js';
import type { Conversations } from '../application/queries/conversations.js';
import { refusals } from '../application/refusals.js';
import type { SubscribeMessage } from '../contracts/live.js';
import type { OrgId, TicketId } from '../domain/shared/types.js';
import { comparePositions, type Position, type RecordedEvent } from '../ports/event-log.port.js';
import { PortError } from '../ports/port-error.js';
import type { Frame } from './token-frames.js';
import type { LiveConnection } from './live-connection.js';
import type { Reply } from './live-types.js';

/** A page that is further behind gets a snapshot instead. */
const MOST_DELTAS = 2_000;

interface Place {
  readonly seq: number;
  readonly position: Position;
}
type Answer = Extract<Reply, { kind: 'snapshot' | 'deltas' }>;

/** One page's subscription. Facts are held until its answer is sent; those that the answer contains are dropped. */
interface Follower {
  readonly topic: string;
  held: Envelope[] | null;
  floor: number;
}

/**
 * One conversation that open pages follow: numbers its facts as they come from the tail of the log, by the same rule as the
 * projection, and hands them on.
 */
export class ConversationTopic {
  private readonly followers = new Map<LiveConnection, Follower>();
  /** Facts that came before their numbers were known. */
  private early: RecordedEvent[] = [];
  private place: Place | undefined;
  private readonly numbered: Promise<void>;

  /** Must be reachable for the tail from the moment it is made: what the log holds is read after that. */
  constructor(
    private readonly conversations: Conversations,
    readonly orgId: OrgId,
    readonly ticketId: TicketId,
  ) {
    this.numbered = this.findPlace();
    // Whoever subscribes learns of a failure; nobody else has to.
    this.numbered.catch(() => undefined);
  }

  get isDeserted(): boolean {
    return this.followers.size === 0;
  }

  /** Joins first and reads then, so that nothing falls between. `answer` sends the reply, before any further fact. Throws what reading throws; then `leave`. */
  async follow(connection: LiveConnection, message: SubscribeMessage, answer: (reply: Reply) => void): Promise<void> {
    const follower: Follower = { topic: message.topic, held: [], floor: 0 };
    this.followers.set(connection, follower);
    await this.numbered;
    const reply = (message.after && (await this.missed(message.after))) ?? (await this.snapshot(message.topic));
    answer(reply);
    this.release(connection, follower, seqOf(reply, message.after?.seq ?? 0));
  }

  leave(connection: LiveConnection): void {
    this.followers.delete(connection);
  }

  /** A fact of this conversation from the tail of the log. */
  take(recorded: RecordedEvent): void {
    if (!this.place) {
      this.early.push(recorded);
      return;
    }
    if (comparePositions(recorded.position, this.place.position) <= 0) return;
    const envelope = toEnvelope(recorded, this.place.seq + 1);
    if (!envelope) return;
    this.place = envelope;
    for (const [connection, follower] of this.followers) hand(envelope, connection, follower);
  }

  words(frames: readonly Frame[]): void {
    for (const [connection, { topic, held }] of this.followers) {
      if (held === null) for (const frame of frames) connection.word({ topic, ...frame });
    }
  }

  private async findPlace(): Promise<void> {
    let place: Place = await this.conversations.base(this.ticketId);
    for await (const { seq, position } of this.conversations.facts(this.orgId, this.ticketId, place)) {
      place = { seq, position };
    }
    this.place = place;
    const { early } = this;
    this.early = [];
    for (const recorded of early) this.take(recorded);
  }

  /** What came after the page's place; undefined when that is too much, or the place does not fit the log. */
  private async missed(after: Place): Promise<Answer | undefined> {
    const now = this.place;
    if (!now || after.seq > now.seq || now.seq - after.seq > MOST_DELTAS) return undefined;
    const deltas: Envelope[] = [];
    try {
      for await (const fact of this.conversations.facts(this.orgId, this.ticketId, after)) {
        deltas.push(fact);
        if (deltas.length > MOST_DELTAS) return undefined;
      }
    } catch (error) {
      if (error instanceof PortError && error.code === 'LOG.INVALID') return undefined;
      throw error;
    }
    const known = deltas.filter(({ position }) => comparePositions(position, now.position) <= 0);
    return after.seq + known.length === now.seq ? { ok: true, kind: 'deltas', deltas } : undefined;
  }

  private async snapshot(topic: string): Promise<Answer> {
    const page = await this.conversations.page(this);
    if (!page) throw refusals.unknownConversation(topic.replace('conversation:', ''));
    const { header, turns, before } = page;
    return { ok: true, kind: 'snapshot', header, turns, before: before && formatPlace(before), deltas: [] };
  }

  /** Someone who subscribed again meanwhile has a newer follower. */
  private release(connection: LiveConnection, follower: Follower, floor: number): void {
    const held = follower.held ?? [];
    follower.held = null;
    follower.floor = floor;
    if (this.followers.get(connection) !== follower) return;
    for (const envelope of held) hand(envelope, connection, follower);
  }
}

function hand(envelope: Envelope, connection: LiveConnection, follower: Follower): void {
  if (follower.held) follower.held.push(envelope);
  else if (envelope.seq > follower.floor) connection.fact(follower.topic, envelope);
}

function seqOf(reply: Answer, after: number): number {
  return reply.kind === 'snapshot' ? reply.header.seq : (reply.deltas.at(-1)?.seq ?? after);
}
