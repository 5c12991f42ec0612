import fc from 'fast-check';
import type { TextItem } from '../../../projections/conversation/conversation.view.js';
import {
  applyDeltas,
  applySnapshot,
  applyToken,
  emptyFeed,
  hasHole,
  resumePoint,
  seqOf,
  type Feed,
} from './conversation-feed.reducer.js';
import { canonicalJson } from './conversation-history.js';
import { envelopes, queued, runStarted, snapshotOf, turnFacts, twoTurns } from './test-conversation.js';
import { withLiveText } from './token-overlay.js';

const durable = ({ header, turns }: Feed): string => canonicalJson({ header, turns });
const whole = applyDeltas(emptyFeed, twoTurns);
const place = fc.integer({ min: 0, max: twoTurns.length });

function snapshotAt(seq: number): Feed {
  const { header, turns } = snapshotOf(twoTurns.slice(0, seq));
  return header ? applySnapshot(emptyFeed, header, turns) : emptyFeed;
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
