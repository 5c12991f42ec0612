import { probeGitHub } from '../../src/adapters/code-host-github/probe.js';
import type { GitHubFixture } from '../contracts/code-host-github.fixture.js';
import { makeGitHub } from '../contracts/code-host-github.fixture.js';

let fixture: GitHubFixture;
beforeEach(async () => {
  fixture = await makeGitHub();
});
afterEach(() => fixture.close());

const look = (changes: object = {}) => {
  const { appId, privateKeyPem: privateKey, webhookSecret, url } = fixture.github.state;
  const app = { appId: String(appId), privateKey, webhookSecret, ...changes };
  return probeGitHub({ webUrl: url, app, dataDirectory: fixture.folder, clock: { now: () => Date.now() } });
};
const outcome = async (changes?: object) => (await look(changes)).map(({ name, ok }) => `${name} ${ok}`);

describe('the doctor finds of the GitHub App', () => {
  test('that all is well', async () => {
    expect(await outcome()).toEqual([
      'private key true',
      'reachable true',
      'installed on acme true',
      'may read true',
      'webhooks true',
    ]);
  });
  test('that it reads a repository, or that none was chosen for it', async () => {
    const reading = async () => (await look()).find(({ name }) => name === 'may read');
    expect(await reading()).toMatchObject({ ok: true, detail: 'no repository was chosen for it yet' });
    fixture.makeRepository({ 'README.md': 'read me' });
    expect(await reading()).toMatchObject({ ok: true, detail: 'acme/repository-1' });
  });
  test('that reads are refused', async () => {
    fixture.makeRepository({ 'README.md': 'read me' });
    const [installation] = fixture.github.state.installations;
    if (installation) installation.permissions = { metadata: 'read' };
    const reading = (await look()).find(({ name }) => name === 'may read');
    expect(reading).toMatchObject({ ok: false, mend: expect.stringContaining('contents') as string });
  });
  test('a key that is none, and one of another app, without quoting it', async () => {
    const [nonsense] = await look({ privateKey: 'SECRET-KEY' });
    expect(nonsense).toMatchObject({ name: 'private key', ok: false });
    expect(JSON.stringify(nonsense)).not.toContain('SECRET-KEY');
    expect(await outcome({ appId: '1' })).toEqual(['private key true', 'reachable false']);
  });
  test('permissions that an account has not granted', async () => {
    const [installation] = fixture.github.state.installations;
    if (installation) installation.permissions = { metadata: 'read', contents: 'read' };
    const permissions = (await look()).find(({ name }) => name === 'installed on acme');
    expect(permissions).toMatchObject({ ok: false });
    expect(permissions?.detail).toContain('contents: write, pull_requests: write, checks: read, statuses: read');
  });
  test('that it is suspended, or installed nowhere, and where to install it', async () => {
    const { installations, url } = fixture.github.state;
    if (installations[0]) installations[0].suspended = true;
    expect(await outcome()).toContain('installed on acme false');
    installations.length = 0;
    const installed = (await look()).find(({ name }) => name === 'installed');
    expect(installed?.mend).toContain(`${url}/apps/code-runs/installations/new`);
  });
  test('webhooks that are not wanted, and ones that GitHub could not deliver', async () => {
    const { deliveries } = fixture.github.state;
    const tried = (status_code: number) =>
      deliveries.push({ id: 1, delivered_at: '2026-01-02T03:04:05Z', status_code });
    tried(502);
    expect(await outcome()).toContain('webhooks false');
    expect(await outcome({ webhookSecret: null })).toContain('webhooks true');
    tried(202);
    expect(await outcome()).toContain('webhooks true');
  });
});
