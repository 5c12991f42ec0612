import { isAbsolute, relative, resolve } from 'node:path';
import { NO_OBJECT } from '../../edit-bundles/git/git-object-id.js';
import { GitFailed, gitOutcome, runGit } from '../../edit-bundles/git/run-git.js';
import { pastStaleLocks } from './stale-locks.js';

export interface RefUpdate {
  readonly ref: string;
  /** Null removes the ref. */
  readonly to: string | null;
  /** What the ref holds now; null when it must not exist. */
  readonly from: string | null;
}

/**
 * Moves refs of a git directory, all or none, each only from its expected value, without running hooks. False when one of them
 * was not where it was expected. `ownLocks` limits which leftover lock files may be removed (a folder inside the git directory).
 */
export async function updateRefs(
  gitDirectory: string,
  updates: readonly RefUpdate[],
  ownLocks = '.',
): Promise<boolean> {
  const input = updates.map(({ ref, to, from }) => line(ref, to, from)).join('');
  const args = [`--git-dir=${gitDirectory}`, 'update-ref', '--stdin'];
  try {
    await pastStaleLocks(
      () => runGit({ args, cwd: gitDirectory, input }),
      (lock) => isInside(lock, resolve(gitDirectory, ownLocks), gitDirectory),
    );
    return true;
  } catch (error) {
    if (
      error instanceof GitFailed &&
      /but expected|reference already exists|unable to resolve reference/.test(error.stderr)
    ) {
      return false;
    }
    throw error;
  }
}

/** What a ref points at; undefined when there is no such ref. */
export async function readRef(gitDirectory: string, ref: string): Promise<string | undefined> {
  const args = [`--git-dir=${gitDirectory}`, 'rev-parse', '--verify', '--quiet', ref];
  const { exitCode, stdout } = await gitOutcome({ args, cwd: '/' });
  return exitCode === 0 ? stdout.toString('latin1').trim() : undefined;
}

/** Refs below a prefix that ends in `/`, by the rest of their names. */
export async function listRefs(gitDirectory: string, prefix: string): Promise<ReadonlyMap<string, string>> {
  const format = '--format=%(objectname) %(refname)';
  const args = [`--git-dir=${gitDirectory}`, 'for-each-ref', format, prefix];
  const lines = (await runGit({ args, cwd: gitDirectory })).toString('utf8').split('\n').filter(Boolean);
  return new Map(lines.map((text) => [text.slice(41 + prefix.length), text.slice(0, 40)]));
}

export async function isAncestor(gitDirectory: string, ancestor: string, descendant: string): Promise<boolean> {
  const args = [`--git-dir=${gitDirectory}`, 'merge-base', '--is-ancestor', ancestor, descendant];
  return (await gitOutcome({ args, cwd: gitDirectory })).exitCode === 0;
}

/** Also false when there is no such git directory yet. */
export async function hasCommit(gitDirectory: string, commit: string): Promise<boolean> {
  if (!/^[0-9a-f]{40}$/.test(commit)) return false;
  const args = [`--git-dir=${gitDirectory}`, 'cat-file', '-e', `${commit}^{commit}`];
  return (await gitOutcome({ args, cwd: '/' })).exitCode === 0;
}

function line(ref: string, to: string | null, from: string | null): string {
  return to === null ? `delete ${ref} ${from ?? NO_OBJECT}\n` : `update ${ref} ${to} ${from ?? NO_OBJECT}\n`;
}

function isInside(lock: string, folder: string, gitDirectory: string): boolean {
  const path = relative(folder, resolve(gitDirectory, lock));
  return path !== '' && !path.startsWith('..') && !isAbsolute(path);
}
