import {
  accepted,
  answered,
  asked,
  claimed,
  completed,
  edits,
  editsOpen,
  fact,
  failed,
  idle,
  interrupted,
  nextTurn,
  planned,
  planOpen,
  prClosed,
  prMerged,
  prOpened,
  prOpenFailed,
  proposed,
  prsOpen,
  published,
  publishing,
  publishRequested,
  runStarted,
  sent,
  stateAfter,
  turnQueued,
  waiting,
  working,
  type Facts,
} from '../../../test/support/conversation-facts.js';
import { isBusy, RUN_STATUSES, runStatus, type RunStatus } from './run-status.js';

const stopRequested = fact('InterruptRequested', { turnId: 'turn-1', by: 'ada' });
const planDecided = (type: 'PlanApproved' | 'PlanRejected') => fact(type, { turnId: 'turn-1', version: 1, by: 'ada' });
const editsRejected = fact('EditsRejected', { turnId: 'turn-1', revision: 1, reason: '', rejectedBy: 'ada' });
const blocked = {
  ...edits(),
  flags: [{ kind: 'workflow', repositoryId: 'api', path: 'ci.yml' } as const],
  flagsTotal: 1,
};
const commitOnly: Facts = [...editsOpen, accepted(1, 1), publishRequested(1, 1, { openDraftPr: false })];
const noPr: Facts = [...publishing, prOpenFailed(1, 'api'), prOpenFailed(1, 'web')];
const onePr: Facts = [...publishing, published(1, 'api'), prOpened(1, 'api'), prOpenFailed(1, 'web')];
const updateFailed: Facts = [
  ...prsOpen,
  ...nextTurn(2, proposed(2, 2)),
  accepted(2, 2),
  publishRequested(2, 2),
  prOpenFailed(2, 'api'),
  prOpenFailed(2, 'web'),
];
const archived = fact('ConversationArchived', { by: 'ada' });

type Row = readonly [rule: string, facts: Facts, status: RunStatus, reason: string];

const ROWS: readonly Row[] = [
  ['nothing was sent', [], 'Idle', ''],
  ['a message waits', sent(), 'Queued', ''],
  ['a turn was claimed', [...sent(), claimed(1)], 'Running', ''],
  ['a turn goes on', working(), 'Running', ''],
  ['a turn is being stopped', [...working(), stopRequested], 'Running', 'Stopping.'],
  ['a question is open', waiting, 'Needs input', 'Which branch?'],
  ['a question was answered', [...waiting, answered(1)], 'Running', ''],
  ['a plan is open', planOpen, 'Needs input', 'Plan version 1 waits for a decision.'],
  ['a plan was approved', [...planOpen, planDecided('PlanApproved'), turnQueued(2)], 'Queued', ''],
  ['a plan was rejected', [...planOpen, planDecided('PlanRejected')], 'Idle', ''],
  ['the next message passed a plan over', [...planOpen, turnQueued(2)], 'Queued', ''],
  ['the last turn failed', [...working(), failed(1)], 'Failed', 'The clone failed.'],
  ['its set-up failed', [...sent(), claimed(1), failed(1)], 'Failed', 'The clone failed.'],
  ['a failed turn is tried again', [...working(), failed(1), runStarted('run-2'), turnQueued(2)], 'Queued', ''],
  ['a turn ended well after a failure', [...working(), failed(1), ...nextTurn(2)], 'Idle', ''],
  ['the last turn was stopped', [...working(), interrupted(1)], 'Idle', 'Stopped.'],
  ['the last turn ended well without changes', idle, 'Idle', ''],
  ['edits wait for review', editsOpen, 'Idle', 'Edits are ready for review.'],
  [
    'a flagged file stopped Auto open draft PR',
    [...working('edits', true), proposed(1, 1, blocked), completed(1)],
    'Idle',
    'Review flagged files.',
  ],
  [
    'a file is flagged, but nothing was to open by itself',
    [...working(), proposed(1, 1, blocked), completed(1)],
    'Idle',
    'Edits are ready for review.',
  ],
  ['edits were rejected', [...editsOpen, editsRejected], 'Idle', ''],
  ['draft PRs are being opened', publishing, 'Idle', 'Opening draft PRs.'],
  ['edits are being committed', commitOnly, 'Idle', 'Committing the accepted edits.'],
  [
    'edits were committed without a PR',
    [...commitOnly, published(1, 'api'), published(1, 'web')],
    'Idle',
    'Edits accepted, no PR yet.',
  ],
  ['draft PRs are open', prsOpen, 'PR opened', ''],
  ['a part of the draft PRs could be opened', onePr, 'PR opened', '1 of 2 draft PRs could be opened.'],
  ['no draft PR could be opened', noPr, 'Failed', 'No access to api.'],
  [
    'a failed draft PR is tried again',
    [...noPr, publishRequested(1, 1, { publishId: 'publish-again' })],
    'Idle',
    'Opening draft PRs.',
  ],
  [
    'a newer revision replaced the one that could not be published',
    [...noPr, ...nextTurn(2, proposed(2, 2))],
    'Idle',
    'Edits are ready for review.',
  ],
  [
    'open draft PRs could not be updated',
    updateFailed,
    'PR opened',
    'A draft PR could not be updated: No access to api.',
  ],
  [
    'a newer revision waits beside an open PR',
    [...prsOpen, ...nextTurn(2, proposed(2, 2))],
    'PR opened',
    'Edits are ready for review.',
  ],
  ['one of two PRs was merged', [...prsOpen, prMerged('api')], 'PR opened', ''],
  ['all PRs were merged', [...prsOpen, prMerged('web'), prMerged('api')], 'Idle', 'The PR was merged.'],
  ['all PRs were closed', [...prsOpen, prClosed('api'), prClosed('web')], 'Idle', 'The PR was closed.'],
  [
    'the only PR that could be opened was merged',
    [...onePr, prMerged('api')],
    'Idle',
    '1 of 2 draft PRs could be opened.',
  ],
  ['a turn goes on beside an open PR', [...prsOpen, turnQueued(2), claimed(2)], 'Running', ''],
  ['a failed turn leaves messages', [...working(), turnQueued(2), failed(1)], 'Failed', 'The clone failed.'],
  [
    'messages are held back beside an open PR',
    [...prsOpen, turnQueued(2), turnQueued(3), claimed(2), interrupted(2)],
    'PR opened',
    'Queued messages are held back.',
  ],
  ['the conversation is archived', [...prsOpen, archived], 'PR opened', ''],
];

describe('The status of a run', () => {
  it.each(ROWS)('when %s', (_rule, facts, status, reason) => {
    expect(runStatus(stateAfter(facts))).toEqual({ status, reason });
  });
  it('has a row for each of the six names', () => {
    expect(new Set(ROWS.map(([, , status]) => status))).toEqual(new Set(RUN_STATUSES));
  });
});

describe('When several hold,', () => {
  const openPr = prsOpen;
  const failedToo = [...openPr, turnQueued(2), claimed(2), failed(2)];
  const queuedToo = [...failedToo, turnQueued(3)];
  const runningToo = [...queuedToo, turnQueued(4), claimed(3, 3)];
  const askedToo = [...runningToo, asked(3)];
  const planToo = [
    ...failedToo,
    turnQueued(3, { mode: 'plan' }),
    turnQueued(4),
    claimed(3, 3),
    planned(3, 1),
    completed(3, 3),
  ];

  it.each([
    ['Needs input', 'Running', askedToo],
    ['Running', 'Queued', runningToo],
    ['Queued', 'Failed', queuedToo],
    ['Failed', 'PR opened', failedToo],
    ['PR opened', 'Idle', openPr],
    ['Needs input', 'Queued', planToo],
  ] as const)('%s comes before %s', (wins, loses, facts) => {
    expect(runStatus(stateAfter(facts)).status).toBe(wins);
    expect(RUN_STATUSES.indexOf(wins)).toBeLessThan(RUN_STATUSES.indexOf(loses));
  });
});

describe('Something ends without a person', () => {
  it.each([
    ['while a message waits', sent(), true],
    ['while a turn goes on', working(), true],
    ['while edits are published', publishing, true],
    ['not while a question is open', waiting, false],
    ['while a turn that asks is stopped', [...waiting, stopRequested], true],
    ['not while a plan is open', planOpen, false],
    ['not while messages are held back', [...working(), turnQueued(2), failed(1)], false],
    ['not once publishing has ended', prsOpen, false],
  ] as const)('%s', (_when, facts, expected) => {
    expect(isBusy(stateAfter(facts))).toBe(expected);
  });
});
