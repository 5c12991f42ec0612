import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { GitHubStandIn } from '../stand-ins/github/github-stand-in.js';
import { TestServer, runMain, until } from '../support/server.js';
import { temporaryFolder } from '../support/temporary-folder.js';

interface Draft {
  readonly action: string;
  readonly manifest: string;
}
interface Refusal {
  readonly code: string;
  readonly detail: string;
}
interface GitHubView {
  readonly app: { readonly from: string; readonly slug: string } | null;
  readonly problem: string | null;
}

describe('the GitHub App made on the settings page', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let github: GitHubStandIn;
  let server: TestServer;
  const baseUrl = 'https://runs.example.com';
  const start = () => TestServer.start({ dataDir: join(folder.path, 'data'), env: { GITHUB_URL: github.state.url } });
  const hosts = async () => (await server.get<{ codeHosts: string[] }>('/api/config')).body.codeHosts;
  const draft = async (): Promise<string> => {
    const { body } = await server.post<Draft>('/api/github/draft', { baseUrl, organization: 'acme' });
    expect(body.action).toContain(`${github.state.url}/organizations/acme/settings/apps/new?state=`);
    expect(JSON.parse(body.manifest)).toMatchObject({ redirect_url: `${baseUrl}/settings/github/created` });
    return new URL(body.action).searchParams.get('state') ?? '';
  };
  const connect = (code: string, state: string) => server.post<Refusal>('/api/github/app', { code, state });

  beforeAll(async () => {
    folder = await temporaryFolder();
    github = await GitHubStandIn.start(join(folder.path, 'github'));
    server = await start();
  });
  afterAll(async () => {
    await server.stop();
    await github.close();
    await folder.remove();
  });

  it('is missed in words before there is one', async () => {
    expect(await hosts()).toEqual(['local-git']);
    const { status, body } = await server.post<Refusal>('/api/repositories', { source: 'acme/web' });
    expect([status, body.code]).toEqual([422, 'HOST.NOT_CONNECTED']);
    expect(body.detail).toContain('GitHub settings');
    expect(await github.sendWebhook(`${server.url}/api/webhooks/github`, 'push', {})).toBe(401);
  });

  it('is taken only with a state that this server gave out, and only once', async () => {
    github.state.manifestCodes.add('code-1');
    expect(await connect('code-1', 'a-state-of-somebody-else')).toMatchObject({
      status: 409,
      body: { code: 'GITHUB.DRAFT_UNKNOWN' },
    });
    const state = await draft();
    expect(await connect('a-code-that-github-does-not-know', state)).toMatchObject({
      status: 422,
      body: { code: 'HOST.FORBIDDEN' },
    });
    expect(await connect('code-1', state)).toMatchObject({
      status: 201,
      body: { slug: 'code-runs', installUrl: `${github.state.url}/apps/code-runs/installations/new` },
    });
    expect((await connect('code-1', state)).body.code).toBe('GITHUB.DRAFT_UNKNOWN');
  });

  it('is in use at once: repositories, webhooks, events without its secrets', async () => {
    expect(await hosts()).toEqual(['local-git', 'github']);
    github.install('acme');
    github.addRepository('acme', 'web', { 'a.txt': 'a\n' });
    expect((await server.get<GitHubView>('/api/github')).body).toMatchObject({
      app: { from: 'page', slug: 'code-runs' },
      problem: null,
    });
    expect((await server.post<object>('/api/repositories', { source: 'acme/web' })).status).toBe(201);
    expect(await github.sendWebhook(`${server.url}/api/webhooks/github`, 'ping', {})).toBe(202);
    const { webhookSecret } = github.state;
    const quoted = await server.cli(
      'send',
      '--new',
      'Quote',
      '--repo',
      'acme/web',
      '--instructions',
      webhookSecret,
      '--json',
    );
    expect([quoted.code, quoted.stdout]).toEqual([0, expect.stringContaining('ticketKey')]);
    const { ticketKey } = JSON.parse(quoted.stdout) as { ticketKey: string };
    const { stdout } = await server.cli('events', ticketKey, '--json');
    expect(stdout).toContain('[redacted]');
    expect(stdout).not.toContain(webhookSecret);
  });

  it('is kept encrypted, with a key that only its owner may read', async () => {
    const key = join(folder.path, 'data', 'secret-key');
    expect((await stat(key)).mode & 0o777).toBe(0o600);
    for (const name of ['state.sqlite', 'state.sqlite-wal']) {
      const stored = await readFile(join(folder.path, 'data', 'state', name), 'latin1');
      expect(stored).not.toContain('PRIVATE KEY');
      expect(stored).not.toContain(github.state.webhookSecret);
    }
  });

  it('is there again after a restart', async () => {
    await server.kill();
    server = await start();
    expect(await hosts()).toEqual(['local-git', 'github']);
    const { body } = await until(
      () => server.get<GitHubView>('/api/github'),
      ({ status }) => status === 200,
    );
    expect(body.problem).toBeNull();
  });

  it('is for the owner: a viewer of the page without a session learns nothing', async () => {
    const anonymous = await server.request('GET', '/api/github');
    expect(anonymous.status).toBe(401);
    expect((await server.request('POST', '/api/github/draft', { body: { baseUrl } })).status).toBe(401);
  });
});

it('a private key that is none is refused at the start, without quoting it', async () => {
  const folder = await temporaryFolder();
  const env = { PORT: '0', DATA_DIR: folder.path, GITHUB_APP_ID: '1', GITHUB_APP_PRIVATE_KEY: 'SECRET-KEY-TEXT' };
  const { code, stdout, stderr } = await runMain([], env);
  expect(code).not.toBe(0);
  expect(stderr).toMatch(/private key is not an RSA key/);
  expect(stdout + stderr).not.toContain('SECRET-KEY-TEXT');
  await folder.remove();
});
