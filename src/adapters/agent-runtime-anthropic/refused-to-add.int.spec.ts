import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packBoth, runExporter } from '../../../test/support/edit-bundles/both-packers.js';
import { makeRepository, writeFiles } from '../../../test/support/git/make-repository.js';
import type { MadeRepository } from '../../../test/support/git/make-repository.js';
import { BundleRefused } from '../../edit-bundles/bundle-refused.js';
import { packEdits } from '../../edit-bundles/pack-edits.js';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'refused-to-add-')));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let made = 0;

const ATTRIBUTES =
  '*.u16 working-tree-encoding=UTF-16\n*.le working-tree-encoding=UTF-16LE\n*.odd working-tree-encoding=odd\n';

function withAttributes(): MadeRepository {
  const directory = join(folder, `case-${(made += 1)}`, 'web');
  return makeRepository(directory, { '.gitattributes': ATTRIBUTES, 'tracked.js': 'a\n' });
}

type Touch = (directory: string) => void;
type Case = readonly [what: string, touch: Touch, code: string, reason: string];

const gitInit = (directory: string): void => {
  spawnSync('git', ['init', '--quiet', directory]);
};
const named = 'the encoding that .gitattributes names for it';

const CASES: readonly Case[] = [
  [
    'UTF-8 where UTF-16 is to be',
    (directory) => writeFiles(directory, { 'a b/new.u16': 'text\n' }),
    'BUNDLE.CONTENT',
    `"a b/new.u16" has no byte order mark, which "UTF-16" needs, ${named}. Write it in that encoding and with the mark, or correct .gitattributes.`,
  ],
  [
    'a byte order mark where none may be',
    (directory) => writeFiles(directory, { 'new.le': Buffer.from('\ufefftext\n', 'utf16le') }),
    'BUNDLE.CONTENT',
    `"new.le" has a byte order mark, which "UTF-16LE" forbids, ${named}. Write it without the mark, or correct .gitattributes.`,
  ],
  [
    'half a character',
    (directory) => writeFiles(directory, { 'new.le': 'x' }),
    'BUNDLE.CONTENT',
    `"new.le" cannot be read as "UTF-16LE", ${named}. Write it in that encoding, or correct .gitattributes.`,
  ],
  [
    'an encoding that nobody knows',
    (directory) => writeFiles(directory, { 'new.odd': 'x' }),
    'BUNDLE.CONTENT',
    `"new.odd" cannot be read as "odd", ${named}. Write it in that encoding, or correct .gitattributes.`,
  ],
  [
    'an encoding without a name',
    (directory) => writeFiles(directory, { 'x/.gitattributes': '*.txt working-tree-encoding\n', 'x/new.txt': 'x' }),
    'BUNDLE.CONTENT',
    'A line of .gitattributes holds working-tree-encoding without a name. Name the encoding there.',
  ],
  [
    'a repository without a commit',
    (directory) => (gitInit(join(directory, 'sub')), writeFiles(directory, { 'sub/a.js': 'x' })),
    'BUNDLE.SUBMODULE',
    '"sub" is a repository of its own; submodules are not supported. Remove its .git.',
  ],
  [
    'a repository with a commit',
    (directory) => void makeRepository(join(directory, 'sub')),
    'BUNDLE.SUBMODULE',
    '"sub" is a repository of its own; submodules are not supported. Remove its .git.',
  ],
  [
    'a repository whose name is odd, which is written so that it can be read,',
    (directory) => void makeRepository(join(directory, 'né\u202e"\\')),
    'BUNDLE.SUBMODULE',
    '"né\\u{202e}\\u{22}\\u{5c}" is a repository of its own; submodules are not supported. Remove its .git.',
  ],
  [
    'a name that some file system opens as .git',
    (directory) => writeFiles(directory, { 'x/git~1': 'x' }),
    'BUNDLE.PATH',
    'Git takes no file of the name "x/git~1". Rename it, or remove it.',
  ],
  [
    'a pipe in the place of a file',
    (directory) => {
      rmSync(join(directory, 'tracked.js'));
      spawnSync('mkfifo', [join(directory, 'tracked.js')]);
    },
    'BUNDLE.MODE',
    '"tracked.js" is neither a file nor a link. Remove it.',
  ],
];

/** Nothing is closed to root. */
const CLOSED: readonly Case[] = [
  [
    'a file that may not be read',
    (directory) => {
      writeFiles(directory, { 'closed.js': 'x' });
      chmodSync(join(directory, 'closed.js'), 0);
    },
    'BUNDLE.CONTENT',
    '"closed.js" cannot be read. Allow reading it, or remove it.',
  ],
];

test.each(process.getuid?.() === 0 ? CASES : [...CASES, ...CLOSED])(
  '%s is refused by both packers in the same words',
  async (_, touch, code, reason) => {
    const { directory, head } = withAttributes();
    const baseCommit = head();
    writeFiles(directory, { 'other.js': 'b\n' });
    touch(directory);
    const { stderr, status } = runExporter(`${directory}.tar`, `${directory}=${baseCommit}`);
    expect([status, stderr]).toEqual([1, `export_edits.py: ${reason}\n`]);
    const ours: unknown = await packEdits([{ mount: 'web', workTree: directory, baseCommit }]).catch(
      (error: unknown) => error,
    );
    expect(ours).toBeInstanceOf(BundleRefused);
    expect(ours).toMatchObject({ code, reason });
  },
);

test('what git ignores is refused for none of this', async () => {
  const { directory, head } = withAttributes();
  writeFiles(directory, { '.gitignore': 'sub/\n*.u16\n', 'new.u16': 'x' });
  mkdirSync(join(directory, 'sub'));
  gitInit(join(directory, 'sub'));
  const { repository } = await packBoth(directory, head());
  expect(repository.changes.map(({ path }) => path)).toEqual(['.gitignore']);
});
