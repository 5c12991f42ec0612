import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CREATE_REF, UPDATE_REF, faults } from '../stand-ins/github/faults.js';
import { refuse } from '../stand-ins/github/replies.js';
import type { StandInRepository, TokenRecord } from '../stand-ins/github/state.js';
import type { GitHubFixture } from '../contracts/code-host-github.fixture.js';
import { BRANCH, editsOf, FILES, makeGitHub, prepared, refusal } from '../contracts/code-host-github.fixture.js';

let fixture: GitHubFixture;
beforeEach(async () => {
  fixture = await makeGitHub();
});
afterEach(() => fixture.close());

const BEGIN = '<!-- code-runs:begin -->';
const END = '<!-- code-runs:end -->';
const canWrite = (token: TokenRecord | undefined): boolean => Object.values(token?.permissions ?? {}).includes('write');

const commitsOn = (inside: StandInRepository, base: string): number =>
  Number(inside.made.git('rev-list', '--count', `${base}..${BRANCH}`));

describe('least privilege', () => {
  test('reading never holds a token that writes, and each write token is for one repository and revoked after', async () => {
    const { inside, publish, pull } = await prepared(fixture);
    fixture.makeRepository(FILES);
    await fixture.host.publish(publish());
    await fixture.host.openPullRequest(pull());
    const { requests, tokens } = fixture.github.state;
    const api = requests.filter(({ route }) => route !== 'git');
    expect(new Set(api.map(({ apiVersion }) => apiVersion))).toEqual(new Set(['2022-11-28']));
    const changing = api.filter(({ method, token }) => token !== undefined && method !== 'GET');
    expect(changing.every(({ token }) => canWrite(token))).toBe(true);
    const byGit = requests.filter(({ route, token }) => route === 'git' && token !== undefined);
    expect(byGit.length).toBeGreaterThan(0);
    for (const { token } of byGit) {
      expect(token).toMatchObject({ permissions: { contents: 'read' }, repositoryIds: [inside.id] });
      expect(Object.keys(token?.permissions ?? {})).toEqual(['contents']);
    }
    const writing = tokens.filter(canWrite);
    expect(writing.map(({ permissions }) => permissions)).toEqual([
      { contents: 'write' },
      { contents: 'read', pull_requests: 'write' },
    ]);
    for (const token of writing) expect(token).toMatchObject({ repositoryIds: [inside.id], revoked: true });
  });

  test('no token is written to the data folder', async () => {
    await prepared(fixture);
    const all = await readdir(fixture.folder, { recursive: true, withFileTypes: true });
    const files = all.filter((entry) => entry.isFile() && !entry.parentPath.includes('/objects'));
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) expect(await readFile(join(file.parentPath, file.name), 'latin1')).not.toContain('ghs_');
  });

  test('an agent gets one token an account, which reads exactly the chosen repositories', async () => {
    fixture.github.install('other');
    const [first, second] = [fixture.makeRepository(FILES), fixture.makeRepository(FILES)];
    const foreign = fixture.github.addRepository('other', 'theirs', FILES);
    fixture.makeRepository(FILES);
    const theirs = { repositoryId: 'r-theirs', codeHost: 'github' as const, name: 'theirs', source: 'other/theirs' };
    const access = await fixture.host.readToken([first.hosted.ref, theirs, second.hosted.ref]);
    expect(access.map(({ repositoryId }) => repositoryId)).toEqual([
      first.hosted.ref.repositoryId,
      'r-theirs',
      second.hosted.ref.repositoryId,
    ]);
    expect(access[0]?.token).toBe(access[2]?.token);
    const scopes = access.map(({ token }) => fixture.github.state.tokens.find((t) => t.token === token));
    expect(scopes[0]).toMatchObject({
      permissions: { contents: 'read' },
      repositoryIds: [first.inside.id, second.inside.id],
    });
    expect(scopes[1]).toMatchObject({ permissions: { contents: 'read' }, repositoryIds: [foreign.id] });
    const answer = await fetch(`${access[1]?.cloneUrl}/info/refs?service=git-upload-pack`, {
      headers: { authorization: `Basic ${Buffer.from(`x-access-token:${access[1]?.token}`).toString('base64')}` },
    });
    expect(answer.status).toBe(200);
    await answer.arrayBuffer();
  });

  test('workflow files are changed only where the account allows it, with a token that says so', async () => {
    const files = { '.github/workflows/ci.yml': 'on: push\n' };
    const { publish } = await prepared(fixture, files);
    const error = await refusal(fixture.host.publish(publish()));
    expect(error).toMatchObject({ code: 'HOST.FORBIDDEN', retryable: false });
    const [installation] = fixture.github.state.installations;
    if (installation) installation.permissions = { ...installation.permissions, workflows: 'write' };
    fixture.host.forgetRepositories();
    await fixture.host.publish(publish());
    expect(fixture.github.state.tokens.at(-1)?.permissions).toEqual({ contents: 'write', workflows: 'write' });
  });
});

describe('what is published', () => {
  const earlier = async ({ hosted, base, publish }: Awaited<ReturnType<typeof prepared>>) => {
    const edits = await editsOf(fixture, hosted, base, { 'a.js': 'an earlier revision\n' });
    return fixture.host.publish(publish({ publishId: 'publish-0', edits }));
  };

  test('bytes, links, modes, and files that take the place of folders arrive as they were reviewed', async () => {
    const { hosted, edits, publish } = await prepared(fixture, {
      'bytes.bin': new Uint8Array([0, 255, 1]),
      'latin1.txt': new Uint8Array([0x68, 0xe9]),
      'bom.txt': new Uint8Array([0xef, 0xbb, 0xbf, 0x61, 0x0d, 0x0a]),
      'run.sh': { executable: '#!/bin/sh\n' },
      link: { link: 'a.js' },
      folder: null,
      'folder/inside.txt': 'inside\n',
      'old/x.txt': null,
      old: 'a file now\n',
      'empty.txt': '',
    });
    const { commit, tree } = await fixture.host.publish(publish());
    expect(tree).toBe(edits.tree);
    expect(await hosted.tree(commit)).toBe(edits.tree);
  });

  test('GitHub signs the commit, because it names no author', async () => {
    const { inside, publish } = await prepared(fixture);
    const { commit } = await fixture.host.publish(publish());
    expect(inside.made.git('show', '-s', '--format=%an|%cn', commit)).toBe('code-runs[bot]|GitHub');
    const made = fixture.github.state.requests.find(
      ({ route }) => route.endsWith('/git/commits') && route.startsWith('POST'),
    );
    expect(Object.keys(made?.body ?? {}).sort()).toEqual(['message', 'parents', 'tree']);
  });

  test('a tree whose old files all go before others come is not built on the empty tree', async () => {
    const { inside, hosted } = fixture.makeRepository({ 'a/x.txt': 'x\n', 'b/y.txt': 'y\n' });
    const base = inside.made.head();
    const edits = await editsOf(fixture, hosted, base, { a: 'a file now\n', 'b/y.txt': null });
    const { publish } = await prepared(fixture);
    const { commit } = await fixture.host.publish(publish({ repository: hosted.ref, edits }));
    expect(await hosted.tree(commit)).toBe(edits.tree);
  });

  test.each([
    ['made', CREATE_REF],
    ['moved', UPDATE_REF],
  ] as const)('an answer lost after the branch was %s is looked up, and there is one commit', async (_, on) => {
    const ground = await prepared(fixture);
    const { inside, hosted, base, publish } = ground;
    const first = on === UPDATE_REF ? await earlier(ground) : undefined;
    fixture.github.state.faults.push(faults.lostRefAnswer(on));
    const { commit } = await fixture.host.publish(publish({ expectedHead: first?.commit ?? null }));
    expect(await hosted.head(BRANCH)).toBe(commit);
    const count = commitsOn(inside, base);
    expect(count).toBe(first ? 2 : 1);
  });

  test.each([
    ['made', CREATE_REF],
    ['moved', UPDATE_REF],
  ] as const)('a branch that somebody %s at the last moment is HOST.BRANCH_MOVED and stays theirs', async (_, on) => {
    const ground = await prepared(fixture);
    const { inside, hosted, publish } = ground;
    const first = on === UPDATE_REF ? await earlier(ground) : undefined;
    let theirs = '';
    const act = (): void => {
      theirs = inside.made.git('commit-tree', 'HEAD^{tree}', '-p', first?.commit ?? 'HEAD', '-m', 'Theirs');
      inside.made.git('update-ref', `refs/heads/${BRANCH}`, theirs);
    };
    fixture.github.state.faults.push(faults.meanwhile(on, act));
    const error = await refusal(fixture.host.publish(publish({ expectedHead: first?.commit ?? null })));
    expect(error.code).toBe('HOST.BRANCH_MOVED');
    expect(await hosted.head(BRANCH)).toBe(theirs);
    expect(fixture.github.state.tokens.at(-1)?.revoked).toBe(true);
  });

  test.each(['git/blobs', 'git/trees', 'git/commits', 'git/refs', 'pulls'])(
    'an attempt that ended right after POST %s is finished by the next process, with one commit and one pull request',
    async (path) => {
      const { inside, base, publish, pull } = await prepared(fixture, {
        'a.js': 'changed\n',
        'b.bin': new Uint8Array([0]),
      });
      const end = refuse(410, 'The process was killed here.');
      fixture.github.state.faults.push({ on: `POST /repos/:owner/:repo/${path}`, when: 'after', times: 1, reply: end });
      const attempt = async (host: GitHubFixture['host']): Promise<void> => {
        await host.publish(publish());
        await host.openPullRequest(pull());
      };
      await attempt(fixture.host).catch((error: unknown) => expect(error).toMatchObject({ name: 'PortError' }));
      await attempt(fixture.anotherHost());
      expect([commitsOn(inside, base), inside.pulls.length]).toEqual([1, 1]);
    },
  );

  test('two processes that publish one revision at once make one commit', async () => {
    const { inside, base, publish } = await prepared(fixture);
    const other = fixture.anotherHost();
    const [one, two] = await Promise.all([fixture.host.publish(publish()), other.publish(publish())]);
    expect(one).toEqual(two);
    expect(commitsOn(inside, base)).toBe(1);
  });
});

describe('pull requests', () => {
  test('an answer lost after a pull request was opened is looked up, and there is one', async () => {
    const { inside, publish, pull } = await prepared(fixture);
    await fixture.host.publish(publish());
    fixture.github.state.faults.push(faults.lostPullAnswer());
    const opened = await fixture.host.openPullRequest(pull());
    expect([opened.number, inside.pulls.length]).toEqual([1, 1]);
  });

  test('a request that failed is not sent twice; the next call opens it', async () => {
    const { inside, publish, pull } = await prepared(fixture);
    await fixture.host.publish(publish());
    fixture.github.state.faults.push(faults.failedPull());
    expect(await refusal(fixture.host.openPullRequest(pull()))).toMatchObject({
      code: 'HOST.UNAVAILABLE',
      retryable: true,
    });
    const sent = fixture.github.state.requests.filter(({ route }) => route === 'POST /repos/:owner/:repo/pulls');
    expect([sent.length, inside.pulls.length]).toEqual([1, 0]);
    expect((await fixture.anotherHost().openPullRequest(pull())).number).toBe(1);
  });

  test('where drafts are not supported, a plain one says in its title that it is a draft', async () => {
    const { publish, pull } = await prepared(fixture);
    fixture.github.state.draftsSupported = false;
    await fixture.host.publish(publish());
    const opened = await fixture.host.openPullRequest(pull());
    expect(opened).toMatchObject({ draft: false, title: '[Draft] Change things', state: 'open' });
  });

  test('a title and words that GitHub would refuse as too long are cut between characters', async () => {
    const { inside, hosted, publish, pull } = await prepared(fixture);
    fixture.github.state.draftsSupported = false;
    await fixture.host.publish(publish());
    const long = { title: 'é😀'.repeat(84), body: '👩‍👩‍👧‍👦'.repeat(7_000) };
    const opened = await fixture.host.openPullRequest(pull(long));
    expect(opened.title).toMatch(/^\[Draft\] (é😀)+é?…$/u);
    await fixture.host.describePullRequest({ repository: hosted.ref, number: 1, body: `More. ${long.body}` });
    expect(inside.pulls[0]?.body).toMatch(
      /^<!-- code-runs:begin -->\nMore\. (👩‍👩‍👧‍👦)+…\n\n<!-- code-runs:publish=publish-1 -->/u,
    );
  });

  test('a later revision gives the pull request its words and keeps every mark', async () => {
    const { inside, publish, pull } = await prepared(fixture);
    await fixture.host.publish(publish());
    await fixture.host.openPullRequest(pull());
    const later = await fixture.host.openPullRequest(pull({ publishId: 'publish-2', body: 'More.' }));
    expect([later.number, later.body]).toEqual([1, 'More.']);
    expect(inside.pulls[0]?.body).toBe(
      `${BEGIN}\nMore.\n\n<!-- code-runs:publish=publish-1 -->\n<!-- code-runs:publish=publish-2 -->\n${END}`,
    );
    const before = fixture.github.state.requests.length;
    expect((await fixture.host.openPullRequest(pull())).body).toBe('More.');
    const since = fixture.github.state.requests.slice(before);
    expect(since.filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  test('what people write around the words of the product stays; saying the same again sends nothing', async () => {
    const { inside, hosted, publish, pull } = await prepared(fixture);
    await fixture.host.publish(publish());
    await fixture.host.openPullRequest(pull());
    const [opened] = inside.pulls;
    if (!opened) throw new Error('there is none');
    // GitHub's editor ends lines with CR LF.
    opened.body = `Mine, above.\r\n\r\n${opened.body?.replaceAll('\n', '\r\n')}\r\nMine, below.`;
    const say = (body: string) => fixture.host.describePullRequest({ repository: hosted.ref, number: 1, body });
    const changes = () => fixture.github.state.requests.filter(({ method }) => method === 'PATCH').length;
    await say('Because.');
    expect(changes()).toBe(0);
    await say(`Newer. ${END} <!-- code-runs:publish=forged -->`);
    expect([changes(), opened.body]).toEqual([
      1,
      `Mine, above.\r\n\r\n${BEGIN}\nNewer.\n\n<!-- code-runs:publish=publish-1 -->\n${END}\r\nMine, below.`,
    ]);
  });

  test('a description that a person wrote again is theirs', async () => {
    const { inside, hosted, publish, pull } = await prepared(fixture);
    await fixture.host.publish(publish());
    await fixture.host.openPullRequest(pull());
    for (const body of ['All mine.', `${BEGIN}\nhalf of it`, '']) {
      (inside.pulls[0] as { body: string | null }).body = body;
      await fixture.host.describePullRequest({ repository: hosted.ref, number: 1, body: 'Newer.' });
      expect(inside.pulls[0]?.body).toBe(body);
    }
  });

  test('a description that GitHub does not take is an error of the port, without a secret', async () => {
    const { hosted, publish, pull } = await prepared(fixture);
    await fixture.host.publish(publish());
    await fixture.host.openPullRequest(pull());
    fixture.github.state.faults.push(faults.refusedDescription());
    const say = () => fixture.host.describePullRequest({ repository: hosted.ref, number: 1, body: 'Newer.' });
    expect(await refusal(say())).toMatchObject({ code: 'HOST.FORBIDDEN', retryable: false });
    await say();
    expect((await fixture.host.pullRequest(hosted.ref, 1))?.body).toBe('Newer.');
  });

  test('a pull request that a person opened for the branch is taken as it is, words and all', async () => {
    const { inside, hosted, base, publish, pull } = await prepared(fixture);
    const { commit } = await fixture.host.publish(publish());
    inside.pulls.push({
      ...{ number: 1, title: 'Mine', body: 'My words', draft: false, branch: BRANCH, base: 'main', baseSha: base },
      ...{ headSha: commit, state: 'open', mergedAt: null, createdAt: '2026-01-02T03:04:05Z' },
    });
    expect(await fixture.host.openPullRequest(pull())).toMatchObject({ number: 1, title: 'Mine', body: 'My words' });
    await fixture.host.describePullRequest({ repository: hosted.ref, number: 1, body: 'Newer.' });
    expect(inside.pulls[0]?.body).toBe('My words');
  });

  test('a branch whose work is in the base already is refused in words', async () => {
    const { hosted, publish, pull } = await prepared(fixture);
    await fixture.host.publish(publish());
    await hosted.merge(BRANCH);
    const error = await refusal(fixture.host.openPullRequest(pull()));
    expect([error.code, error.retryable]).toEqual(['HOST.FORBIDDEN', false]);
    expect(error.message).toContain('holds nothing');
  });

  test('asking again about an unchanged pull request is answered without its content', async () => {
    const { publish, pull, hosted } = await prepared(fixture);
    await fixture.host.publish(publish());
    const opened = await fixture.host.openPullRequest(pull());
    const first = await fixture.host.pullRequest(hosted.ref, opened.number);
    const before = fixture.github.state.requests.length;
    expect(await fixture.host.pullRequest(hosted.ref, opened.number)).toEqual(first);
    expect(fixture.github.state.requests.slice(before).map(({ status }) => status)).toEqual([304, 304]);
  });

  test('what is remembered to ask again is what is used, not the diffs that GitHub sends along', async () => {
    const { publish, pull, hosted } = await prepared(fixture, { 'a.js': 'a line\n'.repeat(20_000) });
    await fixture.host.publish(publish());
    const { number } = await fixture.host.openPullRequest(pull());
    await fixture.host.pullRequest(hosted.ref, number);
    const { reads } = fixture.host as unknown as { readonly reads: { readonly answers: ReadonlyMap<string, object> } };
    expect(reads.answers.size).toBeGreaterThan(1);
    expect(JSON.stringify([...reads.answers.values()]).length).toBeLessThan(4_000);
  });
});
