import fc from 'fast-check';
import { markedBody, marksIn, withWords } from '../../src/adapters/code-host-github/pull-request-marks.js';
import { oneLine } from '../../src/adapters/agent-runtime-demo/shown-text.js';
import { bounded } from '../../src/application/reactors/bounded-event.js';
import { commitMessage, pullRequestBody, type Published } from '../../src/application/reactors/publish-text.js';
import { recordReview } from '../../src/domain/conversation/deciders/pull-request.decider.js';
import { conversationDecider } from '../../src/domain/conversation/conversation.decider.js';
import { charactersOf } from '../../src/domain/shared/characters.js';
import { LIMITS } from '../../src/domain/shared/limits.js';
import { shown } from '../../src/edit-bundles/bundle-refused.js';
import { createRedactor } from '../../src/event-catalog/redaction/redaction.js';
import type { AgentEvent } from '../../src/ports/agent-runtime.port.js';
import { cutMiddle } from '../../web/src/features/review/tree/cut-middle.js';
import { initials } from '../../web/src/ui/initials.js';
import { anyText, textBeyond } from '../support/any-text.js';

const GITHUB_BODY = 65_536;
const SECRET = 'hunter2-hunter2-hunter2';
const redaction = createRedactor([SECRET]);

type Question = Extract<AgentEvent, { kind: 'question' }>;
const asked = (more: Partial<Question>): Question =>
  bounded({ kind: 'question', index: 0, callId: 'c', question: 'Which?', options: [], ...more }, redaction) as Question;
const called = (more: { readonly name?: string; readonly title?: string }) =>
  bounded(
    { kind: 'tool-called', index: 0, callId: 'c', tool: 'other', name: 'n', title: 't', ...more },
    redaction,
  ) as Extract<AgentEvent, { kind: 'tool-called' }>;

const known = { repositoryId: 'a', number: 7 } as never;
const reviewOf = (text: string): string => {
  const state = { ...conversationDecider.initialState, pullRequests: [known] };
  const review = { repositoryId: 'a', number: 7, author: 'ann', state: 'commented', path: null, url: '', text };
  const [fact] = recordReview(review as never, state);
  return (fact?.data as { readonly text: string }).text;
};

const bounds: readonly (readonly [name: string, limit: number, cut: (text: string) => string])[] = [
  ["a question's option", 200, (text) => asked({ options: [text] }).options[0] ?? ''],
  ['a question', LIMITS.question, (text) => asked({ question: text }).question],
  ["a tool's name", 200, (text) => called({ name: text }).name],
  ["a tool's title", 1_000, (text) => called({ title: text }).title],
  ['the words of a review', LIMITS.reason, reviewOf],
  ['a line of the demo agent', 160, (text) => oneLine(text)],
  ["a bundle's name", 120, (text) => shown(text)],
];

/** Never beyond the limit, never half a character. */
describe('a text with a limit', () => {
  it('never ends with a part of a secret that the limit would cut', () => {
    for (const before of [195, 998, LIMITS.question - 5, 190, 180].map((length) => 'x'.repeat(length))) {
      const text = `${before} ${SECRET}`;
      const { question, options } = asked({ question: text, options: [text] });
      const { name, title } = called({ name: text, title: text });
      for (const cut of [question, ...options, name, title]) expect(cut).not.toContain(SECRET.slice(0, 3));
    }
  });

  it.each(bounds)('%s has up to %i characters, all whole', (_name, limit, cut) => {
    fc.assert(
      fc.property(fc.oneof(anyText, textBeyond(limit)), (text) => {
        const result = cut(text);
        expect(result.length).toBeLessThanOrEqual(limit);
        expect(result.isWellFormed()).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('that must fit a place on the screen is cut between characters', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 10, max: 40 }), (text, room) => {
        const whole = text.toWellFormed();
        const characters = charactersOf(whole);
        const cut = cutMiddle(whole, (part) => charactersOf(part).length <= room);
        const sign = cut.indexOf('…');
        const parts = cut === whole || sign < 0 ? [] : charactersOf(cut.slice(0, sign));
        expect(characters.slice(0, parts.length)).toEqual(parts);
        expect(initials(whole).isWellFormed()).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('and initials are whole characters', () => {
    expect(initials('👩‍👩‍👧‍👦 Family')).toBe('👩‍👩‍👧‍👦F');
    expect(initials('e\u0301lan')).toBe('E\u0301L');
  });
});

const repository = (repositoryId: string) => ({
  repositoryId,
  baseCommit: 'a'.repeat(40),
  tree: 'b'.repeat(40),
  filesChanged: 1,
  additions: 1,
  deletions: 0,
  patch: { digest: 'c'.repeat(64), size: 1, mediaType: 'text/x-diff' },
});
const run = (id: string) => ({
  repositoryId: id,
  name: `${id}-`.repeat(33).slice(0, 100),
  codeHost: 'github' as const,
  baseBranch: 'main',
  baseCommit: 'a'.repeat(40),
});
const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
const published = (text: string, revision = 1): Published => ({
  proposal: {
    revision,
    pullRequestTitle: text,
    pullRequestBody: text,
    summary: text,
    repositories: ids.map(repository),
  },
  repositories: ids.map(run),
  state: { ticketKey: 'ACME-1', pullRequests: [] },
  target: { repositoryId: 'a', branch: 'code-runs/ACME-1' },
});
const publishIds = fc.array(fc.uuid(), { minLength: 1, maxLength: 150 });

describe("a pull request's description", () => {
  const body = fc.oneof(anyText, textBeyond(LIMITS.pullRequestBody));

  it('fits GitHub with earlier revisions, links and marks, loses none of them, and is well formed', () => {
    fc.assert(
      fc.property(body, publishIds, (text, publishes) => {
        const revisions = Array.from({ length: 12 }, (_, index) => published(text, 12 - index));
        const words = pullRequestBody(published(text), revisions);
        const sent = markedBody(words, publishes);
        expect(sent.length).toBeLessThanOrEqual(GITHUB_BODY);
        expect(sent.isWellFormed()).toBe(true);
        expect(sent).toContain('- Revision 11: ');
        expect(sent).toContain('Also part of ACME-1: ');
        expect(marksIn(sent)).toEqual(publishes);
        expect(commitMessage(published(text)).isWellFormed()).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('fits GitHub beside what people wrote, keeps their words, and knows the newest publish where there is room', () => {
    const people = fc.tuple(fc.nat(GITHUB_BODY - 400), fc.constantFrom('é', '\r\n', 'x'));
    fc.assert(
      fc.property(people, textBeyond(GITHUB_BODY), publishIds, ([length, unit], text, publishes) => {
        const [newest = '', ...older] = publishes;
        const theirs = unit.repeat(Math.floor(length / unit.length));
        const before = `${theirs}\n${markedBody('Old words.', older, GITHUB_BODY - theirs.length - 1)}`;
        fc.pre(before.length <= GITHUB_BODY);
        const after = withWords(before, text, newest);
        expect(after.length).toBeLessThanOrEqual(GITHUB_BODY);
        expect(after.startsWith(`${theirs}\n`)).toBe(true);
        expect(after.isWellFormed()).toBe(true);
        expect(marksIn(after).at(-1)).toBe(newest);
      }),
      { numRuns: 50 },
    );
  });
});
