import {
  commitOf,
  edits,
  onBranch,
  proposed,
  published,
  publishRequested,
  runStarted,
  started,
  stateAfter,
  type Facts,
} from '../../../test/support/conversation-facts.js';
import { PortError, type PortErrorCode } from '../../ports/port-error.js';
import { commitWithoutAsking } from './publish-edits.reactor.js';

const first: Facts = [runStarted(), started(1), proposed(1, 1), publishRequested(1, 1), published(1, 'api')];
const same = edits('2');
const changed = {
  ...same,
  repositories: same.repositories.map((one) => ({ ...one, tree: 'd'.repeat(40) })),
};

/** What is published of `api` in revision 2 when the code host says this. */
function publishedWithout(code: PortErrorCode, content = same, before = first): string | undefined {
  const proposal = proposed(2, 2, content);
  const facts = [...before, started(2), proposal, publishRequested(2, 2)];
  const accepted = { facts, proposal: proposal.data, state: stateAfter(facts) };
  return commitWithoutAsking(new PortError(code, 'No.', false), accepted, onBranch('api'));
}

describe('a repository that has no new edits', () => {
  it.each<PortErrorCode>(['HOST.UNAVAILABLE', 'HOST.FORBIDDEN', 'HOST.REPOSITORY_NOT_FOUND', 'HOST.NOT_CONNECTED'])(
    'keeps the commit on its branch when it cannot be asked: %s',
    (code) => {
      expect(publishedWithout(code)).toBe(commitOf(1));
    },
  );

  it.each<PortErrorCode>(['HOST.BRANCH_MOVED', 'HOST.BASE_GONE', 'HOST.TREE_MISMATCH', 'BLOB.CORRUPT'])(
    'fails by what was found out: %s',
    (code) => {
      expect(publishedWithout(code)).toBeUndefined();
    },
  );
});

describe('a repository that cannot be asked', () => {
  it('fails when it has new edits', () => {
    expect(publishedWithout('HOST.UNAVAILABLE', changed)).toBeUndefined();
  });

  it('fails when nothing of it was published yet', () => {
    expect(publishedWithout('HOST.UNAVAILABLE', same, first.slice(0, -1))).toBeUndefined();
  });
});
