import {
  api,
  claimed,
  command,
  completed,
  editsOpen,
  fact,
  failed,
  idle,
  interrupted,
  nextTurn,
  offer,
  planOpen,
  runStarted,
  sendMessage,
  sent,
  turnQueued,
  working,
} from '../../../test/support/conversation-facts.js';
import { givenFor } from '../../../test/support/given-when-then.js';
import { conversationDecider } from './conversation.decider.js';

const given = givenFor(conversationDecider);
const reword = (turnId: string, instructions = 'Other words.') =>
  command('EditQueuedMessage', { turnId, instructions, mode: 'ask', autoOpenDraftPr: false });
const reworded = (turnId: string) =>
  fact('QueuedMessageEdited', { turnId, instructions: 'Other words.', mode: 'ask', autoOpenDraftPr: false });
const remove = (turnId: string) => command('RemoveQueuedMessage', { turnId });
const removed = (turnId: string) => fact('QueuedMessageRemoved', { turnId });
const release = command('ReleaseQueue', {});
const released = (...turnIds: readonly string[]) => fact('QueueReleased', { turnIds });
const claim = command('ClaimTurn', { owner: 'process-1' });
const archive = command('ArchiveConversation', { by: 'ada' });
const archived = fact('ConversationArchived', { by: 'ada' });
const restore = command('RestoreConversation', { by: 'ada' });

describe('A queued message', () => {
  const queued = [...working(), turnQueued(2), turnQueued(3)];

  it('can be edited and removed while it waits', () => {
    given(queued)
      .when(reword('turn-2'))
      .then([reworded('turn-2')]);
    given(queued)
      .when(remove('turn-3'))
      .then([removed('turn-3')]);
    given(sent())
      .when(reword('turn-1'))
      .then([reworded('turn-1')]);
  });
  it('cannot be edited or removed once its turn has started', () => {
    given(queued).when(reword('turn-1')).thenRejects('CONVERSATION.MESSAGE_NOT_QUEUED');
    given(queued).when(remove('turn-1')).thenRejects('CONVERSATION.MESSAGE_NOT_QUEUED');
  });
  it('cannot be edited or removed once it was removed', () => {
    given([...queued, removed('turn-2')])
      .when(reword('turn-2'))
      .thenRejects('CONVERSATION.MESSAGE_NOT_QUEUED');
    given([...queued, removed('turn-2')])
      .when(remove('turn-2'))
      .thenRejects('CONVERSATION.MESSAGE_NOT_QUEUED');
  });
  it('keeps within 8,000 characters when it is edited', () => {
    given(queued)
      .when(reword('turn-2', 'x'.repeat(8_001)))
      .thenRejects('CONVERSATION.INSTRUCTIONS_TOO_LONG');
  });
  it('keeps words when it is edited; only a first message that had none needs none', () => {
    given(queued).when(reword('turn-2', ' \n')).thenRejects('CONVERSATION.EMPTY_MESSAGE');
    given([runStarted(), turnQueued(1, { instructions: '' })])
      .when(reword('turn-1', ''))
      .then([fact('QueuedMessageEdited', { turnId: 'turn-1', instructions: '', mode: 'ask', autoOpenDraftPr: false })]);
  });
  it('runs with the words it was given last', () => {
    const facts = [...queued, reworded('turn-2'), completed(1), claimed(2), failed(2)];
    given(facts)
      .when(command('RetryTurn', { failedTurnId: 'turn-2', turnId: 'turn-4', sentBy: 'ada', offer: offer('run-2') }))
      .then([
        runStarted('run-2'),
        turnQueued(4, { runId: 'run-2', instructions: 'Other words.', mode: 'ask', retryOf: 'turn-2' }),
      ]);
  });
  it('runs after those before it, and a removed one does not run', () => {
    const claimedAs = (n: number, epoch: number) =>
      fact('TurnClaimed', { turnId: `turn-${n}`, epoch, owner: 'process-1' });
    given([...queued, completed(1)])
      .when(claim)
      .then([claimedAs(2, 2)]);
    given([...queued, removed('turn-2'), completed(1)])
      .when(claim)
      .then([claimedAs(3, 2)]);
  });
  it('that was removed does not give its number to another one', () => {
    given([...queued, removed('turn-3')])
      .when(sendMessage(4))
      .then([turnQueued(4)]);
  });
});

describe('The queue', () => {
  const queued = [...working(), turnQueued(2), turnQueued(3)];

  it.each([
    ['a failure', failed(1)],
    ['a stop', interrupted(1)],
  ])('is held back after %s until a person releases it', (_what, ended) => {
    given([...queued, ended])
      .when(claim)
      .then([]);
    given([...queued, ended])
      .when(release)
      .then([released('turn-2', 'turn-3')]);
    given([...queued, ended, released('turn-2', 'turn-3')])
      .when(claim)
      .then([claimed(2)]);
  });
  it('goes on by itself after a turn that ended well', () => {
    given([...queued, completed(1)])
      .when(claim)
      .then([claimed(2)]);
    given([...queued, completed(1)])
      .when(release)
      .thenRejects('CONVERSATION.NOTHING_HELD');
  });
  it('can be edited and removed while it is held back', () => {
    given([...queued, failed(1)])
      .when(reword('turn-2'))
      .then([reworded('turn-2')]);
    given([...queued, failed(1)])
      .when(remove('turn-2'))
      .then([removed('turn-2')]);
  });
  it('lets a message that is sent after the failure go first, and stays held back', () => {
    const facts = [...queued, failed(1), turnQueued(4)];
    given(facts)
      .when(claim)
      .then([fact('TurnClaimed', { turnId: 'turn-4', epoch: 2, owner: 'process-1' })]);
    given([...facts, claimed(4, 2), completed(4, 2)])
      .when(claim)
      .then([]);
  });
});

describe('A failed or stopped turn', () => {
  const retry = (n: number, changes: Parameters<typeof offer>[1] = {}, failedTurnId = 'turn-1') =>
    command('RetryTurn', {
      failedTurnId,
      turnId: `turn-${n}`,
      sentBy: 'grace',
      offer: offer('run-2', changes),
    });

  it.each([
    ['failed', failed(1)],
    ['was stopped', interrupted(1)],
  ])('that %s can be tried again: the same message in a new run', (_how, ended) => {
    given([...working('edits', true), ended])
      .when(retry(2))
      .then([
        runStarted('run-2'),
        turnQueued(2, {
          runId: 'run-2',
          autoOpenDraftPr: true,
          instructions: 'Message 1.',
          sentBy: 'grace',
          retryOf: 'turn-1',
        }),
      ]);
  });
  it('takes the newest revision along', () => {
    given([...editsOpen, turnQueued(2), claimed(2), failed(2)])
      .when(retry(3, {}, 'turn-2'))
      .then([
        runStarted('run-2', { seedRevision: 1 }),
        turnQueued(3, { runId: 'run-2', instructions: 'Message 2.', sentBy: 'grace', retryOf: 'turn-2' }),
      ]);
  });
  it('takes the approved plan along', () => {
    const carriedOut = turnQueued(2, { instructions: 'Carry out plan version 1.', planVersion: 1 });
    const approved = fact('PlanApproved', { turnId: 'turn-1', version: 1, by: 'ada' });
    given([...planOpen, approved, carriedOut, claimed(2), failed(2)])
      .when(retry(3, {}, 'turn-2'))
      .then([
        runStarted('run-2'),
        turnQueued(3, {
          runId: 'run-2',
          instructions: 'Carry out plan version 1.',
          planVersion: 1,
          sentBy: 'grace',
          retryOf: 'turn-2',
        }),
      ]);
  });
  it('can be tried again with other repositories', () => {
    given([...working(), failed(1)])
      .when(retry(2, { repositories: [api] }))
      .then([
        runStarted('run-2', { repositories: [api] }),
        turnQueued(2, { runId: 'run-2', instructions: 'Message 1.', sentBy: 'grace', retryOf: 'turn-1' }),
      ]);
    given([...working(), failed(1)])
      .when(retry(2, { repositories: [] }))
      .thenRejects('CONVERSATION.NO_REPOSITORIES');
  });
  it('goes before the messages that are held back', () => {
    given([
      ...working(),
      turnQueued(2),
      failed(1),
      runStarted('run-2'),
      turnQueued(3, { runId: 'run-2', retryOf: 'turn-1' }),
    ])
      .when(claim)
      .then([fact('TurnClaimed', { turnId: 'turn-3', epoch: 2, owner: 'process-1' })]);
  });
  it('can be tried again once its retry was removed, but not while that waits', () => {
    const tried = [...working(), failed(1), runStarted('run-2'), turnQueued(2, { runId: 'run-2', retryOf: 'turn-1' })];
    given(tried).when(retry(3)).thenRejects('CONVERSATION.NOTHING_TO_RETRY');
    given([...tried, removed('turn-2')])
      .when(retry(3))
      .then([
        runStarted('run-2'),
        turnQueued(3, { runId: 'run-2', instructions: 'Message 1.', sentBy: 'grace', retryOf: 'turn-1' }),
      ]);
  });
  it('cannot be tried again when it ended well, goes on, or is not the last one', () => {
    given(idle).when(retry(2)).thenRejects('CONVERSATION.NOTHING_TO_RETRY');
    given(working()).when(retry(2)).thenRejects('CONVERSATION.NOTHING_TO_RETRY');
    given([...working(), failed(1), ...nextTurn(2)])
      .when(retry(3))
      .thenRejects('CONVERSATION.NOTHING_TO_RETRY');
  });
});

describe('An archived conversation', () => {
  const held = [...working(), turnQueued(2), failed(1), archived];

  it('is archived and restored once', () => {
    given(idle).when(archive).then([archived]);
    given([...idle, archived])
      .when(archive)
      .then([]);
    given([...idle, archived])
      .when(restore)
      .then([fact('ConversationRestored', { by: 'ada' })]);
    given(idle).when(restore).then([]);
  });
  it('takes no message and no decision', () => {
    given([...idle, archived])
      .when(sendMessage(2))
      .thenRejects('CONVERSATION.ARCHIVED');
    given([...editsOpen, archived])
      .when(command('RejectEdits', { revision: 1, reason: '', rejectedBy: 'ada' }))
      .thenRejects('CONVERSATION.ARCHIVED');
    given([...planOpen, archived])
      .when(command('RejectPlan', { version: 1, by: 'ada' }))
      .thenRejects('CONVERSATION.ARCHIVED');
  });
  it('keeps what is held back as it is', () => {
    given(held).when(release).thenRejects('CONVERSATION.ARCHIVED');
    given(held).when(reword('turn-2')).thenRejects('CONVERSATION.ARCHIVED');
    given(held).when(remove('turn-2')).thenRejects('CONVERSATION.ARCHIVED');
    given([...held, fact('ConversationRestored', { by: 'ada' })])
      .when(release)
      .then([released('turn-2')]);
  });
  it('goes on as before once it is restored', () => {
    given([...idle, archived, fact('ConversationRestored', { by: 'ada' })])
      .when(sendMessage(2))
      .then([turnQueued(2)]);
  });
  it('had no turn that goes on or waits to start', () => {
    given(working()).when(archive).thenRejects('CONVERSATION.BUSY');
    given(sent()).when(archive).thenRejects('CONVERSATION.BUSY');
    given([]).when(archive).thenRejects('CONVERSATION.NOT_STARTED');
  });
});
