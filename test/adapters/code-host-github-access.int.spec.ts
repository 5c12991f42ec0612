import { generateKeyPairSync } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { faults } from '../stand-ins/github/faults.js';
import type { GitHubFixture } from '../contracts/code-host-github.fixture.js';
import { BRANCH, FILES, makeGitHub, prepared, refusal } from '../contracts/code-host-github.fixture.js';

let fixture: GitHubFixture;
beforeEach(async () => {
  fixture = await makeGitHub();
});
afterEach(() => fixture.close());

const quiet = (): void => undefined;
const never = new AbortController().signal;

describe('limits', () => {
  test('a secondary limit is waited out as long as GitHub says, and the work goes on', async () => {
    const { hosted, publish } = await prepared(fixture);
    fixture.github.state.faults.push(faults.secondaryLimit(1));
    const started = performance.now();
    const { commit } = await fixture.anotherHost({ spaceRequests: true }).publish(publish());
    expect(performance.now() - started).toBeGreaterThan(1_000);
    expect(await hosted.head(BRANCH)).toBe(commit);
  });

  test('a limit that lasts longer is HOST.UNAVAILABLE, saying how long', async () => {
    const { publish } = await prepared(fixture);
    fixture.github.state.faults.push(faults.secondaryLimit(600));
    const error = await refusal(fixture.anotherHost({ spaceRequests: true }).publish(publish()));
    expect(error).toMatchObject({ code: 'HOST.UNAVAILABLE', retryable: true, details: { retryAfterSeconds: 600 } });
    expect(error.message).toContain('10 minutes');
  });

  test("a used-up hour is HOST.UNAVAILABLE until GitHub's reset", async () => {
    const { hosted } = await prepared(fixture);
    fixture.github.state.faults.push(faults.primaryLimit(Date.now() + 300_000));
    const error = await refusal(fixture.host.resolve(hosted.ref, 'main'));
    expect(error).toMatchObject({ code: 'HOST.UNAVAILABLE', retryable: true });
    expect(Number(error.details['retryAfterSeconds'])).toBeGreaterThan(290);
  });
});

describe('tokens', () => {
  test('a token that GitHub does not know yet is tried again, by the API and by git', async () => {
    fixture.github.state.youngTokenMs = 400;
    const { hosted, edits, publish } = await prepared(fixture);
    const { commit } = await fixture.host.publish(publish());
    expect(await hosted.tree(commit)).toBe(edits.tree);
    const { requests } = fixture.github.state;
    expect(requests.some(({ route, token, status }) => route === 'git' && token && status === 401)).toBe(true);
    expect(requests.some(({ route, token, status }) => route !== 'git' && token && status === 401)).toBe(true);
  });

  test('a token that ended early is replaced by a new one', async () => {
    const { hosted } = await prepared(fixture);
    fixture.github.expireTokens();
    const later = fixture.github.state.tokens.length;
    const longAgo = fixture.anotherHost({ clock: { now: () => Date.now() } });
    expect(await longAgo.resolve(hosted.ref, 'main')).toBe(await hosted.head('main'));
    fixture.github.expireTokens();
    expect(await longAgo.resolve(hosted.ref, 'main')).toBe(await hosted.head('main'));
    expect(fixture.github.state.tokens.length).toBeGreaterThan(later + 1);
  });

  test('a token that ended early stands in the way of nothing, also of looking a repository up again', async () => {
    const { hosted } = await prepared(fixture);
    let ahead = 0;
    const host = fixture.anotherHost({ clock: { now: () => Date.now() + ahead } });
    const works = [
      () => host.resolve(hosted.ref, 'main'),
      () => host.repositories(),
      () => host.inspect(hosted.ref.source, quiet, never),
    ];
    for (const work of works) await work();
    // Old enough that GitHub is not merely late to know it.
    ahead = 10_000;
    for (const work of works) {
      fixture.github.expireTokens();
      host.forgetRepositories();
      const before = fixture.github.state.requests.length;
      await work();
      const after = fixture.github.state.requests.slice(before);
      const refused = after.filter(({ token, status }) => token && status === 401);
      expect(new Set(refused.map(({ token }) => token)).size).toBe(refused.length);
    }
  });

  test('a write token that ends in the middle is replaced, and there is one commit', async () => {
    const { hosted, publish } = await prepared(fixture);
    const expire = () => fixture.github.expireTokens();
    fixture.github.state.faults.push(faults.meanwhile('POST /repos/:owner/:repo/git/trees', expire));
    const { commit } = await fixture.host.publish(publish());
    expect(await hosted.head(BRANCH)).toBe(commit);
  });

  test('a key of another app is HOST.FORBIDDEN, saying what to check', async () => {
    const { hosted } = await prepared(fixture);
    const { privateKey } = generateKeyPairSync('rsa', {
      modulusLength: 2048,
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
    });
    const error = await refusal(fixture.anotherHost({ privateKey }).resolve(hosted.ref, 'main'));
    expect([error.code, error.retryable]).toEqual(['HOST.FORBIDDEN', false]);
    expect(error.message).toContain('private key');
  });
});

describe('what the account changes', () => {
  test('a suspended app is HOST.FORBIDDEN, also between two steps, and works again afterwards', async () => {
    const { hosted, base, publish } = await prepared(fixture);
    const [installation] = fixture.github.state.installations;
    if (!installation) throw new Error('the app is installed');
    installation.suspended = true;
    for (const host of [fixture.host, fixture.anotherHost()]) {
      const error = await refusal(host.publish(publish()));
      expect([error.code, error.retryable]).toEqual(['HOST.FORBIDDEN', false]);
      expect(error.message).toContain('suspended');
    }
    installation.suspended = false;
    expect(await hosted.parents((await fixture.host.publish(publish())).commit)).toEqual([base]);
  });

  test('a repository taken away from the app is HOST.REPOSITORY_NOT_FOUND', async () => {
    const { hosted, publish } = await prepared(fixture);
    const [installation] = fixture.github.state.installations;
    if (installation) installation.selected = new Set();
    for (const work of [() => fixture.host.publish(publish()), () => fixture.host.resolve(hosted.ref, 'main')]) {
      expect((await refusal(work())).code).toBe('HOST.REPOSITORY_NOT_FOUND');
    }
  });

  test('a renamed repository is found under its old name, and its copy is kept', async () => {
    const { inside, hosted, edits, publish, pull } = await prepared(fixture);
    fixture.github.rename(inside, 'renamed');
    const settled = await fixture.anotherHost().inspect(hosted.ref.source, quiet, never);
    expect([settled.source, settled.name]).toEqual(['acme/renamed', 'renamed']);
    fixture.host.forgetRepositories();
    await fixture.host.publish(publish());
    expect((await fixture.host.openPullRequest(pull())).url).toContain('/acme/renamed/pull/1');
    expect((await fixture.host.render(hosted.ref, edits)).files).toHaveLength(1);
  });

  test('a rename that is not known yet changes nothing', async () => {
    const { inside, hosted, publish, pull } = await prepared(fixture);
    await fixture.host.resolve(hosted.ref, 'main');
    fixture.github.rename(inside, 'renamed');
    const { commit } = await fixture.host.publish(publish());
    expect((await fixture.host.openPullRequest(pull())).headCommit).toBe(commit);
  });

  test('a rename that git meets first is followed, as the API follows it', async () => {
    const { inside, hosted } = await prepared(fixture);
    const newer = await hosted.commit('main', { 'a.js': 'newer\n' });
    await fixture.host.resolve(hosted.ref, 'main');
    fixture.github.rename(inside, 'renamed');
    const directory = join(fixture.folder, 'work');
    await fixture.host.clone(hosted.ref, newer, directory, never);
    expect(await readFile(join(directory, 'a.js'), 'utf8')).toBe('newer\n');
  });

  test('an archived repository is HOST.FORBIDDEN and keeps its branches', async () => {
    const { inside, hosted, publish } = await prepared(fixture);
    inside.archived = true;
    const error = await refusal(fixture.host.publish(publish()));
    expect(error.code).toBe('HOST.FORBIDDEN');
    expect(error.message).toContain('archived');
    expect(await hosted.head(BRANCH)).toBeUndefined();
  });

  test('a GitHub that cannot be reached is HOST.UNAVAILABLE', async () => {
    const { hosted } = await prepared(fixture);
    const nowhere = fixture.anotherHost({ apiUrl: 'http://127.0.0.1:1/api/v3' });
    expect(await refusal(nowhere.resolve(hosted.ref, 'main'))).toMatchObject({
      code: 'HOST.UNAVAILABLE',
      retryable: true,
    });
  });
});

describe('lists', () => {
  test('every page of every installation is read; suspended accounts and archived repositories are left out', async () => {
    const { inside } = fixture.makeRepository(FILES);
    for (let n = 0; n < 130; n++) {
      fixture.github.state.repositories.push({ ...inside, id: 1_000 + n, name: `many-${n}`, archived: n === 0 });
    }
    fixture.github.install('second');
    fixture.github.state.repositories.push({ ...inside, id: 2_000, owner: 'second', name: 'one' });
    fixture.github.install('third').suspended = true;
    fixture.github.state.repositories.push({ ...inside, id: 3_000, owner: 'third', name: 'hidden' });
    const all = await fixture.host.repositories();
    expect(all.repositories).toHaveLength(1 + 129 + 1);
    expect((await fixture.host.repositories('SECOND')).repositories).toEqual([
      { source: 'second/one', defaultBranch: 'main', private: true },
    ]);
  });

  test('an odd installation hides only itself, by its name', async () => {
    const { inside } = fixture.makeRepository(FILES);
    const enterprise = fixture.github.install('big-corp');
    enterprise.isEnterprise = true;
    fixture.github.state.repositories.push({ ...inside, id: 2_000, owner: 'big-corp', name: 'one' });
    fixture.github.install('sleepy').suspended = true;
    fixture.github.install('wary', { metadata: 'read' });
    const { repositories, hidden } = await fixture.host.repositories();
    expect(repositories.map(({ source }) => source)).toEqual(['acme/repository-1', 'big-corp/one']);
    expect(hidden).toEqual([
      expect.stringContaining('suspended for sleepy') as string,
      expect.stringContaining('lacks a permission for wary') as string,
    ]);
    const accounts = (await fixture.host.installations()).map(({ account }) => account);
    expect(accounts).toEqual(['acme', 'big-corp', 'sleepy', 'wary']);
  });

  test('are asked for once a minute, however often they are searched, and again when access changed', async () => {
    fixture.makeRepository(FILES);
    let ahead = 0;
    const host = fixture.anotherHost({ clock: { now: () => Date.now() + ahead } });
    const asked = (): number =>
      fixture.github.state.requests.filter(({ route }) => route === 'GET /installation/repositories').length;
    await Promise.all(['', 'r', 're', 'rep'].map((query) => host.repositories(query)));
    await host.repositories('repo');
    expect(asked()).toBe(1);
    ahead = 61_000;
    await host.repositories('repo');
    expect(asked()).toBe(2);
    host.forgetRepositories();
    await host.repositories('repo');
    expect(asked()).toBe(3);
  });

  test('every page of branches is read', async () => {
    const { inside, hosted } = fixture.makeRepository(FILES);
    const head = inside.made.head();
    for (let n = 0; n < 120; n++) inside.made.git('update-ref', `refs/heads/topic-${n}`, head);
    expect(await fixture.host.branches(hosted.ref, { limit: 500 })).toHaveLength(121);
  });
});

describe('a silent GitHub', () => {
  const PATIENCE_MS = 700;
  const inTime = async <T>(work: Promise<T>): Promise<T> => {
    const started = performance.now();
    try {
      return await work;
    } finally {
      expect(performance.now() - started).toBeLessThan(15_000);
    }
  };
  const impatient = () => fixture.anotherHost({ patienceMs: PATIENCE_MS });

  test.each([
    'GET /repos/:owner/:repo/installation',
    'POST /app/installations/:id/access_tokens',
    'GET /repos/:owner/:repo',
    'GET /repos/:owner/:repo/git/ref/:ref',
  ])('at %s ends what was asked in words, as HOST.UNAVAILABLE', async (route) => {
    const { hosted } = await prepared(fixture);
    fixture.github.state.faults.push(faults.silence(route, 'before'));
    const error = await inTime(refusal(impatient().resolve(hosted.ref, 'main')));
    expect(error).toMatchObject({ code: 'HOST.UNAVAILABLE', retryable: true });
    expect(error.message).toContain('did not answer');
  });

  test('hides an installation from the picker, and hangs nothing', async () => {
    fixture.makeRepository(FILES);
    fixture.github.state.faults.push(faults.silence('GET /installation/repositories', 'before'));
    const { hidden } = await inTime(impatient().repositories());
    expect(hidden).toEqual([expect.stringContaining('did not answer in time about acme') as string]);
  });

  test.each(['POST /repos/:owner/:repo/git/refs', 'POST /repos/:owner/:repo/pulls'])(
    'after %s took effect is looked up, and nothing is doubled',
    async (route) => {
      const { inside, base, publish, pull } = await prepared(fixture);
      fixture.github.state.faults.push(faults.silence(route, 'after'));
      const host = impatient();
      const { commit } = await inTime(host.publish(publish()));
      const opened = await inTime(host.openPullRequest(pull()));
      expect(opened).toMatchObject({ state: 'open', headCommit: commit });
      expect(inside.pulls).toHaveLength(1);
      expect(inside.made.git('rev-list', '--count', `${base}..${BRANCH}`)).toBe('1');
    },
  );
});
