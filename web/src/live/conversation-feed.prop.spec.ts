import fc from 'fast-check';
import type { TextItem } from '../../../projections/conversation/conversation.view.js';
import { formatPlace, laterPlace, newestPage, parsePlace, type Place } from '../../../projections/conversation/page.js';
import {
  addOlderPage,
  applyDeltas,
  applySnapshot,
  applyToken,
  emptyFeed,
  hasHole,
  resumePoint,
  seqOf,
  type Feed,
  type Snapshot,
} from './conversation-feed.reducer.js';
import { ConversationHistory, canonicalJson } from './conversation-history.js';
import {
  busyTurn,
  envelopes,
  queued,
  runStarted,
  snapshotOf,
  turnFacts,
  twoTurns,
} from '../../../test/support/web-conversation.js';
import { withLiveText } from './token-overlay.js';

const durable = ({ header, turns }: Feed): string => canonicalJson({ header, turns });
const whole = applyDeltas(emptyFeed, twoTurns);
const place = fc.integer({ min: 0, max: twoTurns.length });

function snapshotAt(seq: number): Feed {
  return seq > 0 ? applySnapshot(emptyFeed, snapshotOf(twoTurns.slice(0, seq))) : emptyFeed;
}

/** Some 60 items in the first turn and 80 in the second. */
const long = envelopes([runStarted, queued(1), ...busyTurn(1, 30), queued(2), ...busyTurn(2, 40)]);

/** What a server sends of `long` as it stands after `seq` facts. */
function pageAt(seq: number, end?: Place): Snapshot {
  const { header, turns } = snapshotOf(long.slice(0, seq));
  const newestFirst = [...turns]
    .reverse()
    .filter(({ turnNumber }) => !end || turnNumber < end.turn + Math.sign(end.item));
  const page = newestPage(newestFirst, { end, last: true });
  return { header, turns: page.turns, before: page.before && formatPlace(page.before) };
}

function withOlderPage(feed: Feed, seq: number): Feed {
  const end = feed.before;
  if (!end) return feed;
  const { turns, before } = pageAt(seq, end);
  return addOlderPage(feed, { turns, before: before === null ? null : parsePlace(before), end });
}

function shownText(feed: Feed, turnId: string): string {
  const turn = feed.turns[turnId];
  const shown = turn && withLiveText(turn, feed.overlay);
  return (shown?.items ?? [])
    .filter((item): item is TextItem => item.kind === 'text')
    .map(({ text }) => text)
    .join('|');
}

describe('the feed of a conversation', () => {
  it('is the same from any snapshot and the facts after it', () => {
    fc.assert(
      fc.property(place, (seq) => {
        expect(durable(applyDeltas(snapshotAt(seq), twoTurns.slice(seq)))).toBe(durable(whole));
      }),
    );
  });

  it('is whole again after a break at any fact and a resume from what it holds', () => {
    fc.assert(
      fc.property(place, (seq) => {
        const before = applyDeltas(emptyFeed, twoTurns.slice(0, seq));
        const after = resumePoint(before)?.seq ?? 0;
        expect(
          durable(
            applyDeltas(
              before,
              twoTurns.filter((fact) => fact.seq > after),
            ),
          ),
        ).toBe(durable(whole));
      }),
    );
  });

  it('does not depend on the order or the repetition of facts, nor on how they are batched', () => {
    const shuffled = fc.shuffledSubarray([...twoTurns, ...twoTurns.slice(3, 9)], { minLength: twoTurns.length + 6 });
    fc.assert(
      fc.property(shuffled, fc.integer({ min: 1, max: 5 }), (facts, size) => {
        let feed = emptyFeed;
        for (let from = 0; from < facts.length; from += size) feed = applyDeltas(feed, facts.slice(from, from + size));
        expect(durable(feed)).toBe(durable(whole));
        expect(hasHole(feed)).toBe(false);
      }),
    );
  });

  it('becomes the whole conversation, wherever it was opened and whenever older pages are loaded', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: long.length }),
        fc.array(fc.nat(150), { maxLength: 6 }),
        (opened, waits) => {
          let at = opened;
          let feed = applySnapshot(emptyFeed, pageAt(at));
          for (const wait of waits) {
            const now = Math.min(at + wait, long.length);
            // The page comes from where the log stands, the facts up to there come later.
            feed = withOlderPage(feed, now);
            feed = applyDeltas(feed, long.slice(at, now));
            at = now;
          }
          feed = applyDeltas(feed, long.slice(at));
          while (feed.before) feed = withOlderPage(feed, long.length);
          expect(durable(feed)).toBe(durable(applyDeltas(emptyFeed, long)));
        },
      ),
    );
  });

  it('of two windows agrees at every fact from where the later one begins', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: long.length }), fc.nat(150), async (opened, later) => {
        const windows = [opened, Math.min(opened + later, long.length)].map((seq) => {
          const history = new ConversationHistory();
          history.restart(applySnapshot(emptyFeed, pageAt(seq)));
          history.add(long.slice(seq));
          return history;
        });
        const from = windows.reduce<Place | null>((place, { before }) => laterPlace(place, before), null);
        const [one, other] = await Promise.all(windows.map((history) => history.hashes(from)));
        expect(one?.slice(-(other?.length ?? 0))).toEqual(other);
      }),
      { numRuns: 8 },
    );
  });

  it('stops in front of a hole and says so', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: twoTurns.length - 1 }), (missing) => {
        const feed = applyDeltas(
          emptyFeed,
          twoTurns.filter(({ seq }) => seq !== missing),
        );
        expect(seqOf(feed)).toBe(missing - 1);
        expect(hasHole(feed)).toBe(true);
      }),
    );
  });

  it('gives the same text however it is cut into pieces', () => {
    const text = 'Some words, ein Satz, 文字, and an emoji 👩‍💻.';
    const cuts = fc.uniqueArray(fc.integer({ min: 1, max: text.length - 1 }), { maxLength: 12 });
    fc.assert(
      fc.property(cuts, (at) => {
        const edges = [0, ...at.sort((a, b) => a - b), text.length];
        const pieces = edges.slice(1).map((end, index) => text.slice(edges[index], end));
        const feed = applyDeltas(emptyFeed, envelopes([runStarted, queued(1), ...turnFacts(1, pieces)]));
        expect(shownText(feed, 'turn-1')).toBe(text);
      }),
    );
  });

  it('shows a beginning of the text whatever live words are lost, and ends at the whole text', () => {
    const text = 'The worker parks a delivery after eight attempts.';
    const facts = envelopes([runStarted, queued(1), ...turnFacts(1, [text.slice(0, 20), text.slice(20)])]);
    const frames = [...text].map((letter, offset) => ({ topic: '', turnId: 'turn-1', block: 0, offset, text: letter }));
    const kept = fc.array(fc.boolean(), { minLength: frames.length, maxLength: frames.length });
    fc.assert(
      fc.property(kept, fc.integer({ min: 0, max: frames.length }), (keep, lead) => {
        let feed = applyDeltas(emptyFeed, facts.slice(0, 6));
        for (const frame of frames.slice(0, lead)) if (keep[frame.offset]) feed = applyToken(feed, frame);
        expect(text.startsWith(shownText(feed, 'turn-1'))).toBe(true);
        feed = applyDeltas(feed, facts.slice(6, 7));
        for (const frame of frames.slice(lead)) if (keep[frame.offset]) feed = applyToken(feed, frame);
        expect(text.startsWith(shownText(feed, 'turn-1'))).toBe(true);
        feed = applyDeltas(feed, facts.slice(7));
        expect(shownText(feed, 'turn-1')).toBe(text);
        expect(feed.overlay).toEqual([]);
      }),
    );
  });
});
