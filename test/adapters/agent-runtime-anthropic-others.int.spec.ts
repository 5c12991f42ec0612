import type { AgentRuntime, AgentSession, TurnInput } from '../../src/ports/agent-runtime.port.js';
import { calm, CREATE_SESSION, faults, SEND } from '../stand-ins/managed-agents/control.js';
import type { Control } from '../stand-ins/managed-agents/control.js';
import { managedGround, type ManagedGround } from '../contracts/agent-runtime-anthropic.ground.js';
import { endOf, played, soon, words } from '../contracts/agent-runtime-anthropic.played.js';
import { collect, follow } from '../contracts/agent-runtime.listener.js';
import { idleMs } from '../support/pace.js';

const CHANGE = 'replace `# web` with `# The web` in `web/README.md`';
const DOWNLOAD = 'GET /v1/files/:id/content';
const EVENTS = 'GET /v1/sessions/:id/events';
const UPDATE = 'POST /v1/sessions/:id';

let ground: ManagedGround;
let runtime: AgentRuntime;
let session: AgentSession;

beforeAll(async () => {
  ground = await managedGround({ web: { 'README.md': '# web\n' } });
});
afterAll(() => ground.dispose());
beforeEach(async () => {
  runtime = ground.start();
  session = await open();
});
afterEach(() => Object.assign(ground.standIn.control, calm()));

const { open, turnOf, turned, spoil, run, recorded, play, standing, ofType, messagesOf, asked } = played(
  'ACME-42 Others',
  () => ({ ground, runtime, session }),
);
/** Until the runtime has kept that the turn's message was taken. */
const noted = ({ turnId }: TurnInput): Promise<void> =>
  soon(async () =>
    (await ground.state.list('managed-agents-sent')).some(({ value }) => JSON.stringify(value).includes(turnId)),
  );
const within = async <Result>(ms: number, work: Promise<Result>): Promise<Result> => {
  expect(await idleMs(() => work)).toBeLessThan(ms);
  return work;
};

describe('a message that was taken (2xx)', () => {
  it.each([
    ['whose answer is empty', faults.emptyAnswer, 0],
    ['whose answer has no data', faults.answerWithoutData, 0],
    ['whose answer is empty, where the list lags', faults.emptyAnswer, 2_000],
    ['whose answer has no data, where the list lags', faults.answerWithoutData, 2_000],
  ])('%s is sent once, and its turn goes on', async (_, fault, listLagMs) => {
    turned({ listLagMs });
    spoil({ ...fault(SEND), holding: '<instructions>' });
    const turn = turnOf('say: once');
    expect(words(await play(turn))).toBe('once');
    expect(messagesOf(turn)).toHaveLength(1);
  });

  it('is not sent again by a later process, whatever the list shows', async () => {
    turned({ listLagMs: 1_000_000 });
    spoil({ ...faults.emptyAnswer(SEND), holding: '<instructions>' });
    const turn = turnOf('say: once');
    const heard = collect(run(turn));
    await soon(() => messagesOf(turn).length === 1);
    await noted(turn);
    runtime = ground.start();
    await heard;
    setTimeout(() => turned({ listLagMs: 0 }), 1_500);
    expect(words(await play(turn))).toBe('once');
    expect(messagesOf(turn)).toHaveLength(1);
  });

  it('by a session that is gone is not sent to the next one', async () => {
    const turn = turnOf('wait 5s\nsay: never');
    void collect(run(turn)).catch(() => undefined);
    await soon(() => messagesOf(turn).length === 1);
    await noted(turn);
    runtime = ground.start();
    ground.standIn.terminate(session.sessionId);
    session = await open({ runId: session.runId });
    expect(endOf(await play(turn))).toMatchObject({ kind: 'failed', code: 'AGENT.SESSION_LOST' });
    expect(messagesOf(turn)).toHaveLength(0);
  });

  it('and is not shown ends at once by Stop, and the agent is told', async () => {
    turned({ listLagMs: 1_000_000 });
    spoil({ ...faults.emptyAnswer(SEND), holding: '<instructions>' });
    const turn = turnOf('wait 5s\nsay: never');
    const heard = collect(run(turn));
    await soon(() => messagesOf(turn).length === 1);
    await runtime.interrupt(session, turn.turnId);
    expect(endOf(await within(1_500, heard))).toMatchObject({ kind: 'interrupted' });
    expect(ofType('user.interrupt').length).toBeGreaterThan(0);
  });
});

describe('a turn that was stopped', () => {
  it.each([[false], [true]])(
    'is never told to hand over, and the next message is worked on (its interrupt told late: %s)',
    async (interruptsLate) => {
      turned({ interruptsLate });
      const turn = turnOf(`${CHANGE}\nwait 5s`);
      const following = follow(run(turn), recorded);
      await following.until('tool-returned');
      await runtime.interrupt(session, turn.turnId);
      const events = await within(2_000, following.rest());
      expect(endOf(events)).toMatchObject({ kind: 'interrupted' });
      expect(events.some(({ kind }) => kind === 'edits')).toBe(false);
      expect(messagesOf(turn)).toHaveLength(1);
      expect(words(await play(turnOf('say: next', 'ask')))).toBe('next');
      expect(messagesOf(turn)).toHaveLength(1);
    },
  );

  it('before its message went out never sends it, whatever is waited for', async () => {
    const before = asked(UPDATE).length;
    spoil(faults.stalled('GET /v1/files'), faults.stalled(UPDATE));
    const turn = turnOf('say: never', 'ask');
    const heard = collect(run(turn));
    await soon(() => asked(UPDATE).length > before);
    await runtime.interrupt(session, turn.turnId);
    expect(endOf(await within(2_000, heard))).toMatchObject({ kind: 'interrupted' });
    expect(messagesOf(turn)).toHaveLength(0);
    // Whether the mode was changed is not known, so the next turn changes it again.
    expect(words(await play(turnOf('behave: everything', 'edits')))).not.toContain('0 worked');
  });

  it('while its edits are fetched ends at once, however the download stalls', async () => {
    spoil(faults.stalled(DOWNLOAD));
    const turn = turnOf(CHANGE);
    const heard = collect(run(turn), recorded);
    await soon(() => asked(DOWNLOAD).length > 0);
    await runtime.interrupt(session, turn.turnId);
    const events = await within(2_000, heard);
    expect([endOf(events)?.kind, events.some(({ kind }) => kind === 'edits')]).toEqual(['interrupted', false]);
  });

  it('is stopped at the provider by a process that never followed it', async () => {
    const turn = turnOf('wait 20s\nsay: never');
    void collect(run(turn)).catch(() => undefined);
    await soon(() => ofType('session.status_running').length > 0 && messagesOf(turn).length === 1);
    runtime = ground.start();
    await runtime.interrupt(session, turn.turnId);
    expect(endOf(await within(2_000, play(turn)))).toMatchObject({ kind: 'interrupted' });
    expect(messagesOf(turn)).toHaveLength(1);
  });
});

describe('an idle session', () => {
  it.each<[Control['idles']]>([['whole'], ['without-reason'], ['without-ids'], ['never']])(
    'that is told %s ends a turn, waits for an answer, and lets the next message through',
    async (idles) => {
      turned({ idles });
      runtime = ground.start({ silenceMs: 1_000 });
      expect(endOf(await play(turnOf('say: one', 'ask')))).toMatchObject({ kind: 'completed' });
      const following = follow(run(turnOf('ask: Which?\nsay: You chose {answer}.', 'ask')));
      const { callId } = await following.until('question');
      expect(await following.quietFor(2_500)).toBe(true);
      await runtime.reply(session, { callId, text: 'left', isError: false });
      expect(words(await following.rest())).toBe('You chose left.');
      const left = turnOf('ask: Nobody answers?', 'ask');
      await follow(run(left)).until('question');
      runtime = ground.start({ silenceMs: 1_000 });
      expect(words(await play(turnOf('say: two', 'ask')))).toBe('two');
    },
  );

  it('that waits for a permission which nobody gives is refused it, once', async () => {
    const turn = turnOf('behave: foreign-tool', 'ask');
    expect(words(await play(turn))).toBe('It was deny.');
    runtime = ground.start();
    expect(words(await play(turn))).toBe('It was deny.');
    expect(ofType('user.tool_confirmation')).toHaveLength(1);
  });

  it('after an error of the model that is a text, without a reason, fails the turn with it', async () => {
    turned({ idles: 'without-reason', errorsAsText: true });
    expect(endOf(await play(turnOf('fail: The model is away.', 'ask')))).toMatchObject({
      ...{ kind: 'failed', code: 'AGENT.UNAVAILABLE' },
      details: expect.stringContaining('The model is away') as string,
    });
  });

  it('for a reason that nobody knows fails the turn and names it', async () => {
    const end = endOf(await play(turnOf('behave: stop-for moon', 'ask')));
    const message = expect.stringMatching(/^The agent stopped at 127\.0\.0\.1:\d+ \(moon\)\./) as string;
    expect(end).toMatchObject({ kind: 'failed', message });
  });
});

describe('a tool’s result', () => {
  const told = async (toolResults: Control['toolResults']) => {
    turned({ toolResults });
    const events = await play(turnOf('read `web/README.md`\nlook around', 'ask'));
    return events.flatMap((event) => (event.kind === 'tool-returned' ? [[event.outcome, event.output !== '']] : []));
  };

  it('is told whatever its content looks like', async () => {
    const whole = await told('whole');
    expect(whole.length).toBeGreaterThan(0);
    expect(await told('plain')).toEqual(whole);
    expect((await told('null-text')).map(([outcome]) => outcome)).toEqual(whole.map(([outcome]) => outcome));
  });

  it('of a set-up that has no words is said so, without the advice to pay for another', async () => {
    turned({ toolResults: 'null-text' });
    await expect(open()).rejects.toMatchObject({
      code: 'AGENT.CLONE_FAILED',
      message: expect.stringMatching(/cannot be read: 127\.0\.0\.1:\d+ gave (?!.*(Send again|It said))/) as string,
    });
  });

  it('of a set-up that failed is shown', async () => {
    turned({ toolResults: 'plain' });
    const failure = await open({ seed: new Uint8Array(10_240) }).catch((error: unknown) => error);
    expect(failure).toMatchObject({
      code: 'AGENT.CLONE_FAILED',
      message: expect.stringContaining('It said: ') as string,
    });
  });
});

describe('lists', () => {
  it('whose cursor repeats end, and the turn is told', async () => {
    turned({ cursorRepeats: true, pageSize: 100 });
    await play(turnOf('say: a history longer than a page'));
    turned({ pageSize: 5 });
    const before = asked(EVENTS).length;
    const listed = collect(run(turnOf('say: heard by the stream', 'ask')));
    expect(words(await listed)).toContain('heard by the stream');
    expect(asked(EVENTS).length - before).toBeLessThan(40);
  });

  it('that ignore the types asked for mislead nobody', async () => {
    turned({ typesIgnored: true });
    await follow(run(turnOf('ask: Nobody answers?', 'ask'))).until('question');
    runtime = ground.start();
    spoil({ ...faults.lostAnswer(SEND), holding: '<instructions>' });
    const turn = turnOf('say: once', 'ask');
    expect(words(await play(turn))).toBe('once');
    expect(messagesOf(turn)).toHaveLength(1);
  });

  it('of a later turn begin where the turn before ended', async () => {
    await play(turnOf('say: one', 'ask'));
    const before = asked(EVENTS).length;
    expect(words(await play(turnOf('say: two', 'ask')))).toBe('two');
    const [first] = asked(EVENTS).slice(before);
    expect(first?.query).toHaveProperty(['created_at[gte]']);
  });
});

describe('every wait ends', () => {
  it.each(['GET /v1/files', 'DELETE /v1/files/:id'])('a message does not wait for tidying (%s)', async (route) => {
    await play(turnOf(CHANGE));
    spoil(faults.stalled(route, 2));
    expect(words(await within(5_000, play(turnOf('say: at once', 'ask'))))).toBe('at once');
  });

  it('a download that stalls is given up, and the next attempt tells the edits', async () => {
    runtime = ground.start({ silenceMs: 500 });
    spoil(faults.stalled(DOWNLOAD));
    const turn = turnOf(CHANGE);
    await expect(play(turn)).rejects.toMatchObject({ code: 'AGENT.UNAVAILABLE', retryable: true });
    expect((await play(turn)).some(({ kind }) => kind === 'edits')).toBe(true);
    expect(messagesOf(turn)).toHaveLength(1);
  });

  it.each([
    ['that works', 'wait 20s'],
    ['that waits for an answer', 'ask: Which?'],
  ])('a session %s and is archived without a word is found gone', async (_, text) => {
    runtime = ground.start({ silenceMs: 400 });
    const turn = turnOf(text, 'ask');
    const heard = collect(run(turn));
    await soon(() => messagesOf(turn).length === 1 && ofType('session.status_running').length > 1);
    standing()?.archive();
    expect(endOf(await within(5_000, heard))).toMatchObject({ code: 'AGENT.SESSION_LOST', sessionLost: true });
  });

  it('an answer that is refused for good says so and is not to be repeated', async () => {
    const following = follow(run(turnOf('ask: Which?', 'ask')));
    const { callId } = await following.until('question');
    standing()?.archive();
    const reply = runtime.reply(session, { callId, text: 'left', isError: false });
    await expect(reply).rejects.toMatchObject({ code: 'AGENT.SESSION_LOST', retryable: false });
  });

  it('a repository error of an earlier turn ends no new one: it gets a session of its own', async () => {
    await play(turnOf('say: one', 'ask'));
    const error = { type: 'repository_clone_error', message: 'x', repository_url: 'https://github.com/acme/web' };
    standing()?.log.append({ type: 'session.error', ...{ error: { ...error, retry_status: { type: 'retrying' } } } });
    runtime = ground.start();
    session = await open({ mode: 'ask', runId: session.runId });
    const turn = turnOf('say: two', 'ask');
    await expect(play(turn)).rejects.toMatchObject({ retryable: true });
    const first = session.sessionId;
    session = await open({ mode: 'ask', runId: session.runId });
    expect(session.sessionId).not.toBe(first);
    expect(words(await play(turn))).toBe('two');
  });

  it('a change of mode that is refused because the session runs is asked for again', async () => {
    spoil(faults.refused(UPDATE, 400, 'The session is running; its agent can be changed when it is idle.', 2));
    expect(words(await play(turnOf('say: asked', 'ask')))).toBe('asked');
  });

  it('how long a throttled caller shall wait is told', async () => {
    spoil(faults.tooMany(CREATE_SESSION, 7));
    await expect(open()).rejects.toMatchObject({ retryable: true, details: { retryAfterMs: 7_000 } });
  });

  it('a status that lags is asked for less and less often', async () => {
    await play(turnOf('say: one', 'ask'));
    turned({ statusLagMs: 3_000 });
    await play(turnOf('say: two', 'ask'));
    const before = asked('GET /v1/sessions/:id').length;
    await play(turnOf('say: three', 'edits'));
    expect(asked('GET /v1/sessions/:id').length - before).toBeLessThan(8);
  });
});

it('a sweep lists the agent’s own sessions by the page, and goes on past one that cannot be archived', async () => {
  const others = [await open(), await open()];
  for (const { runId } of others) {
    const entry = await ground.state.get('managed-agents-sessions', runId);
    await ground.state.remove('managed-agents-sessions', runId, entry?.version ?? 0);
  }
  for (const { view } of ground.standIn.sessions) view.created_at = '2026-01-01T00:00:00.000Z';
  spoil(faults.refused('POST /v1/sessions/:id/archive', 403, 'Not this one.'));
  const { sessions } = await ground.sweep();
  expect(sessions).toBeGreaterThanOrEqual(1);
  expect(asked('GET /v1/sessions').at(-1)?.query).toMatchObject({ agent_id: 'agent_1', limit: '100' });
  await ground.sweep();
  for (const { sessionId } of others) expect(standing(sessionId)?.view.archived_at).not.toBeNull();
});
