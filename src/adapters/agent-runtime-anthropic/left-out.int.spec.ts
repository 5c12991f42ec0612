import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packBoth } from '../../../test/support/edit-bundles/both-packers.js';
import { makeRepository, openRepository, writeFiles } from '../../../test/support/git/make-repository.js';
import type { MadeRepository } from '../../../test/support/git/make-repository.js';
import { verifyBundle } from '../../edit-bundles/verify-bundle.js';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'left-out-')));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let made = 0;
const place = (): string => mkdtempSync(join(folder, `case-${(made += 1)}-`));

/** A clone of a repository with a submodule `lib`, which is checked out or not. */
function withSubmodule(checkedOut: boolean): { clone: MadeRepository; base: string } {
  const lib = makeRepository(join(place(), 'lib'), { 'lib.js': 'lib\n', '.gitignore': 'out/\n' });
  const web = makeRepository(join(place(), 'web'), { 'a.js': 'a\n', '.gitignore': 'dist/\n*.log\n' });
  web.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', lib.directory, 'lib');
  web.commit({});
  const directory = join(place(), 'web');
  const recursive = checkedOut ? ['--recurse-submodules'] : [];
  web.git('-c', 'protocol.file.allow=always', 'clone', '--quiet', ...recursive, web.directory, directory);
  const clone = openRepository(directory);
  return { clone, base: clone.head() };
}

const submodule = { path: 'lib', why: 'submodule' };

test('ignored files are named, a folder that is ignored as a whole once', async () => {
  const { clone, base } = withSubmodule(false);
  writeFiles(clone.directory, { 'dist/a.js': 'x', 'dist/b/c.js': 'x', 'x.log': 'x', 'a.js': 'b\n' });
  const { bundle, repository, printed } = await packBoth(clone.directory, base);
  const ignored = ['dist/', 'x.log'].map((path) => ({ path, why: 'ignored' }));
  expect([repository.changes.length, repository.left_out, repository.left_out_total]).toEqual([1, ignored, 2]);
  expect(printed.left_out).toEqual(['dist/ (git ignores it)', 'x.log (git ignores it)']);
  const { leftOut, leftOutTotal } = verifyBundle(bundle, [{ repositoryId: 'r', mount: 'web', baseCommit: base }]);
  expect([leftOut, leftOutTotal]).toEqual([ignored.map((one) => ({ ...one, repositoryId: 'r' })), 2]);
});

test.each([false, true])('a submodule that nobody touched is not spoken of (checked out: %p)', async (checkedOut) => {
  const { clone, base } = withSubmodule(checkedOut);
  const { repository } = await packBoth(clone.directory, base);
  expect([repository.changes, repository.left_out]).toEqual([[], []]);
});

const touches: readonly [what: string, checkedOut: boolean, touch: (clone: MadeRepository) => void][] = [
  ['files in one that is not checked out', false, ({ directory }) => writeFiles(directory, { 'lib/x': 'x' })],
  ['a changed file', true, ({ directory }) => writeFiles(directory, { 'lib/lib.js': 'changed\n' })],
  ['a new file', true, ({ directory }) => writeFiles(directory, { 'lib/new.js': 'x' })],
  ['a commit of its own', true, ({ directory }) => void openRepository(join(directory, 'lib')).commit({ y: 'y' })],
];
test.each(touches)('a submodule with %s is named, and its commit stays', async (_, checkedOut, touch) => {
  const { clone, base } = withSubmodule(checkedOut);
  touch(clone);
  writeFiles(clone.directory, { 'a.js': 'b\n' });
  const { repository, printed } = await packBoth(clone.directory, base);
  expect([repository.changes.map(({ path }) => path), repository.left_out]).toEqual([['a.js'], [submodule]]);
  expect(printed.left_out).toEqual(['lib (a submodule: its files belong to another repository)']);
});

test('of very many 50 are named and all are counted', async () => {
  const web = makeRepository(join(place(), 'web'), { '.gitignore': '*.log\n' });
  writeFiles(web.directory, Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`${n}.log`, 'x'])));
  const { repository, printed } = await packBoth(web.directory, web.head());
  expect([repository.left_out.length, repository.left_out_total, printed.left_out?.at(-1)]).toEqual([
    50,
    60,
    'and 10 more',
  ]);
});
