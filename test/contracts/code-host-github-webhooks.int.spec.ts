import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { EmbeddedStateStore } from '../../src/adapters/state-embedded/embedded.state-store.js';
import { GitHubWebhooks } from '../../src/adapters/code-host-github/github-webhooks.js';
import type { WebhookOutcome } from '../../src/adapters/code-host-github/github-webhooks.js';
import type { GitHubFact } from '../../src/adapters/code-host-github/webhook-facts.js';
import { convertManifest, manifestFor, parseManualEntry } from '../../src/adapters/code-host-github/app-manifest.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import type { GitHubFixture } from './code-host-github.fixture.js';
import { makeGitHub, refusal } from './code-host-github.fixture.js';

const SHA = 'a'.repeat(40);
const repository = { id: 7, full_name: 'acme/web' };
const person = { login: 'ada', type: 'User' };
const place = { source: 'acme/web', githubId: 7 };
const pull = { number: 3, state: 'closed', head: { ref: 'code-runs/ACME-1', sha: SHA } };
const merged = { action: 'closed', sender: person, repository, pull_request: { ...pull, merged: true } };
const mergedFact = { kind: 'pull-request-merged', ...place, number: 3, branch: 'code-runs/ACME-1', headCommit: SHA };

let fixture: GitHubFixture;
let state: EmbeddedStateStore;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let webhooks: GitHubWebhooks;
let seen: (readonly GitHubFact[])[];
const clock = { now: () => 1_700_000_000_000 };
const handle = (facts: readonly GitHubFact[]) => Promise.resolve(void seen.push(facts));

beforeEach(async () => {
  fixture = await makeGitHub();
  folder = await temporaryFolder();
  state = await EmbeddedStateStore.open({ directory: folder.path, clock });
  const { webhookSecret: secret, slug } = fixture.github.state;
  webhooks = new GitHubWebhooks({ secret, slug, state, clock });
  seen = [];
});
afterEach(async () => {
  await state.close();
  await folder.remove();
  await fixture.close();
});

const deliver = (event: string, payload: object, id?: string): Promise<WebhookOutcome> =>
  webhooks.receive(fixture.github.webhook(event, payload, id), handle);

describe('what is let in', () => {
  test('a delivery over HTTP becomes facts', async () => {
    const server = createServer((request, response) => {
      void (async () => {
        const chunks: Buffer[] = [];
        for await (const chunk of request) chunks.push(chunk as Buffer);
        const outcome = await webhooks.receive({ headers: request.headers, body: Buffer.concat(chunks) }, handle);
        response.writeHead(outcome.outcome === 'refused' ? outcome.status : 202).end();
      })();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    expect(await fixture.github.sendWebhook(url, 'pull_request', merged)).toBe(202);
    expect(seen).toEqual([[mergedFact]]);
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  });

  test('one changed byte, another secret, no signature or a short one is refused with 401', async () => {
    const { headers, body } = fixture.github.webhook('pull_request', merged);
    const changed = Buffer.from(body);
    changed.writeUInt8(changed.readUInt8(5) ^ 1, 5);
    const { 'x-hub-signature-256': _, ...unsigned } = headers;
    const short = { ...headers, 'x-hub-signature-256': headers['x-hub-signature-256'].slice(0, -1) };
    const old = { ...unsigned, 'x-hub-signature': 'sha1=0123456789012345678901234567890123456789' };
    const other = new GitHubWebhooks({ secret: 'another', slug: 'code-runs', state, clock });
    const refused = { outcome: 'refused', status: 401 };
    for (const request of [
      { headers, body: changed },
      { headers: unsigned, body },
      { headers: short, body },
      { headers: old, body },
    ]) {
      expect(await webhooks.receive(request, handle)).toEqual(refused);
    }
    expect(await other.receive({ headers, body }, handle)).toEqual(refused);
    expect(seen).toEqual([]);
  });

  test('more than 1 MiB is refused before anything is looked at', async () => {
    const request = fixture.github.webhook('push', { padding: 'x'.repeat(1024 * 1024) });
    expect(await webhooks.receive(request, handle)).toEqual({ outcome: 'refused', status: 413 });
  });

  test('signed nonsense is refused with 400 and tells nobody', async () => {
    expect(await deliver('pull_request', { ...merged, pull_request: { number: 'three' } })).toEqual({
      outcome: 'refused',
      status: 400,
    });
    expect(await deliver('pull_request', merged, 'an id with spaces')).toEqual({ outcome: 'refused', status: 400 });
    expect(seen).toEqual([]);
  });

  test('a delivery is handled once, also by the next process', async () => {
    await deliver('pull_request', merged, 'delivery-1');
    const { webhookSecret: secret, slug } = fixture.github.state;
    webhooks = new GitHubWebhooks({ secret, slug, state, clock });
    expect(await deliver('pull_request', merged, 'delivery-1')).toEqual({ outcome: 'repeated' });
    expect(seen).toHaveLength(1);
  });

  test('a delivery whose handling failed is handled when it is offered again', async () => {
    const request = fixture.github.webhook('pull_request', merged, 'delivery-1');
    const failing = () => Promise.reject(new Error('no room'));
    await expect(webhooks.receive(request, failing)).rejects.toThrow('no room');
    expect(await webhooks.receive(request, handle)).toEqual({ outcome: 'handled', facts: [mergedFact] });
  });

  test('what the app itself did, and events the product does not know, are no news', async () => {
    const own = { ...merged, sender: { login: 'code-runs[bot]', type: 'Bot' } };
    expect(await deliver('pull_request', own)).toEqual({ outcome: 'ignored' });
    expect(await deliver('gollum', { anything: true })).toEqual({ outcome: 'ignored' });
    expect(await deliver('constructor', {})).toEqual({ outcome: 'ignored' });
    expect(seen).toEqual([]);
  });
});

describe('what it means', () => {
  const from = { sender: person, repository };
  const review = { id: 1, state: 'changes_requested', body: null, html_url: 'https://github.com/acme/web/pull/3#r1' };
  const run = { name: 'test', head_sha: SHA, conclusion: 'timed_out' };
  const account = { id: 1, account: { login: 'acme' } };
  test.each([
    ['pull_request', { ...merged, pull_request: pull }, { ...mergedFact, kind: 'pull-request-closed' }],
    ['pull_request', { ...merged, action: 'reopened' }, { ...mergedFact, kind: 'pull-request-reopened' }],
    ['pull_request', { ...merged, action: 'ready_for_review' }, { ...mergedFact, kind: 'pull-request-ready' }],
    [
      'pull_request_review',
      { ...from, action: 'submitted', pull_request: pull, review },
      { kind: 'review-submitted', ...place, number: 3, verdict: 'changes-requested', text: '', url: review.html_url },
    ],
    [
      'check_run',
      { ...from, action: 'completed', check_run: run },
      { kind: 'check-reported', ...place, commit: SHA, name: 'test', outcome: 'failure' },
    ],
    [
      'check_suite',
      { ...from, action: 'completed', check_suite: { head_sha: SHA, conclusion: 'success' } },
      { kind: 'check-reported', ...place, commit: SHA, name: null, outcome: 'success' },
    ],
    [
      'status',
      { ...from, sha: SHA, context: 'ci', state: 'pending' },
      { kind: 'check-reported', ...place, commit: SHA, name: 'ci', outcome: 'pending' },
    ],
    [
      'push',
      { ...from, ref: 'refs/heads/code-runs/ACME-1', after: SHA, deleted: false },
      { kind: 'branch-moved', ...place, branch: 'code-runs/ACME-1', commit: SHA },
    ],
    [
      'push',
      { ...from, ref: 'refs/heads/old', after: '0'.repeat(40), deleted: true },
      { kind: 'branch-deleted', ...place, branch: 'old' },
    ],
    [
      'installation',
      { sender: person, action: 'suspend', installation: account },
      { kind: 'installation-suspended', account: 'acme' },
    ],
    [
      'installation_repositories',
      { sender: person, action: 'removed', installation: account, repositories_removed: [repository] },
      { kind: 'repositories-changed', added: [], removed: ['acme/web'] },
    ],
  ])('%s: fact %#', async (event, payload, fact) => {
    expect(await deliver(event, payload)).toEqual({ outcome: 'handled', facts: [fact] });
  });
});

describe('making the app', () => {
  test('the manifest asks for what the product uses, and for webhooks only where GitHub can reach it', () => {
    const made = manifestFor({ baseUrl: 'https://runs.example.com/', organization: 'acme', state: 's&t' });
    expect(made.action).toBe('https://github.com/organizations/acme/settings/apps/new?state=s%26t');
    expect(JSON.parse(made.manifest)).toMatchObject({
      public: false,
      hook_attributes: { url: 'https://runs.example.com/api/webhooks/github', active: true },
      default_permissions: { metadata: 'read', contents: 'write', pull_requests: 'write' },
    });
    const local = manifestFor({ baseUrl: 'http://127.0.0.1:3000', state: 's', apiUrl: 'https://ghes.example/api/v3' });
    expect(local.action).toBe('https://ghes.example/settings/apps/new?state=s');
    expect(JSON.parse(local.manifest)).toMatchObject({ hook_attributes: { active: false } });
  });

  test('a code gives the credentials once, and a used or odd one is refused in words', async () => {
    fixture.github.state.manifestCodes.add('code-1');
    const made = await convertManifest('code-1', fixture.github.apiUrl);
    expect(made).toMatchObject({
      appId: '4711',
      slug: 'code-runs',
      installUrl: expect.stringContaining('/apps/') as string,
    });
    const host = fixture.anotherHost({ appId: made.appId, privateKey: made.privateKey });
    expect(await host.repositories()).toEqual([]);
    for (const code of ['code-1', '../../app']) {
      expect((await refusal(convertManifest(code, fixture.github.apiUrl))).code).toBe('HOST.FORBIDDEN');
    }
  });

  test('an app made by hand is taken with its key as a file, on one line or as base64', () => {
    const pem = fixture.github.state.privateKeyPem;
    const forms = [pem, pem.replaceAll('\n', '\\n'), Buffer.from(pem).toString('base64')];
    for (const privateKey of forms) {
      const entry = { appId: ' 4711 ', slug: 'code-runs', privateKey, webhookSecret: 'a-long-enough-secret' };
      expect(parseManualEntry(entry)).toEqual({ ...entry, appId: '4711', privateKey: pem });
    }
  });

  test('what is wrong with an entry is said without quoting it', async () => {
    const good = {
      appId: '1',
      slug: 'a',
      privateKey: fixture.github.state.privateKeyPem,
      webhookSecret: 'x'.repeat(16),
    };
    for (const bad of [
      { appId: 'x' },
      { slug: 'A b' },
      { privateKey: 'SECRET-KEY' },
      { webhookSecret: 'SECRET-KEY' },
    ]) {
      const error = await refusal(Promise.resolve().then(() => parseManualEntry({ ...good, ...bad })));
      expect(error.message).not.toContain('SECRET-KEY');
    }
  });
});
