import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { runGit } from '../../edit-bundles/git/run-git.js';
import { toPortError } from '../shared-git/git-errors.js';
import { FETCH_MS, FETCH_SILENT_MS, progressReader } from '../shared-git/fetch-progress.js';
import type { GitCopy } from '../shared-git/git-copy.js';
import { UNFINISHED } from '../shared-git/leftovers.js';
import { readHeads } from './origin-refs.js';
import type { Heads } from './origin-refs.js';
import { listRefs } from '../shared-git/refs.js';
import { withSizeLimit } from '../shared-git/size-limit.js';
import type { Source } from './source.js';
import { pastStaleLocks } from '../shared-git/stale-locks.js';

/** The origin's branches in the product's copy; the copy's own `refs/heads/` hold what the product published. */
export const ORIGIN_HEADS = 'refs/origin/heads/';

/** The product's own bare copy of one repository. */
export interface RepositoryCopy extends GitCopy {
  readonly source: Source;
}

export interface FetchOptions {
  readonly signal?: AbortSignal | undefined;
  readonly progress?: ((step: string) => void) | undefined;
}

/** The copies lie side by side in one folder, named for people and by a hash of the source. */
export function copyOf(root: string, source: Source, sizeLimitBytes: number): RepositoryCopy {
  const hash = createHash('sha256').update(source.location).digest('hex').slice(0, 16);
  return { source, name: source.name, directory: join(root, `${source.name}-${hash}.git`), sizeLimitBytes };
}

/**
 * Brings the copy up to date with its origin, making it first if need be, and gives the origin's branches. A copy appears whole or
 * not at all. Throws the errors of `readHeads` and HOST.TOO_LARGE.
 */
export async function bringUpToDate(copy: RepositoryCopy, options: FetchOptions = {}): Promise<Heads> {
  const heads = await readHeads(copy.source, options.signal);
  try {
    if (!(await exists(copy.directory))) await makeCopy(copy, options);
    else if (!sameBranches(heads, await listRefs(copy.directory, ORIGIN_HEADS))) {
      await fetchInto(copy, copy.directory, options);
    }
    return heads;
  } catch (error) {
    throw toPortError(error, copy.source.name);
  }
}

async function makeCopy(copy: RepositoryCopy, options: FetchOptions): Promise<void> {
  const root = dirname(copy.directory);
  await mkdir(root, { recursive: true });
  const fresh = await mkdtemp(join(root, UNFINISHED));
  try {
    await runGit({ args: ['init', '--quiet', '--bare', '--template=', '--', fresh], cwd: root });
    await fetchInto(copy, fresh, options);
    await rename(fresh, copy.directory);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

/** Brings the branches of the origin into a git directory, and takes away those that are gone there. */
export async function fetchInto(copy: RepositoryCopy, directory: string, options: FetchOptions): Promise<void> {
  const { source } = copy;
  const flags = [
    '--prune',
    '--no-tags',
    '--no-write-fetch-head',
    '--update-shallow',
    '--no-recurse-submodules',
    '--progress',
  ];
  const args = [`--git-dir=${directory}`, 'fetch', ...flags, '--', source.location, `+refs/heads/*:${ORIGIN_HEADS}*`];
  const onErrorOutput = progressReader(source.name, options.progress);
  const limit = { folder: directory, bytes: copy.sizeLimitBytes, name: source.name };
  await withSizeLimit(limit, options.signal, (signal) =>
    pastStaleLocks(
      () => runGit({ args, cwd: directory, signal, timeoutMs: FETCH_MS, silentMs: FETCH_SILENT_MS, onErrorOutput }),
      (lock) => lock.startsWith(directory),
    ),
  );
}

function sameBranches(heads: Heads, known: ReadonlyMap<string, string>): boolean {
  return heads.commits.size === known.size && [...heads.commits].every(([name, commit]) => known.get(name) === commit);
}

export async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}
