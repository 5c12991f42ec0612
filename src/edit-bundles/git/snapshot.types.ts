import type { ManifestChange } from '../bundle-manifest.js';
import type { GitCall } from './run-git.js';

/** Makes a git call in a repository of our own that looks at somebody's work tree. */
export type SnapshotGit = (args: readonly string[], more?: Partial<GitCall>) => GitCall;

export interface SnapshotInput {
  /** Root of a clone. */
  readonly workTree: string;
  /** The clone's own git directory. */
  readonly gitDirectory: string;
  readonly baseCommit: string;
  /** A directory of ours that is empty or does not exist. */
  readonly scratch: string;
  readonly signal?: AbortSignal | undefined;
}

/** Something in the work tree that cannot be part of the changes. The path may be any text; a folder's ends with `/`. */
export interface LeftOut {
  readonly path: string;
  readonly why: 'ignored' | 'submodule';
}

/**
 * A repository of our own that looks at somebody's work tree: it reads the clone's objects, but has its own index, objects and
 * configuration. So the clone stays untouched, and what an agent wrote into its `.git` (filters, hooks, excludes) counts nothing.
 */
export interface Snapshot {
  readonly git: SnapshotGit;
  readonly tree: string;
  readonly changes: readonly ManifestChange[];
  readonly leftOut: readonly LeftOut[];
}
