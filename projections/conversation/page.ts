import type { TurnItem, TurnView } from './conversation.view.js';

/**
 * Where a page of a conversation begins: at the item with seq `item` of turn number `turn`, or with the whole turn when
 * `item` is 0. Everything from there on is at hand, nothing before it but items that may still change.
 */
export interface Place {
  readonly turn: number;
  readonly item: number;
}

export interface ConversationPage {
  /** Oldest first. Only the first can lack items, and it lacks none that may still change. */
  readonly turns: readonly TurnView[];
  /** Where these turns begin; null when nothing comes before them. */
  readonly before: Place | null;
}

/** What fits on one page, so that the first paint stays fast however long a turn is. */
export const ITEMS_PER_PAGE = 50;

/**
 * The newest items of `turns` (whole ones, newest first) that come before `end` (default: all). A turn that does not fit
 * is left for the next page, unless the page would stay less than half full: then its newest items fill it.
 * `last` says that no turn comes before these.
 */
export function newestPage(
  turns: readonly TurnView[],
  { end, last }: { readonly end?: Place | undefined; readonly last: boolean },
): ConversationPage {
  const page: TurnView[] = [];
  let room = ITEMS_PER_PAGE;
  for (const turn of turns) {
    const items = itemsBefore(turn, end);
    if (items.length > room) {
      const isFull = room <= ITEMS_PER_PAGE / 2;
      return isFull
        ? { turns: page, before: { turn: turn.turnNumber + 1, item: 0 } }
        : withNewest(page, { turn, items, room });
    }
    page.unshift({ ...turn, items });
    room -= items.length;
  }
  const oldest = page[0]?.turnNumber ?? 1;
  return { turns: page, before: last || oldest <= 1 ? null : { turn: oldest, item: 0 } };
}

interface Cut {
  readonly turn: TurnView;
  readonly items: readonly TurnItem[];
  readonly room: number;
}

function withNewest(page: readonly TurnView[], { turn, items, room }: Cut): ConversationPage {
  const from = items[items.length - room]?.seq ?? 0;
  const kept = items.filter((item) => item.seq >= from || mayChange(item, turn));
  return { turns: [{ ...turn, items: kept }, ...page], before: { turn: turn.turnNumber, item: from } };
}

/** What is at hand from `from` on (default: all), with items that only stand there because they may still change left out. */
export function turnsFrom(turns: readonly TurnView[], from: Place | null): readonly TurnView[] {
  if (from === null) return turns;
  return turns
    .filter(({ turnNumber }) => turnNumber >= from.turn)
    .map((turn) =>
      turn.turnNumber > from.turn ? turn : { ...turn, items: turn.items.filter(({ seq }) => seq >= from.item) },
    );
}

/** The later of two places: what two windows both hold begins there. */
export function laterPlace(a: Place | null, b: Place | null): Place | null {
  if (a === null || b === null) return a ?? b;
  if (a.turn !== b.turn) return a.turn > b.turn ? a : b;
  return a.item > b.item ? a : b;
}

/** `12.345`, as `before` travels. */
export function formatPlace({ turn, item }: Place): string {
  return `${turn}.${item}`;
}

/** Reads `12.345`, or `12` for a whole turn. The text must have passed the border's check. */
export function parsePlace(text: string): Place {
  const [turn, item] = text.split('.').map(Number);
  return { turn: turn ?? 0, item: item ?? 0 };
}

function itemsBefore({ turnNumber, items }: TurnView, end: Place | undefined): readonly TurnItem[] {
  return end && turnNumber === end.turn ? items.filter(({ seq }) => seq < end.item) : items;
}

/** Whether a later fact may alter the item. Its turn's end settles what the agent does, not what people decide. */
function mayChange(item: TurnItem, { endedAt }: TurnView): boolean {
  switch (item.kind) {
    case 'text':
      return endedAt === null && !item.settled;
    case 'tool':
      return endedAt === null && item.outcome === 'running';
    case 'question':
      return endedAt === null && item.answer === null;
    case 'budget':
      return endedAt === null && item.raisedTo === null;
    case 'plan':
    case 'edits':
      return item.decision === 'open';
    case 'note':
      return false;
  }
}
