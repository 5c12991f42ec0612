import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import Anthropic, { toFile } from '@anthropic-ai/sdk';
import { verifyBundle } from '../../src/edit-bundles/verify-bundle.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { GitHubStandIn } from './github/github-stand-in.js';
import type { StandInRepository } from './github/state.js';
import { calm, CREATE_SESSION, faults, SEND } from './managed-agents/control.js';
import { identityOf, ManagedAgentsStandIn } from './managed-agents/managed-agents-stand-in.js';
import { BETAS, SessionClient, TOOLS } from './managed-agents/session-client.js';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let gitHub: GitHubStandIn;
let standIn: ManagedAgentsStandIn;
let client: Anthropic;
let web: StandInRepository;
let api: StandInRepository;

beforeAll(async () => {
  folder = await temporaryFolder();
  gitHub = await GitHubStandIn.start(join(folder.path, 'github'));
  gitHub.install('acme');
  web = gitHub.addRepository('acme', 'web', { 'README.md': '# web\n', 'src/page.ts': 'export const title = 1;\n' });
  api = gitHub.addRepository('acme', 'api', { 'README.md': '# api\n' });
  standIn = await ManagedAgentsStandIn.start({ root: folder.path, gitHubUrl: gitHub.state.url });
  client = new Anthropic({ apiKey: standIn.apiKey, baseURL: standIn.url, maxRetries: 0 });
});
afterEach(() => Object.assign(standIn.control, calm()));
afterAll(async () => {
  await standIn.stop();
  await gitHub.close();
  await folder.remove();
});

/** A token of GitHub's that reads both repositories, or the one given. */
function readToken(level: 'read' | 'write' = 'read', repository?: StandInRepository): string {
  const token = `ghs_${randomUUID()}`;
  const [installation] = gitHub.state.installations;
  gitHub.state.tokens.push({
    token,
    installationId: installation?.id ?? 0,
    permissions: { contents: level },
    repositoryIds: repository ? [repository.id] : undefined,
    ...{ mintedAt: 0, expiresAt: Date.now() + 3_600_000, revoked: false },
  });
  return token;
}

const mountOf = (repository: StandInRepository, authorization_token: string, sha = repository.made.head()) => ({
  type: 'github_repository' as const,
  url: `https://github.com/acme/${repository.name}`,
  authorization_token,
  checkout: { type: 'commit' as const, sha },
  mount_path: `/workspace/${repository.name}`,
});

const refused = async (work: Promise<unknown>) => {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Anthropic.APIError)) throw new Error('The request was not refused.');
  return { status: error.status as number, message: error.message };
};

describe('who may ask', () => {
  test('a key as Bearer or as x-api-key; nothing else', async () => {
    const list = (headers: Record<string, string>) =>
      fetch(`${standIn.url}/v1/agents`, { headers: { 'anthropic-beta': BETAS.join(), ...headers } });
    const statuses = [
      await list({ authorization: `Bearer ${standIn.apiKey}` }),
      await list({ 'x-api-key': standIn.apiKey }),
      await list({ 'x-api-key': 'another' }),
      await list({}),
    ].map(({ status }) => status);
    expect(statuses).toEqual([200, 200, 401, 401]);
    expect(standIn.requests.slice(-4).map(({ credential }) => credential)).toEqual([
      'bearer',
      'x-api-key',
      'wrong',
      'none',
    ]);
    expect(JSON.stringify(standIn.requests)).not.toContain(standIn.apiKey);
  });

  test('only with the beta header, but for files', async () => {
    const headers = { authorization: `Bearer ${standIn.apiKey}` };
    expect((await fetch(`${standIn.url}/v1/sessions`, { headers })).status).toBe(400);
    expect((await fetch(`${standIn.url}/v1/files`, { headers })).status).toBe(200);
    expect((await refused(client.beta.files.list({ scope_id: 'sesn_1' }))).status).toBe(400);
  });
});

describe('agents and environments', () => {
  test('an update makes a version, keeps what it omits, and a wrong version is refused with 409', async () => {
    const first = await client.beta.agents.create({ name: 'a', model: 'claude-sonnet-4-6', system: 'Be kind.' });
    const second = await client.beta.agents.update(first.id, { version: 1, tools: TOOLS.ask });
    expect([second.version, second.system, second.tools.length]).toEqual([2, 'Be kind.', 2]);
    expect((await refused(client.beta.agents.update(first.id, { version: 1, system: null }))).status).toBe(409);
    expect((await client.beta.agents.retrieve(first.id, { version: 1 })).tools).toEqual([]);
    const versions: number[] = [];
    for await (const { version } of client.beta.agents.versions.list(first.id)) versions.push(version);
    expect(versions).toEqual([2, 1]);
    await client.beta.agents.archive(first.id);
    expect((await refused(client.beta.agents.update(first.id, { system: 'No.' }))).status).toBe(409);
  });

  test('names of environments are unique, and packages need their managers', async () => {
    const limited = { type: 'limited' as const };
    await client.beta.environments.create({ name: 'once', config: { type: 'cloud', networking: limited } });
    expect((await refused(client.beta.environments.create({ name: 'once' }))).status).toBe(409);
    const config = { type: 'cloud' as const, networking: limited, packages: { pip: ['pytest'] } };
    expect(await refused(client.beta.environments.create({ name: 'p', config }))).toMatchObject({ status: 400 });
  });

  test('lists come in small pages that the SDK walks', async () => {
    standIn.control.pageSize = 2;
    for (let n = 0; n < 5; n += 1) await client.beta.environments.create({ name: `page ${n}` });
    const names: string[] = [];
    for await (const { name } of client.beta.environments.list()) if (name.startsWith('page ')) names.push(name);
    expect(names).toEqual(['page 4', 'page 3', 'page 2', 'page 1', 'page 0']);
  });
});

describe('making a session', () => {
  const make = async (more: object) => {
    const agent = await client.beta.agents.create({ name: 'a', model: 'claude-sonnet-4-6' });
    const environment = await client.beta.environments.create({ name: randomUUID() });
    return client.beta.sessions.create({ agent: agent.id, environment_id: environment.id, ...more });
  };
  const repository = { type: 'github_repository', url: 'https://github.com/acme/web' };
  test.each<[what: string, more: object, status: number]>([
    ['an unknown agent', { agent: 'agent_0' }, 404],
    ['an unknown environment', { environment_id: 'env_0' }, 404],
    ['an unknown file', { resources: [{ type: 'file', file_id: 'file_0' }] }, 404],
    ['an address that ends in .git', { resources: [{ ...repository, url: 'https://github.com/acme/web.git' }] }, 400],
    ['an address elsewhere', { resources: [{ ...repository, url: 'https://git.acme.example/acme/web' }] }, 400],
    ['half a commit id', { resources: [{ ...repository, checkout: { type: 'commit', sha: 'abc123' } }] }, 400],
    ['one place for two', { resources: [repository, repository] }, 400],
    [
      '17 pairs of metadata',
      { metadata: Object.fromEntries(Array.from({ length: 17 }, (_, n) => [`k${n}`, 'v'])) },
      400,
    ],
    ['a value of 513 letters', { metadata: { run_id: 'x'.repeat(513) } }, 400],
    ['a budget of nothing', { budget: { type: 'limit', max_list_cost: { amount: '0', currency: 'USD' } } }, 400],
    ['a budget as a number', { budget: { type: 'limit', max_list_cost: { amount: 20, currency: 'USD' } } }, 400],
  ])('with %s is refused', async (_, more, status) => {
    expect((await refused(make(more))).status).toBe(status);
  });

  test('replaces what is overridden and shows every default of its tools', async () => {
    const { session } = await SessionClient.open(standIn, TOOLS.ask);
    expect(session.agent.model.id).toBe('claude-sonnet-4-6');
    expect(session.agent.tools[0]).toMatchObject({
      default_config: { enabled: false, permission_policy: { type: 'always_allow' } },
      configs: [{ name: 'read', type: 'read', enabled: true }, { name: 'glob' }, { name: 'grep' }],
    });
  });

  test('is found again by its agent, newest first, until it is archived', async () => {
    const one = await SessionClient.open(standIn, TOOLS.ask);
    const found = () => client.beta.sessions.list({ agent_id: one.session.agent.id });
    expect((await found()).data.map(({ id }) => id)).toEqual([one.id]);
    await client.beta.sessions.archive(one.id);
    expect((await found()).data).toEqual([]);
    expect((await refused(one.send('say: no'))).status).toBe(409);
    expect((await refused(client.beta.sessions.update(one.id, { title: 'x' }))).status).toBe(409);
  });
});

describe('a turn', () => {
  test('comes as previews, then as events, and the list tells the same', async () => {
    const one = await SessionClient.open(standIn, TOOLS.ask);
    const stream = await client.beta.sessions.events.stream(one.id, { event_deltas: ['agent.message'] });
    const sent = await one.send('say: Hello from the other side.');
    let preview = '';
    const streamed: { id: string; type: string }[] = [];
    for await (const event of stream) {
      if (event.type === 'event_delta') preview += event.delta.content.text;
      else if (event.type !== 'event_start') streamed.push({ id: event.id, type: event.type });
      if (event.type === 'session.status_idle') break;
    }
    expect(preview).toBe('Hello from the other side.');
    const events = (await one.events()).map(({ id, type }) => ({ id, type }));
    expect(events.map(({ type }) => type)).toEqual([
      ...['user.message', 'session.status_running', 'span.model_request_start', 'agent.thinking', 'agent.message'],
      ...['span.model_request_end', 'session.usage', 'session.status_idle'],
    ]);
    expect(events[0]?.id).toBe(sent);
    expect(streamed).toEqual([events[0], ...events]);
    expect((await client.beta.sessions.retrieve(one.id)).usage).toMatchObject({
      input_tokens: 1000,
      list_cost: { amount: '2', currency: 'USD' },
    });
  });

  test('waits for the one before, and the status comes a little after the event', async () => {
    const one = await SessionClient.open(standIn, TOOLS.ask);
    await one.send('wait 200ms\nsay: first');
    await one.send('say: second');
    expect((await one.eventsOf('user.message'))[1]?.processed_at ?? null).toBeNull();
    expect(await refused(client.beta.sessions.update(one.id, { agent: { tools: TOOLS.edits } }))).toMatchObject({
      status: 400,
    });
    await one.rest();
    const texts = (await one.eventsOf('agent.message')).map(({ content }) => content[0]);
    expect(texts).toMatchObject([{ text: 'first' }, { text: 'second' }]);
    await client.beta.sessions.update(one.id, { agent: { tools: TOOLS.edits }, metadata: { mode: 'edits' } });
    expect(await one.until('session.updated')).toMatchObject({ metadata: { mode: 'edits' } });
  });

  test('looks around in real files when it is told nothing', async () => {
    const one = await SessionClient.open(standIn, TOOLS.ask, [mountOf(web, readToken())]);
    expect(await one.turn('The title?')).toContain('`/workspace/web/src/page.ts`, line 1');
    expect((await one.eventsOf('agent.tool_use')).map(({ name }) => name)).toEqual(['glob', 'grep', 'read']);
  });

  test('asks, rests until it is answered, and takes one answer', async () => {
    const one = await SessionClient.open(standIn, TOOLS.ask);
    await one.send('ask: Which? [a | b]\nsay: You chose {answer}.');
    const question = await one.until('agent.custom_tool_use');
    expect(question).toMatchObject({ name: 'ask_user', input: { question: 'Which?', options: ['a', 'b'] } });
    expect(await one.rest()).toEqual({ type: 'requires_action', event_ids: [question.id] });
    expect((await refused(one.answer('sevt_0', 'x'))).status).toBe(400);
    await one.answer(question.id, 'b');
    expect((await refused(one.answer(question.id, 'a'))).status).toBe(400);
    await one.until('session.status_idle', 2);
    expect((await one.until('agent.message')).content).toMatchObject([{ text: 'You chose b.' }]);
  });

  test('with two open questions rests again with the one that is left', async () => {
    const one = await SessionClient.open(standIn, TOOLS.ask);
    await one.send('behave: two-questions');
    const [first, second] = [await one.until('agent.custom_tool_use'), await one.until('agent.custom_tool_use', 2)];
    const both = await one.rest();
    expect(both).toEqual({ type: 'requires_action', event_ids: [first.id, second.id] });
    await one.answer(second.id, 'two');
    expect((await one.until('session.status_idle', 2)).stop_reason).toEqual({
      type: 'requires_action',
      event_ids: [first.id],
    });
    await one.answer(first.id, 'one');
    expect((await one.until('agent.message')).content).toMatchObject([{ text: 'You said: one, two.' }]);
  });

  test.each([
    ['while it works', 'wait 20s', 0],
    ['while it waits for an answer', 'ask: Which?', 1],
  ])('ends when it is interrupted %s', async (_, text, idles) => {
    const one = await SessionClient.open(standIn, TOOLS.ask);
    await one.send(text);
    if (idles > 0) await one.until('session.status_idle', idles);
    await one.interrupt();
    expect((await one.until('session.status_idle', idles + 1)).stop_reason).toEqual({ type: 'end_turn' });
    expect((await one.eventsOf('user.interrupt')).every(({ processed_at }) => processed_at != null)).toBe(true);
    expect(await one.turn('say: still here')).toBe('still here');
  });

  test('may tell an interrupt without an id', async () => {
    standIn.control.interruptsWithoutId = true;
    const one = await SessionClient.open(standIn, TOOLS.ask);
    await one.send('wait 20s');
    await one.interrupt();
    await one.until('session.status_idle');
    expect((await one.eventsOf('user.interrupt')).map(({ id }) => id)).toEqual(['']);
  });

  test('proposes a plan of the steps it was told', async () => {
    const one = await SessionClient.open(standIn, TOOLS.plan, [mountOf(web, readToken())]);
    await one.send('replace `# web` with `# The web` in `README.md`');
    const plan = await one.until('agent.custom_tool_use');
    expect(plan.input['markdown']).toContain('replace `# web` with `# The web` in `README.md`');
    expect(await one.rest()).toEqual({ type: 'requires_action', event_ids: [plan.id] });
    await one.answer(plan.id, 'Plan v1 recorded. End your turn.');
    expect((await one.until('session.status_idle', 2)).stop_reason.type).toBe('end_turn');
  });
});

describe('repositories', () => {
  test('are cloned for real at their commit with the token of their own', async () => {
    const base = web.made.head();
    web.made.commit({ 'later.txt': 'x\n' });
    const token = readToken('read', web);
    const one = await SessionClient.open(standIn, TOOLS.edits, [mountOf(web, token, base)]);
    expect(await one.turn('```bash\ngit -C /workspace/web rev-parse HEAD && ls /workspace/web\n```')).toBe('Done.');
    const [result] = await one.eventsOf('agent.tool_result');
    expect(result?.content).toEqual([{ type: 'text', text: `${base}\nREADME.md\nsrc\n` }]);
    const cloned = gitHub.state.requests.filter(({ route }) => route === 'git').at(-1);
    expect(cloned?.token?.token).toBe(token);
  });

  test.each<[what: string, kind: string, mount: () => ReturnType<typeof mountOf>]>([
    ['a wrong token', 'repository_authentication_error', () => mountOf(web, 'ghs_wrong')],
    ['a token for another repository', 'repository_not_found_error', () => mountOf(web, readToken('read', api))],
    ['a commit that is not there', 'repository_checkout_error', () => mountOf(web, readToken(), '1'.repeat(40))],
  ])('that cannot be prepared for %s are told, and the session goes on without', async (_, type, mount) => {
    const one = await SessionClient.open(standIn, TOOLS.ask, [mount()]);
    const { error } = await one.until('session.error');
    expect(error).toMatchObject({
      type,
      repository_url: 'https://github.com/acme/web',
      retry_status: { type: 'retrying' },
    });
    expect(await one.turn('say: alone')).toBe('alone');
  });

  test('take a new token, which no answer and no record shows', async () => {
    const [first, second] = [readToken(), readToken()];
    const one = await SessionClient.open(standIn, TOOLS.edits, [mountOf(web, first)]);
    const [resource] = one.session.resources;
    const id = resource && 'id' in resource ? resource.id : '';
    await client.beta.sessions.resources.update(id, { session_id: one.id, authorization_token: second });
    await one.turn('```bash\ngit -C /workspace/web fetch origin\n```');
    expect(gitHub.state.requests.filter(({ route }) => route === 'git').at(-1)?.token?.token).toBe(second);
    expect(standIn.tokens.filter(({ sessionId }) => sessionId === one.id).map(({ token }) => token)).toEqual([
      first,
      second,
    ]);
    const rotation = standIn.requests.findLast(({ route }) => route === 'POST /v1/sessions/:id/resources/:rid');
    expect(rotation?.body).toEqual({ authorization_token: `[token ${identityOf(second)}]` });
    const shown = JSON.stringify([standIn.requests, await client.beta.sessions.retrieve(one.id), await one.events()]);
    expect([first, second].some((token) => shown.includes(token))).toBe(false);
  });

  test('of another host travel as files, unpacked by a set-up message', async () => {
    const tar = execFileSync('tar', ['--create', '--directory', api.made.directory, '.']);
    const file = await client.beta.files.upload({ file: await toFile(tar, 'api.tar') });
    const mount = { type: 'file' as const, file_id: file.id, mount_path: '/code-runs/api.tar' };
    const one = await SessionClient.open(standIn, TOOLS.edits, [mount]);
    const unpack = 'mkdir -p /workspace/api && tar -xf /mnt/session/uploads/code-runs/api.tar -C /workspace/api';
    expect(await one.turn(`Set up.\n\n\`\`\`bash\n${unpack}\n\`\`\`\n`)).toBe('Done.');
    expect(await one.turn(`\`\`\`bash\ngit -C /workspace/api rev-parse HEAD\n\`\`\``)).toBe('Done.');
    expect((await one.eventsOf('agent.tool_result')).at(-1)?.content).toMatchObject([{ text: `${api.made.head()}\n` }]);
    expect(await one.turn('```bash\nexit 3\n```')).toContain('[exit code 3]');
    const added = await client.beta.sessions.resources.add(one.id, { type: 'file', file_id: file.id });
    expect(await one.turn(`\`\`\`bash\ntest -f ${added.mount_path}\n\`\`\``)).toBe('Done.');
  });
});

describe('tools', () => {
  test('that are not enabled are refused by the server, whatever the agent tries', async () => {
    const one = await SessionClient.open(standIn, TOOLS.ask, [mountOf(web, readToken())]);
    expect(await one.turn('behave: everything')).toBe('I tried four things, and 0 worked.');
    const uses = await one.eventsOf('agent.tool_use');
    expect(uses.map(({ name }) => name)).toEqual(['write', 'edit', 'bash', 'bash']);
    expect(uses.every((use) => use.evaluated_permission === 'deny' && !('evaluation' in use))).toBe(true);
    expect((await one.eventsOf('agent.tool_result')).every(({ is_error }) => is_error)).toBe(true);
  });

  test('that are enabled work, but a push with a token that only reads is refused by the code host', async () => {
    const one = await SessionClient.open(standIn, TOOLS.edits, [mountOf(web, readToken())]);
    expect(await one.turn('behave: everything')).toBe('I tried four things, and 3 worked.');
    expect(web.made.git('branch', '--list', 'intruder')).toBe('');
    const pushed = gitHub.state.requests.filter(({ route, status }) => route === 'git' && status === 403);
    expect(pushed.length).toBeGreaterThan(0);
  });

  test('that ask first wait for a confirmation', async () => {
    const bash = { name: 'bash' as const, enabled: true, permission_policy: { type: 'always_ask' as const } };
    const one = await SessionClient.open(standIn, [{ type: 'agent_toolset_20260401', configs: [bash] }]);
    await one.send('```bash\necho yes\n```');
    const use = await one.until('agent.tool_use');
    expect(use).toMatchObject({ evaluated_permission: 'ask', evaluation: { type: 'always_ask' } });
    expect(await one.rest()).toEqual({ type: 'requires_action', event_ids: [use.id] });
    await client.beta.sessions.events.send(one.id, {
      events: [{ type: 'user.tool_confirmation', tool_use_id: use.id, result: 'allow' }],
    });
    expect((await one.until('agent.tool_result')).content).toMatchObject([{ text: 'yes\n' }]);
  });
});

describe('edits', () => {
  const SCRIPT = join(import.meta.dirname, '../../src/adapters/agent-runtime-anthropic/export_edits.py');
  const uploadScript = async () => {
    const file = await client.beta.files.upload({ file: await toFile(readFileSync(SCRIPT), 'export_edits.py') });
    return { type: 'file' as const, file_id: file.id, mount_path: '/code-runs/export_edits.py' };
  };
  const open = async () =>
    SessionClient.open(standIn, TOOLS.edits, [
      mountOf(web, readToken()),
      mountOf(api, readToken()),
      await uploadScript(),
    ]);
  const command = (turn: number) =>
    [
      'python3 /mnt/session/uploads/code-runs/export_edits.py',
      `/mnt/session/outputs/edits-${turn}.tar`,
      ...[web, api].map(({ name, made }) => `/workspace/${name}=${made.head()}`),
    ].join(' ');
  const message = (what: string) => `<instructions>\n${what}\n</instructions>\n\nExport with \`${command(1)}\`.`;
  const submitted = async (one: SessionClient) => (await one.until('agent.custom_tool_use')).input;
  const named = async (one: SessionClient, filename: string) => {
    const files = await client.beta.files.list({ scope_id: one.id, betas: BETAS });
    return files.data.filter((file) => file.filename === filename);
  };

  test('are made in the clones and come out as the bundle whose hash is announced', async () => {
    const one = await open();
    const steps = [
      'replace `# web` with `# The web` in `web/README.md`',
      'rename `web/src/page.ts` to `web/lib/page.ts`',
    ];
    const write = '```web/new.txt\nnew\n```';
    await one.send(message([...steps, write].join('\n')));
    const input = await submitted(one);
    expect(input).toMatchObject({ file: '/mnt/session/outputs/edits-1.tar', repos: [{ mount: 'web' }] });
    const [file] = await named(one, 'edits-1.tar');
    const bytes = Buffer.from(await (await client.beta.files.download(file?.id ?? '', { betas: BETAS })).arrayBuffer());
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(input['sha256']);
    const expected = [web, api].map(({ name, made }) => ({ repositoryId: name, mount: name, baseCommit: made.head() }));
    const changes = verifyBundle(bytes, expected).repositories.flatMap(({ edits }) => edits.changes);
    expect(changes.map(({ status, path }) => `${status} ${path}`)).toEqual([
      ...['modified README.md', 'added lib/page.ts', 'added new.txt', 'deleted src/page.ts'],
    ]);
    await client.beta.files.delete(file?.id ?? '', { betas: BETAS });
    expect(await named(one, 'edits-1.tar')).toEqual([]);
  });

  test('may be listed late, and may be announced with a wrong hash or a file that was never made', async () => {
    standIn.control.indexingMs = 300;
    const one = await open();
    await one.send(`behave: wrong hash\n${message('delete `web/README.md`')}`);
    expect((await submitted(one))['sha256']).toBe('0'.repeat(64));
    expect(await named(one, 'edits-1.tar')).toEqual([]);
    while ((await named(one, 'edits-1.tar')).length === 0) await new Promise((resolve) => setTimeout(resolve, 50));
    const two = await open();
    await two.send(`behave: missing file\n${message('delete `web/README.md`')}`);
    expect(await submitted(two)).toMatchObject({ file: '/mnt/session/outputs/never-made.tar' });
  });

  test('that were not handed over are handed over on a reminder', async () => {
    const one = await open();
    await one.turn(`behave: no submit\n${message('delete `api/README.md`')}`);
    expect(await one.eventsOf('agent.custom_tool_use')).toEqual([]);
    await one.send(`Call submit_edits or say that nothing changed. Export with \`${command(2)}\`.`);
    expect(await submitted(one)).toMatchObject({ file: '/mnt/session/outputs/edits-2.tar', repos: [{ mount: 'api' }] });
  });
});

describe('what goes wrong on purpose', () => {
  test.each<[behaviour: string, errors: readonly string[], end: string]>([
    ['refuse', [], 'refusal'],
    ['error retrying', ['model_overloaded_error retrying'], 'end_turn'],
    ['error exhausted billing_error', ['billing_error exhausted'], 'retries_exhausted'],
    ['repository forbidden', ['repository_forbidden_error retrying'], 'end_turn'],
    ['unknown-event', [], 'end_turn'],
  ])('%s', async (behaviour, errors, end) => {
    const one = await SessionClient.open(standIn, TOOLS.ask);
    await one.send(`behave: ${behaviour}`);
    expect((await one.until('session.status_idle')).stop_reason.type).toBe(end);
    const told = (await one.eventsOf('session.error')).map(({ error }) => `${error.type} ${error.retry_status.type}`);
    expect(told).toEqual(errors);
  });

  test('a terminal error ends the session', async () => {
    const one = await SessionClient.open(standIn, TOOLS.ask);
    await one.send('behave: error terminal');
    await one.until('session.status_terminated');
    expect((await client.beta.sessions.retrieve(one.id)).status).toBe('terminated');
    expect((await refused(one.send('say: no'))).status).toBe(400);
  });

  test('an answer is lost after the message was taken', async () => {
    const one = await SessionClient.open(standIn, TOOLS.ask);
    standIn.control.faults.push(faults.lostAnswer(SEND));
    await expect(one.send('say: taken')).rejects.toBeInstanceOf(Anthropic.APIConnectionError);
    expect((await one.until('agent.message')).content).toMatchObject([{ text: 'taken' }]);
  });

  test('too many requests say when to come again, and an overload says nothing', async () => {
    const one = await SessionClient.open(standIn, TOOLS.ask);
    standIn.control.faults.push(faults.tooMany(SEND, 2), faults.unavailable(SEND), faults.failedAnswer(CREATE_SESSION));
    const error: unknown = await one.send('say: x').catch((reason: unknown) => reason);
    if (!(error instanceof Anthropic.RateLimitError)) throw new Error('It was not refused as too much.');
    expect(error.headers.get('retry-after')).toBe('2');
    expect((await refused(one.send('say: x'))).status).toBe(529);
    expect((await refused(SessionClient.open(standIn, TOOLS.ask))).status).toBe(500);
  });

  test('streams end or are cut, frames come twice or of a type nobody knows; the list misses nothing', async () => {
    Object.assign(standIn.control, { cutStreamsAfterMs: 60, framesTwice: true, unknownFrames: true });
    const one = await SessionClient.open(standIn, TOOLS.ask);
    const seen = new Map<string, number>();
    const ends = { eof: 0, reset: 0 };
    const open = () => client.beta.sessions.events.stream(one.id);
    const listen = async (stream: Awaited<ReturnType<typeof open>>) => {
      for await (const event of stream) if ('id' in event) seen.set(event.id, (seen.get(event.id) ?? 0) + 1);
      return 'eof' as const;
    };
    const first = await open();
    await one.send('say: A sentence that is long enough to outlast several streams, each of sixty milliseconds.');
    for (let stream = first; ends.eof * ends.reset === 0; stream = await open()) {
      ends[
        await listen(stream).catch((error: Error) => (error.name === 'TypeError' ? 'reset' : Promise.reject(error)))
      ] += 1;
    }
    await one.rest();
    expect([...seen.values()].some((times) => times === 2)).toBe(true);
    expect((await one.eventsOf('agent.message')).length).toBe(1);
  });

  test('switches are turned over HTTP too', async () => {
    const turned = await fetch(`${standIn.url}/__control`, { method: 'POST', body: JSON.stringify({ stepMs: 3 }) });
    expect(await turned.json()).toMatchObject({ stepMs: 3 });
    expect(standIn.control.stepMs).toBe(3);
  });
});

test('it works as a process of its own, and its switches turn there too', async () => {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'managed-agents/serve.mjs')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
    const settings = JSON.parse(line) as { ANTHROPIC_BASE_URL: string; ANTHROPIC_API_KEY: string };
    const there = { url: settings.ANTHROPIC_BASE_URL, apiKey: settings.ANTHROPIC_API_KEY };
    const one = await SessionClient.open(there, TOOLS.ask);
    await fetch(`${there.url}/__control`, {
      method: 'POST',
      body: JSON.stringify({ faults: [faults.lostAnswer(SEND)] }),
    });
    await expect(one.send('say: from afar')).rejects.toBeInstanceOf(Anthropic.APIConnectionError);
    expect((await one.until('agent.message')).content).toMatchObject([{ text: 'from afar' }]);
  } finally {
    child.kill();
    await once(child, 'exit');
  }
});
