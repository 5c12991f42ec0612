import { accepted, fact, owner, proposed, runStarted, started } from '../../../test/support/conversation-facts.js';
import { newestRejection, previousPlan } from './turn-context.js';

const planned = (n: number, version: number) =>
  fact('PlanProposed', { ...owner(n), version, title: 'Plan', markdown: `Plan ${version}` });
const firstPlan = [runStarted(), started(1), planned(1, 1)];

describe('the plan that a Plan turn carries on from', () => {
  it('is the newest one that nobody decided', () => {
    expect(previousPlan([...firstPlan, started(2), planned(2, 2)], 'turn-3')).toBe('Plan 2');
  });
  it('is the one that changes were asked for', () => {
    const changes = fact('PlanChangesRequested', { turnId: 'turn-1', version: 1, by: 'ada', text: 'Fewer steps.' });
    expect(previousPlan([...firstPlan, changes], 'turn-2')).toBe('Plan 1');
  });
  it.each([
    ['approved', fact('PlanApproved', { turnId: 'turn-1', version: 1, by: 'ada' })],
    ['rejected', fact('PlanRejected', { turnId: 'turn-1', version: 1, by: 'ada' })],
  ])('is none when the newest one was %s', (_decision, decided) => {
    expect(previousPlan([...firstPlan, decided], 'turn-2')).toBeNull();
  });
  it('is none of an earlier run', () => {
    expect(previousPlan([...firstPlan, runStarted('run-2')], 'turn-2')).toBeNull();
  });
  it('is the same for a turn that is taken up again after it proposed one itself', () => {
    const facts = [...firstPlan, started(2)];
    expect(previousPlan([...facts, planned(2, 2)], 'turn-2')).toBe(previousPlan(facts, 'turn-2'));
  });
});

describe('the rejection that the agent is told of', () => {
  const rejected = (revision: number) =>
    fact('EditsRejected', { turnId: `turn-${revision}`, revision, reason: 'Too long.', rejectedBy: 'ada' });
  const facts = [runStarted(), started(1), proposed(1, 1), accepted(1, 1), started(2), proposed(2, 2)];
  const before = (turnId: string, runId = 'run-1') => ({ turnId, runId });

  it("is that of the run's newest revision, also where an earlier one was accepted", () => {
    expect(newestRejection([...facts, rejected(2)], before('turn-3'))).toEqual({ revision: 2, reason: 'Too long.' });
  });
  it('is none while the newest revision was not rejected, and none in a new run with its fresh clones', () => {
    expect(newestRejection(facts, before('turn-3'))).toBeNull();
    expect(newestRejection([...facts, rejected(2), proposed(3, 3)], before('turn-4'))).toBeNull();
    expect(newestRejection([...facts, rejected(2)], before('turn-3', 'run-2'))).toBeNull();
  });
  it('is the same for a turn that is taken up again after it proposed edits itself', () => {
    expect(newestRejection([...facts, rejected(2), proposed(3, 3)], before('turn-3'))).toMatchObject({ revision: 2 });
  });
});
