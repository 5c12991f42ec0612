import { randomUUID } from 'node:crypto';
import { probeAnthropic, provisionAnthropic } from '../../src/adapters/agent-runtime-anthropic/probe.js';
import type { Mode } from '../../src/domain/conversation/conversation.types.js';
import { verifyBundle } from '../../src/edit-bundles/verify-bundle.js';
import type {
  AgentEvent,
  AgentRuntime,
  AgentSession,
  OpenSession,
  TurnInput,
} from '../../src/ports/agent-runtime.port.js';
import { managedGround, type ManagedGround } from '../contracts/agent-runtime-anthropic.ground.js';
import { soon } from '../contracts/agent-runtime-anthropic.played.js';
import { collect } from '../contracts/agent-runtime.listener.js';

const never = new AbortController().signal;
const MODEL = 'claude-sonnet-4-6';
interface Toolset {
  readonly type: string;
  readonly name?: string;
  readonly default_config?: { readonly enabled: boolean };
  readonly configs?: readonly { readonly name: string; readonly enabled: boolean }[];
}

describe('Claude Code', () => {
  let ground: ManagedGround;
  let runtime: AgentRuntime;

  beforeEach(async () => {
    ground = await managedGround({
      web: { 'README.md': '# web\n', 'bin/go': { run: 'go\n' } },
      api: { 'a b.txt': 'x\n' },
    });
    runtime = ground.start();
  });
  afterEach(() => ground.dispose());

  const steps: string[] = [];
  const open = (mode: Mode = 'edits', more: Partial<OpenSession> = {}) => {
    steps.length = 0;
    const { repositories } = ground;
    const input = {
      runId: randomUUID(),
      title: 'ACME-42 Things',
      model: MODEL,
      mode,
      repositories,
      seed: null,
      budgetCents: null,
      ...more,
    };
    return runtime.open(input, (step) => steps.push(step), never);
  };
  const turnOf = (instructions: string, mode: Mode = 'edits'): TurnInput => ({
    ...{ turnId: randomUUID(), turnNumber: 1, mode, instructions, model: MODEL },
    ...{ ticket: { key: 'ACME-42', title: 'Things', body: '' }, plan: null, previousPlan: null, rejection: null },
    ...{ repositories: ground.repositories, workspace: null, answers: [] },
  });
  const run = (session: AgentSession, turn: TurnInput) =>
    collect(runtime.runTurn(session, turn, never), async (event) => {
      if (event.kind !== 'plan' && event.kind !== 'edits') return;
      await runtime.reply(session, { callId: event.callId, text: 'Recorded.', isError: false });
    });
  const bodies = <Body>(route: string) =>
    ground.standIn.requests.flatMap((request) => (request.route === route ? [request.body as Body] : []));
  const enabled = (tools: readonly Toolset[]) => ({
    builtIn: tools.flatMap(({ configs = [] }) => configs.filter((one) => one.enabled).map(({ name }) => name)),
    byDefault: tools.some(({ default_config }) => default_config?.enabled !== false && default_config !== undefined),
    custom: tools.flatMap(({ type, name }) => (type === 'custom' ? [name] : [])),
  });
  const toolsNow = () =>
    enabled(bodies<{ agent?: { tools: readonly Toolset[] } }>('POST /v1/sessions/:id').at(-1)?.agent?.tools ?? []);
  const text = (events: readonly AgentEvent[]) =>
    events.flatMap((event) => (event.kind === 'text-settled' ? [event.text] : [])).join('\n');
  const editsOf = (events: readonly AgentEvent[]) => {
    const edits = events.find(({ kind }) => kind === 'edits');
    if (edits?.kind !== 'edits') throw new Error(`No edits in ${events.map(({ kind }) => kind).join(' ')}`);
    return edits;
  };
  const changesOf = (bundle: Uint8Array) => {
    const expected = ground.repositories.map(({ repositoryId, name: mount, baseCommit }) => ({
      repositoryId,
      mount,
      baseCommit,
    }));
    return verifyBundle(bundle, expected).repositories.flatMap(({ mount, edits }) =>
      edits.changes.map(({ path }) => `${mount}/${path}`),
    );
  };

  describe('is provisioned', () => {
    it('once, however many processes begin at the same time', async () => {
      const { account } = { account: { apiKey: ground.standIn.apiKey, baseUrl: ground.standIn.url } };
      const settings = { account, defaultModel: MODEL };
      const before = await provisionAnthropic(settings);
      const again = await Promise.all([provisionAnthropic(settings), provisionAnthropic(settings), open()]);
      expect(again.slice(0, 2)).toEqual([before, before]);
      expect(ground.standIn.world.agents.size).toBe(1);
      expect(ground.standIn.world.environments).toHaveLength(1);
      expect(bodies('POST /v1/agents')).toHaveLength(1);
    });

    it('by racing processes with one agent and one environment in the end', async () => {
      await Promise.all([open(), open(), open()]);
      expect(ground.standIn.world.environments).toHaveLength(1);
      expect(ground.standIn.world.agents.size).toBe(1);
    });

    it('again as the next version when the definition changes', async () => {
      const account = { apiKey: ground.standIn.apiKey, baseUrl: ground.standIn.url };
      const first = await provisionAnthropic({ account, defaultModel: MODEL });
      const second = await provisionAnthropic({ account, defaultModel: 'claude-opus-4-8' });
      expect(second).toMatchObject({ agentId: first.agentId, agentVersion: 2, environmentId: first.environmentId });
    });

    it('again when somebody deleted what sessions need', async () => {
      await open();
      ground.standIn.world.environments.splice(0);
      runtime = ground.start();
      expect((await run(await open(), turnOf('say: back'))).at(-1)?.kind).toBe('completed');
    });
  });

  describe('a session', () => {
    it.each([
      ['ask', ['read', 'glob', 'grep'], ['ask_user']],
      ['plan', ['read', 'glob', 'grep'], ['ask_user', 'submit_plan']],
      ['edits', ['read', 'glob', 'grep', 'write', 'edit', 'bash'], ['ask_user', 'submit_edits']],
    ] as const)('in %s has exactly its tools, and the model of the run', async (mode, builtIn, custom) => {
      await open(mode, { model: 'claude-opus-4-8' });
      expect(toolsNow()).toEqual({ builtIn, byDefault: false, custom });
      const [created] = bodies<{ agent: { type: string; model: string } }>('POST /v1/sessions');
      expect(created?.agent).toMatchObject({ type: 'agent_with_overrides', model: 'claude-opus-4-8' });
    });

    it('that changes its mode gets the tools of the new one before the message', async () => {
      const session = await open('ask');
      await run(session, turnOf('say: asked', 'ask'));
      await run(session, turnOf('replace `# web` with `# The web` in `web/README.md`'));
      expect(toolsNow().builtIn).toContain('bash');
      await run(session, turnOf('say: asked', 'ask'));
      expect(toolsNow()).toEqual({ builtIn: ['read', 'glob', 'grep'], byDefault: false, custom: ['ask_user'] });
    });

    it('is set up before it can be used: repositories of this disk lie under their names, and that shows as steps', async () => {
      const session = await open('ask');
      expect(steps).toEqual([
        'Opening a session',
        'Handing over web',
        'Handing over api',
        'Unpacking the repos in the session',
      ]);
      const events = await run(session, turnOf('', 'ask'));
      expect(text(events)).toContain('3 files');
      await soon(() => ground.standIn.world.files.filter(({ metadata }) => metadata.scope == null).length === 1);
    });

    it('whose repository is too large is refused in plain words', async () => {
      runtime = ground.start({ tarBytes: 10 });
      await expect(open()).rejects.toMatchObject({ code: 'AGENT.TOO_LARGE', retryable: false });
    });

    it('whose set-up fails is archived, and the next attempt makes another one', async () => {
      const runId = randomUUID();
      await expect(open('edits', { runId, seed: new Uint8Array(10_240) })).rejects.toMatchObject({
        code: 'AGENT.CLONE_FAILED',
      });
      expect(ground.standIn.sessions.map(({ view }) => view.archived_at !== null)).toEqual([true]);
      await open('edits', { runId });
      expect(ground.standIn.sessions).toHaveLength(2);
    });

    it('with a wrong key fails in words that do not hold the key', async () => {
      Object.assign(ground.standIn.world, { apiKey: 'another' });
      const failure = await open().catch((error: unknown) => error);
      expect(failure).toMatchObject({
        code: 'AGENT.REJECTED',
        message: expect.stringContaining('ANTHROPIC_API_KEY') as string,
      });
      expect(JSON.stringify(failure)).not.toContain('sk-ant');
    });

    it('that no run knows is archived after an hour, and those of others are left alone', async () => {
      const session = await open();
      const orphan = await open();
      await ground.state.remove('managed-agents-sessions', orphan.runId, 3);
      const view = (id: string) => ground.standIn.sessions.find((one) => one.view.id === id)?.view;
      for (const { view: one } of ground.standIn.sessions) one.created_at = '2026-01-01T00:00:00.000Z';
      expect(await ground.sweep()).toEqual({ sessions: 1, uploads: 0 });
      expect([view(session.sessionId)?.archived_at, typeof view(orphan.sessionId)?.archived_at]).toEqual([
        null,
        'string',
      ]);
    });
  });

  it('that ended gives way to a new session, with the newest revision laid over its clones', async () => {
    const runId = randomUUID();
    const session = await open('edits', { runId });
    const { bundle } = editsOf(await run(session, turnOf('replace `# web` with `# The web` in `web/README.md`')));
    ground.standIn.terminate(session.sessionId);
    const next = await open('edits', { runId, seed: bundle });
    expect(next.sessionId).not.toBe(session.sessionId);
    const events = await run(next, turnOf('replace `# The web` with `# Our web` in `web/README.md`'));
    expect(changesOf(editsOf(events).bundle)).toEqual(['web/README.md']);
  });

  describe('edits', () => {
    const change = 'replace `# web` with `# The web` in `web/README.md`';

    it.each(['wrong hash', 'missing file'])(
      'with a %s are refused with the reason, and come right when they are asked for once more',
      async (how) => {
        runtime = ground.start({ indexingMs: 400 });
        const session = await open();
        const turn = turnOf(`behave: ${how}\n${change}`);
        const events = await run(session, turn);
        const denied = events.filter((event) => event.kind === 'tool-returned' && event.outcome === 'denied');
        expect(denied).toHaveLength(1);
        expect(text(events)).toContain('Run the export command again');
        expect(changesOf(editsOf(events).bundle)).toEqual(['web/README.md']);
        runtime = ground.start({ indexingMs: 400 });
        expect(await run(session, turn)).toEqual(events);
      },
    );

    it('are handed over in a step of its own name, which tells it from the commands of the agent', async () => {
      const session = await open();
      const turn = turnOf(change);
      const commands = (await run(session, turn)).flatMap((event) =>
        event.kind === 'tool-called' && event.tool === 'command' ? [event] : [],
      );
      const [handOver] = commands.filter(({ name }) => name === 'hand-over');
      expect(handOver?.title).toMatch(/^python3 .*export_edits\.py.* edits-/);
      expect(handOver?.title).toContain(turn.turnId);
    });

    it('that the team rejected are said to be so with the next message', async () => {
      const session = await open();
      const { bundle } = editsOf(await run(session, turnOf(change)));
      await run(session, { ...turnOf('say: kept'), workspace: bundle });
      const rejection = { revision: 1, reason: 'Too long.' };
      await run(session, { ...turnOf('say: rejected'), rejection });
      await run(session, { ...turnOf('say: partly rejected'), workspace: bundle, rejection });
      await run(session, { ...turnOf('say: asked', 'ask'), rejection });
      const sent = bodies<{ events: readonly { content?: readonly { text: string }[] }[] }>(
        'POST /v1/sessions/:id/events',
      );
      const messages = sent.flatMap(({ events }) =>
        events.flatMap(({ content = [] }) => content.map((part) => part.text)),
      );
      const noted = messages.filter((message) => message.includes('<note>\nThe team rejected'));
      expect(noted.map((message) => /say: [\w ]+/.exec(message)?.[0])).toEqual([
        'say: rejected',
        'say: partly rejected',
      ]);
      expect(noted.map((message) => message.includes('Keep what you handed over before'))).toEqual([false, true]);
      expect(noted.every((message) => message.includes('Too long.'))).toBe(true);
    });

    it('are cumulative over the turns of a session, and a used bundle is deleted at the provider', async () => {
      const session = await open();
      await run(session, turnOf(change));
      const events = await run(session, turnOf('replace `x` with `y` in `api/a b.txt`'));
      expect(changesOf(editsOf(events).bundle)).toEqual(['web/README.md', 'api/a b.txt']);
      await runtime.close(session);
      expect(ground.standIn.world.files.filter(({ metadata }) => metadata.filename.startsWith('edits-'))).toEqual([]);
    });
  });

  describe('the doctor', () => {
    const look = (apiKey: string, baseUrl: string, models = [MODEL]) =>
      probeAnthropic({ account: { apiKey, baseUrl }, defaultModel: MODEL }, models);

    it('finds the key, the models and what is provisioned', async () => {
      const { apiKey, url } = ground.standIn;
      expect((await look(apiKey, url)).filter(({ ok }) => !ok)).toEqual([]);
      await open();
      expect((await look(apiKey, url)).map(({ detail }) => detail)).toEqual(
        expect.arrayContaining(['agent_1', 'env_1']),
      );
    });

    it('says what is missing and what mends it', async () => {
      const { apiKey, url } = ground.standIn;
      const missing = async (looking: ReturnType<typeof look>) => (await looking).filter(({ ok }) => !ok);
      expect(await missing(look('wrong', url))).toMatchObject([{ name: 'key accepted' }]);
      expect(await missing(look(apiKey, 'http://127.0.0.1:1'))).toMatchObject([{ name: 'reachable' }]);
      expect(await missing(look(apiKey, url, ['gpt-x']))).toMatchObject([{ name: 'model gpt-x' }]);
    });
  });
});
