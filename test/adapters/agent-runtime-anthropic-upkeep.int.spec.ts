import { randomUUID } from 'node:crypto';
import type { OpenSession, TurnInput, AgentRuntime, AgentSession } from '../../src/ports/agent-runtime.port.js';
import { SessionSweeping } from '../../src/app/session-sweeping.js';
import { calm, CREATE_SESSION, faults, type Fault } from '../stand-ins/managed-agents/control.js';
import { storeFile } from '../stand-ins/managed-agents/file-routes.js';
import { managedGround, type ManagedGround } from '../contracts/agent-runtime-anthropic.ground.js';
import { soon } from '../contracts/agent-runtime-anthropic.played.js';
import { collect, isEnd } from '../contracts/agent-runtime.listener.js';

const never = new AbortController().signal;
const MODEL = 'claude-sonnet-4-6';
const CHANGE = 'replace `# web` with `# The web` in `web/README.md`';
const DELETE_FILE = 'DELETE /v1/files/:id';
const UPLOAD = 'POST /v1/files';
const ARCHIVE = 'POST /v1/sessions/:id/archive';
const always = 1_000;

const TIDYING_FAULTS: [what: string, fault: (on: string) => Fault][] = [
  ['took effect, and whose answer is lost', (on) => faults.lostAnswer(on)],
  ...([400, 403, 404, 409, 500, 529] as const).map((how): (typeof TIDYING_FAULTS)[number] => [
    `is answered with ${how}`,
    (on) => faults.unavailable(on, always, how),
  ]),
  ['is never answered', (on) => faults.refusedConnection(on, always)],
];

let ground: ManagedGround;
let runtime: AgentRuntime;

beforeAll(async () => {
  ground = await managedGround({ web: { 'README.md': '# web\n' }, api: { 'README.md': '# api\n' } });
});
afterAll(() => ground.dispose());
beforeEach(() => {
  runtime = ground.start();
});
afterEach(() => {
  Object.assign(ground.standIn.control, calm());
  ground.standIn.world.files.splice(0);
});

const open = (more: Partial<OpenSession> = {}) =>
  runtime.open(
    {
      ...{ runId: randomUUID(), title: 'ACME-42 Things', model: MODEL, mode: 'edits' },
      ...{ repositories: ground.repositories, seed: null, budgetCents: null, ...more },
    },
    () => undefined,
    never,
  );
const turnOf = (instructions: string): TurnInput => ({
  ...{ turnId: randomUUID(), turnNumber: 1, mode: 'edits', instructions, model: MODEL },
  ...{ ticket: { key: 'ACME-42', title: 'Things', body: '' }, plan: null, previousPlan: null, rejection: null },
  ...{ repositories: ground.repositories, workspace: null, answers: [] },
});
const endOf = async (session: AgentSession, turn: TurnInput) => {
  const events = await collect(runtime.runTurn(session, turn, never), async (event) => {
    if (event.kind === 'edits') await runtime.reply(session, { callId: event.callId, text: 'Ok.', isError: false });
  });
  return events.find(isEnd);
};
const spoil = (...added: readonly Fault[]) => ground.standIn.control.faults.push(...added);
const viewOf = ({ sessionId }: AgentSession) => ground.standIn.world.sessions.get(sessionId)?.view;
const uploadsLeft = () =>
  ground.standIn.world.files
    .filter(({ metadata }) => metadata.scope == null)
    .map(({ metadata }) => metadata.filename)
    .filter((name) => !name.endsWith('.py'));

test.each(TIDYING_FAULTS)(
  'a deletion that %s, of an upload or of an old bundle, ends no turn and keeps no session from being archived',
  async (_, fault) => {
    spoil(fault(DELETE_FILE));
    const session = await open();
    expect(await endOf(session, turnOf(CHANGE))).toMatchObject({ kind: 'completed' });
    spoil(fault(DELETE_FILE));
    expect(await endOf(session, turnOf('say: again'))).toMatchObject({ kind: 'completed' });
    expect(viewOf(session)?.archived_at).toBeNull();
    spoil(fault(DELETE_FILE));
    await runtime.close(session);
    expect(viewOf(session)?.archived_at).not.toBeNull();
  },
);

test.each([400, 404, 500])('a listing of old bundles that is answered with %i ends no turn', async (how) => {
  const session = await open();
  spoil(faults.unavailable('GET /v1/files', always, how));
  expect(await endOf(session, turnOf('say: here'))).toMatchObject({ kind: 'completed' });
});

describe('uploads', () => {
  test('are deleted as well when the session cannot be made', async () => {
    await open();
    spoil(faults.unavailable(CREATE_SESSION, 1, 422));
    await expect(open()).rejects.toMatchObject({ code: 'AGENT.REJECTED' });
    await soon(() => uploadsLeft().length === 0);
  });

  test('are deleted as well when a later one fails', async () => {
    const api = ground.repositories.find(({ name }) => name === 'api');
    spoil({ ...faults.unavailable(UPLOAD, always, 400), holding: `${api?.baseCommit}.tar` });
    await expect(open()).rejects.toMatchObject({ code: 'AGENT.REJECTED' });
    await soon(() => uploadsLeft().length === 0);
  });

  test('that were left behind are swept by name and age; others, and what sessions hold, are left alone', async () => {
    const { world } = ground.standIn;
    const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
    const put = (name: string, hours: number, sessionId?: string) => {
      storeFile(world, name, Buffer.from('x'), sessionId).metadata.created_at = hoursAgo(hours);
    };
    spoil(faults.lostAnswer(UPLOAD, 1));
    await open();
    // The others are deleted beside the set-up.
    await soon(() => uploadsLeft().length === 1);
    const [orphan = ''] = uploadsLeft();
    expect(orphan).toMatch(/^code-runs-upload-/);
    put('code-runs-upload-seed.tar', 4);
    put('code-runs-upload-young.tar', 2);
    put('code-runs-upload-copy.tar', 4, 'sesn_1');
    put('somebody-elses.tar', 4);
    expect(await ground.sweep()).toMatchObject({ uploads: 1 });
    expect(uploadsLeft().sort()).toEqual([orphan, 'code-runs-upload-young.tar', 'somebody-elses.tar'].sort());
    expect(world.files.some(({ metadata }) => metadata.filename === 'code-runs-upload-copy.tar')).toBe(true);
  });

  test('that cannot be swept keep no session from being swept', async () => {
    const session = await open();
    await ground.state.remove('managed-agents-sessions', session.runId, 3);
    for (const { view } of ground.standIn.sessions) view.created_at = '2026-01-01T00:00:00.000Z';
    spoil(faults.unavailable('GET /v1/files', 2, 403));
    await ground.sweep();
    expect(viewOf(session)?.archived_at).not.toBeNull();
  });
});

describe('archiving', () => {
  test('whose answer is lost is done', async () => {
    const session = await open();
    spoil(faults.lostAnswer(ARCHIVE));
    await runtime.close(session);
    expect(viewOf(session)?.archived_at).not.toBeNull();
  });

  test.each([403, 409, 500])('that is answered with %i fails nothing, and the next sweep does it', async (how) => {
    const session = await open();
    spoil(faults.unavailable(ARCHIVE, 1, how));
    await runtime.close(session);
    expect(viewOf(session)?.archived_at).toBeNull();
    for (const { view } of ground.standIn.sessions) view.created_at = '2026-01-01T00:00:00.000Z';
    await ground.sweep();
    expect(viewOf(session)?.archived_at).not.toBeNull();
  });
});

test('a sweep while the provider is away says so once, in plain words', async () => {
  const asked = ground.standIn.requests.length;
  spoil(faults.refusedConnection('*', always));
  await expect(ground.sweep()).rejects.toMatchObject({
    ...{ code: 'AGENT.UNAVAILABLE', retryable: true },
    message: expect.stringMatching(/^127\.0\.0\.1:\d+ does not answer\.$/) as string,
  });
  const routes = ground.standIn.requests.slice(asked).map(({ route }) => route);
  expect(new Set(routes)).toEqual(new Set(['GET /v1/sessions']));
});

test('what nobody needs is swept by one process when it starts', async () => {
  const sweeps: string[] = [];
  const start = (owner: string) => {
    const holder = { state: ground.state, owner, leaseTtlMs: 1_000 };
    const sweeping = new SessionSweeping(holder, () => {
      sweeps.push(owner);
      return Promise.resolve({ sessions: 0, uploads: 0 });
    });
    sweeping.onApplicationBootstrap();
    return sweeping;
  };
  const first = start('one');
  while (sweeps.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
  const second = start('two');
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(sweeps).toEqual(['one']);
  for (const sweeping of [first, second]) sweeping.onApplicationShutdown();
});
