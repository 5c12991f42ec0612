import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { makeRepository, openRepository, runPlainGit, writeFiles } from '../../test/support/git/make-repository.js';
import type { FileSpec } from '../../test/support/git/make-repository.js';
import type { VerifiedEdits } from '../ports/code-host.port.js';
import { applyEdits } from './apply-edits.js';
import { packEdits } from './pack-edits.js';
import { BundleRefused } from './bundle-refused.js';
import { verifyBundle } from './verify-bundle.js';

const folder = mkdtempSync(join(tmpdir(), 'edit-bundles-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const segment = fc.constantFrom('a', 'b', 'src', 'ä ö', 'ignored', 'x y.txt', '日本', '-rf', 'it"s');
const path = fc.oneof(
  fc.array(segment, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/')),
  fc.array(segment, { maxLength: 2 }).map((parts) => [...parts, 'out.log'].join('/')),
);
const content: fc.Arbitrary<Exclude<FileSpec, null>> = fc.oneof(
  fc.constantFrom<Exclude<FileSpec, null>>(
    '',
    'one\ntwo\n',
    'one\r\ntwo\r\n',
    'no end',
    { link: 'a' },
    { link: '../b' },
  ),
  fc.constantFrom<Exclude<FileSpec, null>>({ executable: '#!/bin/sh\n' }, { executable: 'one\ntwo\n' }),
  fc.uint8Array({ maxLength: 40 }),
  fc.string({ maxLength: 40 }),
);
/** Trees that a file system can hold: no file is another one's directory. */
const tree = fc.array(fc.tuple(path, content), { maxLength: 8 }).map((entries) => {
  const files: Record<string, Exclude<FileSpec, null>> = {};
  for (const [name, spec] of entries) {
    const clash = Object.keys(files).some((other) => other.startsWith(`${name}/`) || name.startsWith(`${other}/`));
    if (!clash) files[name] = spec;
  }
  return files;
});

/** The tree that git makes of exactly these files, with its own means and without a work tree. */
function treeOf(files: Readonly<Record<string, Exclude<FileSpec, null>>>): string {
  const bare = mkdtempSync(join(folder, 'expected-'));
  runPlainGit(bare, ['init', '--quiet', '--bare']);
  const parts = Object.entries(files).map(([name, spec], number) => ({
    name,
    number: `content-${number}`,
    ...partsOf(spec),
  }));
  writeFiles(bare, Object.fromEntries(parts.map(({ number, bytes }) => [number, bytes])));
  const blobs = runPlainGit(bare, ['hash-object', '-w', '--no-filters', ...parts.map(({ number }) => number)]).split(
    '\n',
  );
  const entries = parts.flatMap(({ name, mode }, n) => ['--cacheinfo', `${mode},${blobs[n] ?? ''},${name}`]);
  runPlainGit(bare, ['update-index', '--add', ...entries]);
  return runPlainGit(bare, ['write-tree']);
}

function partsOf(spec: Exclude<FileSpec, null>): { mode: string; bytes: string | Uint8Array } {
  if (typeof spec === 'string' || spec instanceof Uint8Array) return { mode: '100644', bytes: spec };
  return 'link' in spec ? { mode: '120000', bytes: spec.link } : { mode: '100755', bytes: spec.executable };
}

async function packed(workTree: string, baseCommit: string): Promise<VerifiedEdits | null> {
  const bundle = await packEdits([{ mount: 'app', workTree, baseCommit }]);
  if (!bundle) return null;
  const { repositories } = verifyBundle(bundle, [{ repositoryId: 'r', mount: 'app', baseCommit }]);
  return repositories[0]?.edits ?? null;
}

test('whatever changed, packing and verifying gives the identical tree, and so does laying it over a fresh clone', async () => {
  await fc.assert(
    fc.asyncProperty(tree, tree, fc.boolean(), async (before, after, staged) => {
      const ignore = { '.gitignore': '*.log\nignored\n' };
      const base = makeRepository(mkdtempSync(join(folder, 'base-')), { ...ignore, ...before });
      const fresh = mkdtempSync(join(folder, 'fresh-'));
      base.git('clone', '--quiet', '--no-local', base.directory, fresh);
      const tracked = base.git('ls-files', '-z').split('\0');

      for (const name of Object.keys(before)) writeFiles(base.directory, { [name]: null });
      writeFiles(base.directory, after);
      if (staged) base.git('add', '--all');
      const indexBefore = base.git('ls-files', '--stage');
      const edits = await packed(base.directory, base.head());
      expect(base.git('ls-files', '--stage')).toBe(indexBefore);

      const isIgnored = (name: string): boolean => name.endsWith('.log') || name.split('/').includes('ignored');
      const counted = Object.entries(after).filter(([name]) => tracked.includes(name) || !isIgnored(name));
      const expected = treeOf({ ...ignore, ...Object.fromEntries(counted) });
      if (!edits) return expect(expected).toBe(base.git('rev-parse', 'HEAD^{tree}'));
      expect(edits.tree).toBe(expected);

      await applyEdits(edits, fresh);
      const again = await packed(fresh, edits.baseCommit);
      expect(again).toEqual(edits);
      openRepository(fresh).git('add', '--all');
      expect(openRepository(fresh).git('write-tree')).toBe(expected);
    }),
    { numRuns: 15 },
  );
});

test('bytes that are no bundle are refused and nothing else happens', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 3_000 }), (bytes) => {
      expect(() => verifyBundle(bytes, [])).toThrow(BundleRefused);
    }),
  );
});

test('a bundle with any byte changed is refused or still says what it said', async () => {
  const base = makeRepository(mkdtempSync(join(folder, 'flip-')), { a: 'one\n' });
  writeFiles(base.directory, { a: 'two\n', b: { executable: 'x' } });
  const baseCommit = base.head();
  const bundle = (await packEdits([{ mount: 'app', workTree: base.directory, baseCommit }])) ?? new Uint8Array();
  const expected = [{ repositoryId: 'r', mount: 'app', baseCommit }];
  fc.assert(
    fc.property(fc.nat(bundle.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const changed = Uint8Array.from(bundle);
      changed[at] = (changed[at] ?? 0) ^ change;
      try {
        const { repositories } = verifyBundle(changed, expected);
        for (const { edits } of repositories) expect(edits.baseCommit).toBe(baseCommit);
      } catch (error) {
        expect(error).toBeInstanceOf(BundleRefused);
      }
    }),
    { numRuns: 500 },
  );
});
