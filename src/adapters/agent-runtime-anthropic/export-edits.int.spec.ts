import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeRepository, writeFiles } from '../../../test/support/git/make-repository.js';
import type { Files, MadeRepository } from '../../../test/support/git/make-repository.js';
import { BUNDLE_LIMITS } from '../../edit-bundles/bundle-limits.js';
import { parseManifest } from '../../edit-bundles/bundle-manifest.js';
import { readTar } from '../../edit-bundles/bundle-tar.js';
import { packEdits } from '../../edit-bundles/pack-edits.js';
import { verifyBundle } from '../../edit-bundles/verify-bundle.js';

const SCRIPT = join(import.meta.dirname, 'export_edits.py');
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'export-edits-')));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Printed {
  readonly file: string;
  readonly sha256: string;
  readonly repos: readonly { readonly mount: string; readonly files: number }[];
}

function python(...args: readonly string[]) {
  return spawnSync('python3', [SCRIPT, ...args], { cwd: folder, encoding: 'utf8' });
}

function exported(output: string, ...sources: readonly MadeRepository[]): Printed {
  const bases = sources.map(({ directory }) => `${directory}=${baseOf(directory)}`);
  const { stdout, stderr, status } = python(output, ...bases);
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  expect(stdout.split('\n')).toHaveLength(2);
  return JSON.parse(stdout) as Printed;
}

function refusalOf(...args: readonly string[]): string {
  const { stdout, stderr, status } = python(...args);
  expect({ stdout, status }).toEqual({ stdout: '', status: 1 });
  return stderr;
}

const bases = new Map<string, string>();
const baseOf = (directory: string): string => bases.get(directory) ?? '';
let made = 0;

function repository(name: string, files: Files): MadeRepository {
  const repo = makeRepository(join(folder, `case-${(made += 1)}`, name), files);
  bases.set(repo.directory, repo.head());
  return repo;
}

const manifestIn = (tar: Uint8Array) =>
  parseManifest(readTar(tar, BUNDLE_LIMITS).get('manifest.json') ?? new Uint8Array());

const contentsIn = (tar: Uint8Array) =>
  [...readTar(tar, BUNDLE_LIMITS)]
    .filter(([name]) => name !== 'manifest.json')
    .map(([name, bytes]) => [name, createHash('sha256').update(bytes).digest('hex')]);

/** Checks a tar of the exporter against the product's own packing and verifying; gives the changed paths. */
async function agreed(printed: Printed, ...sources: readonly MadeRepository[]): Promise<readonly string[]> {
  const tar = readFileSync(join(folder, printed.file));
  expect(createHash('sha256').update(tar).digest('hex')).toBe(printed.sha256);
  const named = sources.map(({ directory }) => ({
    mount: directory.split('/').at(-1) ?? '',
    workTree: directory,
    baseCommit: baseOf(directory),
  }));
  const ours = await packEdits(named, { evenUnchanged: true });
  if (!ours) throw new Error('The product sees no change.');
  expect(manifestIn(tar)).toEqual(manifestIn(ours));
  expect(contentsIn(tar)).toEqual(contentsIn(ours));
  const expected = named.map(({ mount, baseCommit }) => ({ repositoryId: mount, mount, baseCommit }));
  const { repositories } = verifyBundle(tar, expected);
  return repositories.flatMap(({ edits }) => edits.changes.map(({ path }) => path));
}

describe('what is exported is what the product itself would pack', () => {
  const before: Files = {
    'README.md': '# web\n',
    'gone.txt': 'old\n',
    'src/moved.ts': 'export {};\n',
    'run.sh': '#!/bin/sh\n',
    'crlf.txt': 'a\r\nb\r\n',
    link: { link: 'README.md' },
    'was-file': 'x',
    'was-dir/x': 'x',
    '.gitignore': '*.log\nignored/\n',
  };
  const cases: readonly [what: string, after: Files, paths: readonly string[]][] = [
    [
      'a changed and a new file',
      { 'README.md': '# The web\n', 'new/deep/file.ts': 'x\n' },
      ['README.md', 'new/deep/file.ts'],
    ],
    ['a deleted file', { 'gone.txt': null }, ['gone.txt']],
    ['a renamed file', { 'src/moved.ts': null, 'lib/moved.ts': 'export {};\n' }, ['lib/moved.ts', 'src/moved.ts']],
    ['bytes', { 'logo.bin': Uint8Array.from({ length: 512 }, (_, n) => n % 256) }, ['logo.bin']],
    ['an empty file', { empty: '' }, ['empty']],
    ['a file without a last line feed', { 'README.md': 'no end' }, ['README.md']],
    ['line ends of another system', { 'crlf.txt': 'a\r\nc\r\n', 'mixed.txt': 'a\r\nb\n' }, ['crlf.txt', 'mixed.txt']],
    ['a file that may be run', { 'run.sh': { executable: '#!/bin/sh\n' } }, ['run.sh']],
    [
      'a link, and one that leads nowhere',
      { link: { link: 'run.sh' }, lost: { link: '../../nowhere' } },
      ['link', 'lost'],
    ],
    ['a file in the place of a folder', { 'was-dir': 'x' }, ['was-dir', 'was-dir/x']],
    ['ignored files left out', { 'debug.log': 'x', 'ignored/x': 'x', 'kept.txt': 'x' }, ['kept.txt']],
    ['names with blanks, quotes and letters of the world', { 'a b': '1', 'it\'s "it"': '2', 'ä/日本.txt': '3' }, []],
    [
      'names that look like options, patterns or git things',
      { '-rf': '1', '*?[x]': '2', ':(top)x': '3', '.gitx': '4' },
      [],
    ],
  ];
  test.each(cases)('%s', async (_, after, paths) => {
    const web = repository('web', before);
    writeFiles(web.directory, after);
    const printed = exported('out.tar', web);
    const wanted =
      paths.length > 0 ? paths : Object.keys(after).sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    expect(await agreed(printed, web)).toEqual(wanted);
  });

  test('a folder in the place of a file', async () => {
    const web = repository('web', before);
    writeFiles(web.directory, { 'was-file': null, 'was-file/inside': 'x' });
    expect(await agreed(exported('out.tar', web), web)).toEqual(['was-file', 'was-file/inside']);
  });

  test('also what was staged, and what was committed on top', async () => {
    const web = repository('web', before);
    writeFiles(web.directory, { 'staged.txt': 'x', 'debug.log': 'forced' });
    web.git('add', '--force', 'staged.txt', 'debug.log');
    web.git('rm', '--quiet', '--cached', 'gone.txt');
    writeFiles(web.directory, { 'README.md': 'committed\n' });
    web.git('commit', '--quiet', '--message', 'mine', '--', 'README.md');
    expect(await agreed(exported('out.tar', web), web)).toEqual(['README.md', 'debug.log', 'staged.txt']);
  });

  test('several repositories in their order, those without a change as their base', async () => {
    const [web, api, cli] = ['web', 'api', 'cli'].map((name) => repository(name, before)) as [
      MadeRepository,
      MadeRepository,
      MadeRepository,
    ];
    writeFiles(web.directory, { 'README.md': 'web\n' });
    writeFiles(cli.directory, { 'README.md': 'cli\n', x: 'x' });
    const printed = exported('out.tar', web, api, cli);
    expect(printed.repos).toEqual([
      { mount: 'web', files: 1 },
      { mount: 'api', files: 0 },
      { mount: 'cli', files: 2 },
    ]);
    expect(await agreed(printed, web, api, cli)).toEqual(['README.md', 'README.md', 'x']);
  });

  test('a diff that would be too long is left out', async () => {
    const web = repository('web', { 'README.md': '# web\n' });
    const lines = Array.from({ length: 60_000 }, (_, n) => createHash('sha256').update(`${n}`).digest('base64')).join(
      '\n',
    );
    writeFiles(web.directory, { 'data-1.txt': lines, 'data-2.txt': `${lines}\n` });
    const printed = exported('out.tar', web);
    await agreed(printed, web);
    expect(manifestIn(readFileSync(join(folder, printed.file))).repos[0]?.patch).toBeNull();
  });
});

test('changes that were all taken back are exported as no changes', async () => {
  const web = repository('web', { 'README.md': '# web\n', '.gitignore': '*.log\n' });
  writeFiles(web.directory, { 'debug.log': 'x' });
  const printed = exported('nothing.tar', web);
  expect(printed.repos).toEqual([{ mount: 'web', files: 0, left_out: ['debug.log (git ignores it)'] }]);
  expect(await agreed(printed, web)).toEqual([]);
});

test('the same edits give the same bytes', () => {
  const web = repository('web', { 'README.md': '# web\n' });
  writeFiles(web.directory, { 'README.md': 'changed\n', a: 'a', b: 'b' });
  expect(exported('one.tar', web).sha256).toBe(exported('two.tar', web).sha256);
});

test('the clone, its index and its settings stay as they are, and nothing they hold is run', async () => {
  const web = repository('web', { 'README.md': '# web\n', '.gitattributes': '* filter=evil diff=evil\n' });
  const marker = join(folder, 'was-run');
  for (const [name, value] of [
    ['filter.evil.clean', `touch ${marker}; cat`],
    ['diff.evil.command', `touch ${marker}`],
    ['core.fsmonitor', `touch ${marker}`],
    ['core.excludesFile', '/etc/hostname'],
  ] as const)
    web.git('config', name, value);
  writeFiles(web.directory, { 'README.md': 'changed\n' });
  const state = () => [
    readFileSync(join(web.directory, '.git/index')),
    readFileSync(join(web.directory, '.git/config')),
  ];
  const before = state();
  const printed = exported('out.tar', web);
  expect(existsSync(marker)).toBe(false);
  expect(state()).toEqual(before);
  await agreed(printed, web);
});

describe('what cannot be handed over is refused, saying what to do', () => {
  const changed = (files: Files): [string, string] => {
    const web = repository('web', { 'README.md': '# web\n' });
    writeFiles(web.directory, files);
    return [join(folder, 'refused.tar'), `${web.directory}=${baseOf(web.directory)}`];
  };

  test('a file of more than 10 MiB', () => {
    const [output, source] = changed({ 'huge.bin': '' });
    truncateSync(join(source.split('=')[0] ?? '', 'huge.bin'), BUNDLE_LIMITS.blobBytes + 1);
    expect(refusalOf(output, source)).toContain(
      '"huge.bin" has 10485761 bytes; at most 10485760 can be handed over. Remove it',
    );
  });

  test('more than 50 MiB together', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const [output, source] = changed(Object.fromEntries(names.map((name) => [name, ''])));
    for (const [index, name] of names.entries()) {
      const file = join(source.split('=')[0] ?? '', name);
      truncateSync(file, 9 * 1024 * 1024 + index);
    }
    expect(refusalOf(output, source)).toContain('at most 52428800 can be handed over');
  });

  test('more than 2,000 files', () => {
    const files = Object.fromEntries(Array.from({ length: 2001 }, (_, n) => [`f/${n}`, 'x']));
    const [output, source] = changed(files);
    expect(refusalOf(output, source)).toContain('2001 files are changed; at most 2000 can be handed over');
  });

  test('a repository of its own inside', () => {
    const [output, source] = changed({});
    makeRepository(join(source.split('=')[0] ?? '', 'inner'));
    expect(refusalOf(output, source)).toContain('"inner" is a repository of its own; submodules are not supported');
  });

  test('a name that is not UTF-8', () => {
    const [output, source] = changed({});
    writeFileSync(Buffer.concat([Buffer.from(`${source.split('=')[0]}/bad-`), Buffer.from([0xff])]), 'x');
    expect(refusalOf(output, source)).toContain('is not UTF-8. Rename the file.');
  });

  test('a folder that is not a clone, a base that is not there, and words of another form', () => {
    const [output, source] = changed({});
    expect(refusalOf(output, `${folder}=${'0'.repeat(40)}`)).toContain('is not a clone: it has no .git directory');
    expect(refusalOf(output, `${source.split('=')[0]}=${'1'.repeat(40)}`)).toContain('git diff-tree failed');
    expect(refusalOf(output, source.slice(0, -1))).toContain('not of the form DIRECTORY=BASE_COMMIT');
    expect(refusalOf(output)).toContain('python3 export_edits.py OUTPUT.tar DIRECTORY=BASE_COMMIT');
  });
});

describe('laying a bundle over fresh clones', () => {
  test('gives the tree it was made from', async () => {
    const web = repository('web', { 'README.md': '# web\n', 'gone/x': 'x', 'was-file': 'x', link: { link: 'a' } });
    const fresh = join(folder, `case-${(made += 1)}`, 'web');
    web.git('clone', '--quiet', '--no-local', web.directory, fresh);
    writeFiles(web.directory, {
      ...{ 'README.md': 'changed\n', 'gone/x': null, 'was-file': null, 'was-file/in': 'x' },
      ...{ link: { link: 'b' }, 'run.sh': { executable: 'x' }, 'ä b': Uint8Array.of(0, 255) },
    });
    const first = exported('out.tar', web);
    const { stdout, status } = python('--apply', first.file ?? '', `${fresh}=${web.head()}`);
    expect({ stdout: JSON.parse(stdout) as unknown, status }).toEqual({
      stdout: { applied: [{ mount: 'web', files: 7 }] },
      status: 0,
    });
    bases.set(fresh, web.head());
    const second = python('again.tar', `${fresh}=${web.head()}`);
    expect((JSON.parse(second.stdout) as Printed).sha256).toBe(first.sha256);
    expect(execFileSync('git', ['status', '--porcelain'], { cwd: fresh, encoding: 'utf8' })).not.toBe('');
    expect(existsSync(join(fresh, 'gone'))).toBe(false);
  });

  test('is refused for another base and for a repository that is not there', () => {
    const web = repository('web', { 'README.md': '# web\n' });
    writeFiles(web.directory, { 'README.md': 'changed\n' });
    const { file } = exported('out.tar', web);
    const other = repository('api', { 'README.md': '# api\n' });
    expect(refusalOf('--apply', file ?? '', `${web.directory}=${'1'.repeat(40)}`)).toContain('The bundle was made on');
    expect(refusalOf('--apply', file ?? '', `${other.directory}=${baseOf(other.directory)}`)).toContain(
      'The bundle changes "web", which is not among the directories given.',
    );
  });

  test('never leads through a link', () => {
    const web = repository('web', { 'README.md': '# web\n' });
    writeFiles(web.directory, { 'dir/file': 'x' });
    const { file } = exported('out.tar', web);
    const outside = mkdtempSync(join(folder, 'outside-'));
    const again = repository('web', { 'README.md': '# web\n', dir: { link: outside } });
    expect(refusalOf('--apply', file ?? '', `${again.directory}=${baseOf(web.directory)}`)).toContain(
      'leads through "dir", which is not a directory',
    );
    expect(existsSync(join(outside, 'file'))).toBe(false);
  });
});
