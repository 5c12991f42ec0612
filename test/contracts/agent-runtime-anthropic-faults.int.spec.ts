import { randomUUID } from 'node:crypto';
import type { Mode } from '../../src/domain/conversation/conversation.types.js';
import type {
  AgentEvent,
  AgentRuntime,
  AgentSession,
  OpenSession,
  TurnInput,
} from '../../src/ports/agent-runtime.port.js';
import { CREATE_SESSION, faults, SEND } from '../stand-ins/managed-agents/control.js';
import { managedGround, type ManagedGround } from './agent-runtime-anthropic.ground.js';
import { collect, withoutDurations } from './agent-runtime.listener.js';

const never = new AbortController().signal;
/** Five pieces of text, then settled, usage and the end: eight events. */
const HUNDRED = 'a hundred and some characters, so that they come in five pieces whatever way the stream brings them';

describe('Claude Code when the wire misbehaves', () => {
  let ground: ManagedGround;
  let runtime: AgentRuntime;

  beforeAll(async () => {
    ground = await managedGround({ web: { 'README.md': '# web\n' }, api: { 'README.md': '# api\n' } });
  });
  beforeEach(() => {
    runtime = ground.start();
  });
  afterEach(() => {
    Object.assign(ground.standIn.control, { cutStreamsAfterMs: null, framesTwice: false, unknownFrames: false });
    Object.assign(ground.standIn.control, { faults: [], indexingMs: 0, stepMs: 10 });
  });
  afterAll(() => ground.dispose());

  const open = (more: Partial<OpenSession> = {}) =>
    runtime.open(
      {
        ...{ runId: randomUUID(), title: 'ACME-42 Faults', model: 'claude-sonnet-4-6', mode: 'edits' },
        ...{ repositories: ground.repositories, seed: null },
        ...more,
      },
      () => undefined,
      never,
    );
  const turnOf = (instructions: string, mode: Mode = 'edits'): TurnInput => ({
    ...{ turnId: randomUUID(), turnNumber: 1, mode, instructions },
    ...{ ticket: { key: 'ACME-42', title: 'Faults', body: '' }, plan: null, previousPlan: null },
    ...{ model: 'claude-sonnet-4-6', repositories: ground.repositories, workspace: null, answers: [] },
  });
  const run = (session: AgentSession, turn: TurnInput) =>
    collect(runtime.runTurn(session, turn, never), async (event) => {
      if (event.kind === 'plan' || event.kind === 'edits') {
        await runtime.reply(session, { callId: event.callId, text: 'Recorded.', isError: false });
      }
    });
  const messages = (session: AgentSession) =>
    ground.standIn.sessions
      .find(({ view }) => view.id === session.sessionId)
      ?.log.events.filter(
        (event) => event.type === 'user.message' && !JSON.stringify(event).includes('msg=\\"set-up\\"'),
      );
  const inTurn = async (session: AgentSession, turns: readonly TurnInput[]) => {
    const told: (readonly AgentEvent[])[] = [];
    for (const turn of turns) told.push(await run(session, turn));
    return told;
  };

  it('a stream that is cut every 60 ms loses and repeats nothing: 96 of 96 events over 20 or more connections', async () => {
    const session = await open();
    const log = ground.standIn.sessions.find(({ view }) => view.id === session.sessionId)?.log;
    const before = log?.streamsOpened ?? 0;
    ground.standIn.control.cutStreamsAfterMs = 60;
    ground.standIn.control.stepMs = 40;
    const turns = Array.from({ length: 12 }, () => turnOf(`say: ${HUNDRED}`));
    const told = await inTurn(session, turns);
    expect(told.flat()).toHaveLength(96);
    for (const events of told) expect(events.map(({ index }) => index)).toEqual(events.map((_, index) => index));
    expect((log?.streamsOpened ?? 0) - before).toBeGreaterThanOrEqual(20);
    ground.standIn.control.cutStreamsAfterMs = null;
    runtime = ground.start();
    expect(withoutDurations((await inTurn(session, turns)).flat())).toEqual(withoutDurations(told.flat()));
    expect(messages(session)).toHaveLength(12);
  });

  it('seven lost answers leave exactly twelve messages', async () => {
    const session = await open();
    ground.standIn.control.faults = [faults.lostAnswer(SEND, 4), faults.failedAnswer(SEND, 3)];
    await inTurn(
      session,
      Array.from({ length: 12 }, () => turnOf('say: once')),
    );
    expect(ground.standIn.control.faults.map(({ times }) => times)).toEqual([0, 0]);
    expect(messages(session)).toHaveLength(12);
  });

  it('a message that did not arrive is sent again', async () => {
    const session = await open();
    ground.standIn.control.faults = [faults.refusedConnection(SEND, 1)];
    expect((await run(session, turnOf('say: after all'))).at(-1)?.kind).toBe('completed');
    expect(messages(session)).toHaveLength(1);
  });

  it('a throttled message waits as long as it is told to', async () => {
    const session = await open();
    ground.standIn.control.faults = [faults.tooMany(SEND, 1)];
    const startedAt = performance.now();
    expect((await run(session, turnOf('say: in a while'))).at(-1)?.kind).toBe('completed');
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(1_000);
    expect(messages(session)).toHaveLength(1);
  });

  it('a session whose creation was not answered is adopted, not made again', async () => {
    const before = ground.standIn.sessions.length;
    ground.standIn.control.faults = [faults.lostAnswer(CREATE_SESSION)];
    const session = await open();
    expect((await run(session, turnOf('say: here'))).at(-1)?.kind).toBe('completed');
    expect(ground.standIn.sessions).toHaveLength(before + 1);
  });

  it('events that come twice count once, and those of unknown types do not count', async () => {
    const session = await open();
    const turn = turnOf(`behave: unknown-event\nbehave: compact\nsay: ${HUNDRED}`);
    Object.assign(ground.standIn.control, { framesTwice: true, unknownFrames: true });
    const told = await run(session, turn);
    Object.assign(ground.standIn.control, { framesTwice: false, unknownFrames: false });
    runtime = ground.start();
    expect(await run(session, turn)).toEqual(told);
    expect(told.filter(({ kind }) => kind === 'text-settled')).toHaveLength(1);
  });

  it('a turn that is left in the middle of a sentence is told again from its start, as if nobody had left', async () => {
    const session = await open();
    const turn = turnOf(`say: ${HUNDRED}`);
    const left = new AbortController();
    const first = await collect(runtime.runTurn(session, turn, left.signal), (event) => {
      if (event.kind === 'text-delta') left.abort();
      return Promise.resolve();
    });
    expect(first).toHaveLength(1);
    runtime = ground.start();
    const again = await run(session, turn);
    expect(again.slice(0, 1)).toEqual(first);
    expect(again).toHaveLength(8);
    expect(messages(session)).toHaveLength(1);
  });

  it('a stream that says nothing is opened anew', async () => {
    runtime = ground.start({ silenceMs: 300 });
    const session = await open();
    const log = ground.standIn.sessions.find(({ view }) => view.id === session.sessionId)?.log;
    const before = log?.streamsOpened ?? 0;
    expect((await run(session, turnOf('wait 2s\nsay: awake'))).at(-1)?.kind).toBe('completed');
    expect((log?.streamsOpened ?? 0) - before).toBeGreaterThan(2);
  });

  it('a call that nobody answered before a restart is answered from the history, and the session goes on', async () => {
    const session = await open();
    const turn = turnOf('behave: unknown-tool\nsay: I went on.');
    const left = new AbortController();
    const leaving = collect(runtime.runTurn(session, turn, left.signal));
    for (;;) {
      const log = ground.standIn.sessions.find(({ view }) => view.id === session.sessionId)?.log;
      if (log?.events.some(({ type }) => type === 'session.status_running')) break;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    left.abort();
    await leaving;
    runtime = ground.start();
    const events = await run(session, turn);
    expect(events.find(({ kind }) => kind === 'tool-returned')).toMatchObject({ outcome: 'denied' });
    expect(events.at(-1)?.kind).toBe('completed');
  });

  it('of two questions each gets its own answer', async () => {
    const session = await open();
    const events = await collect(runtime.runTurn(session, turnOf('behave: two-questions'), never), async (event) => {
      if (event.kind !== 'question') return;
      const text = event.question.includes('first') ? 'one' : 'two';
      await runtime.reply(session, { callId: event.callId, text, isError: false });
    });
    expect(events.find(({ kind }) => kind === 'text-settled')).toMatchObject({ text: 'You said: one, two.' });
  });

  it.each([
    ['refuse', 'AGENT.REJECTED', false],
    ['error exhausted', 'AGENT.UNAVAILABLE', false],
    ['error exhausted billing_error', 'AGENT.UNAVAILABLE', false],
    ['error terminal', 'AGENT.SESSION_LOST', true],
    ['reach-budget', 'AGENT.REJECTED', false],
    ['repository not_found', 'AGENT.CLONE_FAILED', true],
    ['repository checkout', 'AGENT.CLONE_FAILED', true],
  ])('“%s” ends the turn as %s', async (behaviour, code, sessionLost) => {
    const session = await open();
    const end = (await run(session, turnOf(`behave: ${behaviour}`))).at(-1);
    if (end?.kind !== 'failed') throw new Error(`The turn ended as ${end?.kind}.`);
    expect({ code: end.code, sessionLost: end.sessionLost }).toEqual({ code, sessionLost });
    expect(end.message).toMatch(/[a-z]{3,}.*\.$/);
  });

  it('an error that the provider tries again is no end', async () => {
    const session = await open();
    expect((await run(session, turnOf('behave: error retrying\nsay: recovered'))).at(-1)?.kind).toBe('completed');
  });

  it('a session that ended gives way to a new one, with the newest revision laid over its clones', async () => {
    const runId = randomUUID();
    const session = await open({ runId });
    const first = await run(session, turnOf('replace `# web` with `# The web` in `web/README.md`'));
    const edits = first.find(({ kind }) => kind === 'edits');
    if (edits?.kind !== 'edits') throw new Error('Edits were made.');
    ground.standIn.terminate(session.sessionId);
    const lost = (await run(session, turnOf('say: hello'))).at(-1);
    expect(lost).toMatchObject({ kind: 'failed', code: 'AGENT.SESSION_LOST', sessionLost: true });
    await runtime.close(session);
    const next = await open({ runId, seed: edits.bundle });
    expect(next.sessionId).not.toBe(session.sessionId);
    const second = await run(next, turnOf('replace `# The web` with `# Our web` in `web/README.md`'));
    expect(second.map(({ kind }) => kind)).toContain('edits');
  });
});
