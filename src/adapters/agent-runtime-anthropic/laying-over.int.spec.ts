import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { packBoth, runExporter } from '../../../test/support/edit-bundles/both-packers.js';
import { makeRepository, openRepository, writeFiles } from '../../../test/support/git/make-repository.js';
import type { Files, MadeRepository } from '../../../test/support/git/make-repository.js';
import { applyEdits } from '../../edit-bundles/apply-edits.js';
import { verifyBundle } from '../../edit-bundles/verify-bundle.js';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'laying-over-')));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let made = 0;
const place = (): string => mkdtempSync(join(folder, `case-${(made += 1)}-`));
const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le');

function cloneOf(origin: MadeRepository): MadeRepository {
  const directory = join(place(), 'web');
  origin.git('clone', '--quiet', '--no-local', origin.directory, directory);
  return openRepository(directory);
}

/** Lays a bundle over a fresh clone, as the product does and as the exporter does. */
const WAYS: readonly [who: string, lay: (bundle: Uint8Array, clone: MadeRepository, tar: string) => Promise<void>][] = [
  [
    'the product',
    async (bundle, { directory, head }) => {
      const expected = [{ repositoryId: 'r', mount: basename(directory), baseCommit: head() }];
      for (const { edits } of verifyBundle(bundle, expected).repositories) await applyEdits(edits, directory);
    },
  ],
  [
    'the exporter',
    async (_, { directory, head }, tar) => {
      const { stderr, status } = runExporter('--apply', tar, `${directory}=${head()}`);
      expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    },
  ],
];

interface Case {
  readonly base: readonly Files[];
  readonly edit: (agent: MadeRepository) => void;
  /** Bytes in the work tree of the next turn. */
  readonly holds: Readonly<Record<string, string | Buffer>>;
}

const CASES: Readonly<Record<string, Case>> = {
  'a renamed file in an encoding of its own': {
    base: [{ '.gitattributes': '*.txt working-tree-encoding=UTF-16LE-BOM\n', 'a.txt': utf16('hä\n') }],
    edit: ({ directory }) => writeFiles(directory, { 'a.txt': null, 'b.txt': utf16('hä\n') }),
    holds: { 'b.txt': utf16('hä\n') },
  },
  'an encoding that the edits themselves name': {
    base: [{ 'readme.md': 'x\n' }],
    edit: ({ directory }) =>
      writeFiles(directory, {
        'deep/.gitattributes': '*.txt working-tree-encoding=UTF-16LE-BOM\n',
        'deep/a.txt': utf16('neu\n'),
      }),
    holds: { 'deep/a.txt': utf16('neu\n') },
  },
  'line ends of another system': {
    base: [{ '.gitattributes': '*.bat text eol=crlf\n', 'a.bat': 'a\r\n' }],
    edit: ({ directory }) => writeFiles(directory, { 'a.bat': 'b\r\n', 'new.bat': 'n\r\n' }),
    holds: { 'a.bat': 'b\r\n', 'new.bat': 'n\r\n' },
  },
  'files that were normalised on purpose': {
    base: [{ 'a.bat': 'a\r\n' }],
    edit: ({ directory, git }) => {
      writeFiles(directory, { '.gitattributes': '*.bat text eol=crlf\n' });
      git('add', '--renormalize', '.');
    },
    holds: { 'a.bat': 'a\r\n' },
  },
  'an ignored file that was added all the same': {
    base: [{ '.gitignore': 'dist/\n' }],
    edit: ({ directory, git }) => {
      writeFiles(directory, { 'dist/a.js': 'x\n' });
      git('add', '--force', 'dist/a.js');
    },
    holds: { 'dist/a.js': 'x\n' },
  },
  'odd names that are deleted, and twins that are edited together': {
    base: [{ 'a\\b': 'x', 'Icon\r': 'y', 'c:d': 'z', 'Read.me': '1', 'READ.ME': '2', kept: 'k' }],
    edit: ({ directory }) =>
      writeFiles(directory, { 'a\\b': null, 'Icon\r': null, 'c:d': null, 'Read.me': '3', 'READ.ME': '4' }),
    holds: { 'Read.me': '3', 'READ.ME': '4', kept: 'k' },
  },
  'names that look like options and quotes': {
    base: [{ 'readme.md': 'x\n' }],
    edit: ({ directory }) => writeFiles(directory, { '-rf': '1', '"a b"': '2', ' c': '3', 'd ': '4' }),
    holds: { '-rf': '1', '"a b"': '2', ' c': '3', 'd ': '4' },
  },
};

describe.each(WAYS)('laid over a fresh clone by %s', (_, lay) => {
  test.each(Object.entries(CASES))('%s: the next turn sees the same files and hands over the same', async (__, one) => {
    const origin = makeRepository(join(place(), 'origin'), {});
    for (const files of one.base) origin.commit(files);
    const agent = cloneOf(origin);
    one.edit(agent);
    const first = await packBoth(agent.directory, origin.head());
    const next = cloneOf(origin);
    await lay(first.bundle, next, `${agent.directory}.tar`);
    for (const [path, bytes] of Object.entries(one.holds)) {
      expect(readFileSync(join(next.directory, path))).toEqual(Buffer.from(bytes));
    }
    const again = await packBoth(next.directory, origin.head());
    expect(again.repository).toEqual(first.repository);
    expect(next.git('ls-files', '--others')).toBe('');
  });
});
