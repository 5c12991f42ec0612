import {
  claimed,
  command,
  completed,
  fact,
  failed,
  nextTurn,
  owner,
  planned,
  planOpen,
  planText,
  sendMessage,
  started,
  stateAfter,
  turnQueued,
  working,
  type Facts,
} from '../../../test/support/conversation-facts.js';
import { givenFor } from '../../../test/support/given-when-then.js';
import { conversationDecider } from './conversation.decider.js';
import { runStatus } from './run-status.js';

const given = givenFor(conversationDecider);
const propose = (n: number, text = planText) => command('ProposePlan', { ...owner(n), ...text });
const approve = (version = 1, autoOpenDraftPr = false) =>
  command('ApprovePlan', { version, by: 'grace', turnId: 'turn-2', autoOpenDraftPr });
const requestChanges = (text: string, version = 1) =>
  command('RequestPlanChanges', { version, text, by: 'grace', turnId: 'turn-2' });
const reject = (version = 1) => command('RejectPlan', { version, by: 'grace' });

const approved = fact('PlanApproved', { turnId: 'turn-1', version: 1, by: 'grace' });
const changesRequested = (text: string) =>
  fact('PlanChangesRequested', { turnId: 'turn-1', version: 1, text, by: 'grace' });
const rejected = fact('PlanRejected', { turnId: 'turn-1', version: 1, by: 'grace' });
const carriedOut = (autoOpenDraftPr = false) =>
  turnQueued(2, {
    autoOpenDraftPr,
    instructions: 'Carry out plan version 1.',
    sentBy: 'grace',
    planVersion: 1,
  });

describe('A plan', () => {
  it('is proposed by a Plan turn', () => {
    given(working('plan'))
      .when(propose(1))
      .then([planned(1, 1)]);
  });
  it.each(['ask', 'edits'] as const)('is not proposed by a turn in the mode %s', (mode) => {
    given(working(mode)).when(propose(1)).thenRejects('CONVERSATION.MODE_FORBIDS');
  });
  it('has a new version when the turn words it again', () => {
    given([...working('plan'), planned(1, 1)])
      .when(propose(1, { ...planText, title: 'Retry twice' }))
      .then([fact('PlanProposed', { ...owner(1), version: 2, ...planText, title: 'Retry twice' })]);
  });
  it('that is approved starts an Edits turn that carries it out', () => {
    given(planOpen).when(approve()).then([carriedOut(), approved]);
  });
  it('that is approved may open its draft PRs by itself', () => {
    given(planOpen)
      .when(approve(1, true))
      .then([carriedOut(true), approved]);
  });
  it('for which changes are requested gets a version 2 by another Plan turn', () => {
    const changed = turnQueued(2, { mode: 'plan', instructions: 'Fewer steps.', sentBy: 'grace' });
    given(planOpen)
      .when(requestChanges('Fewer steps.'))
      .then([changed, changesRequested('Fewer steps.')]);
    given([...planOpen, changed, changesRequested('Fewer steps.'), claimed(2), started(2)])
      .when(propose(2))
      .then([planned(2, 2)]);
  });
  it('that is decided leaves no moment in which nothing seems to follow', () => {
    const after = (...facts: Facts) => runStatus(stateAfter([...planOpen, ...facts])).status;
    expect([after(carriedOut()), after(carriedOut(), approved)]).toEqual(['Needs input', 'Queued']);
    const changed = turnQueued(2, { mode: 'plan' });
    expect([after(changed), after(changed, changesRequested('Fewer.'))]).toEqual(['Queued', 'Queued']);
  });
  it('can be rejected, which starts nothing', () => {
    given(planOpen).when(reject()).then([rejected]);
  });
  it('wants words of 1 to 8,000 characters for changes', () => {
    given(planOpen).when(requestChanges(' ')).thenRejects('CONVERSATION.EMPTY_TEXT');
    given(planOpen)
      .when(requestChanges('x'.repeat(8_001)))
      .thenRejects('CONVERSATION.INSTRUCTIONS_TOO_LONG');
  });
  it('can still be decided when its turn failed after proposing it', () => {
    given([...working('plan'), planned(1, 1), failed(1)])
      .when(approve())
      .then([carriedOut(), approved]);
  });
});

describe.each([
  ['approved', approve],
  ['sent back', (version: number) => requestChanges('Fewer steps.', version)],
  ['rejected', reject],
] as const)('A plan is %s', (_what, decide) => {
  it('only in its newest version', () => {
    const second = [
      ...planOpen,
      changesRequested('Fewer steps.'),
      turnQueued(2, { mode: 'plan' }),
      claimed(2),
      started(2),
      planned(2, 2),
      completed(2),
    ];
    given(second).when(decide(1)).thenRejects('CONVERSATION.STALE_PLAN');
  });
  it('only once', () => {
    for (const decided of [approved, changesRequested('Fewer steps.'), rejected])
      given([...planOpen, decided])
        .when(decide(1))
        .thenRejects('CONVERSATION.STALE_PLAN');
  });
  it('only after its turn has ended', () => {
    given([...working('plan'), planned(1, 1)])
      .when(decide(1))
      .thenRejects('CONVERSATION.STALE_PLAN');
  });
  it('only if there is one', () => {
    given(working('plan')).when(decide(1)).thenRejects('CONVERSATION.STALE_PLAN');
  });
  it('not after the next message passed it over', () => {
    given([...planOpen, ...nextTurn(2)])
      .when(decide(1))
      .thenRejects('CONVERSATION.STALE_PLAN');
  });
  it('also when a message that was queued before it has had its turn meanwhile', () => {
    const queuedBefore = [...working('plan'), turnQueued(2, { mode: 'ask' }), planned(1, 1), completed(1)];
    const facts = [...queuedBefore, claimed(2), started(2), completed(2)];
    expect(stateAfter(facts).plan?.decision).toBe('open');
    expect(conversationDecider.decide(decide(1), stateAfter(facts))).not.toEqual([]);
  });
});

describe('The next message', () => {
  it('passes an open plan over', () => {
    given(planOpen)
      .when(sendMessage(2))
      .then([turnQueued(2)]);
    expect(stateAfter([...planOpen, turnQueued(2)]).plan?.decision).toBe('passed-over');
  });
  it('leaves a decided plan as it was decided', () => {
    expect(stateAfter([...planOpen, carriedOut(), approved]).plan?.decision).toBe('approved');
    expect(stateAfter([...planOpen, approved, carriedOut()]).plan?.decision).toBe('approved');
    expect(stateAfter([...planOpen, rejected, turnQueued(2)]).plan?.decision).toBe('rejected');
  });
});
