import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeRepository, writeFiles } from '../../test/support/git/make-repository.js';
import type { Files, MadeRepository } from '../../test/support/git/make-repository.js';
import { BASE, change, craftBundle, deleted } from '../../test/support/edit-bundles/craft-bundle.js';
import type { CraftedChange } from '../../test/support/edit-bundles/craft-bundle.js';
import type { VerifiedEdits } from '../ports/code-host.port.js';
import { applyEdits } from './apply-edits.js';
import { packEdits } from './pack-edits.js';
import { verifyBundle } from './verify-bundle.js';

const folder = mkdtempSync(join(tmpdir(), 'edit-bundles-int-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const fresh = (): string => mkdtempSync(join(folder, 'case-'));

function edits(changes: readonly CraftedChange[], contents: readonly string[] = ['new\n']): VerifiedEdits {
  const bundle = craftBundle({ changes, contents });
  const [repository] = verifyBundle(bundle, [{ repositoryId: 'r', mount: 'app', baseCommit: BASE }]).repositories;
  if (!repository) throw new Error('the bundle is empty');
  return repository.edits;
}

describe('laying edits over a work tree', () => {
  test('writes, replaces, deletes, makes and removes directories', async () => {
    const { directory, git } = makeRepository(fresh(), {
      keep: 'keep',
      gone: 'old',
      'only/child': 'old',
      'was-file': 'old',
      'was-dir/x': 'old',
      link: { link: 'keep' },
    });
    const changes = [
      ...[
        deleted('gone'),
        deleted('only/child'),
        deleted('was-file'),
        change('was-file/inside'),
        deleted('was-dir/x'),
        change('was-dir'),
      ],
      ...[
        change('deep/er/file'),
        change('run', 'new\n', { mode: '100755' }),
        change('link', 'new\n', { status: 'T' }),
        change('l', 'keep', { mode: '120000' }),
      ],
    ];
    await applyEdits(edits(changes, ['new\n', 'keep']), directory);
    expect(readdirSync(directory).sort()).toEqual(['.git', 'deep', 'keep', 'l', 'link', 'run', 'was-dir', 'was-file']);
    expect(git('diff', '--name-only')).toBe('');
    expect(git('ls-files', '--others')).toBe('');
    expect(readFileSync(join(directory, 'was-file/inside'), 'utf8')).toBe('new\n');
    expect(readFileSync(join(directory, 'deep/er/file'), 'utf8')).toBe('new\n');
    expect(statSync(join(directory, 'run')).mode & 0o777).toBe(0o755);
    expect(lstatSync(join(directory, 'link')).isFile()).toBe(true);
    expect(readFileSync(join(directory, 'keep'), 'utf8')).toBe('keep');
    expect(lstatSync(join(directory, 'l')).isSymbolicLink()).toBe(true);
  });

  const throughLink: readonly [what: string, changes: readonly CraftedChange[]][] = [
    ['written', [change('link/file')]],
    ['written deeper', [change('link/a/b')]],
    ['deleted', [deleted('link/victim')]],
  ];
  test.each(throughLink)('a path %s through a link is refused and nothing outside changes', async (_, changes) => {
    const { directory } = makeRepository(fresh());
    const outside = fresh();
    writeFileSync(join(outside, 'victim'), 'mine');
    symlinkSync(outside, join(directory, 'link'));
    await expect(
      applyEdits(edits(changes, changes[0]?.['status'] === 'D' ? [] : ['new\n']), directory),
    ).rejects.toMatchObject({
      code: 'BUNDLE.DOES_NOT_FIT',
    });
    expect(readdirSync(outside)).toEqual(['victim']);
    expect(readFileSync(join(outside, 'victim'), 'utf8')).toBe('mine');
  });
  test('a link at the very path is replaced, not followed', async () => {
    const { directory } = makeRepository(fresh());
    const outside = join(fresh(), 'victim');
    writeFileSync(outside, 'mine');
    symlinkSync(outside, join(directory, 'link'));
    await applyEdits(edits([change('link')]), directory);
    expect(readFileSync(outside, 'utf8')).toBe('mine');
    expect(readFileSync(join(directory, 'link'), 'utf8')).toBe('new\n');
  });
  test('a file where a directory is does not fit', async () => {
    const { directory } = makeRepository(fresh());
    mkdirSync(join(directory, 'd'));
    for (const changes of [[change('d')], [deleted('d')]]) {
      const contents = changes[0]?.['status'] === 'D' ? [] : ['new\n'];
      await expect(applyEdits(edits(changes, contents), directory)).rejects.toMatchObject({
        code: 'BUNDLE.DOES_NOT_FIT',
      });
    }
  });
});

describe('packing', () => {
  const pack = (repository: MadeRepository): Promise<Uint8Array | null> =>
    packEdits([{ mount: 'app', workTree: repository.directory, baseCommit: repository.head() }]);

  test('nothing changed packs to null, also after a file was only touched', async () => {
    const repository = makeRepository(fresh());
    writeFiles(repository.directory, { 'README.md': '# Made for a test\n' });
    expect(await pack(repository)).toBeNull();
  });
  test('a repository without a change is named as its base, without any other only when that is asked for', async () => {
    const [changed, same] = [makeRepository(fresh()), makeRepository(fresh())];
    writeFiles(changed.directory, { a: 'x' });
    const source = (mount: string, repository: MadeRepository) => ({
      mount,
      workTree: repository.directory,
      baseCommit: repository.head(),
    });
    const sources = [source('app', changed), source('web', same)];
    const expected = sources.map(({ mount, baseCommit }) => ({ repositoryId: mount, mount, baseCommit }));
    const trees = async (bundle: Uint8Array | null) =>
      verifyBundle(bundle ?? new Uint8Array(), expected).repositories.map(({ mount, edits }) => [
        mount,
        edits.changes.length,
        edits.tree,
      ]);
    const [ofChanged, ofSame] = await trees(await packEdits(sources));
    expect(ofChanged?.slice(0, 2)).toEqual(['app', 1]);
    expect(ofSame).toEqual(['web', 0, same.git('rev-parse', 'HEAD^{tree}').trim()]);
    expect(await trees(await packEdits(sources.slice(1), { evenUnchanged: true }))).toEqual([ofSame]);
  });
  test('a change of the same length right after the checkout is seen', async () => {
    for (let round = 0; round < 5; round++) {
      const repository = makeRepository(fresh(), { a: 'one\n' });
      repository.git('checkout', '--quiet', '--force', 'HEAD');
      writeFileSync(join(repository.directory, 'a'), 'two\n');
      expect(await pack(repository)).not.toBeNull();
    }
  });
  test('it is cumulative over commits that the agent made', async () => {
    const repository = makeRepository(fresh());
    const baseCommit = repository.head();
    repository.commit({ a: 'a' });
    writeFiles(repository.directory, { b: 'b' });
    const bundle = await packEdits([{ mount: 'app', workTree: repository.directory, baseCommit }]);
    const [packed] = verifyBundle(bundle ?? new Uint8Array(), [
      { repositoryId: 'r', mount: 'app', baseCommit },
    ]).repositories;
    expect(packed?.edits.changes.map(({ path }) => path)).toEqual(['a', 'b']);
  });
  test('several repositories go into one bundle in their order', async () => {
    const sources = ['one', 'two', 'three'].map((mount) => {
      const repository = makeRepository(fresh());
      if (mount !== 'two') writeFiles(repository.directory, { mount });
      return { mount, workTree: repository.directory, baseCommit: repository.head() };
    });
    const bundle = (await packEdits(sources)) ?? new Uint8Array();
    const expected = sources.map(({ mount, baseCommit }) => ({ repositoryId: `id-${mount}`, mount, baseCommit }));
    expect(verifyBundle(bundle, expected).repositories.map(({ repositoryId }) => repositoryId)).toEqual([
      'id-one',
      'id-two',
      'id-three',
    ]);
  });
  test('the same work tree gives the same bytes, and tar and git apply understand them', async () => {
    const repository = makeRepository(fresh(), { a: 'one\n', bin: new Uint8Array([0, 1]) });
    writeFiles(repository.directory, { a: 'two\n', bin: new Uint8Array([0, 2]), c: { executable: 'x' } });
    const bundle = await pack(repository);
    expect(await pack(repository)).toEqual(bundle);
    const out = fresh();
    execFileSync('tar', ['-x', '-C', out], { input: bundle ?? '' });
    repository.git('stash', '--quiet', '--include-untracked');
    repository.git('apply', '--index', join(out, 'patches/0.patch'));
    const manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as { repos: { tree: string }[] };
    expect(repository.git('write-tree')).toBe(manifest.repos[0]?.tree);
  });
  test("what the clone's own configuration, attributes and hooks would run does not run, and its index stays", async () => {
    const repository = makeRepository(fresh(), { a: 'one\n' });
    const marker = join(fresh(), 'ran');
    const run = `sh -c 'touch ${marker}; cat'`;
    for (const name of [
      'filter.evil.clean',
      'filter.evil.smudge',
      'filter.evil.process',
      'diff.evil.textconv',
      'diff.evil.command',
      'core.fsmonitor',
    ]) {
      repository.git('config', name, run);
    }
    writeFiles(repository.directory, {
      '.gitattributes': '* filter=evil diff=evil\n',
      'evil.txt': 'content\n',
      '.git/info/exclude': 'evil.txt\n',
      '.git/info/attributes': '* filter=evil\n',
      '.git/hooks/post-index-change': { executable: `#!/bin/sh\ntouch ${marker}\n` },
    });
    const index = readFileSync(join(repository.directory, '.git/index'));
    const objects = execFileSync('find', [join(repository.directory, '.git')], { encoding: 'utf8' });
    const bundle = (await pack(repository)) ?? new Uint8Array();
    expect(existsSync(marker)).toBe(false);
    expect(readFileSync(join(repository.directory, '.git/index'))).toEqual(index);
    expect(execFileSync('find', [join(repository.directory, '.git')], { encoding: 'utf8' })).toBe(objects);
    const baseCommit = repository.head();
    const [packed] = verifyBundle(bundle, [{ repositoryId: 'r', mount: 'app', baseCommit }]).repositories;
    expect(packed?.edits.changes.map(({ path }) => path)).toEqual(['.gitattributes', 'evil.txt']);
  });
  const refusals: readonly [why: string, code: string, make: (repository: MadeRepository) => Files][] = [
    [
      'too many files',
      'BUNDLE.TOO_LARGE',
      () => Object.fromEntries(Array.from({ length: 2_001 }, (_, n) => [`f/${n}`, ''])),
    ],
    ['too large a file', 'BUNDLE.TOO_LARGE', () => ({ big: new Uint8Array(10 * 1024 * 1024 + 1) })],
    [
      'a repository inside it',
      'BUNDLE.SUBMODULE',
      ({ directory }) => {
        makeRepository(join(directory, 'inner'));
        return {};
      },
    ],
  ];
  test.each(refusals)('%s is refused with the reason', async (_, code, make) => {
    const repository = makeRepository(fresh());
    writeFiles(repository.directory, make(repository));
    await expect(pack(repository)).rejects.toMatchObject({ name: 'BundleRefused', code });
  });
  test('an abort ends it', async () => {
    const repository = makeRepository(fresh());
    const source = { mount: 'app', workTree: repository.directory, baseCommit: repository.head() };
    await expect(packEdits([source], { signal: AbortSignal.abort() })).rejects.toMatchObject({ failure: 'aborted' });
  });
});
