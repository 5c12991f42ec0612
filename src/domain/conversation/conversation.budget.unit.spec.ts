import {
  claimed,
  command,
  completed,
  fact,
  idle,
  interrupted,
  owner,
  paused,
  raised,
  runStarted,
  sendMessage,
  sessionOpened,
  started,
  stateAfter,
  turnQueued,
  working,
} from '../../../test/support/conversation-facts.js';
import { givenFor } from '../../../test/support/given-when-then.js';
import { conversationDecider } from './conversation.decider.js';
import { isBusy, runStatus } from './run-status.js';

const given = givenFor(conversationDecider);
const reach = (budgetCents = 2_000, epoch = 1) => command('ReachBudget', { ...paused(1, budgetCents, epoch).data });
const raise = (budgetCents = 4_000) => command('RaiseBudget', { budgetCents, raisedBy: 'ada' });
const stopped = [...working(), paused(1)];

describe('A turn that reaches the budget of its run', () => {
  it('pauses, and needs a person', () => {
    given(working())
      .when(reach())
      .then([paused(1)]);
    expect(runStatus(stateAfter(stopped))).toEqual({
      status: 'Needs input',
      reason: 'The run has spent $20.13; its budget is $20.00. Raise it to go on.',
    });
    expect(isBusy(stateAfter(stopped))).toBe(false);
  });
  it('pauses once, however often its owner is told', () => {
    given(stopped).when(reach()).then([]);
  });
  it('does not pause by a budget that was raised meanwhile', () => {
    given([...working(), raised(null)])
      .when(reach())
      .then([]);
    given([...stopped, raised(1), claimed(1, 2)])
      .when(reach(2_000, 2))
      .then([]);
  });
  it('pauses again at the raised budget', () => {
    given([...stopped, raised(1)])
      .when(reach(4_000))
      .then([paused(1, 4_000)]);
  });
  it('stays paused under a new owner', () => {
    expect(stateAfter([...stopped, claimed(1, 2)]).activity).toEqual(stateAfter(stopped).activity);
  });
  it('can be stopped', () => {
    given(stopped)
      .when(command('RequestInterrupt', { turnId: 'turn-1', by: 'ada' }))
      .then([fact('InterruptRequested', { turnId: 'turn-1', by: 'ada' })]);
    given(stopped)
      .when(command('InterruptTurn', owner(1)))
      .then([interrupted(1)]);
  });
  it('leaves a message that comes meanwhile in the queue', () => {
    given(stopped)
      .when(sendMessage(2))
      .then([turnQueued(2)]);
  });
});

describe('Raising a budget', () => {
  it('lets the paused turn go on', () => {
    given(stopped)
      .when(raise())
      .then([raised(1)]);
    expect(runStatus(stateAfter([...stopped, raised(1)])).status).toBe('Running');
  });
  it('is possible at any time of a run', () => {
    given(idle)
      .when(raise())
      .then([raised(null)]);
    given(working())
      .when(raise())
      .then([raised(null)]);
    expect(stateAfter([...idle, raised(null)]).run?.budgetCents).toBe(4_000);
  });
  it('needs more than the budget, and more than was spent', () => {
    given(working()).when(raise(2_000)).thenRejects('CONVERSATION.BUDGET_NOT_RAISED');
    given(stopped).when(raise(2_013)).thenRejects('CONVERSATION.BUDGET_NOT_RAISED');
    given(stopped)
      .when(raise(2_014))
      .then([raised(1, 2_014)]);
  });
  it('has an end', () => {
    given(working()).when(raise(1_000_001)).thenRejects('CONVERSATION.BUDGET_TOO_HIGH');
  });
  it('is refused where there is no budget', () => {
    given([runStarted(), turnQueued(1), claimed(1)])
      .when(raise())
      .thenRejects('CONVERSATION.NO_BUDGET');
    const ofDemo = fact('AgentSessionOpened', { ...sessionOpened(1).data, budgetCents: null });
    given([runStarted(), turnQueued(1), claimed(1), ofDemo, started(1), completed(1)])
      .when(raise())
      .thenRejects('CONVERSATION.NO_BUDGET');
  });
  it('does not carry over to a new run, whose session has a budget of its own', () => {
    expect(stateAfter([...idle, raised(null), runStarted('run-2')]).run?.budgetCents).toBeNull();
  });
});
