import {
  accepted,
  answered,
  fact,
  owner,
  proposed,
  runStarted,
  started,
  type Facts,
} from '../../../test/support/conversation-facts.js';
import { answersIn, newestRejection, newestRevision, planText, previousPlan } from './turn-history.js';

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

describe('the revision that a turn starts from', () => {
  const rejected = (revision: number) =>
    fact('EditsRejected', { turnId: `turn-${revision}`, revision, reason: '', rejectedBy: 'ada' });
  const first: Facts = [runStarted(), started(1), proposed(1, 1)];
  const second: Facts = [...first, started(2), proposed(2, 2)];
  const nextRun = (seedRevision: number | null): Facts => [...second, runStarted('run-2', { seedRevision })];

  const inRun1 = (turnId: string) => ({ turnId, run: { runId: 'run-1', seedRevision: null } });
  const inRun2 = (turnId: string, seedRevision: number | null) => ({ turnId, run: { runId: 'run-2', seedRevision } });
  const third: Facts = [...nextRun(2), proposed(3, 3, undefined, 'run-2')];

  it.each<[string, Facts, ReturnType<typeof inRun1 | typeof inRun2>, number | undefined]>([
    ['is none before the first', [runStarted()], inRun1('turn-1'), undefined],
    ['is the newest of the run', second, inRun1('turn-3'), 2],
    ['is none that the turn itself proposed', second, inRun1('turn-2'), 1],
    ['is none that was rejected', [...second, rejected(2)], inRun1('turn-3'), 1],
    ['is none when all were rejected', [...second, rejected(1), rejected(2)], inRun1('turn-3'), undefined],
    ['is the one that the run was seeded with', nextRun(2), inRun2('turn-3', 2), 2],
    ['is none of an earlier run otherwise', nextRun(null), inRun2('turn-3', null), undefined],
    ["is the run's own rather than its seed", third, inRun2('turn-4', 2), 3],
    ["is the seed again when the run's own was rejected", [...third, rejected(3)], inRun2('turn-4', 2), 2],
  ])('%s', (_what, facts, before, revision) => {
    expect(newestRevision(facts, before)?.revision).toBe(revision);
  });
});

describe('what a turn is told of plans and answers', () => {
  it('is the plan of that version, and none without one', () => {
    const facts = [...firstPlan, started(2), planned(2, 2)];
    expect([planText(facts, 1), planText(facts, 2), planText(facts, null), planText(facts, 3)]).toEqual([
      'Plan 1',
      'Plan 2',
      null,
      null,
    ]);
  });

  it('are the answers of this turn alone, in order', () => {
    const facts = [answered(1, 'a'), answered(2, 'b'), answered(2, 'c')];
    expect(answersIn(facts, 'turn-2')).toEqual([
      { inputId: 'b', answer: 'main' },
      { inputId: 'c', answer: 'main' },
    ]);
  });
});
