import {
  accepted,
  api,
  claimed,
  command,
  completed,
  edits,
  editsOpen,
  fact,
  failed,
  interrupted,
  nextTurn,
  offer,
  onBranch,
  owner,
  prMerged,
  proposed,
  prsOpen,
  publishing,
  publishRequested,
  runStarted,
  started,
  turnQueued,
  web,
  working,
} from '../../../test/support/conversation-facts.js';
import { givenFor } from '../../../test/support/given-when-then.js';
import { conversationDecider } from './conversation.decider.js';
import { BLOCKING_FLAGS, type ReviewFlagKind } from './conversation.types.js';

const given = givenFor(conversationDecider);
const propose = (n: number, content = edits()) => command('ProposeEdits', { ...owner(n), edits: content });
const accept = (revision: number, openDraftPr = true) =>
  command('AcceptEdits', { revision, acceptedBy: 'ada', openDraftPr, publishId: `publish-${revision}` });
const reject = (revision: number, reason = 'Too broad.') =>
  command('RejectEdits', { revision, reason, rejectedBy: 'ada' });
const rejected = (n: number, revision: number, reason = 'Too broad.') =>
  fact('EditsRejected', { turnId: `turn-${n}`, revision, reason, rejectedBy: 'ada' });
/** The edits with these repositories back at their base. */
const without = (all: ReturnType<typeof edits>, ...ids: readonly string[]): ReturnType<typeof edits> => ({
  ...all,
  repositories: all.repositories.map((r) => (ids.includes(r.repositoryId) ? { ...r, filesChanged: 0 } : r)),
});
const complete = (n: number, publishId = 'publish-1') => command('CompleteTurn', { ...owner(n), publishId });

describe('Edits', () => {
  it('are proposed by an Edits turn as revision 1', () => {
    given(working())
      .when(propose(1))
      .then([proposed(1, 1)]);
  });
  it.each(['ask', 'plan'] as const)('are not proposed by a turn in the mode %s', (mode) => {
    given(working(mode)).when(propose(1)).thenRejects('CONVERSATION.MODE_FORBIDS');
  });
  it('have a new revision whenever they change, in the same turn and in the next', () => {
    given([...working(), proposed(1, 1)])
      .when(propose(1, edits('2')))
      .then([proposed(1, 2)]);
    given([...editsOpen, turnQueued(2), claimed(2), started(2)])
      .when(propose(2, edits('2')))
      .then([proposed(2, 2)]);
  });
  it('have no new revision when nothing changed since they were accepted', () => {
    given([...publishing, turnQueued(2), claimed(2), started(2)])
      .when(propose(2))
      .then([]);
  });
  it('are proposed again by a later turn while they are not accepted, so that it can publish them', () => {
    given([...editsOpen, turnQueued(2), claimed(2), started(2)])
      .when(propose(2))
      .then([proposed(2, 2, edits('1'))]);
    given([...editsOpen, rejected(1, 1), turnQueued(2), claimed(2), started(2)])
      .when(propose(2))
      .then([proposed(2, 2, edits('1'))]);
  });
  it('speak of every repository that the last revision changed, also when it is back at its base', () => {
    const second = [turnQueued(2), claimed(2), started(2)];
    const takenBack = without(edits('2'), 'api');
    const only = edits('2', [web]);
    for (const facts of [
      editsOpen,
      publishing,
      prsOpen,
      [...prsOpen, ...nextTurn(2, proposed(2, 2)), rejected(2, 2)],
    ]) {
      const turn = facts.length > prsOpen.length ? 3 : 2;
      const next = turn === 2 ? second : [turnQueued(3), claimed(3), started(3)];
      given([...facts, ...next])
        .when(propose(turn, only))
        .thenRejects('CONVERSATION.REPOSITORY_LEFT_OUT');
      given([...facts, ...next])
        .when(propose(turn, takenBack))
        .then([proposed(turn, turn, takenBack)]);
    }
  });
  it('may leave out what was rejected before it was published, or never changed', () => {
    const only = edits('2', [web]);
    given([...editsOpen, rejected(1, 1), turnQueued(2), claimed(2), started(2)])
      .when(propose(2, only))
      .then([proposed(2, 2, only)]);
    given([...working(), proposed(1, 1, without(edits(), 'api')), completed(1), turnQueued(2), claimed(2), started(2)])
      .when(propose(2, only))
      .then([proposed(2, 2, only)]);
  });
  it('speak of every repository that is on a branch also in a run that was seeded from it after a rejection', () => {
    const facts = [
      ...prsOpen,
      ...nextTurn(2, proposed(2, 2)),
      rejected(2, 2),
      runStarted('run-2', { seedRevision: 1 }),
      turnQueued(3, { runId: 'run-2' }),
      claimed(3),
      started(3),
    ];
    given(facts)
      .when(propose(3, edits('3', [web])))
      .thenRejects('CONVERSATION.REPOSITORY_LEFT_OUT');
    const takenBack = without(edits('3'), 'api');
    given(facts)
      .when(propose(3, takenBack))
      .then([proposed(3, 3, takenBack, 'run-2')]);
  });
  it('may leave out a repository whose pull request ended with its changes', () => {
    given([...prsOpen, prMerged('api'), turnQueued(2), claimed(2), started(2)])
      .when(propose(2, edits('2', [web])))
      .thenRejects('CONVERSATION.REPOSITORY_LEFT_OUT');
    given([
      ...prsOpen,
      ...nextTurn(2, proposed(2, 2, without(edits('2'), 'api')), accepted(2, 2)),
      prMerged('api'),
      turnQueued(3),
      claimed(3),
      started(3),
    ])
      .when(propose(3, edits('3', [web])))
      .then([proposed(3, 3, edits('3', [web]))]);
  });
  it('that take everything back replace the last revision, which cannot be accepted any more', () => {
    const nothing = without(edits('2'), 'api', 'web');
    given([...editsOpen, ...nextTurn(2, proposed(2, 2, nothing))])
      .when(accept(1))
      .thenRejects('CONVERSATION.STALE_REVISION');
  });
  it('that take changes back are published where a branch holds them, and nowhere else', () => {
    const nothing = without(edits('2'), 'api', 'web');
    given([...editsOpen, ...nextTurn(2, proposed(2, 2, nothing))])
      .when(accept(2))
      .then([accepted(2, 2)]);
    given([...prsOpen, ...nextTurn(2, proposed(2, 2, nothing))])
      .when(accept(2))
      .then([accepted(2, 2), publishRequested(2, 2)]);
    given([...editsOpen, ...nextTurn(2, proposed(2, 2, without(edits('2'), 'api')))])
      .when(accept(2))
      .then([accepted(2, 2), publishRequested(2, 2, { repositories: [onBranch('web')] })]);
    given([...editsOpen, ...nextTurn(2, proposed(2, 2, nothing)), accepted(2, 2)])
      .when(command('OpenDraftPrs', { publishId: 'publish-2', requestedBy: 'ada', repositoryIds: null }))
      .thenRejects('CONVERSATION.NOTHING_TO_PUBLISH');
  });
  it('that take changes back wait for what is still on its way to the branch', () => {
    const second = [turnQueued(2, { autoOpenDraftPr: true }), claimed(2), started(2)];
    const nothing = without(edits('2'), 'api', 'web');
    given([...publishing, ...second, proposed(2, 2, nothing)])
      .when(complete(2, 'publish-2'))
      .then([accepted(2, 2, true), publishRequested(2, 2), completed(2)]);
  });
  it('touch only repositories of their run, at its base commits', () => {
    const foreign = { ...api, repositoryId: 'other' };
    given(working())
      .when(propose(1, edits('1', [api, foreign])))
      .thenRejects('CONVERSATION.FOREIGN_REPOSITORY');
    const moved = { ...api, baseCommit: 'd'.repeat(40) };
    given(working())
      .when(propose(1, edits('1', [moved])))
      .thenRejects('CONVERSATION.FOREIGN_REPOSITORY');
    given(working())
      .when(propose(1, edits('1', [])))
      .thenRejects('CONVERSATION.FOREIGN_REPOSITORY');
  });
});

describe('Accepting edits', () => {
  it('requests their publishing in every repository that has changes', () => {
    given(editsOpen)
      .when(accept(1))
      .then([accepted(1, 1), publishRequested(1, 1)]);
    given([...working(), proposed(1, 1, edits('1', [web])), completed(1)])
      .when(accept(1))
      .then([accepted(1, 1), publishRequested(1, 1, { repositories: [onBranch('web')] })]);
  });
  it('may leave the draft PRs for later', () => {
    given(editsOpen)
      .when(accept(1, false))
      .then([accepted(1, 1), publishRequested(1, 1, { openDraftPr: false })]);
  });
  it('works for the newest revision only', () => {
    const second = [...editsOpen, ...nextTurn(2, proposed(2, 2))];
    given(second).when(accept(1)).thenRejects('CONVERSATION.STALE_REVISION');
    given(second)
      .when(accept(2))
      .then([accepted(2, 2), publishRequested(2, 2)]);
    given(second).when(accept(3)).thenRejects('CONVERSATION.STALE_REVISION');
  });
  it('works once', () => {
    given(prsOpen).when(accept(1)).thenRejects('CONVERSATION.STALE_REVISION');
  });
  it('does not work without edits or for rejected ones', () => {
    given(working()).when(accept(1)).thenRejects('CONVERSATION.STALE_REVISION');
    given([...editsOpen, rejected(1, 1)])
      .when(accept(1))
      .thenRejects('CONVERSATION.STALE_REVISION');
  });
  it('waits until the revision accepted before is published', () => {
    given([...publishing, ...nextTurn(2, proposed(2, 2))])
      .when(accept(2))
      .thenRejects('CONVERSATION.PUBLISHING');
  });
  it('works after their turn failed or was stopped, and while a later turn goes on', () => {
    for (const ended of [failed(1), interrupted(1)])
      given([...working(), proposed(1, 1), ended])
        .when(accept(1))
        .then([accepted(1, 1), publishRequested(1, 1)]);
    given([...editsOpen, turnQueued(2), claimed(2)])
      .when(accept(1))
      .then([accepted(1, 1), publishRequested(1, 1)]);
  });
  it('works for the edits of an earlier run while none replaced them', () => {
    const second = [
      runStarted('run-2', { ...offer('run-2', { model: 'opus' }), seedRevision: 1 }),
      turnQueued(2, { runId: 'run-2' }),
    ];
    given([...editsOpen, ...second, claimed(2), completed(2)])
      .when(accept(1))
      .then([accepted(1, 1), publishRequested(1, 1)]);
  });
});

describe('Rejecting edits', () => {
  it('records the reason, if there is one', () => {
    given(editsOpen)
      .when(reject(1))
      .then([rejected(1, 1)]);
    given(editsOpen)
      .when(reject(1, ''))
      .then([rejected(1, 1, '')]);
  });
  it('takes a reason of up to 2,000 characters', () => {
    given(editsOpen)
      .when(reject(1, 'x'.repeat(2_001)))
      .thenRejects('CONVERSATION.REASON_TOO_LONG');
  });
  it('works for the newest revision only, and once', () => {
    given([...editsOpen, ...nextTurn(2, proposed(2, 2))])
      .when(reject(1))
      .thenRejects('CONVERSATION.STALE_REVISION');
    given([...editsOpen, rejected(1, 1)])
      .when(reject(1))
      .thenRejects('CONVERSATION.STALE_REVISION');
    given(publishing).when(reject(1)).thenRejects('CONVERSATION.STALE_REVISION');
  });
});

describe('Auto open draft PR', () => {
  const flagged = (kind: ReviewFlagKind) => ({
    ...edits(),
    flags: [{ kind, repositoryId: 'api', path: 'a' }],
    flagsTotal: 1,
  });

  it('accepts and publishes the revision when its turn ends well, in the name of who sent the turn', () => {
    given([...working('edits', true), proposed(1, 1)])
      .when(complete(1))
      .then([accepted(1, 1, true), publishRequested(1, 1), completed(1)]);
  });
  it('publishes the newest revision of the turn', () => {
    given([...working('edits', true), proposed(1, 1), proposed(1, 2)])
      .when(complete(1, 'publish-2'))
      .then([accepted(1, 2, true), publishRequested(1, 2), completed(1)]);
  });
  it.each(BLOCKING_FLAGS)('stops before a file flagged as %s', (kind) => {
    given([...working('edits', true), proposed(1, 1, flagged(kind))])
      .when(complete(1))
      .then([completed(1)]);
  });
  it.each(['symlink', 'executable', 'lfs-pointer', 'lock-file'] as const)(
    'does not stop before a file flagged as %s',
    (kind) => {
      given([...working('edits', true), proposed(1, 1, flagged(kind))])
        .when(complete(1))
        .then([accepted(1, 1, true), publishRequested(1, 1), completed(1)]);
    },
  );
  it('does nothing when it is off', () => {
    given([...working(), proposed(1, 1)])
      .when(complete(1))
      .then([completed(1)]);
  });
  it('does nothing without changes', () => {
    given(working('edits', true))
      .when(complete(1))
      .then([completed(1)]);
  });
  it('does nothing with the edits of an earlier turn', () => {
    given([...editsOpen, turnQueued(2, { autoOpenDraftPr: true }), claimed(2), started(2)])
      .when(complete(2))
      .then([completed(2)]);
  });
  it('does nothing with edits that a person decided before the turn ended', () => {
    const going = [...working('edits', true), proposed(1, 1)];
    given([...going, accepted(1, 1), publishRequested(1, 1)])
      .when(complete(1))
      .then([completed(1)]);
    given([...going, rejected(1, 1)])
      .when(complete(1))
      .then([completed(1)]);
  });
  it('does nothing when the turn fails or is stopped', () => {
    const going = [...working('edits', true), proposed(1, 1)];
    given(going)
      .when(command('InterruptTurn', owner(1)))
      .then([interrupted(1)]);
    const { code, message, details } = failed(1).data;
    given(going)
      .when(command('FailTurn', { ...owner(1), code, message, details }))
      .then([failed(1)]);
  });
  it('goes ahead while an earlier revision is still being published', () => {
    const second = [turnQueued(2, { autoOpenDraftPr: true }), claimed(2), started(2), proposed(2, 2)];
    given([...publishing, ...second])
      .when(complete(2, 'publish-2'))
      .then([accepted(2, 2, true), publishRequested(2, 2), completed(2)]);
  });
});
