import { randomUUID } from 'node:crypto';
import type { AgentEvent, AgentRuntime, TurnInput } from '../../src/ports/agent-runtime.port.js';
import { managedGround, type ManagedGround } from '../contracts/agent-runtime-anthropic.ground.js';
import { collect } from '../contracts/agent-runtime.listener.js';

const never = new AbortController().signal;

let ground: ManagedGround;
let runtime: AgentRuntime;
beforeAll(async () => {
  ground = await managedGround({ web: { 'README.md': '# web\n' } });
  runtime = ground.start();
});
afterAll(() => ground.dispose());

const opened = (title: string) =>
  runtime.open(
    {
      ...{ runId: randomUUID(), title, model: 'claude-sonnet-4-6', mode: 'ask' },
      ...{ repositories: ground.repositories, seed: null, budgetCents: null },
    },
    () => undefined,
    never,
  );

const turnOf = (instructions: string): TurnInput => ({
  ...{ turnId: randomUUID(), turnNumber: 1, mode: 'ask', instructions, model: 'claude-sonnet-4-6' },
  ...{ repositories: ground.repositories, ticket: { key: 'ACME-42', title: 'Texts', body: '' } },
  ...{ plan: null, previousPlan: null, workspace: null, rejection: null, answers: [] },
});

test("a session's title is cut between characters", async () => {
  const { sessionId } = await opened(`${'x'.repeat(198)}👩‍👩‍👧‍👦 and more`);
  expect(ground.standIn.world.sessions.get(sessionId)?.view.title).toBe(`${'x'.repeat(198)}…`);
});

test('half a character of an earlier turn keeps no message from being sent', async () => {
  const session = await opened('ACME-42 Texts');
  const turn = { ...turnOf('say: Fine.'), plan: 'Half: \ud83d' };
  const told: readonly AgentEvent[] = await collect(runtime.runTurn(session, turn, never), () => Promise.resolve());
  expect(told.at(-1)?.kind).toBe('completed');
});

test('a question with more than can be shown is given back to the agent, which says why', async () => {
  const session = await opened('ACME-42 Texts');
  const told = await collect(runtime.runTurn(session, turnOf(`ask: Which? [${'o'.repeat(201)} | b]`), never), () =>
    Promise.resolve(),
  );
  expect(told).not.toContainEqual(expect.objectContaining({ kind: 'question' }));
  expect(JSON.stringify(told)).toContain('options.0: Shorten it to 200 characters.');
});
