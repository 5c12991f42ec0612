import { mkdtemp, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ReviewFlagKind } from '../../domain/conversation/conversation.types.js';
import { filtersOf } from '../../edit-bundles/git/git-filters.js';
import { folded } from '../../edit-bundles/path-rules.js';
import { parseRaw, splitAtNul, type RawChange } from '../../edit-bundles/git/raw-changes.js';
import { runGit } from '../../edit-bundles/git/run-git.js';
import type { TreeFlag, VerifiedEdits } from '../../ports/code-host.port.js';
import { fileFlags, type Git } from './file-flags.js';
import type { GitCopy } from './git-copy.js';
import { SCRATCH } from './leftovers.js';

const MOST_OUTPUT = 64 * 1024 * 1024;

/** Why a person should look at what leads from one tree to the other, of edits and of what people committed alike. */
export async function treeFlags(
  copy: GitCopy,
  { baseCommit, tree }: Pick<VerifiedEdits, 'baseCommit' | 'tree'>,
): Promise<readonly TreeFlag[]> {
  const git: Git = (...args) => ({ args: [`--git-dir=${copy.directory}`, ...args], cwd: copy.directory });
  const diff = git('diff-tree', '-r', '-z', '--raw', '--no-renames', '--no-abbrev', baseCommit, tree);
  const changes = parseRaw(await runGit({ ...diff, maxOutput: MOST_OUTPUT }));
  const flag = (kind: ReviewFlagKind) => (change: RawChange) => ({ kind, path: change.name.toString('utf8') });
  const ofFiles = await fileFlags(git, changes);
  const pointers = new Set(ofFiles.filter(({ kind }) => kind === 'lfs-pointer').map(({ path }) => path));
  const stored = await storedByLfs(copy, git, { tree, changes });
  return [
    ...ofFiles,
    ...changes.filter(({ status }) => status === 'T').map(flag('type-change')),
    ...(await newTwins(git, changes, { baseCommit, tree })).map(flag('name-twin')),
    // Nobody runs LFS between here and the code host.
    ...stored.map(flag('not-in-lfs')).filter(({ path }) => !pointers.has(path)),
  ];
}

/** Added files that bring a name which another one of the tree differs from only in case or composition. */
async function newTwins(
  git: Git,
  changes: readonly RawChange[],
  { baseCommit, tree }: Pick<VerifiedEdits, 'baseCommit' | 'tree'>,
): Promise<readonly RawChange[]> {
  const added = changes.filter(({ status }) => status === 'A');
  if (added.length === 0) return [];
  const before = await namesIn(git, baseCommit);
  const spellings = new Map<string, number>();
  for (const name of await namesIn(git, tree)) spellings.set(folded(name), (spellings.get(folded(name)) ?? 0) + 1);
  const isTwin = (name: string): boolean => !before.has(name) && (spellings.get(folded(name)) ?? 0) > 1;
  return added.filter(({ name }) => withDirectories(name.toString('utf8')).some(isTwin));
}

/** All files and directories. */
async function namesIn(git: Git, tree: string): Promise<ReadonlySet<string>> {
  const listed = await runGit({ ...git('ls-tree', '-r', '-t', '-z', '--name-only', tree), maxOutput: MOST_OUTPUT });
  return new Set(splitAtNul(listed).map((name) => name.toString('utf8')));
}

function withDirectories(path: string): readonly string[] {
  const parts = path.split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

/** Files whose attributes say that LFS stores them. */
async function storedByLfs(
  copy: GitCopy,
  git: Git,
  { tree, changes }: { readonly tree: string; readonly changes: readonly RawChange[] },
): Promise<readonly RawChange[]> {
  const written = changes.filter(({ mode }) => mode.startsWith('100'));
  const filters = await filtersIn(copy, git, { tree, written });
  return written.filter((_, at) => filters[at] === 'lfs');
}

/** By the attributes of the edits' own tree. */
async function filtersIn(
  copy: GitCopy,
  git: Git,
  { tree, written }: { readonly tree: string; readonly written: readonly RawChange[] },
): Promise<readonly (string | undefined)[]> {
  if (written.length === 0) return [];
  const scratch = await mkdtemp(join(dirname(copy.directory), SCRATCH));
  const env = { GIT_INDEX_FILE: join(scratch, 'index') };
  try {
    await runGit({ ...git('read-tree', tree), env });
    const names = written.map(({ name }) => name);
    return await filtersOf(names, (args, more) => ({ ...git(...args), ...more, env }), ['--cached']);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
