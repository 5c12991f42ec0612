import { randomUUID } from 'node:crypto';
import { probeAnthropic, provisionAnthropic } from '../../src/adapters/agent-runtime-anthropic/probe.js';
import type { Mode } from '../../src/domain/conversation/conversation.types.js';
import type { AgentRuntime, AgentSession, OpenSession, TurnInput } from '../../src/ports/agent-runtime.port.js';
import { calm, faults, SEND, type Control } from '../stand-ins/managed-agents/control.js';
import { storeFile } from '../stand-ins/managed-agents/file-routes.js';
import { managedGround, type ManagedGround } from '../contracts/agent-runtime-anthropic.ground.js';
import { collect, isEnd } from '../contracts/agent-runtime.listener.js';

const never = new AbortController().signal;
const [SONNET, OPUS] = ['claude-sonnet-4-6', 'claude-opus-4-8'];
let ground: ManagedGround;
let runtime: AgentRuntime;

beforeEach(async () => {
  ground = await managedGround({ web: { 'README.md': '# web\n' } });
  runtime = ground.start();
});
afterEach(() => ground.dispose());

const turned = (changes: Partial<Control>) => Object.assign(ground.standIn.control, calm(), changes);
const open = (more: Partial<OpenSession> = {}, signal = never) =>
  runtime.open(
    {
      ...{ runId: randomUUID(), title: 'ACME-42 Things', model: OPUS, mode: 'ask' },
      ...{ repositories: ground.repositories, seed: null, budgetCents: null, ...more },
    },
    () => undefined,
    signal,
  );
const turnOf = (instructions: string, mode: Mode = 'ask'): TurnInput => ({
  ...{ turnId: randomUUID(), turnNumber: 1, mode, instructions, model: OPUS },
  ...{ ticket: { key: 'ACME-42', title: 'Things', body: '' }, plan: null, previousPlan: null, rejection: null },
  ...{ repositories: ground.repositories, workspace: null, answers: [] },
});
const played = (session: AgentSession, turn: TurnInput) => collect(runtime.runTurn(session, turn, never));
const wordsOf = async (session: AgentSession, turn: TurnInput) => {
  const events = await played(session, turn);
  expect(events.find(isEnd)).toMatchObject({ kind: 'completed' });
  return events.flatMap((event) => (event.kind === 'text-settled' ? [event.text] : [])).join('\n');
};
const account = () => ({ apiKey: ground.standIn.apiKey, baseUrl: ground.standIn.url });
const provision = (models = [SONNET, OPUS]) => provisionAnthropic({ account: account(), defaultModel: SONNET }, models);
const look = () => probeAnthropic({ account: account(), defaultModel: SONNET }, [SONNET, OPUS]);
const unsound = async () => (await look()).filter(({ ok }) => !ok);
const requestsOf = (route: string) => ground.standIn.requests.filter((request) => request.route === route);
const messagesSent = () => requestsOf(SEND).length;

describe('an agent or environment that was archived', () => {
  const archive = async (what: 'agents' | 'environments') => {
    const { agentId, environmentId } = await provision();
    await open();
    const headers = { authorization: `Bearer ${ground.standIn.apiKey}`, 'anthropic-beta': 'managed-agents-2026-04-01' };
    const id = what === 'agents' ? agentId : environmentId;
    await fetch(`${ground.standIn.url}/v1/${what}/${id}/archive`, { method: 'POST', headers });
  };

  test.each([
    ...(['agents', 'environments'] as const).flatMap((what) =>
      ([400, 409] as const).map((status) => [what, status] as const),
    ),
  ])('is found once, made again and remembered: %s, refused with %i', async (what, archivedStatus) => {
    await archive(what);
    turned({ archivedStatus, namesStayTaken: true });
    for (let n = 0; n < 2; n += 1) expect(await wordsOf(await open(), turnOf('say: again'))).toBe('again');
    expect(requestsOf('POST /v1/sessions').filter(({ status }) => status === archivedStatus)).toHaveLength(1);
    expect(requestsOf(`POST /v1/${what}`).filter(({ status }) => status === 200)).toHaveLength(2);
    runtime = ground.start();
    expect(await wordsOf(await open(), turnOf('say: again'))).toBe('again');
    expect(requestsOf(`POST /v1/${what}`).filter(({ status }) => status === 200)).toHaveLength(2);
  });

  test.each(['agents', 'environments'] as const)('is healed by provisioning as well: %s', async (what) => {
    await archive(what);
    turned({ namesStayTaken: true });
    const before = requestsOf('POST /v1/sessions').length;
    const healed = await provision();
    expect(await provision()).toEqual(healed);
    expect(await unsound()).toEqual([]);
    expect(await wordsOf(await open(), turnOf('say: healed'))).toBe('healed');
    expect(requestsOf('POST /v1/sessions').length).toBeGreaterThan(before);
  });

  test('is not looked for where a session is refused for another reason', async () => {
    await open();
    ground.standIn.control.faults.push(faults.unavailable('POST /v1/sessions', 1, 400));
    await expect(open()).rejects.toMatchObject({
      code: 'AGENT.REJECTED',
      message: expect.stringMatching(
        /^127\.0\.0\.1:\d+ answered POST \/v1\/sessions with 400: The stand-in was told to\.$/,
      ) as string,
    });
    expect(requestsOf('POST /v1/agents')).toHaveLength(1);
  });
});

test('the export script is an upload of its own: copies that sessions have of it are not taken, and its id is kept', async () => {
  turned({ copiesListed: true });
  const { files } = ground.standIn.world;
  const { exporterFileId } = await provision();
  const found = files.find(({ metadata }) => metadata.id === exporterFileId);
  if (!found) throw new Error('It was uploaded.');
  const { filename } = found.metadata;
  await open();
  files.splice(files.indexOf(found), 1);
  storeFile(ground.standIn.world, filename, found.bytes, 'sesn_1');
  const again = await provision();
  const taken = files.find(({ metadata }) => metadata.id === again.exporterFileId);
  expect(taken?.metadata).toMatchObject({ filename });
  expect(taken?.metadata.scope).toBeUndefined();
  expect(await wordsOf(await open(), turnOf('say: still'))).toBe('still');
  storeFile(ground.standIn.world, filename, found.bytes);
  ground.standIn.world.environments.splice(0);
  runtime = ground.start();
  await open();
  const mounted = requestsOf('POST /v1/sessions').at(-1)?.body;
  expect(mounted).toMatchObject({ resources: [{ file_id: again.exporterFileId }, {}] });
});

describe('a service that leaves fields out', () => {
  test.each([[['metadata']], [['archived_at']], [['metadata', 'archived_at', 'title']]])(
    '%j gets one agent and one environment, and its agent works in what was unpacked',
    async (leftOut) => {
      turned({ leftOut });
      await provision();
      await provision();
      for (let n = 0; n < 2; n += 1) {
        runtime = ground.start();
        expect(await wordsOf(await open(), turnOf(''))).toContain('1 file');
      }
      expect(ground.standIn.world.environments).toHaveLength(1);
      expect([...ground.standIn.world.agents.values()].map((versions) => versions.length)).toEqual([1]);
      expect(await unsound()).toEqual([]);
      await ground.sweep();
    },
  );
});

describe('a session whose set-up is not known to have ended well', () => {
  test.each([[[]], [['metadata']]])('is set up by whoever opens it next, without %j', async (leftOut) => {
    turned({ leftOut });
    const runId = randomUUID();
    const left = new AbortController();
    const events = 'GET /v1/sessions/:id/events/stream';
    const opening = open({ runId }, left.signal);
    while (requestsOf(events).length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    left.abort();
    await expect(opening).rejects.toBeDefined();
    runtime = ground.start();
    const session = await open({ runId });
    expect(await wordsOf(session, turnOf(''))).toContain('1 file');
    expect(ground.standIn.sessions).toHaveLength(1);
  });

  test('gets the tools of its mode when its set-up ended and nobody noted it', async () => {
    const runId = randomUUID();
    const session = await open({ runId });
    const entry = await ground.state.get<{ since: string; sessionId: string }>('managed-agents-sessions', runId);
    if (!entry) throw new Error('It was noted.');
    await ground.state.put('managed-agents-sessions', runId, { ...entry.value, isReady: false }, entry.version);
    const sent = messagesSent();
    runtime = ground.start();
    expect(await open({ runId })).toEqual(session);
    expect(messagesSent()).toBe(sent);
    expect(await wordsOf(session, turnOf(''))).toContain('1 file');
  });
});

describe('a service that does not heed what a session brings', () => {
  test.each<[what: 'model' | 'tools', words: RegExp]>([
    [
      'model',
      /^127\.0\.0\.1:\d+ runs claude-sonnet-4-6 where claude-opus-4-8 was asked for\. Nothing was sent to the agent\./,
    ],
    [
      'tools',
      /^127\.0\.0\.1:\d+ leaves tools on that were not asked for: .*read.*, and leaves out tools that were asked for: bash\. Nothing was sent/,
    ],
  ])('is refused in words before a message is sent: %s', async (what, words) => {
    turned({ unheeded: [what] });
    await expect(open()).rejects.toMatchObject({
      code: 'AGENT.REJECTED',
      retryable: false,
      message: expect.stringMatching(words) as string,
    });
    expect(messagesSent()).toBe(0);
    expect(ground.standIn.sessions.map(({ view }) => view.archived_at !== null)).toEqual([true]);
  });

  test('is refused when a later turn changes the mode', async () => {
    const session = await open({ mode: 'edits' });
    turned({ unheeded: ['tools'] });
    const sent = messagesSent();
    await expect(played(session, turnOf('say: quietly', 'ask'))).rejects.toMatchObject({
      message: expect.stringMatching(/leaves tools on that were not asked for: .*bash/) as string,
    });
    expect(messagesSent()).toBe(sent);
  });

  test('is found when a process that crashed had not compared', async () => {
    const runId = randomUUID();
    const session = await open({ runId });
    const view = ground.standIn.world.sessions.get(session.sessionId)?.view;
    if (view) view.agent.model = { ...view.agent.model, id: SONNET };
    runtime = ground.start();
    await expect(open({ runId })).rejects.toMatchObject({ code: 'AGENT.REJECTED' });
  });

  test.each(['model', 'tools'] as const)('is found by provisioning and by the doctor: %s', async (what) => {
    await provision();
    turned({ unheeded: [what] });
    await expect(provision()).rejects.toMatchObject({ message: expect.stringContaining('asked for') as string });
    expect((await unsound())[0]).toMatchObject({
      name: 'session',
      detail: expect.stringContaining('asked for') as string,
    });
    expect(ground.standIn.sessions).toEqual([]);
    expect(messagesSent()).toBe(0);
  });
});

describe('a service that lacks a way to a session that is there', () => {
  const says = (route: string) => ({
    ...{ code: 'AGENT.REJECTED', retryable: false },
    message: expect.stringMatching(
      new RegExp(`^127\\.0\\.0\\.1:\\d+ does not have ${route}\\. Use an ANTHROPIC_BASE_URL`),
    ) as string,
  });
  const ways = [
    'POST /v1/sessions/:id',
    'POST /v1/sessions/:id/events',
    'GET /v1/sessions/:id/events',
    'GET /v1/sessions/:id/events/stream',
  ];

  test.each(ways)('is told so, and no second set-up is paid for: %s', async (route) => {
    turned({ lacking: [route] });
    const runId = randomUUID();
    for (let n = 0; n < 2; n += 1) await expect(open({ runId })).rejects.toMatchObject(says(route));
    const [session, ...others] = ground.standIn.sessions;
    expect(others).toEqual([]);
    expect(session?.view.archived_at).toBeNull();
    expect(session?.log.events.filter(({ type }) => type === 'user.message').length).toBeLessThan(2);
  });

  test.each(ways.slice(1))('is told so in a turn as well: %s', async (route) => {
    const session = await open();
    turned({ lacking: [route] });
    await expect(played(session, turnOf('say: never'))).rejects.toMatchObject(says(route));
  });

  test('is told from a session that is gone', async () => {
    const session = await open();
    ground.standIn.world.sessions.delete(session.sessionId);
    await expect(played(session, turnOf('say: never'))).rejects.toMatchObject({ code: 'AGENT.SESSION_LOST' });
  });
});

describe('the doctor', () => {
  const needed: readonly (readonly [name: string, route: string])[] = [
    ['models', 'GET /v1/models'],
    ['agent', 'GET /v1/agents'],
    ['environment', 'GET /v1/environments'],
    ['files', 'GET /v1/files'],
    ['sessions', 'GET /v1/sessions'],
    ['upload', 'POST /v1/files'],
    ['new environment', 'POST /v1/environments'],
    ['session', 'POST /v1/sessions'],
    ['change of mode', 'POST /v1/sessions/:id'],
    ['events', 'GET /v1/sessions/:id/events'],
    ['stream', 'GET /v1/sessions/:id/events/stream'],
  ];

  test.each(needed)('says that a service lacks %s, and goes on', async (name, route) => {
    await provision();
    const sound = (await look()).map((finding) => finding.name);
    turned({ lacking: [route] });
    const findings = await look();
    const [method = '', path = ''] = route.replace(':id', '[\\w]+').split(' ');
    expect(findings.filter(({ ok }) => !ok)).toEqual([
      {
        name,
        ok: false,
        detail: expect.stringMatching(
          new RegExp(`127\\.0\\.0\\.1:\\d+ answered ${method} ${path} with 404: Not found\\.`),
        ) as string,
        mend: expect.stringContaining('ANTHROPIC_BASE_URL') as string,
      },
    ]);
    const asked = sound.filter((one) => !one.startsWith('model '));
    const skipped = asked.filter((one) => !findings.some((finding) => finding.name === one));
    // Without an agent, an environment or a session there is nothing to try the rest with.
    const needsSession = [...needed.slice(7).map(([one]) => one), 'budget', 'session deleted'];
    expect(skipped.every((one) => needsSession.includes(one))).toBe(true);
  });

  test('sends nothing, and leaves no session behind', async () => {
    await provision();
    expect((await look()).map((finding) => finding.name)).toEqual([
      ...['reachable', 'key accepted', `model ${SONNET}`, `model ${OPUS}`],
      ...needed.slice(1, 8).map(([name]) => name),
      ...['budget', 'change of mode', 'events', 'stream', 'session deleted'],
    ]);
    expect({ sessions: ground.standIn.sessions, sent: messagesSent() }).toEqual({ sessions: [], sent: 0 });
    expect(ground.standIn.world.environments).toHaveLength(1);
    const files = ground.standIn.world.files.map(({ metadata }) => metadata.filename);
    expect(files.filter((name) => !name.startsWith('code-runs-export-edits-'))).toEqual([]);
  });

  test.each(['POST /v1/files', 'POST /v1/environments'])(
    'says so before anything was provisioned as well: %s',
    async (route) => {
      turned({ lacking: [route] });
      expect(await unsound()).toMatchObject([
        { detail: expect.stringContaining(`answered ${route} with 404`) as string },
      ]);
    },
  );

  test('says of a service that keeps no budget what that means, and provisioning works all the same', async () => {
    await provision();
    turned({ leftOut: ['budget'] });
    await provision();
    expect(await unsound()).toMatchObject([
      { name: 'budget', detail: expect.stringContaining('may cost more than RUN_BUDGET_USD') as string },
    ]);
  });

  test('archives its trial session where the service deletes none', async () => {
    await provision();
    turned({ lacking: ['DELETE /v1/sessions/:id'] });
    expect(await unsound()).toEqual([]);
    expect(ground.standIn.sessions.map(({ view }) => view.archived_at !== null)).toEqual([true]);
  });

  test('whose trial session could be neither deleted nor archived says so, and has it swept', async () => {
    await provision();
    turned({ lacking: ['DELETE /v1/sessions/:id', 'POST /v1/sessions/:id/archive'] });
    expect(await unsound()).toMatchObject([{ name: 'session deleted' }]);
    for (const { view } of ground.standIn.sessions) view.created_at = '2026-01-01T00:00:00.000Z';
    turned({});
    expect(await ground.sweep()).toMatchObject({ sessions: 1 });
  });
});
