import type { AgentRuntime, AgentSession } from '../../src/ports/agent-runtime.port.js';
import { managedGround, type ManagedGround } from '../contracts/agent-runtime-anthropic.ground.js';
import { played, soon, words } from '../contracts/agent-runtime-anthropic.played.js';
import { collect, follow } from '../contracts/agent-runtime.listener.js';
import { calm, CREATE_SESSION, faults, SEND, type Fault } from '../stand-ins/managed-agents/control.js';

const EVENTS = 'GET /v1/sessions/:id/events';

let ground: ManagedGround;
let runtime: AgentRuntime;
let session: AgentSession;

beforeAll(async () => {
  ground = await managedGround({ web: { 'README.md': '# web\n' } });
});
afterAll(() => ground.dispose());
beforeEach(async () => {
  runtime = ground.start();
  session = await open({ mode: 'ask' });
});
afterEach(() => Object.assign(ground.standIn.control, calm()));

const { open, turnOf, turned, spoil, run, play, ofType, messagesOf } = played('ACME-42 Unknown', () => ({
  ...{ ground, runtime, session },
}));
const ofTurns = (fault: Fault): Fault => ({ ...fault, holding: '<instructions>' });
/** It is known by now that the first looks did not find the message. */
const isMarked = () => JSON.stringify(ofType('session.updated')).includes('looked_for');

describe('a message whose answer is a web page', () => {
  test.each([
    ['that came after it was taken', faults.webPage(SEND, 'after')],
    ['that kept it from the service', faults.webPage(SEND, 'before')],
  ])('%s reaches the agent once', async (_, fault) => {
    spoil(ofTurns(fault));
    const turn = turnOf('say: once', 'ask');
    expect(words(await play(turn))).toBe('once');
    expect(messagesOf(turn)).toHaveLength(1);
  });

  test('and which cannot be looked for fails the turn, and the agent can be told to stop', async () => {
    turned({ listLagMs: 1_000_000 });
    spoil(ofTurns(faults.webPage(SEND, 'after')));
    const turn = turnOf('wait 60s\nsay: never', 'ask');
    const heard = collect(run(turn));
    await soon(() => messagesOf(turn).length === 1);
    spoil(faults.webPage(EVENTS, 'before', 1_000));
    await expect(heard).rejects.toMatchObject({ code: 'AGENT.REJECTED', retryable: false });
    await runtime.interrupt(session, turn.turnId);
    expect(ofType('user.interrupt')).toHaveLength(1);
    turned(calm());
    expect(words(await play(turnOf('say: next', 'ask')))).toBe('next');
  });
});

test.each([
  ['was lost', faults.lostAnswer(SEND)],
  ['is a web page', faults.webPage(SEND, 'after')],
])('a message whose answer %s is not sent again while the list lags behind its whole turn', async (_, fault) => {
  turned({ listLagMs: 1_000_000 });
  spoil(ofTurns(fault));
  const turn = turnOf('say: once', 'ask');
  const heard = play(turn);
  await soon(() => isMarked() || messagesOf(turn).length > 1);
  turned({ listLagMs: 0 });
  expect(words(await heard)).toBe('once');
  expect(messagesOf(turn)).toHaveLength(1);
});

test('an answer of ours that is answered with a web page is given once', async () => {
  const following = follow(run(turnOf('ask: Which?\nsay: You chose {answer}.', 'ask')));
  const { callId } = await following.until('question');
  spoil(faults.webPage(SEND, 'after'));
  await runtime.reply(session, { callId, text: 'the first', isError: false });
  expect(words(await following.rest())).toBe('You chose the first.');
  expect(ofType('user.custom_tool_result')).toHaveLength(1);
});

test('a session whose making is answered with a web page is found, and there is one', async () => {
  const before = ground.standIn.sessions.length;
  spoil(faults.webPage(CREATE_SESSION, 'after'));
  await open();
  expect(ground.standIn.sessions.length - before).toBe(1);
});
