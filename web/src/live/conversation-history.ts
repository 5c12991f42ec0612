import type { ConversationHeader, TurnView } from '../../../projections/conversation/conversation.view.js';
import type { Envelope } from '../../../projections/conversation/envelope.js';
import { applyDeltas, emptyFeed, type Feed } from './conversation-feed.reducer.js';

/** A snapshot and the facts applied to it since: folding them again gives every state the page went through. */
interface Segment {
  readonly header: ConversationHeader | null;
  readonly turns: readonly TurnView[];
  readonly facts: Envelope[];
}

export interface StateHash {
  readonly seq: number;
  /** Lower-case hex sha-256 of the canonical JSON (keys sorted) of `{ header, turns }`, turns by number. */
  readonly hash: string;
}

const KEPT_FACTS = 5_000;

/** Remembers what was applied, so that two windows can be compared at every seq. Costs nothing until it is asked. */
export class ConversationHistory {
  private segments: Segment[] = [];

  /** A snapshot came; `turns` are those it held. */
  restart(header: ConversationHeader | null, turns: readonly TurnView[]): void {
    this.segments = [...this.segments, { header, turns, facts: [] }].slice(-20);
  }

  /** Facts that the page applied, in this order. */
  add(facts: readonly Envelope[]): void {
    const last = this.segments.at(-1);
    if (!last || facts.length === 0) return;
    last.facts.push(...facts);
    const excess = this.segments.reduce((sum, segment) => sum + segment.facts.length, 0) - KEPT_FACTS;
    if (excess > KEPT_FACTS / 5) this.forget(excess);
  }

  /** The hash at every remembered seq, of the header and of the turns numbered `fromTurn` and up. */
  async hashes(fromTurn = 1): Promise<readonly StateHash[]> {
    const bySeq = new Map<number, StateHash>();
    for (const { header, turns, facts } of this.segments) {
      let feed = toFeed(header, turns);
      if (header) bySeq.set(header.seq, await hashOf(feed, fromTurn));
      for (const fact of facts) {
        feed = applyDeltas(feed, [fact]);
        bySeq.set(fact.seq, await hashOf(feed, fromTurn));
      }
    }
    return [...bySeq.values()];
  }

  private forget(count: number): void {
    const [first, ...rest] = this.segments;
    if (!first) return;
    if (first.facts.length < count && rest.length > 0) {
      this.segments = rest;
      this.forget(count - first.facts.length);
      return;
    }
    const base = applyDeltas(toFeed(first.header, first.turns), first.facts.slice(0, count));
    const kept = { header: base.header, turns: Object.values(base.turns), facts: first.facts.slice(count) };
    this.segments = [kept, ...rest];
  }
}

function toFeed(header: ConversationHeader | null, turns: readonly TurnView[]): Feed {
  return { ...emptyFeed, header, turns: Object.fromEntries(turns.map((turn) => [turn.turnId, turn])) };
}

/** The hash of what is durable in the feed, of the turns numbered `fromTurn` and up. Needs a secure context (https or localhost). */
export async function hashOf({ header, turns }: Feed, fromTurn: number): Promise<StateHash> {
  const compared = Object.values(turns)
    .filter(({ turnNumber }) => turnNumber >= fromTurn)
    .sort((a, b) => a.turnNumber - b.turnNumber);
  const bytes = new TextEncoder().encode(canonicalJson({ header, turns: compared }));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return {
    seq: header?.seq ?? 0,
    hash: [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
  };
}

/** JSON in which equal values are equal texts: keys sorted, no spaces, `undefined` left out. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
