import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { EmbeddedStateStore } from '../../src/adapters/state-embedded/embedded.state-store.js';
import { GitHubWebhooks } from '../../src/adapters/code-host-github/github-webhooks.js';
import type { GitHubNews, WebhookOutcome } from '../../src/ports/github-app.port.js';
import { convertManifest, manifestFor, readPrivateKey } from '../../src/adapters/code-host-github/app-manifest.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import type { GitHubFixture } from '../contracts/code-host-github.fixture.js';
import { makeGitHub, refusal } from '../contracts/code-host-github.fixture.js';

const SHA = 'a'.repeat(40);
const repository = { id: 7, full_name: 'acme/web' };
const person = { login: 'ada', type: 'User' };
const page = 'https://github.com/acme/web/pull/3';
const pull = { number: 3, html_url: page, state: 'closed', head: { ref: 'code-runs/ACME-1', sha: SHA } };
const merged = { action: 'closed', sender: person, repository, pull_request: { ...pull, merged: true } };
const changed = { kind: 'pull-request-changed', branch: 'code-runs/ACME-1' };

let fixture: GitHubFixture;
let state: EmbeddedStateStore;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let webhooks: GitHubWebhooks;
let seen: (readonly GitHubNews[])[];
const clock = { now: () => 1_700_000_000_000 };
const slug = () => Promise.resolve('code-runs');
const handle = (news: readonly GitHubNews[]) => Promise.resolve(void seen.push(news));

beforeEach(async () => {
  fixture = await makeGitHub();
  folder = await temporaryFolder();
  state = await EmbeddedStateStore.open({ directory: folder.path, clock });
  const { webhookSecret: secret } = fixture.github.state;
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
  test('a delivery over HTTP becomes news', async () => {
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
    expect(seen).toEqual([[changed]]);
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
    const other = new GitHubWebhooks({ secret: 'another', slug, state, clock });
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
    const { webhookSecret: secret } = fixture.github.state;
    webhooks = new GitHubWebhooks({ secret, slug, state, clock });
    expect(await deliver('pull_request', merged, 'delivery-1')).toEqual({ outcome: 'repeated' });
    expect(seen).toHaveLength(1);
  });

  test('a delivery whose handling failed is handled when it is offered again', async () => {
    const request = fixture.github.webhook('pull_request', merged, 'delivery-1');
    const failing = () => Promise.reject(new Error('no room'));
    await expect(webhooks.receive(request, failing)).rejects.toThrow('no room');
    expect(await webhooks.receive(request, handle)).toEqual({ outcome: 'handled' });
  });

  test('what the app itself did, and events the product does not know, are no news', async () => {
    const own = { ...merged, sender: { login: 'code-runs[bot]', type: 'Bot' } };
    expect(await deliver('pull_request', own)).toEqual({ outcome: 'ignored' });
    expect(await deliver('gollum', { anything: true })).toEqual({ outcome: 'ignored' });
    const comment = { body: 'Why?', html_url: page };
    for (const [action, issue] of [
      ['created', { number: 3 }],
      ['deleted', { number: 3, pull_request: { html_url: page } }],
    ])
      expect(await deliver('issue_comment', { ...merged, action, issue, comment })).toEqual({ outcome: 'ignored' });
    expect(await deliver('constructor', {})).toEqual({ outcome: 'ignored' });
    expect(seen).toEqual([]);
  });
});

describe('what it means', () => {
  const from = { sender: person, repository };
  const here = { ...from, pull_request: pull };
  const review = { state: 'changes_requested', body: 'No.', html_url: `${page}#r1` };
  const comment = { body: 'Why?', path: 'src/a.ts', html_url: `${page}#r2` };
  const suite = { head_branch: 'code-runs/ACME-1' };
  const remark = { ...changed, kind: 'pull-request-remarked', number: 3, pullRequestUrl: page };
  const account = { id: 1, account: { login: 'acme' } };
  const access = { kind: 'access-changed', account: 'acme' };
  test.each([
    ['pull_request', { ...here, action: 'closed' }, changed],
    ['pull_request', { ...here, action: 'reopened' }, changed],
    ['pull_request', { ...here, action: 'ready_for_review' }, changed],
    ['pull_request', { ...here, action: 'converted_to_draft' }, changed],
    [
      'issue_comment',
      { ...from, action: 'created', issue: { number: 3, pull_request: { html_url: page } }, comment },
      { ...remark, branch: null, verdict: 'commented', text: 'Why?', path: null, url: comment.html_url },
    ],
    [
      'pull_request_review',
      { ...here, action: 'submitted', review },
      { ...remark, verdict: 'changes-requested', text: 'No.', path: null, url: review.html_url },
    ],
    [
      'pull_request_review',
      { ...here, action: 'submitted', review: { ...review, state: 'approved', body: null } },
      { ...remark, verdict: 'approved', text: '', path: null, url: review.html_url },
    ],
    [
      'pull_request_review_comment',
      { ...here, action: 'created', comment },
      { ...remark, verdict: 'commented', text: 'Why?', path: 'src/a.ts', url: comment.html_url },
    ],
    ['check_run', { ...from, action: 'completed', check_run: { check_suite: suite } }, changed],
    ['check_suite', { ...from, action: 'completed', check_suite: suite }, changed],
    ['status', { ...from, branches: [{ name: 'code-runs/ACME-1' }] }, changed],
    ['push', { ...from, ref: 'refs/heads/code-runs/ACME-1' }, changed],
    ['installation', { sender: person, action: 'suspend', installation: account }, access],
    ['installation_repositories', { sender: person, action: 'removed', installation: account }, access],
    [
      'repository',
      { sender: person, action: 'renamed', repository: { ...repository, owner: { login: 'acme' } } },
      access,
    ],
  ])('%s: news %#', async (event, payload, news) => {
    expect(await deliver(event, payload)).toEqual({ outcome: 'handled' });
    expect(seen).toEqual([[news]]);
  });
  test.each([
    ['pull_request_review', { ...here, action: 'submitted', review: { ...review, state: 'commented', body: '' } }],
    ['pull_request_review', { ...here, action: 'edited', review }],
    ['pull_request_review_comment', { ...here, action: 'deleted', comment }],
    ['check_run', { ...from, action: 'completed', check_run: { check_suite: { head_branch: null } } }],
    ['push', { ...from, ref: 'refs/tags/v1' }],
  ])('%s: no news %#', async (event, payload) => {
    expect(await deliver(event, payload)).toEqual({ outcome: 'ignored' });
  });
});

describe('making the app', () => {
  test('the manifest asks for what the product uses, and for webhooks only where GitHub can reach it', () => {
    const made = manifestFor({ baseUrl: 'https://runs.acme.dev/', organization: 'acme', state: 's&t' });
    expect(made.action).toBe('https://github.com/organizations/acme/settings/apps/new?state=s%26t');
    expect(JSON.parse(made.manifest)).toMatchObject({
      public: false,
      hook_attributes: { url: 'https://runs.acme.dev/api/webhooks/github', active: true },
      default_permissions: { metadata: 'read', contents: 'write', pull_requests: 'write', issues: 'read' },
      default_events: expect.arrayContaining(['pull_request', 'issue_comment']) as string[],
    });
    const local = manifestFor({ baseUrl: 'http://127.0.0.1:3000', state: 's', apiUrl: 'https://ghes.example/api/v3' });
    expect(local.action).toBe('https://ghes.example/settings/apps/new?state=s');
  });

  test.each([
    ['http://127.0.0.1:3000', 'https://api.github.com', false],
    ['https://127.0.0.1:3000', 'https://api.github.com', false],
    ['http://runs.acme.dev', 'https://api.github.com', false],
    ['https://10.0.0.7', 'https://api.github.com', false],
    ['https://[fd00::7]', 'https://api.github.com', false],
    ['https://runs.internal', 'https://api.github.com', false],
    ['https://runs', 'https://api.acme.ghe.com', false],
    ['https://localhost:3000', 'https://ghes.acme.dev/api/v3', false],
    ['https://runs.internal', 'https://ghes.acme.dev/api/v3', true],
    ['https://runs.acme.dev', 'https://api.github.com', true],
  ])('the form for %s at %s has a webhook and events: %s', (baseUrl, apiUrl, hooked) => {
    const manifest = JSON.parse(manifestFor({ baseUrl, apiUrl, state: 's' }).manifest) as Record<string, unknown>;
    const { redirect_url, setup_url, hook_attributes, default_events, default_permissions } = manifest;
    expect([redirect_url, setup_url]).toEqual([
      `${baseUrl}/settings/github/created`,
      `${baseUrl}/settings/github/installed`,
    ]);
    expect([hook_attributes !== undefined, default_events !== undefined]).toEqual([hooked, hooked]);
    expect(default_permissions).toMatchObject({ metadata: 'read', contents: 'write', pull_requests: 'write' });
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
    expect(await host.repositories()).toEqual({ repositories: [], hidden: [] });
    for (const code of ['code-1', '../../app']) {
      expect((await refusal(convertManifest(code, fixture.github.apiUrl))).code).toBe('HOST.FORBIDDEN');
    }
  });

  test('a private key is taken as a file, on one line or as base64', () => {
    const pem = fixture.github.state.privateKeyPem;
    for (const form of [pem, pem.replaceAll('\n', '\\n'), Buffer.from(pem).toString('base64')])
      expect(readPrivateKey(form)).toBe(pem);
  });

  test('what is not a private key is refused without quoting it', async () => {
    const error = await refusal(Promise.resolve().then(() => readPrivateKey('SECRET-KEY')));
    expect(error.message).not.toContain('SECRET-KEY');
  });
});
