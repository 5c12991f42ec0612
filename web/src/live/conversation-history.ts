import type { Envelope } from '../../../projections/conversation/envelope.js';
import { laterPlace, turnsFrom, type Place } from '../../../projections/conversation/page.js';
import { applyDeltas, type Feed } from './conversation-feed.reducer.js';

/** A state and the facts applied to it since: folding them again gives every state the page went through. */
interface Segment {
  readonly base: Feed;
  readonly facts: Envelope[];
}

export interface StateHash {
  readonly seq: number;
  /** Lower-case hex sha-256 of the canonical JSON (keys sorted) of `{ header, turns }`, turns by number. */
  readonly hash: string;
}

const KEPT_FACTS = 5_000;

/** Remembers what was applied, so that two windows can be compared at every seq (see `installInspection`). */
export class ConversationHistory {
  private segments: Segment[] = [];

  /** A snapshot came, or (with an empty feed) the page begins with nothing. */
  restart(base: Feed): void {
    this.segments = [...this.segments, { base, facts: [] }].slice(-20);
  }

  /** Where what is remembered of every seq begins; null: with everything. */
  get before(): Place | null {
    return this.segments.reduce<Place | null>((latest, { base }) => laterPlace(latest, base.before), null);
  }

  /** Facts that the page applied, in this order. */
  add(facts: readonly Envelope[]): void {
    const last = this.segments.at(-1);
    if (!last || facts.length === 0) return;
    last.facts.push(...facts);
    const excess = this.segments.reduce((sum, segment) => sum + segment.facts.length, 0) - KEPT_FACTS;
    if (excess > KEPT_FACTS / 5) this.forget(excess);
  }

  /** The hash at every remembered seq, of the header and of what comes from `from` on (null: of everything). */
  async hashes(from: Place | null = null): Promise<readonly StateHash[]> {
    const bySeq = new Map<number, StateHash>();
    for (const { base, facts } of this.segments) {
      let feed = base;
      if (base.header) bySeq.set(base.header.seq, await hashOf(feed, from));
      for (const fact of facts) {
        feed = applyDeltas(feed, [fact]);
        bySeq.set(fact.seq, await hashOf(feed, from));
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
    const base = applyDeltas(first.base, first.facts.slice(0, count));
    this.segments = [{ base, facts: first.facts.slice(count) }, ...rest];
  }
}

/** The hash of what is durable in the feed, from `from` on (null: of all that is loaded). Needs a secure context (https or localhost). */
export async function hashOf({ header, turns }: Feed, from: Place | null): Promise<StateHash> {
  const compared = [...turnsFrom(Object.values(turns), from)].sort((a, b) => a.turnNumber - b.turnNumber);
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
