import {
  accepted,
  api,
  claimed,
  command,
  commitOf,
  completed,
  edits,
  editsOpen,
  fact,
  idle,
  nextTurn,
  onBranch,
  prClosed,
  prMerged,
  prOpened,
  prOpenFailed,
  proposed,
  prsOpen,
  prUpdated,
  published,
  publishing,
  publishRequested,
  pullRequest,
  started,
  stateAfter,
  turnQueued,
  web,
  type Facts,
} from '../../../test/support/conversation-facts.js';
import { givenFor } from '../../../test/support/given-when-then.js';
import { conversationDecider } from './conversation.decider.js';
import type { Checks } from './conversation.types.js';
import { isPublishing } from './publishing.js';

const given = givenFor(conversationDecider);
const recordPublished = (revision: number, repositoryId: string, suffix = '', publishId = `publish-${revision}`) =>
  command('RecordPublished', { publishId, ...onBranch(repositoryId, suffix), commit: commitOf(revision) });
const recordOpened = (revision: number, repositoryId: string, number = 1) =>
  command('RecordPrOpened', { publishId: `publish-${revision}`, ...pullRequest(repositoryId, number) });
const recordFailed = (revision: number, repositoryId: string) =>
  command('RecordPrOpenFailed', {
    publishId: `publish-${revision}`,
    repositoryId,
    code: 'HOST.FORBIDDEN',
    message: `No access to ${repositoryId}.`,
  });
const recordState = (
  repositoryId: string,
  state: 'open' | 'closed' | 'merged',
  more: { number?: number; draft?: boolean } = {},
) => command('RecordPrState', { repositoryId, number: 1, state, draft: true, ...more });
const prReopened = (repositoryId: string) => fact('PrReopened', { turnId: 'turn-1', repositoryId, number: 1 });
const markedReady = fact('PrMarkedReady', { turnId: 'turn-1', repositoryId: 'api', number: 1 });
const openDraftPrs = (publishId: string, repositoryIds: readonly string[] | null = null) =>
  command('OpenDraftPrs', { publishId, requestedBy: 'ada', repositoryIds });
const accept = (revision: number) =>
  command('AcceptEdits', { revision, acceptedBy: 'ada', openDraftPr: true, publishId: `publish-${revision}` });

const partlyFailed: Facts = [...publishing, published(1, 'api'), prOpened(1, 'api'), prOpenFailed(1, 'web')];
const commitOnly: Facts = [...editsOpen, accepted(1, 1), publishRequested(1, 1, { openDraftPr: false })];
/** Revision 2 was accepted on top of what those facts left. */
const secondAccepted = (facts: Facts, changes: Parameters<typeof publishRequested>[2] = {}): Facts => [
  ...facts,
  ...nextTurn(2, proposed(2, 2)),
  accepted(2, 2),
  publishRequested(2, 2, changes),
];

describe('Publishing', () => {
  it('goes on repository by repository: a commit, then a draft PR', () => {
    given(publishing)
      .when(recordPublished(1, 'api'))
      .then([published(1, 'api')]);
    given([...publishing, published(1, 'api')])
      .when(recordOpened(1, 'api'))
      .then([prOpened(1, 'api')]);
    expect(isPublishing(stateAfter([...publishing, published(1, 'api'), prOpened(1, 'api')]))).toBe(true);
    expect(isPublishing(stateAfter(prsOpen))).toBe(false);
  });
  it('ends with the commit when no draft PR is wanted', () => {
    given(commitOnly)
      .when(recordPublished(1, 'api'))
      .then([published(1, 'api')]);
    expect(isPublishing(stateAfter([...commitOnly, published(1, 'api'), published(1, 'web')]))).toBe(false);
  });
  it('opens no draft PR before there is a commit of that revision', () => {
    given(publishing).when(recordOpened(1, 'api')).thenRejects('CONVERSATION.UNKNOWN_PUBLISH');
    given(secondAccepted([...commitOnly, published(1, 'api'), published(1, 'web')]))
      .when(recordOpened(2, 'api'))
      .thenRejects('CONVERSATION.UNKNOWN_PUBLISH');
  });
  it('adds nothing when a report is repeated', () => {
    given([...publishing, published(1, 'api')])
      .when(recordPublished(1, 'api'))
      .then([]);
    given([...publishing, published(1, 'api'), prOpened(1, 'api')])
      .when(recordPublished(1, 'api'))
      .then([]);
    given([...publishing, published(1, 'api'), prOpened(1, 'api')])
      .when(recordOpened(1, 'api'))
      .then([]);
    given([...publishing, prOpenFailed(1, 'api')])
      .when(recordFailed(1, 'api'))
      .then([]);
  });
  it('takes no report of a publish that was never requested', () => {
    for (const report of [recordPublished(9, 'api'), recordOpened(9, 'api'), recordFailed(9, 'api')]) {
      given(publishing).when(report).thenRejects('CONVERSATION.UNKNOWN_PUBLISH');
      given(idle).when(report).thenRejects('CONVERSATION.UNKNOWN_PUBLISH');
    }
  });
});

describe('A partial failure', () => {
  it('is a fact of its repository and leaves the others alone', () => {
    given([...publishing, published(1, 'api'), prOpened(1, 'api')])
      .when(recordFailed(1, 'web'))
      .then([prOpenFailed(1, 'web')]);
    given([...publishing, prOpenFailed(1, 'web')])
      .when(recordPublished(1, 'api'))
      .then([published(1, 'api')]);
  });
  it('can be tried again, which leaves out what went well', () => {
    given(partlyFailed)
      .when(openDraftPrs('publish-again'))
      .then([publishRequested(1, 1, { publishId: 'publish-again', repositories: [onBranch('web')] })]);
  });
  it('can be tried again for chosen repositories', () => {
    given([...publishing, prOpenFailed(1, 'api'), prOpenFailed(1, 'web')])
      .when(openDraftPrs('publish-again', ['web']))
      .then([publishRequested(1, 1, { publishId: 'publish-again', repositories: [onBranch('web')] })]);
    given(partlyFailed)
      .when(openDraftPrs('publish-again', ['api']))
      .thenRejects('CONVERSATION.NOTHING_TO_PUBLISH');
  });
  it('after the commit is tried again from there', () => {
    const again = [
      ...publishing,
      published(1, 'api'),
      prOpenFailed(1, 'api'),
      published(1, 'web'),
      prOpened(1, 'web'),
      publishRequested(1, 1, { publishId: 'publish-again', repositories: [onBranch('api')] }),
    ];
    given(again)
      .when(recordPublished(1, 'api', '', 'publish-again'))
      .then([]);
    given(again)
      .when(command('RecordPrOpened', { publishId: 'publish-again', ...pullRequest('api', 1) }))
      .then([fact('PrOpened', { ...prOpened(1, 'api').data, publishId: 'publish-again' })]);
  });
});

describe('Opening draft PRs', () => {
  it('works after edits were accepted without them', () => {
    given([...commitOnly, published(1, 'api'), published(1, 'web')])
      .when(openDraftPrs('publish-again'))
      .then([publishRequested(1, 1, { publishId: 'publish-again' })]);
  });
  it('waits until publishing has ended', () => {
    given(publishing).when(openDraftPrs('publish-again')).thenRejects('CONVERSATION.PUBLISHING');
  });
  it('finds nothing to do without accepted edits or when all draft PRs exist', () => {
    given(idle).when(openDraftPrs('p')).thenRejects('CONVERSATION.NOTHING_TO_PUBLISH');
    given(editsOpen).when(openDraftPrs('p')).thenRejects('CONVERSATION.NOTHING_TO_PUBLISH');
    given(prsOpen).when(openDraftPrs('p')).thenRejects('CONVERSATION.NOTHING_TO_PUBLISH');
  });
  it('does not open again what was merged or closed', () => {
    given([...prsOpen, prMerged('api'), prClosed('web')])
      .when(openDraftPrs('p'))
      .thenRejects('CONVERSATION.NOTHING_TO_PUBLISH');
  });
});

describe('A later revision', () => {
  it('updates the open PR', () => {
    given(secondAccepted(prsOpen))
      .when(recordPublished(2, 'api'))
      .then([published(2, 'api'), prUpdated(2, 'api')]);
    const updated = stateAfter([...secondAccepted(prsOpen), published(2, 'api'), prUpdated(2, 'api')]);
    expect(updated.pullRequests.find((pr) => pr.repositoryId === 'api')).toMatchObject({
      number: 1,
      revision: 2,
      commit: commitOf(2),
      state: 'open',
    });
  });
  it.each([
    ['merged', prMerged],
    ['closed', prClosed],
  ])('goes to the branch with -2 where the PR was %s, and only there', (_how, ended) => {
    given([...prsOpen, ended('api'), ...nextTurn(2, proposed(2, 2))])
      .when(accept(2))
      .then([accepted(2, 2), publishRequested(2, 2, { repositories: [onBranch('api', '-2'), onBranch('web')] })]);
  });
  it('goes to the branch with -3 after the second one', () => {
    const second = [
      ...secondAccepted([...prsOpen, prMerged('api')], { repositories: [onBranch('api', '-2'), onBranch('web')] }),
      published(2, 'api', '-2'),
      prOpened(2, 'api', 2, '-2'),
      published(2, 'web'),
      prUpdated(2, 'web'),
      prClosed('api', 2, 2),
    ];
    given([...second, ...nextTurn(3, proposed(3, 3))])
      .when(accept(3))
      .then([accepted(3, 3), publishRequested(3, 3, { repositories: [onBranch('api', '-3'), onBranch('web')] })]);
  });
  it('opens a new PR on the new branch', () => {
    const second = secondAccepted([...prsOpen, prMerged('api')], {
      repositories: [onBranch('api', '-2'), onBranch('web')],
    });
    given(second)
      .when(recordPublished(2, 'api', '-2'))
      .then([published(2, 'api', '-2')]);
    given([...second, published(2, 'api', '-2')])
      .when(recordOpened(2, 'api', 2))
      .then([prOpened(2, 'api', 2, '-2')]);
  });
  it.each([
    ['merged', prMerged],
    ['closed', prClosed],
  ])('that is on its way when the PR is %s goes to the branch with -2', (_how, ended) => {
    const onTheWay = [...secondAccepted(prsOpen), ended('api')];
    expect(stateAfter(onTheWay).publish?.pending).toEqual([onBranch('api', '-2'), onBranch('web')]);
    given(onTheWay)
      .when(recordPublished(2, 'api', '-2'))
      .then([published(2, 'api', '-2')]);
    given([...onTheWay, published(2, 'api', '-2')])
      .when(recordOpened(2, 'api', 2))
      .then([prOpened(2, 'api', 2, '-2')]);
  });
  it('that was put on the branch of a PR just before it was merged is put on the next branch all the same', () => {
    given([...secondAccepted(prsOpen), prMerged('api')])
      .when(recordPublished(2, 'api'))
      .then([]);
  });
  it('that is accepted while the first is being published loses no report of either', () => {
    const overtaken = [
      ...publishing,
      turnQueued(2, { autoOpenDraftPr: true }),
      claimed(2),
      started(2),
      proposed(2, 2),
      completed(2),
      accepted(2, 2, true),
      publishRequested(2, 2),
    ];
    const steps: Facts = [published(1, 'api'), prOpened(1, 'api'), published(1, 'web')];
    given(overtaken)
      .when(recordPublished(1, 'api'))
      .then([published(1, 'api')]);
    given([...overtaken, published(1, 'api')])
      .when(recordOpened(1, 'api'))
      .then([prOpened(1, 'api')]);
    given([...overtaken, ...steps])
      .when(recordFailed(1, 'web'))
      .then([prOpenFailed(1, 'web')]);
    const settled = [...overtaken, ...steps, prOpenFailed(1, 'web')];
    given(settled)
      .when(recordPublished(2, 'api'))
      .then([published(2, 'api'), prUpdated(2, 'api')]);
    expect(stateAfter(settled).publish).toMatchObject({ publishId: 'publish-2', earlier: null, failures: [] });
  });
});

describe('A repository that is taken back to its base', () => {
  const backAtBase = edits('2', [api, web]);
  const takenBack = proposed(2, 2, {
    ...backAtBase,
    repositories: backAtBase.repositories.map((r) => (r.repositoryId === 'api' ? { ...r, filesChanged: 0 } : r)),
  });
  const onBranches: Facts = [...commitOnly, published(1, 'api'), published(1, 'web')];
  const second = (facts: Facts, openDraftPr = true): Facts => [
    ...facts,
    ...nextTurn(2, takenBack),
    accepted(2, 2),
    publishRequested(2, 2, { openDraftPr }),
  ];

  it('gets its commit and no PR where it has none, for nothing would be in it', () => {
    const facts = second(onBranches);
    given(facts)
      .when(recordPublished(2, 'api'))
      .then([published(2, 'api')]);
    expect(stateAfter([...facts, published(2, 'api')]).publish?.pending).toEqual([onBranch('web')]);
    given([...facts, published(2, 'api')])
      .when(recordOpened(2, 'api'))
      .then([]);
  });
  it('updates the PR that is open', () => {
    given(second(prsOpen))
      .when(recordPublished(2, 'api'))
      .then([published(2, 'api'), prUpdated(2, 'api')]);
  });
  it('is left out when draft PRs are opened later, unless its commit failed', () => {
    const later = [...second(onBranches, false), published(2, 'web')];
    given([...later, published(2, 'api')])
      .when(openDraftPrs('later'))
      .then([publishRequested(2, 2, { publishId: 'later', repositories: [onBranch('web')] })]);
    given([...later, published(2, 'api')])
      .when(openDraftPrs('later', ['api']))
      .thenRejects('CONVERSATION.NOTHING_TO_PUBLISH');
    given([...later, prOpenFailed(2, 'api')])
      .when(openDraftPrs('later', ['api']))
      .then([publishRequested(2, 2, { publishId: 'later', repositories: [onBranch('api')] })]);
  });
});

describe('The end of a PR', () => {
  it('is recorded when it is news', () => {
    given(prsOpen)
      .when(recordState('api', 'closed'))
      .then([prClosed('api')]);
    given(prsOpen)
      .when(recordState('api', 'merged'))
      .then([prMerged('api')]);
    given([...prsOpen, prClosed('api')])
      .when(recordState('api', 'closed'))
      .then([]);
    given([...prsOpen, prMerged('api')])
      .when(recordState('api', 'closed'))
      .then([]);
  });
  it('may be a merge after all', () => {
    given([...prsOpen, prClosed('api')])
      .when(recordState('api', 'merged'))
      .then([prMerged('api')]);
  });
  it('is recorded while the conversation is archived', () => {
    given([...prsOpen, fact('ConversationArchived', { by: 'ada' })])
      .when(recordState('api', 'merged'))
      .then([prMerged('api')]);
  });
  it('may be taken back, unless it was merged', () => {
    given([...prsOpen, prClosed('api')])
      .when(recordState('api', 'open'))
      .then([prReopened('api')]);
    given([...prsOpen, prMerged('api')])
      .when(recordState('api', 'open'))
      .then([]);
    given([...prsOpen, prClosed('api'), prReopened('api'), ...nextTurn(2, proposed(2, 2))])
      .when(accept(2))
      .then([accepted(2, 2), publishRequested(2, 2)]);
  });
  it('concerns a PR of this conversation', () => {
    given(prsOpen)
      .when(recordState('api', 'merged', { number: 7 }))
      .thenRejects('CONVERSATION.UNKNOWN_PR');
  });
});

describe('A PR whose code host cannot be asked', () => {
  const since = '2026-01-02T03:04:05.000Z';
  const away = { repositoryId: 'api', number: 1, since, message: 'There is nothing at /srv/api.' };
  const unknown = fact('PrStateUnknown', away);
  const known = fact('PrStateKnown', { repositoryId: 'api', number: 1 });
  const later = command('RecordPrStateUnknown', { ...away, since: '2026-01-02T04:00:00.000Z' });

  it('is said once, with the time when it began and why', () => {
    given(prsOpen).when(command('RecordPrStateUnknown', away)).then([unknown]);
    given([...prsOpen, unknown])
      .when(later)
      .then([]);
    const [api] = stateAfter([...prsOpen, unknown]).pullRequests;
    expect(api).toMatchObject({ state: 'open', unknown: { since, message: away.message } });
  });
  it('is known again with the first thing that the code host tells, news or not', () => {
    given([...prsOpen, unknown])
      .when(recordState('api', 'open'))
      .then([known]);
    given([...prsOpen, unknown])
      .when(recordState('api', 'merged'))
      .then([known, prMerged('api')]);
    expect(stateAfter([...prsOpen, unknown, known]).pullRequests[0]?.unknown).toBeNull();
    given([...prsOpen, unknown, known])
      .when(later)
      .then([fact('PrStateUnknown', { ...away, since: '2026-01-02T04:00:00.000Z' })]);
  });
  it('is no question of a merged one', () => {
    given([...prsOpen, prMerged('api')])
      .when(later)
      .then([]);
  });
});

describe('A PR whose base branch was replaced', () => {
  const replaced = (is: boolean) => ({ repositoryId: 'api', number: 1, replaced: is });
  const reported = fact('PrBaseReported', replaced(true));

  it('is said once, until the former history is put back', () => {
    given(prsOpen)
      .when(command('RecordPrBase', replaced(false)))
      .then([]);
    given(prsOpen)
      .when(command('RecordPrBase', replaced(true)))
      .then([reported]);
    given([...prsOpen, reported])
      .when(command('RecordPrBase', replaced(true)))
      .then([]);
    given([...prsOpen, reported])
      .when(command('RecordPrBase', replaced(false)))
      .then([fact('PrBaseReported', replaced(false))]);
    expect(stateAfter([...prsOpen, reported]).pullRequests.map(({ baseReplaced }) => baseReplaced)).toContain(true);
  });
});

describe('A draft PR', () => {
  it('is marked as ready once', () => {
    given(prsOpen)
      .when(recordState('api', 'open', { draft: false }))
      .then([markedReady]);
    given([...prsOpen, markedReady])
      .when(recordState('api', 'open', { draft: false }))
      .then([]);
  });
  it('is one again when it was turned back', () => {
    const markedDraft = fact('PrMarkedDraft', markedReady.data);
    given([...prsOpen, markedReady])
      .when(recordState('api', 'open', { draft: true }))
      .then([markedDraft]);
    expect(stateAfter([...prsOpen, markedReady, markedDraft]).pullRequests[0]).toMatchObject({ draft: true });
  });
  it('that is still one is no news', () => {
    given(prsOpen).when(recordState('api', 'open')).then([]);
  });
});

describe('Checks', () => {
  const report = (commit: string, changes: Partial<Checks> = {}) => ({
    ...{ repositoryId: 'api', number: 1, commit, passed: 3, failed: 1, pending: 0 },
    ...changes,
  });
  const reported = (commit: string) => fact('ChecksReported', report(commit));
  it('are recorded when they are news about the newest commit', () => {
    const here = (changes?: Partial<Checks>) => command('RecordChecks', report(commitOf(1), changes));
    given(prsOpen)
      .when(here())
      .then([reported(commitOf(1))]);
    given([...prsOpen, reported(commitOf(1))])
      .when(here())
      .then([]);
    given(prsOpen)
      .when(here({ passed: 0, failed: 0 }))
      .then([]);
    given(prsOpen)
      .when(command('RecordChecks', report(commitOf(2))))
      .then([]);
  });
  const checks = (facts: Facts) => stateAfter(facts).pullRequests.find((pr) => pr.repositoryId === 'api')?.checks;

  it('are those of the newest commit', () => {
    expect(checks([...prsOpen, reported(commitOf(1))])).toEqual({ passed: 3, failed: 1, pending: 0 });
    expect(checks([...prsOpen, reported(commitOf(2))])).toBeNull();
  });
  it('stay when a later revision is what the branch holds already: then nothing was committed', () => {
    const facts = secondAccepted([...prsOpen, reported(commitOf(1))]);
    const before = { commit: commitOf(1) };
    const same = [
      fact('EditsPublished', { ...published(2, 'api').data, ...before, unchanged: true }),
      fact('PrUpdated', { ...prUpdated(2, 'api').data, ...before }),
    ];
    const { publishId, repositoryId, branch } = published(2, 'api').data;
    given(facts)
      .when(command('RecordPublished', { publishId, repositoryId, branch, ...before }))
      .then(same);
    const pr = stateAfter([...facts, ...same]).pullRequests.find((one) => one.repositoryId === 'api');
    expect(pr).toMatchObject({ revision: 2, ...before, checks: { passed: 3, failed: 1, pending: 0 } });
  });
  it('are unknown again when the PR shows another commit', () => {
    const updated = [...secondAccepted([...prsOpen, reported(commitOf(1))]), published(2, 'api'), prUpdated(2, 'api')];
    expect(checks(updated)).toBeNull();
  });
});
