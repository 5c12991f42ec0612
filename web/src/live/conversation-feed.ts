import { create } from 'zustand';
import type { TokenFrame } from '../../../src/contracts/live.js';
import type { Envelope } from '../../../projections/conversation/envelope.js';
import type { ConversationPage, Place } from '../../../projections/conversation/page.js';
import {
  addOlderPage,
  appliedFacts,
  applyDeltas,
  applySnapshot,
  applyToken,
  emptyFeed,
  hasHole,
  resumePoint,
  seqOf,
  type Feed,
} from './conversation-feed.reducer.js';
import { ConversationHistory } from './conversation-history.js';
import { frameBatch } from './frame-batch.js';
import { liveSocket, subscribe, whenConnected, type Reply } from './live-socket.js';
import type { TicketKey } from '../../../src/domain/shared/types.js';

export interface ConversationLive {
  readonly feed: Feed;
  /** `refused`: the server said no, for `problem`'s reason. */
  readonly phase: 'loading' | 'live' | 'refused';
  readonly problem: { readonly code: string; readonly detail: string } | null;
  /** How often the server was asked and answered, and how many facts the last answer brought beyond what was there. */
  readonly answers: number;
  readonly caughtUp: number;
}

/** How long a hole may stand before the missing facts are asked for; most close by themselves. */
const HOLE_MS = 150;

type Message = { readonly deltas: readonly Envelope[] } | { readonly frame: TokenFrame };
interface Appended {
  readonly topic: string;
  readonly deltas: readonly Envelope[];
}

/** Follows one conversation until it is closed: snapshot, facts, live words, resume after every break. */
export class ConversationFeed {
  readonly store = create<ConversationLive>()(() => ({
    feed: emptyFeed,
    phase: 'loading',
    problem: null,
    answers: 0,
    caughtUp: 0,
  }));
  readonly history = window.codeRunsInspected === true ? new ConversationHistory() : undefined;
  private readonly topic: string;
  private readonly socket = liveSocket();
  private readonly batch = frameBatch(() => this.flush());
  private readonly forget: () => void;
  private buffer: Message[] = [];
  private holeTimer: ReturnType<typeof setTimeout> | undefined;
  private asking = false;
  private askAgain = false;
  private open = true;

  constructor(ticketKey: TicketKey) {
    this.topic = `conversation:${ticketKey}`;
    this.socket.on('conversation:appended', this.onAppended);
    this.socket.on('conversation:token', this.onToken);
    this.socket.on('topic:resync', this.onResync);
    this.forget = whenConnected(() => void this.ask());
    void this.ask();
  }

  /** Adds the page before `end`, which was loaded over HTTP. */
  addOlder(page: ConversationPage & { readonly end: Place }): void {
    this.commit(addOlderPage(this.store.getState().feed, page));
  }

  close(): void {
    this.open = false;
    this.forget();
    this.batch.cancel();
    clearTimeout(this.holeTimer);
    this.socket.off('conversation:appended', this.onAppended);
    this.socket.off('conversation:token', this.onToken);
    this.socket.off('topic:resync', this.onResync);
    if (this.socket.connected) this.socket.emit('unsubscribe', { topic: this.topic }, () => undefined);
  }

  private readonly onAppended = ({ topic, deltas }: Appended): void => {
    if (topic === this.topic) this.take({ deltas });
  };
  private readonly onToken = (frame: TokenFrame): void => {
    if (frame.topic === this.topic) this.take({ frame });
  };
  private readonly onResync = ({ topic }: { readonly topic: string }): void => {
    if (topic === this.topic) void this.ask();
  };

  private take(message: Message): void {
    this.buffer.push(message);
    this.batch.request();
  }

  private flush(): void {
    const messages = this.buffer;
    this.buffer = [];
    let { feed } = this.store.getState();
    for (const message of messages) {
      feed = 'frame' in message ? applyToken(feed, message.frame) : this.advance(feed, message.deltas);
    }
    this.commit(feed);
  }

  private advance(feed: Feed, deltas: readonly Envelope[]): Feed {
    const next = applyDeltas(feed, deltas);
    this.history?.add(appliedFacts(feed, next, deltas));
    return next;
  }

  private commit(feed: Feed): void {
    if (feed !== this.store.getState().feed) this.store.setState({ feed });
    clearTimeout(this.holeTimer);
    if (hasHole(feed)) this.holeTimer = setTimeout(() => void this.ask(), HOLE_MS);
  }

  /** Subscribes from where the feed stands. The reply may cross facts on their way; the reducer sorts that out. */
  private async ask(): Promise<void> {
    // A resync may arrive in the same breath as the reply, and is heard before it.
    this.askAgain = this.asking;
    if (this.asking || !this.open || !this.socket.connected) return;
    this.asking = true;
    const after = resumePoint(this.store.getState().feed);
    const reply = await subscribe({ topic: this.topic, ...(after ? { after } : {}) });
    this.asking = false;
    if (this.open && reply) this.answer(reply);
    if (this.askAgain) void this.ask();
  }

  private answer(reply: Reply): void {
    if (!reply.ok) {
      this.store.setState({ phase: 'refused', problem: { code: reply.code, detail: reply.detail } });
      return;
    }
    if (reply.kind === 'runs') return;
    const { feed: before, answers } = this.store.getState();
    const feed = this.advance(reply.kind === 'snapshot' ? this.restart(before, reply) : before, reply.deltas);
    this.store.setState({ phase: 'live', problem: null, answers: answers + 1, caughtUp: seqOf(feed) - seqOf(before) });
    this.commit(feed);
  }

  private restart(feed: Feed, snapshot: Extract<Reply, { kind: 'snapshot' }>): Feed {
    const next = applySnapshot(feed, snapshot);
    this.history?.restart(applySnapshot(emptyFeed, snapshot));
    this.history?.add(appliedFacts({ ...feed, header: snapshot.header }, next, []));
    return next;
  }
}
