import { randomUUID } from 'node:crypto';
import type {
  AgentEvent,
  AgentRuntime,
  AgentSession,
  OpenSession,
  TurnInput,
} from '../../src/ports/agent-runtime.port.js';
import { calm, CREATE_SESSION } from '../stand-ins/managed-agents/control.js';
import { managedGround, type ManagedGround } from '../contracts/agent-runtime-anthropic.ground.js';
import { follow, isEnd, withoutDurations, type Following } from '../contracts/agent-runtime.listener.js';

const MODEL = 'claude-sonnet-4-6';
const never = new AbortController().signal;

let ground: ManagedGround;
let runtime: AgentRuntime;
let runId: string;
let session: AgentSession;

beforeAll(async () => {
  ground = await managedGround({ web: { 'README.md': '# web\n' } });
});
afterAll(() => ground.dispose());
beforeEach(async () => {
  runId = randomUUID();
  runtime = ground.start();
  session = await open();
});
afterEach(async () => {
  Object.assign(ground.standIn.control, calm());
  await runtime.close(session);
});

function open(more: Partial<OpenSession> = {}): Promise<AgentSession> {
  const { repositories } = ground;
  const asked = { runId, title: 'ACME-42 Budget', model: MODEL, mode: 'ask' as const, repositories, seed: null };
  return runtime.open({ ...asked, budgetCents: null, ...more }, () => undefined, never);
}

function turnOf(instructions: string): TurnInput {
  return {
    ...{
      turnId: randomUUID(),
      turnNumber: 1,
      mode: 'ask',
      instructions,
      model: MODEL,
      repositories: ground.repositories,
    },
    ...{ ticket: { key: 'ACME-42', title: 'Budget', body: '' }, plan: null, previousPlan: null, rejection: null },
    ...{ workspace: null, answers: [] },
  };
}

const events = () => ground.standIn.world.sessions.get(session.sessionId)?.log.events ?? [];
const count = (type: string) => events().filter((event) => event.type === type).length;
const listen = (turn: TurnInput): Following => follow(runtime.runTurn(session, turn, never));
const words = (told: readonly AgentEvent[]) =>
  told.flatMap((event) => (event.kind === 'text-settled' ? [event.text] : []));
/** Requests at this price reach the budget of 20 dollars with the first one, and 40 with the third. */
const expensive = () => Object.assign(ground.standIn.control, { centsPerRequest: 2_000 });
const TWO_STEPS = 'say: first\nsay: second';

test('every session is made with a budget: that of the settings, or what people let the run cost', async () => {
  const budgets = () =>
    ground.standIn.requests.flatMap(({ route, body }) =>
      route === CREATE_SESSION ? [(body as { readonly budget?: unknown }).budget] : [],
    );
  expect(session.budgetCents).toBe(2_000);
  expect(budgets().at(-1)).toEqual({ type: 'limit', max_list_cost: { amount: '2000', currency: 'USD' } });
  runId = randomUUID();
  expect((await open({ budgetCents: 4_050 })).budgetCents).toBe(4_050);
  expect(budgets().at(-1)).toEqual({ type: 'limit', max_list_cost: { amount: '4050', currency: 'USD' } });
});

test('a turn pauses at the budget, with what was spent, and goes on where it stopped once it is raised', async () => {
  expensive();
  const turn = turnOf(TWO_STEPS);
  const told = listen(turn);
  const pause = await told.until('budget-reached');
  expect(pause).toMatchObject({ spentCents: expect.any(Number) as number, budgetCents: 2_000 });
  expect(pause.spentCents).toBeGreaterThanOrEqual(2_000);
  expect(await told.quietFor(300)).toBe(true);
  await runtime.raiseBudget(session, 40_000);
  await runtime.raiseBudget(session, 40_000);
  const all = await told.rest();
  expect(words(all)).toEqual(['first', 'second']);
  expect(all.at(-1)?.kind).toBe('completed');
  expect([count('session.updated') > 0, all.filter(({ kind }) => kind === 'budget-reached')]).toEqual([true, [pause]]);
  const again = await follow((runtime = ground.start()).runTurn(session, turn, never)).rest();
  expect(withoutDurations(again)).toEqual(withoutDurations(all));
});

test('a budget that was raised while no process was there is told to the session when its run is opened', async () => {
  expensive();
  const turn = turnOf(TWO_STEPS);
  await listen(turn).until('budget-reached');
  runtime = ground.start();
  session = await open({ budgetCents: 40_000 });
  expect(session.budgetCents).toBe(40_000);
  const all = await listen(turn).rest();
  expect(words(all)).toEqual(['first', 'second']);
  expect(all.filter(({ kind }) => kind === 'budget-reached')).toHaveLength(1);
  expect(events().filter((event) => JSON.stringify(event).includes(turn.turnId))).toHaveLength(1);
});

test('it pauses again at the raised budget', async () => {
  expensive();
  const turn = turnOf('say: one\nsay: two\nsay: three\nsay: four');
  const told = listen(turn);
  await told.until('budget-reached');
  await runtime.raiseBudget(session, 4_500);
  while (count('session.status_idle') < 3) await new Promise((resolve) => setTimeout(resolve, 20));
  await runtime.raiseBudget(session, 100_000);
  const all = await told.rest();
  expect(all.filter(({ kind }) => kind === 'budget-reached')).toMatchObject([
    { budgetCents: 2_000 },
    { budgetCents: 4_500 },
  ]);
  expect(words(all)).toEqual(['one', 'two', 'three', 'four']);
});

test('Stop ends a paused turn at once, and the next one pauses before it asks a model', async () => {
  expensive();
  const turn = turnOf(TWO_STEPS);
  const told = listen(turn);
  await told.until('budget-reached');
  const asked = performance.now();
  await runtime.interrupt(session, turn.turnId);
  const all = await told.rest();
  expect(all.find(isEnd)?.kind).toBe('interrupted');
  expect(performance.now() - asked).toBeLessThan(2_000);
  const requests = count('span.model_request_start');
  const next = turnOf('say: third');
  const nextTold = listen(next);
  await nextTold.until('budget-reached');
  expect(count('span.model_request_start')).toBe(requests);
  await runtime.raiseBudget(session, 90_000);
  expect(words(await nextTold.rest())).toEqual(['third']);
});

test('a model without a list price, and unpacking that costs more than the run may, are refused in words', async () => {
  ground.standIn.control.modelsWithoutPrice = [MODEL];
  runId = randomUUID();
  await expect(open()).rejects.toMatchObject({
    code: 'AGENT.REJECTED',
    message: expect.stringContaining('list price') as string,
  });
  Object.assign(ground.standIn.control, calm(), { centsPerRequest: 60 });
  await expect(open({ budgetCents: 50 })).rejects.toMatchObject({
    code: 'AGENT.REJECTED',
    message: 'Unpacking the repos used up the run’s budget of $0.50. Set RUN_BUDGET_USD higher, then send again.',
  });
});

test('a turn that begins in a session at its budget says so, though the session says nothing', async () => {
  expensive();
  await listen(turnOf('say: first')).rest();
  const silent = turnOf('say: second');
  ground.standIn.control.stepMs = 5_000;
  expect(await listen(silent).until('budget-reached')).toMatchObject({ budgetCents: 2_000 });
  ground.standIn.control.stepMs = 10;
  await runtime.raiseBudget(session, 40_000);
});

test('what befalls the session shows as steps: a summary of its context, going on after an error', async () => {
  const all = await listen(turnOf('behave: compact\nbehave: error retrying\nsay: done')).rest();
  const steps = all.flatMap((event) => (event.kind === 'tool-called' ? [event.title] : []));
  expect(steps).toEqual([
    'Summed up the work so far: it no longer fitted the model’s context',
    expect.stringMatching(/^127\.0\.0\.1:\d+ continues after an error on its side$/),
  ]);
  expect(all.at(-1)?.kind).toBe('completed');
});
