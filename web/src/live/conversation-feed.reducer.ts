import type { TokenFrame } from '../../../src/contracts/live.js';
import type { TurnId } from '../../../src/domain/shared/types.js';
import type { ConversationHeader, TurnItem, TurnView } from '../../../projections/conversation/conversation.view.js';
import { turnOf, type Envelope } from '../../../projections/conversation/envelope.js';
import { parsePlace, type ConversationPage, type Place } from '../../../projections/conversation/page.js';
import { applyHeader } from '../../../projections/conversation/header.fold.js';
import { applyTurn } from '../../../projections/conversation/turn.fold.js';
import { addFrame, dropCovered, type Overlay } from './token-overlay.js';

/** What a page knows of one conversation. `header` and `turns` are durable facts; `overlay` is words that may never have come. */
export interface Feed {
  /** Null until the first snapshot or fact. */
  readonly header: ConversationHeader | null;
  /** The loaded turns; the oldest may lack its older items. What comes before is loaded on demand. */
  readonly turns: Readonly<Record<TurnId, TurnView>>;
  /** Where the loaded part begins; null when everything is here. */
  readonly before: Place | null;
  /** Facts of turns that are not loaded, kept for the moment they are. */
  readonly skipped: readonly Envelope[];
  /** Facts from behind a hole, ordered by seq; they wait until it is filled. */
  readonly held: readonly Envelope[];
  readonly overlay: Overlay;
}

export const emptyFeed: Feed = { header: null, turns: {}, before: null, skipped: [], held: [], overlay: [] };

/** More facts than this behind a hole are not kept: the server will send them again. */
const HOLD_WINDOW = 1_000;

/** What the server sends of a conversation: a page of it, and its header. */
export interface Snapshot {
  readonly header: ConversationHeader;
  readonly turns: readonly TurnView[];
  readonly before: string | null;
}

/** Replaces everything durable by the server's word; facts beyond the snapshot that already came are applied on top. */
export function applySnapshot(feed: Feed, { header, turns, before }: Snapshot): Feed {
  const loaded = Object.fromEntries(turns.map((turn) => [turn.turnId, turn]));
  const overlay = dropCovered(feed.overlay, loaded);
  const place = before === null ? null : parsePlace(before);
  return applyDeltas({ header, turns: loaded, before: place, skipped: [], held: feed.held, overlay }, []);
}

/** Applies facts in seq order whatever order they come in; what is known already is dropped, what lies behind a hole waits. */
export function applyDeltas(feed: Feed, deltas: readonly Envelope[]): Feed {
  const waiting = mergeBySeq(feed.held, deltas, seqOf(feed));
  let next: Feed = feed;
  let taken = 0;
  for (const envelope of waiting) {
    if (envelope.seq !== seqOf(next) + 1) break;
    next = applyFact(next, envelope);
    taken += 1;
  }
  const held = waiting.slice(taken, taken + HOLD_WINDOW);
  if (taken === 0) return held.length === feed.held.length ? feed : { ...feed, held };
  return { ...next, held, overlay: dropCovered(next.overlay, next.turns) };
}

/** Lays live words over the durable ones. A frame that does not join what is known is dropped: its words come as facts. */
export function applyToken(feed: Feed, frame: TokenFrame): Feed {
  const overlay = addFrame(feed.overlay, frame, feed.turns[frame.turnId]);
  return overlay === feed.overlay ? feed : { ...feed, overlay };
}

/**
 * Adds the page before what is loaded. Facts that passed by while a turn was not loaded are applied to it. A page that was
 * asked for before a new snapshot came does not join what is loaded now and is dropped.
 */
export function addOlderPage(feed: Feed, older: ConversationPage & { readonly end: Place }): Feed {
  const { header } = feed;
  if (!header || older.end.turn !== feed.before?.turn || older.end.item !== feed.before.item) return feed;
  const added = older.turns.map((turn) => {
    const known = feed.turns[turn.turnId];
    return known ? withOlderItems(known, turn.items) : caughtUp(turn, feed.skipped, header);
  });
  const turns: Feed['turns'] = { ...feed.turns, ...Object.fromEntries(added.map((turn) => [turn.turnId, turn])) };
  const skipped = feed.skipped.filter(({ event }) => !turns[turnOf(event) ?? '']);
  return { ...feed, turns, before: older.before, skipped };
}

/** Items that were loaded because they might change are newer here than on the page. */
function withOlderItems(turn: TurnView, older: readonly TurnItem[]): TurnView {
  const known = new Set(turn.items.map(({ seq }) => seq));
  const items = [...older.filter(({ seq }) => !known.has(seq)), ...turn.items].sort((a, b) => a.seq - b.seq);
  return { ...turn, items };
}

function caughtUp(turn: TurnView, skipped: readonly Envelope[], header: ConversationHeader): TurnView {
  const news = skipped.filter((fact) => turnOf(fact.event) === turn.turnId && fact.seq > turn.seq);
  return news.reduce((current, fact) => applyTurn(current, fact, header) ?? current, turn);
}

/** The facts that took `before` to `after`, in order; `came` is what was given to `applyDeltas`. */
export function appliedFacts(before: Feed, after: Feed, came: readonly Envelope[]): readonly Envelope[] {
  if (seqOf(after) === seqOf(before)) return [];
  return mergeBySeq(before.held, came, seqOf(before)).filter(({ seq }) => seq <= seqOf(after));
}

/** The newest fact that is reflected; 0 before the first. */
export function seqOf(feed: Feed): number {
  return feed.header?.seq ?? 0;
}

/** Whether facts are missing between what is reflected and what waits. */
export function hasHole(feed: Feed): boolean {
  return feed.held.length > 0;
}

/** What to tell the server when asking for the rest; undefined: everything is wanted. */
export function resumePoint({ header }: Feed): { readonly seq: number; readonly position: string } | undefined {
  return header ? { seq: header.seq, position: header.position } : undefined;
}

function applyFact(feed: Feed, envelope: Envelope): Feed {
  const header = applyHeader(feed.header ?? undefined, envelope);
  const turnId = turnOf(envelope.event);
  if (turnId === undefined) return { ...feed, header };
  const known = feed.turns[turnId];
  // A turn that was loaded later than the header may reflect the fact already.
  if (known && known.seq >= envelope.seq) return { ...feed, header };
  const turn = applyTurn(known, envelope, header);
  if (!turn) return { ...feed, header, skipped: [...feed.skipped, envelope] };
  return { ...feed, header, turns: { ...feed.turns, [turnId]: turn } };
}

function mergeBySeq(held: readonly Envelope[], deltas: readonly Envelope[], after: number): readonly Envelope[] {
  if (held.length === 0 && isConsecutive(deltas)) return deltas.filter(({ seq }) => seq > after);
  const bySeq = new Map<number, Envelope>();
  for (const envelope of [...held, ...deltas]) {
    if (envelope.seq > after && !bySeq.has(envelope.seq)) bySeq.set(envelope.seq, envelope);
  }
  return [...bySeq.values()].sort((a, b) => a.seq - b.seq);
}

function isConsecutive(deltas: readonly Envelope[]): boolean {
  return deltas.every(({ seq }, index) => index === 0 || seq === (deltas[index - 1]?.seq ?? 0) + 1);
}
