import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { startGitHttpServer } from '../../../test/stand-ins/git-http/git-http-server.js';
import {
  makeLargeRepository,
  makeRepository,
  openRepository,
  runPlainGit,
  writeFiles,
} from '../../../test/support/git/make-repository.js';
import type { Files, MadeRepository } from '../../../test/support/git/make-repository.js';
import { packEdits } from '../../edit-bundles/pack-edits.js';
import { verifyBundle } from '../../edit-bundles/verify-bundle.js';
import type { PublishInput, RepositoryRef, VerifiedEdits } from '../../ports/code-host.port.js';
import { LocalGitCodeHost } from './local-git.code-host.js';
import { slowness } from '../../../test/support/pace.js';

const folder = mkdtempSync(join(tmpdir(), 'local-git-int-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const fresh = (): string => mkdtempSync(join(folder, 'case-'));
const clock = { now: () => Date.UTC(2026, 0, 2) };
const never = new AbortController().signal;
const quiet = (): void => undefined;
const BRANCH = 'code-runs/ACME-1';

interface Case {
  readonly host: LocalGitCodeHost;
  readonly data: string;
  readonly origin: MadeRepository;
  readonly ref: RepositoryRef;
}

function newCase(options: { files?: Files; sizeLimitBytes?: number } = {}): Case {
  const data = fresh();
  const origin = makeRepository(join(fresh(), 'acme'), options.files ?? { a: 'one\n', b: 'b\n' });
  const { sizeLimitBytes } = options;
  const host = new LocalGitCodeHost({
    dataDirectory: data,
    clock,
    ...(sizeLimitBytes === undefined ? {} : { sizeLimitBytes }),
  });
  return {
    host,
    data,
    origin,
    ref: { repositoryId: 'r-1', codeHost: 'local-git' as const, name: 'acme', source: origin.directory },
  };
}

async function editsOf({ host, ref }: Case, base: string, files: Files): Promise<VerifiedEdits> {
  const workTree = join(fresh(), 'work');
  await host.clone(ref, base, workTree, never);
  writeFiles(workTree, files);
  const bundle = (await packEdits([{ mount: 'acme', workTree, baseCommit: base }])) ?? new Uint8Array();
  const [repository] = verifyBundle(bundle, [{ repositoryId: 'r-1', mount: 'acme', baseCommit: base }]).repositories;
  if (!repository) throw new Error('nothing changed');
  return repository.edits;
}

const input = (ref: RepositoryRef, edits: VerifiedEdits, more: Partial<PublishInput> = {}): PublishInput => ({
  ...{
    publishId: 'publish-1',
    repository: ref,
    ticketKey: 'ACME-1',
    revision: 1,
    edits,
    branch: BRANCH,
    baseBranch: 'main',
    expectedHead: null,
  },
  message: 'Change a',
  ...more,
});
const pull = (ref: RepositoryRef) => ({
  ...{
    publishId: 'publish-1',
    repository: ref,
    ticketKey: 'ACME-1',
    branch: BRANCH,
    baseBranch: 'main',
    title: 'T',
    body: 'B',
  },
});

describe('a repository on this disk', () => {
  test('shows the branch to plain git, and its work tree, index and main stay as they were', async () => {
    const made = newCase();
    const { host, origin, ref } = made;
    const main = origin.head();
    writeFiles(origin.directory, { a: 'somebody works here\n', untracked: 'x' });
    const statusBefore = origin.git('status', '--porcelain');
    await host.publish(input(ref, await editsOf(made, main, { a: 'two\n' })));
    expect(origin.git('diff', '--stat', 'main', BRANCH)).toContain('a | 2 +-');
    expect(origin.git('status', '--porcelain')).toBe(statusBefore);
    expect(origin.head()).toBe(main);
    expect(origin.git('log', '-1', '--format=%an <%ae>|%cn|%B', BRANCH)).toBe(
      'Code Runs <code-runs@localhost>|Code Runs|Change a\n\nCode-Run-Publish: publish-1\n',
    );
    origin.git('fsck', '--strict');
  });
  test('a commit is the same whenever it is made, and never older than its base', async () => {
    const made = newCase();
    const edits = await editsOf(made, made.origin.head(), { a: 'two\n' });
    const first = await made.host.publish(input(made.ref, edits));
    const again = newCase();
    again.origin.git('fetch', '--quiet', made.origin.directory, 'main');
    again.origin.git('reset', '--quiet', '--hard', 'FETCH_HEAD');
    expect(await again.host.publish(input(again.ref, edits))).toEqual(first);
    const [base, commit] = made.origin.git('log', '-2', '--format=%ct', BRANCH).split('\n').reverse();
    expect(Number(commit)).toBe(Number(base) + 1);
  });
  test('none of its hooks and none of its configured programs ever run', async () => {
    const made = newCase();
    const { host, origin, ref } = made;
    const marker = join(fresh(), 'ran');
    const program = join(fresh(), 'program');
    writeFiles(join(program, '..'), { program: { executable: `#!/bin/sh\ntouch ${marker}\ncat\n` } });
    const hooks = join(fresh(), 'hooks');
    const names = [
      'pre-receive',
      'update',
      'post-receive',
      'post-update',
      'reference-transaction',
      'pre-push',
      'post-checkout',
      'proc-receive',
    ];
    for (const name of names) {
      writeFiles(hooks, { [name]: { executable: `#!/bin/sh\ntouch ${marker}\n` } });
      writeFiles(origin.directory, { [`.git/hooks/${name}`]: { executable: `#!/bin/sh\ntouch ${marker}\n` } });
    }
    const base = origin.commit({ '.gitattributes': '* filter=evil diff=evil\n' });
    for (const key of [
      'uploadpack.packObjectsHook',
      'core.fsmonitor',
      'core.alternateRefsCommand',
      'core.sshCommand',
      'filter.evil.smudge',
      'filter.evil.clean',
      'diff.evil.command',
      'diff.evil.textconv',
    ]) {
      origin.git('config', key, program);
    }
    origin.git('config', `url.ext::${program} .insteadOf`, '/');
    rmSync(marker, { force: true });
    for (const hooksPath of [undefined, hooks]) {
      if (hooksPath !== undefined) origin.git('config', 'core.hooksPath', hooksPath);
      const ticket = hooksPath === undefined ? 'code-runs/ACME-1' : 'code-runs/ACME-2';
      const edits = await editsOf(made, base, { a: `${ticket}\n` });
      await host.render(ref, edits);
      await host.publish(input(ref, edits, { publishId: ticket, branch: ticket }));
      const opened = await host.openPullRequest({ ...pull(ref), publishId: ticket, branch: ticket });
      await host.pullRequestDiff(ref, opened);
    }
    expect(existsSync(marker)).toBe(false);
  });
  test('a branch that is checked out there is left alone until somebody switches away', async () => {
    const made = newCase();
    const { host, origin, ref } = made;
    const base = origin.head();
    const first = await host.publish(input(ref, await editsOf(made, base, { a: 'two\n' })));
    origin.git('checkout', '--quiet', BRANCH);
    const edits = await editsOf(made, base, { a: 'three\n' });
    const later = input(ref, edits, { publishId: 'publish-2', revision: 2, expectedHead: first.commit });
    await expect(host.publish(later)).rejects.toMatchObject({
      code: 'HOST.FORBIDDEN',
      message: expect.stringContaining('checked out') as string,
    });
    expect(origin.git('status', '--porcelain')).toBe('');
    expect(origin.head()).toBe(first.commit);
    origin.git('checkout', '--quiet', 'main');
    const second = await host.publish(later);
    expect(origin.git('rev-parse', BRANCH)).toBe(second.commit);
  });
  test('a branch that was deleted there is closed and not made again', async () => {
    const made = newCase();
    const { host, origin, ref } = made;
    const base = origin.head();
    const first = await host.publish(input(ref, await editsOf(made, base, { a: 'two\n' })));
    const opened = await host.openPullRequest(pull(ref));
    origin.git('branch', '-D', BRANCH);
    expect((await host.pullRequest(ref, opened.number))?.state).toBe('closed');
    const later = await editsOf(made, base, { a: 'three\n' });
    const again = input(ref, later, { publishId: 'publish-2', revision: 2, expectedHead: first.commit });
    await expect(host.publish(again)).rejects.toMatchObject({ code: 'HOST.BRANCH_MOVED' });
    expect(origin.git('branch', '--list', BRANCH)).toBe('');
  });
  test('a branch name that blocks ours is named', async () => {
    const made = newCase();
    made.origin.git('branch', 'code-runs');
    const edits = await editsOf(made, made.origin.head(), { a: 'two\n' });
    await expect(made.host.publish(input(made.ref, edits))).rejects.toMatchObject({
      code: 'HOST.FORBIDDEN',
      message: expect.stringContaining('stands in the way') as string,
    });
  });
  test('locks that a killed process left are passed, in the copy and on our branch in the origin', async () => {
    const made = newCase();
    const { host, data, origin, ref } = made;
    const edits = await editsOf(made, origin.head(), { a: 'two\n' });
    const [copy = ''] = readdirSync(join(data, 'repositories')).filter((name) => name.endsWith('.git'));
    const locks = [join(origin.directory, '.git'), join(data, 'repositories', copy)].map((git) =>
      join(git, `refs/heads/${BRANCH}.lock`),
    );
    for (const lock of locks) {
      mkdirSync(join(lock, '..'), { recursive: true });
      writeFileSync(lock, '');
      utimesSync(lock, 1, 1);
    }
    await host.publish(input(ref, edits));
    expect(origin.git('rev-parse', '--verify', '--quiet', BRANCH)).not.toBe('');
  });
  test.each([
    ['a branch outside code-runs/', { branch: 'main' }],
    ['a branch that climbs', { branch: 'code-runs/../main' }],
    ['a branch like an option', { branch: '--force' }],
    ['a publish id of two lines', { publishId: 'a\nb' }],
  ])('%s is refused', async (_, more) => {
    const made = newCase();
    const edits = await editsOf(made, made.origin.head(), { a: 'two\n' });
    await expect(made.host.publish(input(made.ref, edits, more))).rejects.toMatchObject({ code: 'HOST.FORBIDDEN' });
  });
});

describe('what can be added', () => {
  const inspect = (source: string) => newCase().host.inspect(source, quiet, never);

  test('a bare repository, a linked work tree, a shallow one, one with a detached head, and one reached through a link', async () => {
    const { origin } = newCase();
    origin.commit({ c: 'c' });
    const place = fresh();
    origin.git('clone', '--quiet', '--bare', origin.directory, join(place, 'bare.git'));
    origin.git('worktree', 'add', '--quiet', '-b', 'side', join(place, 'linked'));
    origin.git('clone', '--quiet', '--depth', '1', `file://${origin.directory}`, join(place, 'shallow'));
    const detached = makeRepository(join(place, 'detached'));
    detached.git('checkout', '--quiet', '--detach');
    for (const name of ['bare.git', 'linked', 'shallow', 'detached']) {
      const made = newCase();
      const seen = await made.host.inspect(join(place, name), quiet, never);
      expect(seen.name).toBe(basename(name, '.git'));
      const ref = { ...made.ref, source: seen.source };
      const base = await made.host.resolve(ref, seen.defaultBranch);
      const edits = await editsOf({ ...made, ref }, base, { a: `${name}\n` });
      const { commit } = await made.host.publish(input(ref, edits, { branch: `code-runs/${basename(name, '.git')}` }));
      expect(runPlainGit(join(place, name), ['rev-parse', `refs/heads/code-runs/${basename(name, '.git')}`])).toBe(
        commit,
      );
    }
    runPlainGit(place, ['init', '--quiet', 'x']);
    writeFiles(place, { alias: { link: 'detached' } });
    expect((await inspect(join(place, 'alias'))).source).toBe(join(place, 'detached'));
  });
  test('a bare repository behind a .git file, with its work trees, and a work tree that is told to be bare', async () => {
    const { origin } = newCase();
    const place = fresh();
    origin.git('clone', '--quiet', '--bare', origin.directory, join(place, 'project/.bare'));
    writeFiles(place, { 'project/.git': 'gitdir: ./.bare\n' });
    runPlainGit(join(place, 'project'), ['worktree', 'add', '--quiet', '-b', 'side', 'side']);
    origin.git('config', 'core.bare', 'true');
    for (const source of [join(place, 'project'), join(place, 'project/side'), origin.directory]) {
      const made = newCase();
      const seen = await made.host.inspect(source, quiet, never);
      const ref = { ...made.ref, source: seen.source };
      const base = await made.host.resolve(ref, 'main');
      const branch = `code-runs/${seen.name}`;
      const edits = await editsOf({ ...made, ref }, base, { a: `${seen.name}\n` });
      const { commit } = await made.host.publish(input(ref, edits, { branch }));
      expect(runPlainGit(source, ['rev-parse', `refs/heads/${branch}`])).toBe(commit);
    }
  });
  test('each layout that this git cannot read has a sentence of its own', async () => {
    const { origin } = newCase();
    origin.git('config', 'uploadpack.allowFilter', 'true');
    origin.commit({ a: 'newer\n' });
    const place = fresh();
    const url = `file://${origin.directory}`;
    origin.git('clone', '--quiet', '--filter=blob:none', '--no-checkout', url, join(place, 'partial'));
    const withSetting = (name: string, ...settings: readonly (readonly [string, string])[]): string => {
      const made = makeRepository(join(place, name));
      for (const setting of settings) made.git('config', ...setting);
      return made.directory;
    };
    const newFormat = ['core.repositoryFormatVersion', '1'] as const;
    writeFiles(place, { 'astray/.git': 'gitdir: /nowhere/at/all\n' });
    const cases: readonly (readonly [string, string])[] = [
      [join(place, 'partial'), 'partial is a partial clone'],
      [withSetting('later', newFormat, ['extensions.fromTheFuture', 'true']), 'later has a newer format'],
      [withSetting('version', ['core.repositoryFormatVersion', '7']), 'version has a newer format'],
      [join(place, 'astray'), 'git worktree repair'],
    ];
    for (const [source, says] of cases) {
      const refused = { retryable: false, message: expect.stringContaining(says) as string };
      await expect(inspect(source)).rejects.toMatchObject(refused);
    }
  });
  test('what cannot be used says what to do', async () => {
    const { origin } = newCase();
    writeFiles(origin.directory, { 'sub/file': 'x' });
    const place = fresh();
    writeFiles(place, { file: 'x' });
    const cases: readonly [string, string, string][] = [
      [join(place, 'missing'), 'HOST.REPOSITORY_NOT_FOUND', 'Check the path'],
      [join(place, 'file', 'below'), 'HOST.REPOSITORY_NOT_FOUND', 'Check the path'],
      [join(place, 'file'), 'HOST.NOT_A_REPOSITORY', 'not a git repository'],
      [place, 'HOST.NOT_A_REPOSITORY', 'git init'],
      [join(origin.directory, 'sub'), 'HOST.NOT_A_REPOSITORY', `add that one`],
      [join(origin.directory, '.git/hooks'), 'HOST.NOT_A_REPOSITORY', 'not a git repository'],
      [makeRepository(join(place, 'empty'), {}).directory, 'HOST.EMPTY_REPOSITORY', 'Commit something'],
      ['acme/web', 'HOST.REFUSED_SOURCE', 'absolute'],
    ];
    for (const [source, code, says] of cases) {
      await expect(inspect(source)).rejects.toMatchObject({ code, message: expect.stringContaining(says) as string });
    }
  });
  test('a branch that is not there is answered with those most like it', async () => {
    const { host, ref, origin } = newCase();
    origin.git('branch', 'release/2.0');
    await expect(host.resolve(ref, 'mian')).rejects.toMatchObject({
      message: expect.stringContaining('Did you mean main?') as string,
    });
    await expect(host.resolve(ref, 'release')).rejects.toMatchObject({
      message: expect.stringContaining('release/2.0') as string,
    });
    await expect(host.resolve(ref, 'zzzzzzzz')).rejects.toMatchObject({
      message: expect.stringContaining('default branch is main') as string,
    });
  });
});

test('what people commit is flagged too, however much, without reading what is larger than edits may be', async () => {
  const made = newCase();
  const { host, origin, ref } = made;
  await host.publish(input(ref, await editsOf(made, origin.head(), { a: 'two\n' })));
  const { number } = await host.openPullRequest(pull(ref));
  origin.git('checkout', '--quiet', BRANCH);
  const large = Array.from({ length: 7 }, (_, at) => [`${at}.bin`, Buffer.alloc(9_000_000, at)] as const);
  const token = `${'ghp'}_${'a1'.repeat(18)}\n`;
  writeFiles(origin.directory, {
    ...Object.fromEntries(large),
    'huge.sh': { executable: `${token}${'\0'.repeat(11_000_000)}` },
    'z.txt': token,
  });
  origin.git('add', '--all');
  origin.git('commit', '--quiet', '--message', 'Large');
  const pullRequest = await host.pullRequest(ref, number);
  if (!pullRequest) throw new Error('no pull request');
  expect((await host.pullRequestDiff(ref, pullRequest)).flags).toEqual([
    { kind: 'executable', path: 'huge.sh' },
    { kind: 'likely-secret', path: 'z.txt' },
  ]);
});

describe('the size limit', () => {
  test('ends the copying of a larger repository, names the limit and leaves nothing behind', async () => {
    const { host, data, origin } = newCase({ files: { big: randomBytes(3_000_000) }, sizeLimitBytes: 1_000_000 });
    await expect(host.inspect(origin.directory, quiet, never)).rejects.toMatchObject({
      code: 'HOST.TOO_LARGE',
      message: 'acme is larger than the limit of 1 MB.',
    });
    expect(readdirSync(join(data, 'repositories')).filter((name) => !name.endsWith('.lock'))).toEqual([]);
  });
  test('holds for a work tree too, however small its packed form', async () => {
    const { host, ref, origin } = newCase({ files: { bomb: '0'.repeat(5_000_000) }, sizeLimitBytes: 1_000_000 });
    const directory = join(fresh(), 'work');
    await expect(host.clone(ref, origin.head(), directory, never)).rejects.toMatchObject({ code: 'HOST.TOO_LARGE' });
    expect(existsSync(directory)).toBe(false);
  });
});

describe('a clone URL', () => {
  test('that takes no pushes is worked on in the copy alone, over several revisions', async () => {
    const made = newCase();
    const server = await startGitHttpServer({ root: join(made.origin.directory, '..') });
    try {
      const { host, origin } = made;
      const ref = { ...made.ref, source: `${server.url}/acme/.git` };
      const base = origin.head();
      const first = await host.publish(input(ref, await editsOf({ ...made, ref }, base, { a: 'two\n' })));
      const opened = await host.openPullRequest(pull(ref));
      expect(opened).toMatchObject({ state: 'open', headCommit: first.commit, url: '/pulls/acme/1' });
      const edits = await editsOf({ ...made, ref }, base, { a: 'three\n' });
      const second = await host.publish(
        input(ref, edits, { publishId: 'publish-2', revision: 2, expectedHead: first.commit }),
      );
      expect(await host.pullRequest(ref, 1)).toMatchObject({ state: 'open', headCommit: second.commit });
      expect(await host.resolve(ref, BRANCH)).toBe(second.commit);
      expect(origin.git('branch', '--list', BRANCH)).toBe('');
    } finally {
      await server.close();
    }
  });
  test('that redirects is refused', async () => {
    const made = newCase();
    const target = await startGitHttpServer({ root: join(made.origin.directory, '..') });
    const server = await startGitHttpServer({ root: '/', redirectTo: target.url });
    try {
      await expect(made.host.inspect(`${server.url}/acme/.git`, quiet, never)).rejects.toMatchObject({
        code: 'HOST.REFUSED_SOURCE',
      });
    } finally {
      await Promise.all([server.close(), target.close()]);
    }
  });
  test('whose server hangs can be given up', async () => {
    const { createServer } = await import('node:net');
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as { port: number };
    try {
      const started = Date.now();
      const inspecting = newCase().host.inspect(`http://127.0.0.1:${port}/x`, quiet, AbortSignal.timeout(300));
      await expect(inspecting).rejects.toMatchObject({ code: 'HOST.UNAVAILABLE' });
      expect((Date.now() - started) / slowness()).toBeLessThan(3_000);
    } finally {
      server.close();
    }
  });
});

test("a clone copies nothing of a large repository's history", async () => {
  const place = fresh();
  const origin = await makeLargeRepository(join(place, 'large'), { files: 5_000, commits: 500 });
  const { host } = newCase();
  const ref = { repositoryId: 'r-2', codeHost: 'local-git' as const, name: 'large', source: origin.directory };
  const commit = await host.resolve(ref, 'main');
  await host.clone(ref, commit, join(place, 'work'), never);
  const clone = openRepository(join(place, 'work'));
  expect(clone.head()).toBe(commit);
  expect(clone.git('rev-list', '--count', 'HEAD')).toBe('500');
  expect(clone.git('count-objects', '-v')).toMatch(/^count: 0\nsize: 0\nin-pack: 0$/m);
});
