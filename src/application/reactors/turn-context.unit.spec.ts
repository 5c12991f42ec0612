import { fact, owner, runStarted, started } from '../../../test/support/conversation-facts.js';
import { previousPlan } from './turn-context.js';

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
