import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { packBoth } from '../../../test/support/edit-bundles/both-packers.js';
import { makeRepository, openRepository, writeFiles } from '../../../test/support/git/make-repository.js';
import type { Files, MadeRepository } from '../../../test/support/git/make-repository.js';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'untouched-')));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let made = 0;
const place = (): string => mkdtempSync(join(folder, `case-${(made += 1)}-`));

/** A repository with a commit for each of these, and a fresh clone of it. */
function cloneOf(...commits: readonly Files[]): MadeRepository {
  const origin = makeRepository(join(place(), 'origin'), {});
  for (const files of commits) origin.commit(files);
  const directory = join(place(), 'web');
  origin.git('clone', '--quiet', '--no-local', origin.directory, directory);
  return openRepository(directory);
}

const changedIn = async (clone: MadeRepository, base: string): Promise<readonly string[]> =>
  (await packBoth(clone.directory, base)).repository.changes.map(({ path }) => path);

const at = (seconds: number) => new Date(1_700_000_000_000 + seconds * 1_000);

/** Ways in which a clone comes to look at its files again without any of them being changed. */
const NOISE: readonly [what: string, make: (clone: MadeRepository, names: readonly string[]) => void][] = [
  ['as it was cloned', () => undefined],
  [
    'every file written again with its own bytes',
    ({ directory }, names) => {
      for (const name of names) writeFileSync(join(directory, name), readFileSync(join(directory, name)));
    },
  ],
  [
    'every file touched',
    ({ directory }, names) => names.forEach((name) => utimesSync(join(directory, name), at(5), at(5))),
  ],
  ['an index older than all files', ({ directory }) => utimesSync(join(directory, '.git/index'), at(0), at(0))],
  ['all of it staged by the agent', ({ git }) => void git('add', '--all')],
  [
    'all of it committed by the agent',
    ({ git }) => void git('commit', '--quiet', '--all', '--allow-empty', '-m', 'mine'),
  ],
];

/** Bases that git itself shows as changed once it looks: they were never normalised. */
const BASES: readonly [what: string, commits: readonly Files[]][] = [
  [
    'line ends that attributes normalise later',
    [
      { 'run.bat': 'a\r\nb\r\n', 'x.cmd': 'c\r\n', 'src/deep.bat': 'd\r\n' },
      { '.gitattributes': '*.bat text eol=crlf\n*.cmd text\n' },
    ],
  ],
  [
    'text=auto over mixed line ends',
    [{ 'a.txt': 'a\r\nb\n', 'b.txt': 'a\r\n' }, { '.gitattributes': '* text=auto eol=crlf\n' }],
  ],
  ['an expanded ident', [{ 'a.c': '/* $Id: 0123 $ */\nx\n' }, { '.gitattributes': '*.c ident\n' }]],
  [
    'an encoding that the content never had',
    [{ 'a.txt': Buffer.from('\ufeffhä\n', 'utf16le') }, { '.gitattributes': '*.txt working-tree-encoding=UTF-16\n' }],
  ],
];

describe.each(BASES)('after %s', (_, commits) => {
  test.each(NOISE)('only what was changed is in the edits: %s', async (__, make) => {
    const clone = cloneOf({ 'readme.md': 'one\n' }, ...commits);
    const base = clone.head();
    const names = clone.git('ls-files').split('\n');
    make(
      clone,
      names.filter((name) => name !== 'readme.md'),
    );
    writeFiles(clone.directory, { 'readme.md': 'two\n' });
    expect(await changedIn(clone, base)).toEqual(['readme.md']);
  });
});

describe('a filter that the clone had', () => {
  const filtered = (): { clone: MadeRepository; marker: string; base: string } => {
    const origin = makeRepository(join(place(), 'origin'), {
      '.gitattributes': '*.dat filter=turn\n',
      'readme.md': 'one\n',
    });
    origin.commit({ 'a.dat': 'nop\n' });
    const directory = join(place(), 'web');
    const turn = "tr 'a-z' 'n-za-m'";
    const config = ['clean', 'smudge'].flatMap((way) => ['-c', `filter.turn.${way}=${turn}`]);
    origin.git('clone', '--quiet', '--no-local', ...config, origin.directory, directory);
    const clone = openRepository(directory);
    const marker = join(place(), 'was-run');
    for (const way of ['clean', 'smudge', 'process']) clone.git('config', `filter.turn.${way}`, `touch ${marker}; cat`);
    return { clone, marker, base: clone.head() };
  };

  test('is not run, and what it wrote is not a change', async () => {
    const { clone, marker, base } = filtered();
    expect(readFileSync(join(clone.directory, 'a.dat'), 'utf8')).toBe('abc\n');
    utimesSync(join(clone.directory, '.git/index'), at(0), at(0));
    writeFiles(clone.directory, { 'readme.md': 'two\n' });
    expect(await changedIn(clone, base)).toEqual(['readme.md']);
    expect(existsSync(marker)).toBe(false);
  });
  test('hides no change', async () => {
    const { clone, base } = filtered();
    writeFiles(clone.directory, { 'a.dat': 'xyz\n' });
    expect(await changedIn(clone, base)).toEqual(['a.dat']);
  });
  test('a file that LFS wrote in the place of its pointer is not a change, another one is', async () => {
    const content = 'large\n';
    const oid = createHash('sha256').update(content).digest('hex');
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize ${content.length}\n`;
    const clone = cloneOf({
      '.gitattributes': '*.bin filter=lfs diff=lfs merge=lfs -text\n',
      'a.bin': pointer,
      'b.bin': pointer,
    });
    writeFiles(clone.directory, { 'a.bin': content, 'b.bin': 'LARGE\n' });
    expect(await changedIn(clone, clone.head())).toEqual(['b.bin']);
  });
});

describe('modes and kinds of files', () => {
  test('where the clone does not heed modes, neither do the edits', async () => {
    const clone = cloneOf({ 'a.txt': 'a\n', 'b.txt': 'b\n' });
    clone.git('config', 'core.fileMode', 'false');
    for (const name of ['a.txt', 'b.txt']) chmodSync(join(clone.directory, name), 0o755);
    writeFiles(clone.directory, { 'c.txt': 'c\n' });
    expect(await changedIn(clone, clone.head())).toEqual(['c.txt']);
    clone.git('update-index', '--chmod=+x', 'a.txt');
    expect(await changedIn(clone, clone.head())).toEqual(['a.txt', 'c.txt']);
  });
  test('where the clone heeds them, a new mode is a change, and only that', async () => {
    const clone = cloneOf({ 'run.bat': 'a\r\n' }, { '.gitattributes': '*.bat text eol=crlf\n' });
    chmodSync(join(clone.directory, 'run.bat'), 0o755);
    const { changes } = (await packBoth(clone.directory, clone.head())).repository;
    const sha = clone.git('rev-parse', 'HEAD:run.bat');
    expect(changes).toMatchObject([{ path: 'run.bat', status: 'M', mode: '100755', sha, old_sha: sha }]);
  });
  test('a link that lies there as a text file stays a link', async () => {
    const clone = cloneOf({ link: { link: 'a' }, a: 'a\n' });
    clone.git('config', 'core.symlinks', 'false');
    writeFiles(clone.directory, { link: 'a', b: 'b\n' });
    expect(await changedIn(clone, clone.head())).toEqual(['b']);
  });
  test('settings that are none do no harm', async () => {
    const clone = cloneOf({ a: 'a\n' });
    const base = clone.head();
    clone.git('config', 'core.autocrlf', 'maybe');
    writeFiles(clone.directory, { a: 'b\n' });
    expect(await changedIn(clone, base)).toEqual(['a']);
  });
});

describe('no less', () => {
  const crlf = (): MadeRepository =>
    cloneOf({ 'run.bat': 'a\r\nb\r\n' }, { '.gitattributes': '*.bat text eol=crlf\n' });

  test('a change in a file that was never normalised is shown', async () => {
    const clone = crlf();
    writeFiles(clone.directory, { 'run.bat': 'a\r\nc\r\n' });
    expect(await changedIn(clone, clone.head())).toEqual(['run.bat']);
  });
  test('files that the agent normalised on purpose are in the edits, as they are staged', async () => {
    const clone = cloneOf({ 'run.bat': 'a\r\n', 'other.txt': 'x\r\n' });
    writeFiles(clone.directory, { '.gitattributes': '*.bat text eol=crlf\n' });
    clone.git('add', '--renormalize', '.');
    expect(await changedIn(clone, clone.head())).toEqual(['.gitattributes', 'run.bat']);
  });
  test('a file of the same length written right after the checkout is seen', async () => {
    for (let round = 0; round < 3; round++) {
      const clone = cloneOf({ a: 'one\n' });
      writeFileSync(join(clone.directory, 'a'), 'two\n');
      expect(await changedIn(clone, clone.head())).toEqual(['a']);
    }
  });
  test('an untouched file whose name is not text stops nothing', async () => {
    const origin = makeRepository(join(place(), 'origin'), { x: 'a\r\n' });
    const name = (directory: string) => Buffer.concat([Buffer.from(`${directory}/bad-`), Buffer.of(0xff)]);
    renameSync(join(origin.directory, 'x'), name(origin.directory));
    origin.commit({});
    origin.commit({ '.gitattributes': '* text eol=crlf\n' });
    const directory = join(place(), 'web');
    origin.git('clone', '--quiet', '--no-local', origin.directory, directory);
    const clone = openRepository(directory);
    utimesSync(name(directory), at(5), at(5));
    writeFiles(directory, { 'new.md': 'two\r\n' });
    expect(await changedIn(clone, clone.head())).toEqual(['new.md']);
  });
});
