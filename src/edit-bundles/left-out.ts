import { lstat, mkdtemp, readdir, readFile, realpath } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { BundleRefused } from './bundle-refused.js';
import { splitAtNul } from './git/raw-changes.js';
import { GitFailed, runGit } from './git/run-git.js';
import type { LeftOut, Snapshot, SnapshotGit, SnapshotInput } from './git/snapshot.types.js';

type Look = (input: SnapshotInput) => Promise<Snapshot>;

interface Looked extends SnapshotInput {
  readonly git: SnapshotGit;
  /** Submodules that stand at another commit than the base's. */
  readonly movedLinks: readonly Buffer[];
}

const MOST_OUTPUT = 64 * 1024 * 1024;

/**
 * Submodules with changes inside, and what git ignores (a folder that is ignored as a whole is one entry). `look` takes a snapshot of a
 * submodule.
 */
export async function leftOutOf(looked: Looked, look: Look): Promise<readonly LeftOut[]> {
  const { git } = looked;
  const list = ['ls-files', '-z', '--others', '--ignored', '--exclude-standard', '--directory', '--no-empty-directory'];
  const ignored = splitAtNul(await runGit(git(list, { maxOutput: MOST_OUTPUT })));
  return [
    ...(await changedSubmodules(looked, look)).map((name) => ({
      path: name.toString('utf8'),
      why: 'submodule' as const,
    })),
    ...ignored.map((name) => ({ path: name.toString('utf8'), why: 'ignored' as const })),
  ];
}

async function changedSubmodules(looked: Looked, look: Look): Promise<readonly Buffer[]> {
  const listed = await runGit(looked.git(['ls-files', '-z', '--stage'], { maxOutput: MOST_OUTPUT }));
  const changed: Buffer[] = [];
  for (const entry of splitAtNul(listed)) {
    const head = entry.subarray(0, 50).toString('latin1');
    const [all, commit] = /^160000 ([0-9a-f]{40}) 0\t/.exec(head) ?? [];
    if (all === undefined || commit === undefined) continue;
    const name = entry.subarray(all.length);
    const moved = looked.movedLinks.some((other) => other.equals(name));
    if (moved || (await holdsChanges(looked, { name, commit }, look))) changed.push(name);
  }
  return changed;
}

/** A submodule that was not checked out is an empty folder; one that was is looked at like any clone. */
async function holdsChanges(
  looked: Looked,
  { name, commit }: { readonly name: Buffer; readonly commit: string },
  look: Look,
): Promise<boolean> {
  const directory = join(looked.workTree, name.toString('utf8'));
  const names = await namesIn(directory);
  if (names.length === 0) return false;
  const gitDirectory = names.includes('.git') ? await gitDirectoryOf(directory, looked) : undefined;
  if (gitDirectory === undefined) return true;
  const scratch = await mkdtemp(join(looked.scratch, 'submodule-'));
  try {
    const { signal } = looked;
    const inside = await look({ workTree: directory, gitDirectory, baseCommit: commit, scratch, signal });
    return inside.changes.length > 0 || inside.leftOut.some(({ why }) => why === 'submodule');
  } catch (error) {
    if (error instanceof BundleRefused || (error instanceof GitFailed && error.failure === 'exit')) return true;
    throw error;
  }
}

async function namesIn(directory: string): Promise<readonly string[]> {
  try {
    return (await lstat(directory)).isDirectory() ? await readdir(directory) : [];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** Undefined where it is not inside the clone: nothing else on this machine is looked at. */
async function gitDirectoryOf(directory: string, { workTree, gitDirectory }: Looked): Promise<string | undefined> {
  const own = join(directory, '.git');
  try {
    if ((await lstat(own)).isDirectory()) return own;
    const [, path] = /^gitdir: (.+)\n?$/.exec(await readFile(own, 'utf8')) ?? [];
    if (path === undefined) return undefined;
    const found = await realpath(resolve(directory, path));
    const roots = [await realpath(gitDirectory), await realpath(workTree)];
    return roots.some((root) => found.startsWith(root + sep)) ? found : undefined;
  } catch {
    return undefined;
  }
}
