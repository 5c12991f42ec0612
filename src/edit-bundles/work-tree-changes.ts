import { copyFile, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { settled } from './as-checked-out.js';
import { blobSizes } from './git/blob-sizes.js';
import { BundleRefused, shown } from './bundle-refused.js';
import type { ManifestChange } from './bundle-manifest.js';
import { NO_OBJECT } from './git/git-object-id.js';
import { leftOutOf } from './left-out.js';
import { openOwnRepository } from './git/own-repository.js';
import { indexLine, parseRaw, utf8, type RawChange } from './git/raw-changes.js';
import { gitText, runGit } from './git/run-git.js';
import { refusedToAdd } from './refused-to-add.js';
import type { Snapshot, SnapshotGit, SnapshotInput } from './git/snapshot.types.js';

const ADD_MS = 300_000;

/**
 * Records the work tree as a git tree and lists how it differs from the base commit. What a checkout of the base would have written
 * is not a change, whatever it is cleaned to. What cannot be part of the changes is listed apart. Throws GitFailed, BundleRefused.
 */
export async function takeSnapshot(input: SnapshotInput): Promise<Snapshot> {
  const { baseCommit } = input;
  const git = await openOwnRepository(input);
  await copyIndex(join(input.gitDirectory, 'index'), join(input.scratch, 'index'));
  await addAll(git);
  const staged = await difference(git, baseCommit);
  const corrected = await settled({ ...input, git, changes: staged.changes });
  if (corrected.length > 0) {
    const lines = Buffer.concat(corrected.map(indexLine));
    await runGit(git(['update-index', '-z', '--index-info'], { input: lines }));
  }
  const { tree, changes } = corrected.length > 0 ? await difference(git, baseCommit) : staged;
  const movedLinks = staged.changes.filter(isMovedSubmodule).map(({ name }) => name);
  const leftOut = await leftOutOf({ ...input, git, movedLinks }, takeSnapshot);
  return { git, tree, changes: await withSizes(changes, git), leftOut };
}

// Git compares a file again when it is not older than the index, so the copy must not look younger than the original.
async function copyIndex(from: string, to: string): Promise<void> {
  try {
    const before = await stat(from);
    await copyFile(from, to);
    const seconds = before.mtimeMs / 1000 - 1e-6;
    await utimes(to, seconds, seconds);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

async function addAll(git: SnapshotGit): Promise<void> {
  try {
    await runGit(git(['add', '--all', '--', '.'], { timeoutMs: ADD_MS }));
  } catch (error) {
    throw refusedToAdd(error) ?? error;
  }
}

async function difference(
  git: SnapshotGit,
  base: string,
): Promise<{ readonly tree: string; readonly changes: readonly RawChange[] }> {
  const tree = await gitText(git(['write-tree']));
  const args = ['diff-tree', '-r', '-z', '--raw', '--no-renames', '--no-abbrev', base, tree];
  return { tree, changes: parseRaw(await runGit(git(args))) };
}

/** A submodule that the base has, at another commit. */
function isMovedSubmodule({ oldMode, mode }: RawChange): boolean {
  return oldMode === '160000' && mode === '160000';
}

async function withSizes(changes: readonly RawChange[], git: SnapshotGit): Promise<readonly ManifestChange[]> {
  const submodule = changes.find(({ mode }) => mode === '160000');
  if (submodule) {
    const reason = `${shown(utf8(submodule.name))} is a repository of its own; submodules are not supported. Remove its .git.`;
    throw new BundleRefused('BUNDLE.SUBMODULE', reason);
  }
  const sizes = await blobSizes(
    changes.filter(({ status }) => status !== 'D').map(({ sha }) => sha),
    git,
  );
  return changes.map(({ name, status, mode, sha, oldSha }) => ({
    path: utf8(name),
    status,
    mode,
    sha,
    old_sha: oldSha,
    size: sha === NO_OBJECT ? 0 : (sizes.get(sha) ?? 0),
  }));
}
