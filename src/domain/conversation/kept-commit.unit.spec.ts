import {
  api,
  commitOf,
  completed,
  claimed,
  edits,
  editsOpen,
  fact,
  idle,
  prClosed,
  prMerged,
  proposed,
  prsOpen,
  prUpdated,
  runStarted,
  started,
  stateAfter,
  turnQueued,
  web,
  type Facts,
} from '../../../test/support/conversation-facts.js';
import { keptCommit } from './kept-commit.js';

const kept = (facts: Facts, repository = api): string | undefined => keptCommit(repository, stateAfter(facts));
const runOfWebAlone: Facts = [
  runStarted('run-2', { repositories: [web], seedRevision: 1 }),
  turnQueued(2, { runId: 'run-2' }),
  claimed(2),
  started(2),
];

describe('A new run starts', () => {
  it('from the newest commit where nothing goes along', () => {
    expect(kept([])).toBeUndefined();
    expect(kept(idle)).toBeUndefined();
    expect(kept([...prsOpen, prMerged('api')])).toBeUndefined();
    expect(kept([...prsOpen, prClosed('api')])).toBeUndefined();
  });
  it('from the commit that its seed stands on', () => {
    expect(kept(editsOpen)).toBe(api.baseCommit);
    expect(kept(prsOpen)).toBe(api.baseCommit);
  });
  it('from the newest commit of another base branch', () => {
    expect(kept(editsOpen, { ...api, baseBranch: 'next' })).toBeUndefined();
  });
  it('from the open PR where the present run left the repository out', () => {
    expect(kept([...prsOpen, ...runOfWebAlone])).toBe(commitOf(1));
    const edited: Facts = [proposed(2, 2, edits('2', [web]), 'run-2'), completed(2)];
    expect(kept([...prsOpen, ...runOfWebAlone, ...edited])).toBe(commitOf(1));
    const rejected = fact('EditsRejected', { turnId: 'turn-2', revision: 2, reason: '', rejectedBy: 'ada' });
    expect(kept([...prsOpen, ...runOfWebAlone, ...edited, rejected])).toBe(commitOf(1));
  });
  it("from the open PR's newest commit", () => {
    expect(kept([...prsOpen, prUpdated(2, 'api'), ...runOfWebAlone])).toBe(commitOf(2));
  });
  it('from the newest commit where the PR of a repository left out has ended, or has another base', () => {
    expect(kept([...prsOpen, ...runOfWebAlone, prMerged('api')])).toBeUndefined();
    expect(kept([...prsOpen, ...runOfWebAlone], { ...api, baseBranch: 'next' })).toBeUndefined();
  });
});
