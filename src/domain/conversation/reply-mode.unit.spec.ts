import {
  claimed,
  command,
  completed,
  editsOpen,
  fact,
  idle,
  offer,
  planOpen,
  runStarted,
  sendMessage,
  stateAfter,
  turnQueued,
  working,
} from '../../../test/support/conversation-facts.js';
import { givenFor } from '../../../test/support/given-when-then.js';
import { conversationDecider } from './conversation.decider.js';
import { replyMode } from './reply-mode.js';

const given = givenFor(conversationDecider);
/** A message that says how it is sent only as far as it is told here. */
const message = (n: number, changes: Parameters<typeof sendMessage>[1] = {}) =>
  sendMessage(n, { mode: null, autoOpenDraftPr: null, ...changes });
const rejected = fact('PlanRejected', { turnId: 'turn-1', version: 1, by: 'ada' });

describe('A message that names no mode', () => {
  it('is sent in Edits before the first turn, and opens no draft PR by itself', () => {
    given([])
      .when(message(1, { offer: offer() }))
      .then([runStarted(), turnQueued(1, { mode: 'edits', autoOpenDraftPr: false })]);
  });
  it.each(['ask', 'edits', 'plan'] as const)('goes on in %s after a turn in it', (mode) => {
    given([...working(mode), completed(1)])
      .when(message(2))
      .then([turnQueued(2, { mode })]);
  });
  it('goes on as the turn that is going on, and as the newest message in the queue', () => {
    given(working('ask'))
      .when(message(2))
      .then([turnQueued(2, { mode: 'ask' })]);
    given([...working('ask'), turnQueued(2, { mode: 'plan' })])
      .when(message(3))
      .then([turnQueued(3, { mode: 'plan' })]);
  });
  it('changes the plan that waits for a decision', () => {
    given(planOpen)
      .when(message(2, { instructions: 'Fewer steps.' }))
      .then([
        turnQueued(2, { mode: 'plan', instructions: 'Fewer steps.' }),
        fact('PlanChangesRequested', { turnId: 'turn-1', version: 1, text: 'Fewer steps.', by: 'ada' }),
      ]);
    given(planOpen)
      .when(message(2, { instructions: ' ' }))
      .thenRejects('CONVERSATION.EMPTY_TEXT');
  });
  it('is a message in Plan once the plan is decided, or where other repos are chosen', () => {
    given([...planOpen, rejected])
      .when(message(2))
      .then([turnQueued(2, { mode: 'plan' })]);
    expect(replyMode(stateAfter(planOpen))).toBe('plan');
    given(planOpen)
      .when(message(2, { offer: offer('run-2', { model: 'other' }) }))
      .then([runStarted('run-2', { model: 'other' }), turnQueued(2, { mode: 'plan', runId: 'run-2' })]);
  });
});

describe('A message that does not say whether draft PRs open by themselves', () => {
  const automatic = [...working('edits', true), completed(1)];
  it('goes on as the conversation does', () => {
    given(automatic)
      .when(message(2))
      .then([turnQueued(2, { autoOpenDraftPr: true })]);
    given(idle)
      .when(message(2))
      .then([turnQueued(2, { autoOpenDraftPr: false })]);
    given(editsOpen)
      .when(message(2, { mode: 'edits' }))
      .then([turnQueued(2, { autoOpenDraftPr: false })]);
  });
  it('opens none in another mode than Edits, and none where it says so', () => {
    given(automatic)
      .when(message(2, { mode: 'ask' }))
      .then([turnQueued(2, { mode: 'ask', autoOpenDraftPr: false })]);
    given(automatic)
      .when(message(2, { autoOpenDraftPr: false }))
      .then([turnQueued(2, { autoOpenDraftPr: false })]);
  });
  it('leaves it to the conversation also when a plan is approved', () => {
    const planned = [turnQueued(2, { mode: 'plan' }), claimed(2)];
    const proposal = fact('PlanProposed', { turnId: 'turn-2', epoch: 2, version: 1, title: 'Retry', markdown: '1.' });
    given([...automatic, ...planned, proposal, completed(2)])
      .when(command('ApprovePlan', { version: 1, by: 'ada', turnId: 'turn-3', autoOpenDraftPr: null }))
      .then([
        turnQueued(3, { autoOpenDraftPr: true, instructions: 'Carry out plan version 1.', planVersion: 1 }),
        fact('PlanApproved', { turnId: 'turn-2', version: 1, by: 'ada' }),
      ]);
  });
});
