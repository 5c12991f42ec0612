import { prOpened, stateAfter, prsOpen, fact } from '../../../test/support/conversation-facts.js';
import type { PullRequestStatus } from '../../domain/conversation/conversation.types.js';
import { pullRequestOf, type Remark } from './code-host-news.js';
import { isWatched } from './pull-request-states.js';

describe('a pull request whose state is asked for', () => {
  const pr = (repositoryId: string, number: number, state: PullRequestStatus = 'open') => ({
    repositoryId,
    number,
    state,
  });
  it.each([
    ['is every open one', [pr('api', 1), pr('web', 1)], ['api#1', 'web#1']],
    ['may have been closed, as it can be opened again', [pr('api', 1, 'closed')], ['api#1']],
    ['was not merged', [pr('api', 1, 'merged'), pr('web', 3)], ['web#3']],
    ['is the newest of its repository', [pr('api', 1, 'closed'), pr('api', 4), pr('web', 2)], ['api#4', 'web#2']],
    ['is none where the newest was merged', [pr('api', 1, 'closed'), pr('api', 4, 'merged')], []],
  ])('%s', (_what, all, watched) => {
    expect(all.filter(isWatched).map(({ repositoryId, number }) => `${repositoryId}#${number}`)).toEqual(watched);
  });
});

describe('the pull request that a remark is about', () => {
  const all = stateAfter([
    ...prsOpen,
    fact('PrOpened', { ...prOpened(1, 'api', 7).data, repositoryId: 'docs', url: '/pulls/docs/7', branch: 'other' }),
  ]).pullRequests;
  const branch = 'code-runs/ACME-42';
  const about = (remark: Pick<Remark, 'branch' | 'number' | 'pullRequestUrl'>) =>
    pullRequestOf(all, remark as Remark)?.repositoryId;

  it.each([
    [
      'is told by its address where no branch is told',
      { branch: null, number: 1, pullRequestUrl: '/pulls/web/1' },
      'web',
    ],
    ['is told by branch and number', { branch: 'other', number: 7, pullRequestUrl: '/renamed/docs/7' }, 'docs'],
    ['is told by its address among several', { branch, number: 1, pullRequestUrl: '/pulls/web/1' }, 'web'],
    ['is nobody knows which among several that were renamed', { branch, number: 1, pullRequestUrl: '/x' }, undefined],
    ["is none of this conversation's", { branch: null, number: 1, pullRequestUrl: '/pulls/web/2' }, undefined],
    ['is none of another number', { branch: 'other', number: 8, pullRequestUrl: '/pulls/docs/8' }, undefined],
  ])('%s', (_what, remark, repositoryId) => {
    expect(about(remark)).toBe(repositoryId);
  });
});
