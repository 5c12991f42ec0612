import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packEdits } from '../../src/edit-bundles/pack-edits.js';
import { verifyBundle } from '../../src/edit-bundles/verify-bundle.js';
import type {
  CodeHost,
  OpenPullRequest,
  PublishInput,
  RepositoryRef,
  VerifiedEdits,
} from '../../src/ports/code-host.port.js';
import type { PortError } from '../../src/ports/port-error.js';
import type { Files } from '../support/git/make-repository.js';
import { runPlainGit, writeFiles } from '../support/git/make-repository.js';

/** A repository on the host, seen from outside the product. */
export interface HostedRepository {
  readonly ref: RepositoryRef;
  /** Its default branch. */
  readonly branch: string;
  /** Makes a commit on a branch as somebody else would; gives its id. A new branch starts at the default branch. */
  commit(branch: string, files: Files): Promise<string>;
  /** Commit of a branch; undefined when there is none. */
  head(branch: string): Promise<string | undefined>;
  tree(commit: string): Promise<string>;
  parents(commit: string): Promise<readonly string[]>;
  /** Gives the default branch another name, as people do from master to main. */
  renameDefault(name: string): Promise<void>;
  /** Puts a first commit of its own in place of the default branch's history. */
  replaceDefault(files: Files): Promise<void>;
  /** Takes the branch's commits into the default branch. */
  merge(branch: string): Promise<void>;
}

export interface CodeHostFixture {
  readonly host: CodeHost;
  makeRepository(files: Files): Promise<HostedRepository>;
  /** Sources that cannot be used, and the code each must give. */
  readonly badSources: readonly { readonly source: string; readonly code: string }[];
  /** Secrets the host holds; none may show up in an error. */
  readonly secrets: readonly string[];
  close(): Promise<void>;
}

const FILES: Files = { 'README.md': 'one\ntwo\nthree\n', 'src/a.js': 'a\n', 'bin/run': { executable: '#!/bin/sh\n' } };
const never = new AbortController().signal;
const quiet = (): void => undefined;

/** The clauses of the CodeHost port that every adapter keeps. */
export function describeCodeHost(name: string, makeFixture: () => Promise<CodeHostFixture>): void {
  describe(`${name} as CodeHost`, () => {
    let fixture: CodeHostFixture;
    let folder: string;
    beforeAll(async () => {
      fixture = await makeFixture();
      folder = await mkdtemp(join(tmpdir(), 'code-host-contract-'));
    });
    afterAll(async () => {
      await fixture.close();
      await rm(folder, { recursive: true, force: true });
    });

    const cloneAt = async (repository: HostedRepository, commit: string): Promise<string> => {
      const directory = join(await mkdtemp(join(folder, 'clone-')), 'work');
      await fixture.host.clone(repository.ref, commit, directory, never);
      return directory;
    };
    const editsOf = async (repository: HostedRepository, base: string, files: Files): Promise<VerifiedEdits> => {
      const workTree = await cloneAt(repository, base);
      writeFiles(workTree, files);
      const bundle = await packEdits([{ mount: 'r', workTree, baseCommit: base }]);
      if (!bundle) throw new Error('nothing changed');
      const { repositoryId } = repository.ref;
      const [verified] = verifyBundle(bundle, [{ repositoryId, mount: 'r', baseCommit: base }]).repositories;
      if (!verified) throw new Error('the bundle is empty');
      return verified.edits;
    };
    const publishInput = (
      repository: HostedRepository,
      edits: VerifiedEdits,
      more: Partial<PublishInput> = {},
    ): PublishInput => ({
      publishId: 'publish-1',
      repository: repository.ref,
      ticketKey: 'ACME-1',
      revision: 1,
      edits,
      branch: 'code-runs/ACME-1',
      baseBranch: repository.branch,
      expectedHead: null,
      message: 'Change things\n\nBecause.',
      ...more,
    });
    /** What a pull request shows of edits. */
    const rendered = ({ ref }: HostedRepository, edits: VerifiedEdits) => fixture.host.render(ref, edits);
    const pullInput = (repository: HostedRepository, more: Partial<OpenPullRequest> = {}): OpenPullRequest => ({
      publishId: 'publish-1',
      repository: repository.ref,
      ticketKey: 'ACME-1',
      branch: 'code-runs/ACME-1',
      baseBranch: repository.branch,
      title: 'Change things',
      body: 'Because.',
      ...more,
    });
    const published = async (files: Files = { 'src/a.js': 'changed\n' }) => {
      const repository = await fixture.makeRepository(FILES);
      const base = (await repository.head(repository.branch)) ?? '';
      const edits = await editsOf(repository, base, files);
      const result = await fixture.host.publish(publishInput(repository, edits));
      return { repository, base, edits, result };
    };
    const code = async (work: Promise<unknown>): Promise<string> => {
      const error = await work.then(
        () => ({ code: 'no error' }),
        (caught: PortError) => caught,
      );
      const text = [error.code, (error as PortError).message, JSON.stringify(error)].join(' ');
      for (const secret of fixture.secrets) expect(text).not.toContain(secret);
      return error.code;
    };

    describe('inspect', () => {
      test('a usable source gives its name, its settled source and its default branch', async () => {
        const repository = await fixture.makeRepository(FILES);
        const seen = await fixture.host.inspect(repository.ref.source, quiet, never);
        expect(seen.defaultBranch).toBe(repository.branch);
        expect(seen.name).not.toBe('');
        expect(await fixture.host.inspect(seen.source, quiet, never)).toEqual(seen);
      });
      test('progress comes in lines for people', async () => {
        const repository = await fixture.makeRepository(FILES);
        const steps: string[] = [];
        await fixture.host.inspect(repository.ref.source, (step) => steps.push(step), never);
        expect(steps.length).toBeGreaterThan(0);
        for (const step of steps) expect(step).not.toMatch(/[\r\n]/);
      });
      test('a source that cannot be used is refused with its code, and no error shows a secret', async () => {
        for (const { source, code: expected } of fixture.badSources) {
          expect([source, await code(fixture.host.inspect(source, quiet, never))]).toEqual([source, expected]);
        }
      });
    });

    describe('branches', () => {
      test("the default branch comes first, then the others by name, without the product's own", async () => {
        const { repository } = await published();
        await repository.commit('zebra', { z: 'z' });
        await repository.commit('apple', { a: 'a' });
        const branches = await fixture.host.branches(repository.ref, { limit: 10 });
        expect(branches.map(({ name }) => name)).toEqual([repository.branch, 'apple', 'zebra']);
        expect(branches.map(({ isDefault }) => isDefault)).toEqual([true, false, false]);
        expect(branches[1]?.commit).toBe(await repository.head('apple'));
      });
      test('the query is a substring whose case does not count, and the limit holds', async () => {
        const repository = await fixture.makeRepository(FILES);
        for (const branch of ['Feature-one', 'feature-two', 'other']) await repository.commit(branch, { f: branch });
        const found = await fixture.host.branches(repository.ref, { query: 'FEATURE', limit: 10 });
        expect(found.map(({ name }) => name)).toEqual(['Feature-one', 'feature-two']);
        expect(await fixture.host.branches(repository.ref, { query: 'feature', limit: 1 })).toHaveLength(1);
      });
    });

    describe('default branch', () => {
      test('is asked again: renamed, moved on, or gone since the repository was added', async () => {
        const repository = await fixture.makeRepository(FILES);
        await fixture.host.inspect(repository.ref.source, quiet, never);
        expect(await fixture.host.defaultBranch(repository.ref)).toBe(repository.branch);
        await repository.renameDefault('trunk');
        expect(await fixture.host.defaultBranch(repository.ref)).toBe('trunk');
        const [first] = await fixture.host.branches(repository.ref, { limit: 1 });
        expect(first).toMatchObject({ name: 'trunk', isDefault: true });
      });
    });

    describe('resolve', () => {
      test("gives the branch's newest commit, also when it moved just now", async () => {
        const repository = await fixture.makeRepository(FILES);
        expect(await fixture.host.resolve(repository.ref, repository.branch)).toBe(
          await repository.head(repository.branch),
        );
        const moved = await repository.commit(repository.branch, { 'src/b.js': 'b\n' });
        expect(await fixture.host.resolve(repository.ref, repository.branch)).toBe(moved);
      });
      test('a branch that is not there is HOST.BRANCH_NOT_FOUND', async () => {
        const repository = await fixture.makeRepository(FILES);
        expect(await code(fixture.host.resolve(repository.ref, 'no-such-branch'))).toBe('HOST.BRANCH_NOT_FOUND');
      });
    });

    describe('clone', () => {
      test('puts a clean work tree at the commit, detached, with nothing to push to', async () => {
        const repository = await fixture.makeRepository(FILES);
        const first = (await repository.head(repository.branch)) ?? '';
        await repository.commit(repository.branch, { 'src/a.js': 'newer\n' });
        const directory = await cloneAt(repository, first);
        expect(await readFile(join(directory, 'src/a.js'), 'utf8')).toBe('a\n');
        expect((await stat(join(directory, 'bin/run'))).mode & 0o111).not.toBe(0);
        expect(runPlainGit(directory, ['status', '--porcelain'])).toBe('');
        expect(runPlainGit(directory, ['rev-parse', 'HEAD'])).toBe(first);
        expect(runPlainGit(directory, ['branch', '--show-current'])).toBe('');
        expect(() => runPlainGit(directory, ['push'])).toThrow();
      });
      test('a directory that exists stays as it is', async () => {
        const repository = await fixture.makeRepository(FILES);
        const head = (await repository.head(repository.branch)) ?? '';
        const directory = await mkdtemp(join(folder, 'taken-'));
        writeFiles(directory, { mine: 'mine' });
        await expect(fixture.host.clone(repository.ref, head, directory, never)).rejects.toMatchObject({
          name: 'PortError',
        });
        expect(await readdir(directory)).toEqual(['mine']);
      });
      test('a commit that is nowhere is HOST.BASE_GONE, and leaves nothing behind', async () => {
        const repository = await fixture.makeRepository(FILES);
        const directory = join(folder, 'never-made');
        expect(await code(fixture.host.clone(repository.ref, '1'.repeat(40), directory, never))).toBe('HOST.BASE_GONE');
        await expect(stat(directory)).rejects.toMatchObject({ code: 'ENOENT' });
      });
      test('an aborted clone leaves nothing behind', async () => {
        const repository = await fixture.makeRepository(FILES);
        const head = (await repository.head(repository.branch)) ?? '';
        const directory = join(folder, 'aborted');
        await expect(fixture.host.clone(repository.ref, head, directory, AbortSignal.abort())).rejects.toMatchObject({
          name: 'PortError',
        });
        await expect(stat(directory)).rejects.toMatchObject({ code: 'ENOENT' });
      });
    });

    describe('render', () => {
      test('gives exactly what git diff prints between base and tree', async () => {
        const { repository, base, edits, result } = await published({
          'src/a.js': 'b\n',
          'README.md': null,
          'docs/README.md': 'one\ntwo\nthree\nfour\n',
          'pixel.bin': new Uint8Array([0, 1, 2, 255]),
          'with space/ü.txt': 'hé\r\n',
        });
        const rendered = await fixture.host.render(repository.ref, edits);
        const clone = await cloneAt(repository, result.commit);
        const options = ['--full-index', '--no-ext-diff', '--no-textconv', '-M'];
        const expected = runPlainGit(clone, ['diff', ...options, base, result.commit]);
        expect(Buffer.from(rendered.patch).toString('utf8')).toBe(`${expected}\n`);
        expect(rendered.files).toEqual([
          {
            path: 'docs/README.md',
            oldPath: 'README.md',
            status: 'R',
            additions: 1,
            deletions: 0,
            binary: false,
            oldSize: 14,
            newSize: 19,
          },
          {
            path: 'pixel.bin',
            oldPath: null,
            status: 'A',
            additions: 0,
            deletions: 0,
            binary: true,
            oldSize: 0,
            newSize: 4,
          },
          {
            path: 'src/a.js',
            oldPath: null,
            status: 'M',
            additions: 1,
            deletions: 1,
            binary: false,
            oldSize: 2,
            newSize: 2,
          },
          {
            path: 'with space/ü.txt',
            oldPath: null,
            status: 'A',
            additions: 1,
            deletions: 0,
            binary: false,
            oldSize: 0,
            newSize: 5,
          },
        ]);
      });
      test('counts both sides of a change of kind, and tells every flag', async () => {
        const repository = await fixture.makeRepository({
          ...{ '.gitattributes': '*.bin filter=lfs -text\n', 'Read.me': '1\n', 'src/a.js': 'a\n' },
          ...{ file: 'x\ny\n', link: { link: 'file' } },
        });
        const base = (await repository.head(repository.branch)) ?? '';
        const edits = await editsOf(repository, base, {
          ...{ file: { link: '../x' }, link: 'file', 'raw.bin': 'raw\n' },
          ...{ 'READ.ME': '2\n', 'SRC/b.js': 'b\n', 'c.js': 'c\n' },
          ...{ '.github/workflows/ci.yml': 'on: push\n', '.env': 'A=1\n', 'yarn.lock': '1\n' },
          'run.sh': { executable: '#!/bin/sh\n' },
          'ok.bin': 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n',
        });
        const { files, flags } = await fixture.host.render(repository.ref, edits);
        const counts = files.map(({ path, additions, deletions }) => [path, additions, deletions]);
        expect(counts.filter(([path]) => path === 'file' || path === 'link')).toEqual([
          ['file', 1, 2],
          ['link', 1, 1],
        ]);
        expect(flags.map(({ kind, path }) => `${path} ${kind}`).join('; ')).toBe(
          '.env likely-secret; .github/workflows/ci.yml workflow; file symlink; file escaping-link; ok.bin lfs-pointer; ' +
            'run.sh executable; yarn.lock lock-file; file type-change; link type-change; ' +
            'READ.ME name-twin; SRC/b.js name-twin; raw.bin not-in-lfs',
        );
      });
      test('changes that do not give the named tree are HOST.TREE_MISMATCH', async () => {
        const { repository, edits } = await published();
        const lying = { ...edits, tree: await repository.tree(edits.baseCommit) };
        expect(await code(fixture.host.render(repository.ref, lying))).toBe('HOST.TREE_MISMATCH');
        expect(
          await code(
            fixture.host.publish(publishInput(repository, lying, { publishId: 'other', branch: 'code-runs/ACME-9' })),
          ),
        ).toBe('HOST.TREE_MISMATCH');
        expect(await repository.head('code-runs/ACME-9')).toBeUndefined();
      });
      test('a base that is nowhere is HOST.BASE_GONE', async () => {
        const { repository, edits } = await published();
        const gone = { ...edits, baseCommit: '2'.repeat(40) };
        expect(await code(fixture.host.render(repository.ref, gone))).toBe('HOST.BASE_GONE');
      });
    });

    describe('publish', () => {
      test('makes one commit with exactly the reviewed tree on top of the base, which stays where it is', async () => {
        const { repository, base, edits, result } = await published();
        expect(result.tree).toBe(edits.tree);
        expect(await repository.head('code-runs/ACME-1')).toBe(result.commit);
        expect(await repository.tree(result.commit)).toBe(edits.tree);
        expect(await repository.parents(result.commit)).toEqual([base]);
        expect(await repository.head(repository.branch)).toBe(base);
      });
      test('edits that the branch holds already make no commit, however often they are published', async () => {
        const { repository, edits, result } = await published();
        const more = { publishId: 'publish-2', revision: 2, expectedHead: result.commit };
        for (const _ of [1, 2])
          expect(await fixture.host.publish(publishInput(repository, edits, more))).toEqual(result);
        expect(await repository.head('code-runs/ACME-1')).toBe(result.commit);
      });
      test('publishing again under the same id changes nothing and gives the same commit', async () => {
        const { repository, edits, result } = await published();
        expect(await fixture.host.publish(publishInput(repository, edits))).toEqual(result);
        expect(await repository.head('code-runs/ACME-1')).toBe(result.commit);
      });
      test('the same id is found again when later commits lie on top', async () => {
        const { repository, base, edits, result } = await published();
        const later = await editsOf(repository, base, { 'src/a.js': 'later\n' });
        const second = await fixture.host.publish(
          publishInput(repository, later, { publishId: 'publish-2', revision: 2, expectedHead: result.commit }),
        );
        expect(await fixture.host.publish(publishInput(repository, edits))).toEqual(result);
        expect(await repository.head('code-runs/ACME-1')).toBe(second.commit);
      });
      test("a later revision is one more commit on the same branch, with that revision's whole tree", async () => {
        const { repository, base, result } = await published({ 'src/a.js': 'changed\n', 'only-first.txt': 'x' });
        const later = await editsOf(repository, base, { 'src/a.js': 'changed again\n' });
        const second = await fixture.host.publish(
          publishInput(repository, later, { publishId: 'publish-2', revision: 2, expectedHead: result.commit }),
        );
        expect(await repository.parents(second.commit)).toEqual([result.commit]);
        expect(await repository.tree(second.commit)).toBe(later.tree);
      });
      test('a branch that somebody else moved is HOST.BRANCH_MOVED and is not touched', async () => {
        const { repository, base, result } = await published();
        const theirs = await repository.commit('code-runs/ACME-1', { theirs: 'theirs' });
        const later = await editsOf(repository, base, { 'src/a.js': 'later\n' });
        const again = publishInput(repository, later, {
          publishId: 'publish-2',
          revision: 2,
          expectedHead: result.commit,
        });
        expect(await code(fixture.host.publish(again))).toBe('HOST.BRANCH_MOVED');
        expect(await repository.head('code-runs/ACME-1')).toBe(theirs);
      });
      test('a stale expected head is HOST.BRANCH_MOVED', async () => {
        const { repository, base } = await published();
        const later = await editsOf(repository, base, { 'src/a.js': 'later\n' });
        for (const expectedHead of [null, base]) {
          const stale = publishInput(repository, later, { publishId: 'publish-2', revision: 2, expectedHead });
          expect(await code(fixture.host.publish(stale))).toBe('HOST.BRANCH_MOVED');
        }
      });
      test('a branch that somebody else made first is HOST.BRANCH_MOVED', async () => {
        const repository = await fixture.makeRepository(FILES);
        const base = (await repository.head(repository.branch)) ?? '';
        const theirs = await repository.commit('code-runs/ACME-1', { theirs: 'theirs' });
        const edits = await editsOf(repository, base, { 'src/a.js': 'changed\n' });
        expect(await code(fixture.host.publish(publishInput(repository, edits)))).toBe('HOST.BRANCH_MOVED');
        expect(await repository.head('code-runs/ACME-1')).toBe(theirs);
      });
      test('the base branch may move on meanwhile; the commit still starts from the base commit', async () => {
        const repository = await fixture.makeRepository(FILES);
        const base = (await repository.head(repository.branch)) ?? '';
        const edits = await editsOf(repository, base, { 'src/a.js': 'changed\n' });
        const moved = await repository.commit(repository.branch, { 'src/other.js': 'other\n' });
        const { commit } = await fixture.host.publish(publishInput(repository, edits));
        expect(await repository.parents(commit)).toEqual([base]);
        expect(await repository.head(repository.branch)).toBe(moved);
      });
      test('a base branch that was replaced by another history is HOST.BASE_GONE, and nothing is pushed', async () => {
        const repository = await fixture.makeRepository(FILES);
        const base = (await repository.head(repository.branch)) ?? '';
        const edits = await editsOf(repository, base, { 'src/a.js': 'changed\n' });
        const isRelated = () => fixture.host.isRelated(repository.ref, base, repository.branch);
        const replaced = () => repository.replaceDefault({ 'other.txt': 'another history\n' });
        expect([await isRelated(), await replaced(), await isRelated()]).toEqual([true, undefined, false]);
        expect(await code(fixture.host.publish(publishInput(repository, edits)))).toBe('HOST.BASE_GONE');
        expect(await repository.head('code-runs/ACME-1')).toBeUndefined();
      });
    });

    describe('pull requests', () => {
      test('a draft is opened that shows branch, base, words and commits', async () => {
        const { repository, base, result } = await published();
        const opened = await fixture.host.openPullRequest(pullInput(repository));
        expect(opened).toMatchObject({
          title: 'Change things',
          branch: 'code-runs/ACME-1',
          baseBranch: repository.branch,
          baseCommit: base,
          headCommit: result.commit,
          draft: true,
          state: 'open',
        });
        expect(opened.body).toContain('Because.');
        expect(new Date(opened.createdAt).toISOString()).toBe(opened.createdAt);
        expect(opened.url).toContain(String(opened.number));
        expect(await fixture.host.pullRequest(repository.ref, opened.number)).toEqual(opened);
      });
      test('opening again gives the open one, under the same and under another id', async () => {
        const { repository } = await published();
        const opened = await fixture.host.openPullRequest(pullInput(repository));
        expect(await fixture.host.openPullRequest(pullInput(repository))).toEqual(opened);
        const other = await fixture.host.openPullRequest(
          pullInput(repository, { publishId: 'publish-2', title: 'Other' }),
        );
        expect(other.number).toBe(opened.number);
      });
      test('of several opened at once there is one', async () => {
        const { repository } = await published();
        const opened = await Promise.all([1, 2, 3].map(() => fixture.host.openPullRequest(pullInput(repository))));
        expect(new Set(opened.map(({ number }) => number)).size).toBe(1);
      });
      test('branches have pull requests of their own', async () => {
        const { repository, edits } = await published();
        const opened = await fixture.host.openPullRequest(pullInput(repository));
        const more = { publishId: 'publish-b', branch: 'code-runs/ACME-2', ticketKey: 'ACME-2' };
        await fixture.host.publish(publishInput(repository, edits, more));
        const second = await fixture.host.openPullRequest(pullInput(repository, more));
        expect(second.number).not.toBe(opened.number);
      });
      test('its description says what it is given, however often, and nothing else of it changes', async () => {
        const { repository } = await published();
        const opened = await fixture.host.openPullRequest(pullInput(repository));
        for (const body of ['Newer words.\n\n- one `a`\n- two', 'Newer words.\n\n- one `a`\n- two', 'Newest: $& $1.']) {
          await fixture.host.describePullRequest({ repository: repository.ref, number: opened.number, body });
          expect(await fixture.host.pullRequest(repository.ref, opened.number)).toEqual({ ...opened, body });
        }
        expect((await fixture.host.openPullRequest(pullInput(repository))).body).toBe('Newest: $& $1.');
      });
      test('of several descriptions at once one stands, whole', async () => {
        const { repository } = await published();
        const { number } = await fixture.host.openPullRequest(pullInput(repository));
        const bodies = ['One.', 'Two.', 'Three.'];
        await Promise.all(
          bodies.map((body) => fixture.host.describePullRequest({ repository: repository.ref, number, body })),
        );
        expect(bodies).toContain((await fixture.host.pullRequest(repository.ref, number))?.body);
      });
      test('describing a number that was never given makes nothing', async () => {
        const { repository } = await published();
        await fixture.host.describePullRequest({ repository: repository.ref, number: 4711, body: 'Words.' });
        expect(await fixture.host.pullRequest(repository.ref, 4711)).toBeUndefined();
        expect((await fixture.host.openPullRequest(pullInput(repository))).number).toBe(1);
      });
      test('the diff is that of the reviewed revision, and follows a later one', async () => {
        const { repository, base, edits, result } = await published({ 'readme.md': 'twin\n', 'yarn.lock': '1\n' });
        const opened = await fixture.host.openPullRequest(pullInput(repository));
        const shown = await fixture.host.pullRequestDiff(repository.ref, opened);
        expect(shown).toEqual(await rendered(repository, edits));
        expect(shown.flags.map(({ kind }) => kind)).toEqual(['lock-file', 'name-twin']);
        const later = await editsOf(repository, base, { 'src/a.js': 'later\n' });
        await fixture.host.publish(
          publishInput(repository, later, { publishId: 'publish-2', revision: 2, expectedHead: result.commit }),
        );
        const now = await fixture.host.pullRequest(repository.ref, opened.number);
        if (!now) throw new Error('it is gone');
        expect(await fixture.host.pullRequestDiff(repository.ref, now)).toEqual(await rendered(repository, later));
      });
      test('it is merged once its commit is in the base branch, and its diff stays', async () => {
        const { repository, edits } = await published();
        const opened = await fixture.host.openPullRequest(pullInput(repository));
        await repository.merge('code-runs/ACME-1');
        const merged = await fixture.host.pullRequest(repository.ref, opened.number);
        expect(merged?.state).toBe('merged');
        if (!merged) throw new Error('it is gone');
        expect(await fixture.host.pullRequestDiff(repository.ref, merged)).toEqual(await rendered(repository, edits));
      });
      test('a number that was never given is undefined', async () => {
        const repository = await fixture.makeRepository(FILES);
        expect(await fixture.host.pullRequest(repository.ref, 4711)).toBeUndefined();
      });
      test('a branch that was never published is HOST.BRANCH_NOT_FOUND', async () => {
        const repository = await fixture.makeRepository(FILES);
        expect(await code(fixture.host.openPullRequest(pullInput(repository)))).toBe('HOST.BRANCH_NOT_FOUND');
      });
    });
  });
}
