import type { RunSummary } from '../../../projections/run-status/run-status.view.js';
import { comparePositions } from './compare-positions.js';
import { at, connected, lost, nextChangeIn, retryDelay } from './connection.machine.js';
import {
  addOlderPage,
  appliedFacts,
  applyDeltas,
  applySnapshot,
  applyToken,
  emptyFeed,
  seqOf,
} from './conversation-feed.reducer.js';
import { ConversationHistory, canonicalJson, hashOf } from './conversation-history.js';
import { installInspection } from './inspection.js';
import { withRun, withRunInPages } from './runs-cache.js';
import {
  envelopes,
  queued,
  runStarted,
  snapshotOf,
  turnFacts,
  twoTurns,
} from '../../../test/support/web-conversation.js';

const frame = (offset: number, text: string, block = 0) => ({ topic: '', turnId: 'turn-1', block, offset, text });
const working = envelopes([runStarted, queued(1), ...turnFacts(1, ['Hello '])]).slice(0, 7);

describe('facts', () => {
  it('that are known already change nothing, not even the identity of the feed', () => {
    const feed = applyDeltas(emptyFeed, twoTurns);
    expect(applyDeltas(feed, twoTurns.slice(2, 7))).toBe(feed);
  });

  it('that leave a turn alone leave its identity alone', () => {
    const before = applyDeltas(emptyFeed, twoTurns.slice(0, -1));
    const after = applyDeltas(before, twoTurns.slice(-1));
    expect(after.turns['turn-1']).toBe(before.turns['turn-1']);
    expect(after.turns['turn-2']).not.toBe(before.turns['turn-2']);
  });

  it('from behind a hole wait for a snapshot that fills it', () => {
    const ahead = applyDeltas(emptyFeed, twoTurns.slice(10));
    const feed = applySnapshot(ahead, snapshotOf(twoTurns.slice(0, 10)));
    expect(seqOf(feed)).toBe(twoTurns.length);
    expect(canonicalJson(feed.turns)).toBe(canonicalJson(applyDeltas(emptyFeed, twoTurns).turns));
  });

  it('about a turn that is not loaded are applied when it is', () => {
    const snapshot = snapshotOf(twoTurns.slice(0, 4));
    const feed = applyDeltas(applySnapshot(emptyFeed, { ...snapshot, turns: [], before: '2.0' }), twoTurns.slice(4));
    expect(feed.turns['turn-1']).toBeUndefined();
    const loaded = addOlderPage(feed, { turns: snapshot.turns, before: null, end: { turn: 2, item: 0 } });
    expect(loaded.turns['turn-1']).toEqual(applyDeltas(emptyFeed, twoTurns).turns['turn-1']);
    expect(loaded.skipped).toEqual([]);
  });

  it('that a turn reflects already, because it was loaded later than the header, are not applied to it again', () => {
    const early = applySnapshot(emptyFeed, { ...snapshotOf(twoTurns.slice(0, 4)), turns: [], before: '2.0' });
    const { turns } = snapshotOf(twoTurns.slice(0, 9));
    const loaded = addOlderPage(early, { turns, before: null, end: { turn: 2, item: 0 } });
    expect(applyDeltas(loaded, twoTurns.slice(4)).turns['turn-1']).toEqual(
      applyDeltas(emptyFeed, twoTurns).turns['turn-1'],
    );
  });

  it('of a page that does not join what is loaded change nothing', () => {
    const feed = applySnapshot(emptyFeed, { ...snapshotOf(twoTurns), before: '2.7' });
    expect(addOlderPage(feed, { turns: [], before: null, end: { turn: 2, item: 0 } })).toBe(feed);
  });

  it('are told apart into those that were applied and those that were not', () => {
    const before = applyDeltas(emptyFeed, twoTurns.slice(0, 3));
    const came = [...twoTurns.slice(1, 6), ...twoTurns.slice(8, 9)];
    const applied = appliedFacts(before, applyDeltas(before, came), came);
    expect(applied.map(({ seq }) => seq)).toEqual([4, 5, 6]);
  });
});

describe('live words', () => {
  it('go once the facts cover them', () => {
    const ahead = applyToken(applyDeltas(emptyFeed, working), frame(6, 'wor'));
    expect(ahead.overlay).toEqual([{ turnId: 'turn-1', block: 0, offset: 6, text: 'wor' }]);
    const [, , , , , , , ...rest] = envelopes([runStarted, queued(1), ...turnFacts(1, ['Hello ', 'world'])]);
    expect(applyDeltas(ahead, rest.slice(0, 1)).overlay).toEqual([]);
  });

  it('that overlap what is known are taken from where it ends', () => {
    const feed = applyToken(applyDeltas(emptyFeed, working), frame(3, 'lo world'));
    expect(feed.overlay).toEqual([{ turnId: 'turn-1', block: 0, offset: 6, text: 'world' }]);
  });

  it('from beyond the known end are dropped', () => {
    const feed = applyDeltas(emptyFeed, working);
    expect(applyToken(feed, frame(9, 'ld'))).toBe(feed);
  });

  it('of an ended turn or an unknown one are dropped', () => {
    const ended = applyDeltas(emptyFeed, twoTurns);
    expect(applyToken(ended, frame(12, 'more', 1))).toBe(ended);
    expect(applyToken(emptyFeed, frame(0, 'x'))).toBe(emptyFeed);
  });
});

describe('a connection', () => {
  it('is not spoken of for 1.5 s, then in the line, after 5 s in a banner, after 30 s as offline', () => {
    const down = lost(connected, 1_000);
    expect([1_400, 2_500, 6_000, 31_000].map((now) => at(down, now).phase)).toEqual([
      'fine',
      'reconnecting',
      'waiting',
      'offline',
    ]);
  });

  it('that is lost twice is down since the first time', () => {
    expect(lost(lost(connected, 1_000), 4_000)).toEqual({ downSince: 1_000, phase: 'reconnecting' });
  });

  it('knows when its words change next', () => {
    const down = lost(connected, 0);
    expect([0, 1_500, 5_000, 30_000].map((now) => nextChangeIn(down, now))).toEqual([1_500, 3_500, 25_000, undefined]);
    expect(nextChangeIn(connected, 0)).toBeUndefined();
  });

  it('is tried again ever more rarely, at most every 8 s, and never in step with others', () => {
    expect([1, 2, 3, 9].map((attempt) => retryDelay(attempt, 1))).toEqual([500, 1_000, 2_000, 8_000]);
    expect(retryDelay(9, 0)).toBe(4_000);
  });
});

describe('the inspection', () => {
  it('is there only in a page where a test asked for it before', () => {
    const page: Partial<Pick<Window, 'codeRuns' | 'codeRunsInspected'>> = {};
    Object.assign(globalThis, { window: page });
    try {
      installInspection(() => undefined);
      expect(page).toEqual({});
      Object.assign(page, { codeRunsInspected: true });
      installInspection(() => undefined);
      expect(page.codeRuns?.conversation).toBeInstanceOf(Function);
    } finally {
      Reflect.deleteProperty(globalThis, 'window');
    }
  });

  it('gives two windows the same hash at every seq that both went through', async () => {
    const first = new ConversationHistory();
    first.restart(emptyFeed);
    first.add(twoTurns);
    const second = new ConversationHistory();
    second.restart(applySnapshot(emptyFeed, snapshotOf(twoTurns.slice(0, 8))));
    second.add(twoTurns.slice(8));
    const known = new Map((await first.hashes()).map(({ seq, hash }) => [seq, hash]));
    const compared = await second.hashes();
    expect(compared.map(({ seq }) => seq)).toEqual(twoTurns.slice(7).map(({ seq }) => seq));
    expect(compared.every(({ seq, hash }) => known.get(seq) === hash)).toBe(true);
    expect(compared.at(-1)).toEqual(await hashOf(applyDeltas(emptyFeed, twoTurns), null));
  });

  it('forgets the oldest facts and still gives the right hashes of the rest', async () => {
    const pieces = Array.from({ length: 6_100 }, (_, index) => `${index} `);
    const facts = envelopes([runStarted, queued(1), ...turnFacts(1, pieces)]).slice(0, 6_050);
    const history = new ConversationHistory();
    history.restart(emptyFeed);
    history.add(facts.slice(0, 3_000));
    history.add(facts.slice(3_000));
    const [oldest] = await history.hashes({ turn: 2, item: 0 });
    expect(oldest?.seq).toBe(1_050);
    expect(oldest).toEqual(await hashOf(applyDeltas(emptyFeed, facts.slice(0, 1_050)), { turn: 2, item: 0 }));
  });

  it('writes equal values as equal texts', () => {
    expect(canonicalJson({ b: [1, { d: 1, c: undefined }], a: null })).toBe('{"a":null,"b":[1,{"d":1}]}');
  });
});

describe('positions', () => {
  it('are ordered by number, and by the second part when the first is the same', () => {
    expect(comparePositions('9', '10')).toBeLessThan(0);
    expect(comparePositions('10/2', '10/11')).toBeLessThan(0);
    expect(comparePositions('7', '7')).toBe(0);
  });
});

describe('a cached list of runs', () => {
  const run = (ticketId: string, position: string, more: Partial<RunSummary> = {}) => ({
    ticketId,
    position,
    lastActivityAt: `2026-01-01T00:00:${position.padStart(2, '0')}.000Z`,
    archived: false,
    ...more,
  });
  const page = { items: [run('b', '5'), run('a', '3')], next: null };

  it('has the run that moved first', () => {
    expect(withRun(page, run('a', '9')).items.map(({ ticketId }) => ticketId)).toEqual(['a', 'b']);
  });
  it('is not overwritten by older news', () => {
    expect(withRun(page, run('b', '4'))).toBe(page);
    expect(withRunInPages([page], run('b', '4'))).toEqual([page]);
  });
  it('loses a run that was archived', () => {
    expect(withRun(page, run('a', '9', { archived: true })).items.map(({ ticketId }) => ticketId)).toEqual(['b']);
  });
  it('of a filter changes runs in place and takes in no new ones', () => {
    const [changed] = withRunInPages([page], run('a', '9'));
    expect(changed?.items.map(({ position }) => position)).toEqual(['5', '9']);
    expect(withRunInPages([page], run('c', '9'))).toEqual([page]);
  });
});
