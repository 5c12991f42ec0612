import type { ConversationEvent } from '../../../../src/domain/conversation/conversation.events.js';
import type { TurnEvent } from '../../../../src/domain/conversation/turn.events.js';
import { initialConversation, type ConversationState } from '../../../../src/domain/conversation/conversation.state.js';
import type { ToolItem, TurnView } from '../../../../projections/conversation/conversation.view.js';
import { applyDeltas, emptyFeed, type Feed } from '../../live/conversation-feed.reducer.js';
import { envelopes, queued, runStarted, turnFacts, twoTurns } from '../../../../test/support/web-conversation.js';
import { announcementsBetween } from './announcements.js';
import { codeParts } from '../text/code-parts.js';
import { deriveRows, sameRow, type Row } from './log/derive-rows.js';
import { publishWords } from './header/publish-words.js';
import { localPull } from './header/local-pull.js';
import { splitBlocks } from '../text/markdown-blocks.js';
import type { OutgoingMessage } from './dock/outbox.js';
import { stillPending } from './log/pending-rows.js';
import { prLines } from './rows/pr-lines.js';
import { isStop, isTurnStart, nextStop } from './log/row-stops.js';
import { clockText, costText, durationText, elapsedText, tokensText } from '../text/quantities.js';
import { workSummary } from './rows/tool-words.js';
import { processorMs } from '../../../../test/support/pace.js';

const rowsOf = (feed: Feed): readonly Row[] => deriveRows(Object.values(feed.turns), feed);
const rowsAfter = (events: readonly (ConversationEvent | TurnEvent)[]): readonly Row[] =>
  rowsOf(applyDeltas(emptyFeed, envelopes(events)));
const kinds = (rows: readonly Row[]): readonly string[] => rows.map(({ kind }) => kind);

function call(
  callId: string,
  kind: 'set-up' | 'read' | 'search' | 'edit' | 'command',
  returns = true,
): readonly TurnEvent[] {
  const base = { turnId: 'turn-1', callId, epoch: 1 };
  const called: TurnEvent = {
    type: 'ToolCalled',
    data: { ...base, kind: kind === 'set-up' ? 'other' : kind, name: kind, title: `${callId}.ts` },
  };
  const data = {
    ...base,
    outcome: 'ok',
    output: '',
    blob: null,
    additions: 1,
    deletions: 0,
    durationMs: 1_500,
  } as const;
  return returns ? [called, { type: 'ToolReturned', data }] : [called];
}

describe('the rows of a conversation', () => {
  it('begin each turn with the message and whose words follow', () => {
    const rows = rowsOf(applyDeltas(emptyFeed, twoTurns));
    expect(kinds(rows)).toEqual(['user', 'claude', 'work', 'text', 'divider', 'user', 'claude', 'work', 'text']);
  });

  it('leave out turns that wait or were taken back', () => {
    const removed: ConversationEvent = { type: 'QueuedMessageRemoved', data: { turnId: 'turn-1' } };
    expect(rowsAfter([runStarted, queued(1)])).toEqual([]);
    expect(rowsAfter([runStarted, queued(1), removed])).toEqual([]);
  });

  it('number the turns that happened, as they happened', () => {
    const removed: ConversationEvent = { type: 'QueuedMessageRemoved', data: { turnId: 'turn-2' } };
    const facts = [runStarted, queued(1), queued(2), queued(3), removed, ...turnFacts(1, []), ...turnFacts(3, [])];
    expect(rowsAfter(facts).flatMap((row) => (row.kind === 'divider' ? [row.label] : []))).toEqual(['Turn 2']);
    const again = turnFacts(3, []).slice(0, 1);
    expect(rowsAfter([...facts, ...again]).filter(({ kind }) => kind === 'divider')).toHaveLength(1);
  });

  it('fold calls that only look into one, and calls that change into another', () => {
    const [claimed, started] = turnFacts(1, []);
    const events = [...call('a', 'read'), ...call('b', 'search'), ...call('c', 'edit'), ...call('d', 'command', false)];
    const rows = rowsAfter([runStarted, queued(1), ...(claimed && started ? [claimed, started] : []), ...events]);
    expect(kinds(rows)).toEqual(['user', 'claude', 'work', 'work', 'live-tool']);
  });

  it('fold how the session was set up apart from what the agent did', () => {
    const [claimed, started] = turnFacts(1, []);
    const events = [...call('a', 'set-up'), ...call('b', 'set-up'), ...call('c', 'read')];
    const rows = rowsAfter([runStarted, queued(1), ...(claimed && started ? [claimed, started] : []), ...events]);
    expect(rows.flatMap((row) => (row.kind === 'work' ? [workSummary(row.tools)] : []))).toEqual([
      'Set up the repos in 2 steps',
      'Read 1 file',
    ]);
  });

  it('keep their keys while facts come in', () => {
    let feed = emptyFeed;
    let keys: readonly string[] = [];
    for (const fact of twoTurns) {
      feed = applyDeltas(feed, [fact]);
      const next = rowsOf(feed).map(({ key }) => key);
      const stays = keys.filter((key) => !key.endsWith('/starting') && !key.includes('/tool/'));
      expect(next.filter((key) => stays.includes(key))).toEqual(stays);
      keys = next;
    }
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('are the same rows for a turn that did not change', () => {
    const before = rowsOf(applyDeltas(emptyFeed, twoTurns.slice(0, -1)));
    const after = rowsOf(applyDeltas(emptyFeed, twoTurns));
    expect(after.every((row, index) => !before[index] || row.key === before[index].key)).toBe(true);
    const feed = applyDeltas(emptyFeed, twoTurns);
    expect(rowsOf(feed)[0]).toBe(rowsOf({ ...feed })[0]);
  });

  it('show the same only when their facts are the same', () => {
    const feed = applyDeltas(emptyFeed, twoTurns);
    const [, , work] = rowsOf(feed);
    if (work?.kind !== 'work') throw new Error('The third row is work.');
    expect(sameRow(work, { ...work, tools: [...work.tools] })).toBe(true);
    expect(sameRow(work, { ...work, tools: [] })).toBe(false);
  });

  it('end a failed turn with its error and a stopped one with who stopped it', () => {
    const [claimed] = turnFacts(1, []);
    if (!claimed) throw new Error('A turn begins with a claim.');
    const failed: ConversationEvent = {
      type: 'TurnFailed',
      data: { turnId: 'turn-1', code: 'X', message: 'No.', details: '', epoch: 1 },
    };
    expect(kinds(rowsAfter([runStarted, queued(1), claimed, failed])).at(-1)).toBe('error');
    const asked: ConversationEvent = { type: 'InterruptRequested', data: { turnId: 'turn-1', by: 'ada' } };
    const stopped: ConversationEvent = { type: 'TurnInterrupted', data: { turnId: 'turn-1', epoch: 1 } };
    expect(rowsAfter([runStarted, queued(1), claimed, asked, stopped]).at(-1)).toMatchObject({
      kind: 'stopped',
      by: 'ada',
    });
  });

  it('say once why a PR was not opened, however often that was tried, but every cause', () => {
    const failed = (message: string, repositoryId = 'repo'): ConversationEvent => ({
      type: 'PrOpenFailed',
      data: { publishId: 'publish', turnId: 'turn-1', repositoryId, code: 'HOST.BRANCH_MOVED', message },
    });
    const notes = (...facts: readonly ConversationEvent[]) =>
      rowsAfter([runStarted, queued(1), ...turnFacts(1, []), ...facts]).flatMap((row) =>
        row.kind === 'note' ? [[row.item, row.times, Date.parse(row.item.at) - Date.parse(row.since)] as const] : [],
      );
    const said = notes(
      failed('Moved.'),
      failed('Moved.', 'other'),
      failed('Moved.'),
      failed('Gone.'),
      failed('Moved.'),
    );
    expect(said.map(([item, times, sinceMs]) => [item, times, sinceMs])).toMatchObject([
      [{ message: 'Moved.', repositoryId: 'repo' }, 2, 2_000],
      [{ message: 'Moved.', repositoryId: 'other' }, 1, 0],
      [{ message: 'Gone.' }, 1, 0],
      [{ message: 'Moved.' }, 1, 0],
    ]);
    const updated: ConversationEvent = {
      type: 'PrUpdated',
      data: {
        ...{ publishId: 'publish', turnId: 'turn-1', repositoryId: 'repo' },
        number: 1,
        commit: 'c',
        revision: 1,
      },
    };
    expect(notes(failed('Moved.'), updated, failed('Moved.'))).toHaveLength(3);
  });

  it('are walked over their headers, and turn by turn', () => {
    const rows = rowsOf(applyDeltas(emptyFeed, twoTurns));
    expect(nextStop(rows, 0, 1, isStop)).toBe(2);
    expect(nextStop(rows, -1, -1, isStop)).toBe(8);
    expect(nextStop(rows, 8, 1, isStop)).toBe(8);
    expect(nextStop(rows, 8, -1, isTurnStart)).toBe(5);
  });
});

describe('Markdown', () => {
  it.each([
    ['paragraphs are blocks', 'one\ntwo\n\nthree', ['one\ntwo', 'three']],
    ['a list is one block, with blank lines in it', '- a\n\n- b\n\n  more\n\nend', ['- a\n\n- b\n\n  more', 'end']],
    ['a fence is one block, blank lines and all', '```ts\na\n\nb\n```\n\nend', ['```ts\na\n\nb\n```', 'end']],
    ['an open fence is one block to the end', 'x\n\n```\na\n\nb', ['x', '```\na\n\nb']],
    ['a shorter fence inside does not close', '````\n```\n\n````\n\nx', ['````\n```\n\n````', 'x']],
    ['backticks in one line are no fence', '```a``` b\n\nc', ['```a``` b', 'c']],
    ['definitions keep the text whole', 'a [b]\n\n[b]: https://x.example', ['a [b]\n\n[b]: https://x.example']],
    ['nothing is not a block', '', []],
  ])('%s', (_rule, text, blocks) => {
    expect(splitBlocks(text)).toEqual(blocks);
  });
});

describe('Code in a message of a person', () => {
  const shown = (text: string) =>
    codeParts(text).map((part) =>
      part.kind === 'block'
        ? `[${part.info}] ${part.text}`
        : part.inlines.map(({ code, text: words }) => (code ? `<${words}>` : words)).join(''),
    );
  it.each([
    ['stands between backticks', 'replace `a` with `b`', ['replace <a> with <b>']],
    ['may hold backticks when more stand around it', 'x ``a`b`` y', ['x <a`b> y']],
    ['ends in its line', 'a `b\nc` d', ['a `b\nc` d']],
    ['is a fenced block with its path', 'Do\n\n```src/a.ts\nx\n\ny\n```\nthen', ['Do\n', '[src/a.ts] x\n\ny', 'then']],
    ['goes to the end when its fence stays open', '```\nx', ['[] x']],
    ['is no block when the fence has other words', '```x``` is `y`', ['<x> is <y>']],
    [
      'leaves all other marks as they are typed',
      '# a\n**b** [c](https://d.example)',
      ['# a\n**b** [c](https://d.example)'],
    ],
  ])('%s', (_rule, text, parts) => expect(shown(text)).toEqual(parts));

  it('is found in the longest message at once, whatever it is made of', () => {
    const hostile = Array.from({ length: 120 }, (_, n) => '`'.repeat(n + 1)).join('x');
    expect(processorMs(() => codeParts(`${hostile}\n${'`x'.repeat(4_000)}`))).toBeLessThan(1_000);
  });
});

describe('words', () => {
  const tool = (kind: ToolItem['tool'], title: string, outcome: ToolItem['outcome'] = 'ok', name = 'any') =>
    ({ tool: kind, title, outcome, name }) as ToolItem;

  it('sum up calls, the same file counted once', () => {
    const tools = [tool('read', 'a'), tool('read', 'a'), tool('read', 'b'), tool('search', 'x')];
    expect(workSummary(tools)).toBe('Read 2 files in 3 calls, searched 1 time');
    expect(workSummary([tool('edit', 'a'), tool('command', 'x')])).toBe('Edited 1 file, ran 1 command');
  });
  it('tell deleting and renaming from editing', () => {
    const tools = [tool('edit', 'a'), tool('edit', 'b', 'ok', 'delete'), tool('edit', 'c', 'ok', 'rename')];
    expect(workSummary(tools)).toBe('Edited 1 file, deleted 1 file, renamed 1 file');
    expect(workSummary([tool('edit', 'b', 'failed', 'delete')])).toBe('Tried to delete 1 file');
  });
  it('tell handing the edits over from the commands of the agent', () => {
    const handOver = tool('command', 'python3 …', 'ok', 'hand-over');
    expect(workSummary([tool('command', 'npm test'), handOver])).toBe('Ran 1 command, handed over the edits');
    expect(workSummary([handOver, handOver])).toBe('Handed over the edits 2 times');
  });
  it('sum up how the session was set up by itself', () => {
    const step = (outcome: ToolItem['outcome'] = 'ok') => ({ ...tool('other', 'Opening', outcome), name: 'set-up' });
    expect(workSummary([step()])).toBe('Set up the repos');
    expect(workSummary([step(), step(), step()])).toBe('Set up the repos in 3 steps');
    expect(workSummary([step(), step('failed')])).toBe('Tried to set up the repos');
  });
  it('sum up only calls that succeeded, or what was tried when none did', () => {
    const denied = tool('edit', 'a', 'denied');
    expect(workSummary([denied, tool('edit', 'b')])).toBe('Edited 1 file');
    expect(workSummary([denied, tool('command', 'x', 'failed')])).toBe('Tried to edit 1 file, run 1 command');
  });
  it('tell durations', () => {
    expect([400, 6_200, 41_000, 134_000, 3_900_000].map(durationText)).toEqual([
      '0.4s',
      '6.2s',
      '41s',
      '2m 14s',
      '1h 05m',
    ]);
    expect(elapsedText(900)).toBe('0s');
  });
  it('say nothing of tokens and costs that nobody reported', () => {
    expect([0, 900, 1_500, 184_000, 1_200_000].map(tokensText)).toEqual([
      undefined,
      '900 tokens',
      '1.5k tokens',
      '184k tokens',
      '1.2M tokens',
    ]);
    expect([null, '0.4200', '0.0012'].map(costText)).toEqual([undefined, '$0.42', 'under $0.01']);
  });
  it('name the day of a time that is not today', () => {
    const now = new Date(2026, 10, 24, 15, 0);
    expect(clockText(new Date(2026, 10, 24, 14, 30).toISOString(), now)).toBe('14:30');
    expect(clockText(new Date(2026, 10, 23, 9, 5).toISOString(), now)).toBe('23 Nov 09:05');
  });
});

describe('an outgoing message', () => {
  const message = (key: string, more: Partial<OutgoingMessage> = {}): OutgoingMessage => ({
    key,
    instructions: 'same words',
    mode: 'edits',
    autoOpenDraftPr: false,
    sentAt: '',
    turnsBefore: 1,
    state: 'sending',
    problem: null,
    turnId: null,
    ...more,
  });
  const turn = (turnNumber: number, more: Partial<TurnView> = {}) => ({
    turnId: `turn-${turnNumber}`,
    turnNumber,
    sentBy: 'me',
    planVersion: null,
    retryOf: null,
    ...more,
  });
  const pending = (messages: readonly OutgoingMessage[], ...turns: ReturnType<typeof turn>[]) =>
    stillPending(messages, turns, 'me').map(({ key }) => key);

  it('is shown until its turn is known', () => {
    const taken = message('a', { state: 'taken', turnId: 'turn-2' });
    expect(pending([taken], turn(1))).toEqual(['a']);
    expect(pending([taken], turn(1), turn(2))).toEqual([]);
  });
  it('never shows beside the turn that it became, though the reply is not in yet', () => {
    expect(pending([message('a'), message('b')], turn(1), turn(2))).toEqual(['b']);
  });
  it('is not mistaken for the turn of another person, of a plan, or of a retry', () => {
    const others = [turn(2, { sentBy: 'jo' }), turn(3, { planVersion: 1 }), turn(4, { retryOf: 'turn-1' })];
    expect(pending([message('a')], turn(1), ...others)).toEqual(['a']);
  });
  it('that did not get through stays, whatever others send', () => {
    expect(pending([message('a', { state: 'refused' })], turn(1), turn(2))).toEqual(['a']);
  });
});

const state = (change: object): ConversationState => ({ ...initialConversation, ...change });

describe('the lines about pull requests', () => {
  const repository = (repositoryId: string, filesChanged = 1) => ({ repositoryId, filesChanged });
  const pr = (repositoryId: string, revision: number, state = 'open') => ({ repositoryId, number: 7, revision, state });
  const accepted = {
    decision: 'accepted',
    proposal: { revision: 2, repositories: [repository('a'), repository('b')] },
  };
  const lines = (change: object) => prLines(state(change)).map(({ kind, key }) => `${kind} ${key}`);

  it('offer one for each repository with accepted edits', () => {
    expect(lines({ edits: accepted })).toEqual(['repository a', 'repository b']);
  });
  it('offer nothing before edits are accepted', () => {
    expect(lines({ edits: { ...accepted, decision: 'open' } })).toEqual([]);
  });
  it('tell committing from opening a pull request', () => {
    const publish = { pending: [{ repositoryId: 'a' }], failures: [], openDraftPr: false };
    expect(prLines(state({ edits: accepted, publish }))).toMatchObject([
      { key: 'a', pending: true, opensPr: false },
      { key: 'b', pending: false },
    ]);
    const opening = { ...publish, openDraftPr: true };
    expect(prLines(state({ edits: accepted, publish: opening }))).toMatchObject([
      { key: 'a', opensPr: true },
      { key: 'b' },
    ]);
  });
  it('keep a failure in the line of its repository', () => {
    const publish = { pending: [], failures: [{ repositoryId: 'b', code: 'X', message: 'Disk full.' }] };
    expect(prLines(state({ edits: accepted, publish, pullRequests: [pr('a', 2)] }))).toMatchObject([
      { kind: 'pr', key: 'a#7' },
      { kind: 'repository', key: 'b', failure: 'Disk full.', pending: false },
    ]);
  });
  it('say once that an open one is brought up to date', () => {
    const publish = { pending: [{ repositoryId: 'a' }, { repositoryId: 'b' }], failures: [] };
    expect(prLines(state({ edits: accepted, publish, pullRequests: [pr('a', 1)] }))).toMatchObject([
      { kind: 'pr', key: 'a#7', updating: true },
      { kind: 'repository', key: 'b', pending: true },
    ]);
  });
});

describe('what is said while edits are published', () => {
  const said = (publish: object | null, waitedMs: number, codeHost = 'local-git') =>
    publishWords(
      state({ publish, run: { repositories: [{ repositoryId: 'a', codeHost }] } }),
      waitedMs,
      (id) => `repo-${id}`,
    );
  const pending = (...ids: readonly string[]) => ids.map((repositoryId) => ({ repositoryId, branch: 'b' }));

  it('is nothing while none is', () => {
    expect(said(null, 0)).toBeUndefined();
    expect(said({ pending: [], openDraftPr: true, earlier: null }, 60_000)).toBeUndefined();
  });
  it('is what is being done', () => {
    expect(said({ pending: pending('a'), openDraftPr: true, earlier: null }, 0)).toBe('Opening draft PRs.');
    expect(said({ pending: pending('a'), openDraftPr: false, earlier: null }, 0)).toBe(
      'Committing the accepted edits.',
    );
  });
  it('is what is waited for, once that takes long', () => {
    const publish = { pending: pending('a', 'b'), openDraftPr: true, earlier: null };
    expect(said(publish, 10_000, 'github')).toBe(
      'Opening draft PRs. Still waiting for repo-a on GitHub and repo-b. This goes on by itself.',
    );
  });
  it('is so of an earlier request that is still under way', () => {
    const earlier = { pending: pending('a'), openDraftPr: false, earlier: null };
    expect(said({ pending: [], openDraftPr: true, earlier }, 10_000)).toBe(
      'Committing the accepted edits. Still waiting for repo-a. This goes on by itself.',
    );
  });
});

describe('what a screen reader is told', () => {
  const stateAfter = (count: number): ConversationState =>
    applyDeltas(emptyFeed, twoTurns.slice(0, count)).header?.state ?? initialConversation;
  const said = (before: ConversationState, after: ConversationState) =>
    announcementsBetween(before, after, () => 'payments-api').map(({ text, urgency }) => `${urgency}: ${text}`);

  it('is when a turn starts and ends, and nothing of its words', () => {
    expect(said(stateAfter(2), stateAfter(3))).toEqual(['polite: Claude Code started']);
    expect(said(stateAfter(5), stateAfter(9))).toEqual([]);
    expect(said(stateAfter(10), stateAfter(11))).toEqual(['polite: Turn finished.']);
  });
  it('is a question at once, and once', () => {
    const working = stateAfter(5);
    if (working.activity.kind === 'none') throw new Error('A turn is at work.');
    const { turn } = working.activity;
    const waiting = {
      kind: 'waiting',
      turn,
      interrupting: false,
      inputId: 'q',
      question: 'Left?',
      options: [],
    } as const;
    const asked: ConversationState = { ...working, activity: waiting };
    expect(said(working, asked)).toEqual(['assertive: Needs input: Left?']);
    expect(said(asked, { ...asked })).toEqual([]);
  });
});

describe('the address of a pull request', () => {
  it('of the local code host is a page of the app', () => {
    expect(localPull('/pulls/acme%20web/7')).toEqual({ repository: 'acme web', number: '7' });
    expect(localPull('http://127.0.0.1:3000/pulls/acme-web/7')).toEqual({ repository: 'acme-web', number: '7' });
  });
  it('anywhere else is not', () => {
    expect(localPull('https://github.com/acme/web/pull/7')).toBeUndefined();
  });
});
