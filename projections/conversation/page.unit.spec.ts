import { ITEMS_PER_PAGE, formatPlace, laterPlace, newestPage, parsePlace, turnsFrom, type Place } from './page.js';
import { noUsage, type TextItem, type ToolItem, type TurnItem, type TurnView } from './conversation.view.js';

const at = '2026-01-01T00:00:00.000Z';
const text = (seq: number, settled = true): TextItem => ({
  kind: 'text',
  seq,
  at,
  block: seq,
  text: 'Words.',
  settled,
});
const running = (seq: number): ToolItem => ({
  kind: 'tool',
  seq,
  at,
  callId: `call-${seq}`,
  tool: 'read',
  name: 'Read',
  title: 'a.ts',
  outcome: 'running',
  output: '',
  blob: null,
  additions: 0,
  deletions: 0,
  durationMs: 0,
});

function turn(turnNumber: number, items: readonly TurnItem[], endedAt: string | null = at): TurnView {
  return {
    ticketId: 'ticket',
    turnId: `turn-${turnNumber}`,
    turnNumber,
    ordinal: turnNumber,
    runId: 'run',
    mode: 'ask',
    model: 'sonnet',
    autoOpenDraftPr: false,
    instructions: 'Why?',
    sentBy: 'ada',
    sentAt: at,
    planVersion: null,
    retryOf: null,
    state: endedAt === null ? 'working' : 'completed',
    startedAt: at,
    endedAt,
    failure: null,
    seq: 9_999,
    items,
    usage: noUsage,
  };
}
/** A turn of so many items, with the seqs from `turnNumber` × 1,000 on. */
const turnOf = (turnNumber: number, count: number): TurnView =>
  turn(
    turnNumber,
    Array.from({ length: count }, (_, index) => text(turnNumber * 1_000 + index)),
  );
const seqs = (turns: readonly TurnView[]): readonly number[] =>
  turns.flatMap(({ items }) => items.map(({ seq }) => seq));

describe('a page of a conversation', () => {
  it('holds whole turns, oldest first, while they fit', () => {
    const page = newestPage([turnOf(3, 20), turnOf(2, 20), turnOf(1, 20)], { last: true });
    expect(page.turns.map(({ turnNumber }) => turnNumber)).toEqual([2, 3]);
    expect(page.before).toEqual({ turn: 2, item: 0 });
  });
  it('leaves nothing before it when the first turn is here', () => {
    expect(newestPage([turnOf(2, 20), turnOf(1, 20)], { last: true }).before).toBeNull();
  });
  it('says that there is more when more turns were not even looked at', () => {
    expect(newestPage([turnOf(3, 20), turnOf(2, 20)], { last: false }).before).toEqual({ turn: 2, item: 0 });
  });
  it('holds the newest items of a turn that is too long', () => {
    const page = newestPage([turnOf(1, 1_000)], { last: true });
    expect(seqs(page.turns)).toEqual(Array.from({ length: ITEMS_PER_PAGE }, (_, index) => 1_950 + index));
    expect(page.before).toEqual({ turn: 1, item: 1_950 });
  });
  it('is filled from a long turn when the newer ones leave it less than half full', () => {
    const page = newestPage([turnOf(2, 10), turnOf(1, 1_000)], { last: true });
    expect(page.turns.map(({ items }) => items.length)).toEqual([40, 10]);
  });
  it('also holds every item of the cut turn that may still change', () => {
    const items = [text(1, false), running(2), text(3), ...turnOf(1, 60).items];
    expect(seqs(newestPage([turn(1, items, null)], { last: true }).turns).slice(0, 3)).toEqual([1, 2, 1_010]);
    expect(seqs(newestPage([turn(1, items)], { last: true }).turns)[0]).toBe(1_010);
  });
  it('after page gives every item once', () => {
    const turns = [turnOf(4, 3), turnOf(3, 130), turnOf(2, 51), turnOf(1, 49)];
    const seen: number[] = [];
    let end: Place | null | undefined;
    while (end !== null) {
      const left = turns.filter(({ turnNumber }) => !end || turnNumber < end.turn + (end.item > 0 ? 1 : 0));
      const page = newestPage(left, { end, last: true });
      seen.unshift(...seqs(page.turns));
      end = page.before;
    }
    expect(seen).toEqual(seqs([...turns].reverse()));
  });
});

describe('a place in a conversation', () => {
  it('travels as text and comes back', () => {
    expect(parsePlace(formatPlace({ turn: 12, item: 345 }))).toEqual({ turn: 12, item: 345 });
    expect(parsePlace('12')).toEqual({ turn: 12, item: 0 });
  });
  it('is later in a later turn, then at a later item; nothing is the beginning', () => {
    const place = { turn: 2, item: 5 };
    expect(laterPlace(place, { turn: 3, item: 0 })).toEqual({ turn: 3, item: 0 });
    expect(laterPlace(place, { turn: 2, item: 4 })).toBe(place);
    expect(laterPlace(null, place)).toBe(place);
    expect(laterPlace(null, null)).toBeNull();
  });
  it('splits off what comes before it', () => {
    const turns = [turnOf(1, 3), turnOf(2, 3), turnOf(3, 1)];
    expect(seqs(turnsFrom(turns, { turn: 2, item: 2_001 }))).toEqual([2_001, 2_002, 3_000]);
    expect(turnsFrom(turns, null)).toBe(turns);
  });
});
