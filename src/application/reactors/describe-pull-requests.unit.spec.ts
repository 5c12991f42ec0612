import {
  edits,
  fact,
  accepted,
  nextTurn,
  prClosed,
  proposed,
  prOpened,
  prUpdated,
  prsOpen,
  publishing,
  published,
  publishRequested,
  pullRequest,
  commitOf,
  onBranch,
  stateAfter,
  type Facts,
} from '../../../test/support/conversation-facts.js';
import { lastDescriptions, type PublishReport } from './describe-pull-requests.js';

const after = (facts: Facts, report: PublishReport) => lastDescriptions(report, { facts, state: stateAfter(facts) });
const told = (facts: Facts, report: PublishReport) =>
  after(facts, report).map(({ pullRequest: { repositoryId, number }, body }) => [`${repositoryId}#${number}`, body]);

const of = (revision: number, repositoryId: string) => ({ publishId: `publish-${revision}`, repositoryId });
const recordPublished = (revision: number, repositoryId: string): PublishReport => {
  const { branch } = onBranch(repositoryId);
  return { type: 'RecordPublished', data: { ...of(revision, repositoryId), branch, commit: commitOf(revision) } };
};
const recordOpened = (revision: number, repositoryId: string): PublishReport => {
  const { repositoryId: _id, ...opened } = pullRequest(repositoryId, 1);
  return { type: 'RecordPrOpened', data: { ...of(revision, repositoryId), ...opened } };
};
const recordFailed = (revision: number, repositoryId: string): PublishReport => ({
  type: 'RecordPrOpenFailed',
  data: { ...of(revision, repositoryId), code: 'HOST.FORBIDDEN', message: 'No access.' },
});

const apiOpened: Facts = [...publishing, published(1, 'api'), prOpened(1, 'api')];
const webPublished: Facts = [...apiOpened, published(1, 'web')];
const toApi = '[acme-api#1](/pulls/api/1)';
const toWeb = '[acme-web#1](/pulls/web/1)';

/** Revision 2, accepted, in the same run. */
const second = (content = edits('2')): Facts => [
  ...nextTurn(2, proposed(2, 2, content)),
  accepted(2, 2),
  publishRequested(2, 2),
];

describe('the words that pull requests have when a publish ends', () => {
  it.each<[string, Facts, PublishReport]>([
    ['the first of two is open', [...publishing, published(1, 'api')], recordOpened(1, 'api')],
    ['the second of two is on its branch', apiOpened, recordPublished(1, 'web')],
    ['the first of two failed', publishing, recordFailed(1, 'api')],
  ])('are not said while something is to come: %s', (_what, facts, report) => {
    expect(after(facts, report)).toEqual([]);
  });

  it('link each to the others', () => {
    expect(told(webPublished, recordOpened(1, 'web'))).toEqual([
      ['api#1', `Retries.\n\nAlso part of ACME-42: ${toWeb}.`],
      ['web#1', `Retries.\n\nAlso part of ACME-42: ${toApi}.`],
    ]);
  });

  it('name the branch of one that failed', () => {
    const body = 'Retries.\n\nAlso part of ACME-42: acme-web (branch `code-runs/ACME-42`).';
    expect(told(webPublished, recordFailed(1, 'web'))).toEqual([['api#1', body]]);
  });

  it('name earlier revisions that changed the repository, the newest first', () => {
    const facts: Facts = [...prsOpen, ...second(), published(2, 'api'), prUpdated(2, 'api')];
    const bodies = told(facts, recordPublished(2, 'web'));
    expect(bodies.map(([name]) => name)).toEqual(['api#1', 'web#1']);
    for (const [, body] of bodies) expect(body).toContain('Before that:\n\n- Revision 1: Retries.');
  });

  it('pass over revisions that left the repository as it was', () => {
    const unchanged = fact('EditsPublished', { ...published(2, 'api').data, unchanged: true });
    const facts: Facts = [...prsOpen, ...second(), unchanged, prUpdated(2, 'api')];
    const [[, ofApi] = [], [, ofWeb] = []] = told(facts, recordPublished(2, 'web'));
    expect(ofApi).not.toContain('Before that');
    expect(ofWeb).toContain('Before that');
  });

  it('are not given to a pull request that was closed meanwhile', () => {
    const facts: Facts = [...webPublished, prClosed('api')];
    expect(told(facts, recordOpened(1, 'web')).map(([name]) => name)).toEqual(['web#1']);
  });
});
