import { mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gitOutcome, runGit } from '../../edit-bundles/git/run-git.js';
import { PortError } from '../../ports/port-error.js';
import { UNFINISHED } from '../shared-git/leftovers.js';
import { PRODUCT_BRANCHES } from '../shared-git/publish-names.js';
import { listRefs } from '../shared-git/refs.js';
import { readHeads } from './origin-refs.js';
import { ORIGIN_HEADS, exists, fetchInto } from './repository-copy.js';
import type { FetchOptions, RepositoryCopy } from './repository-copy.js';

const COMPARED = 200;

/**
 * Makes the copy of a repository that moved from the copy of its former place: the objects by links, and all refs. The former one
 * stays, because clones of turns that are going on borrow from it. The new one appears whole or not at all. Does nothing where there
 * is not a former one. Throws PortError HOST.REFUSED_SOURCE, and the errors of `readHeads`.
 */
export async function takeAlong(from: RepositoryCopy, to: RepositoryCopy, options: FetchOptions): Promise<void> {
  const { defaultBranch } = await readHeads(to.source, options.signal);
  if (!(await exists(from.directory)) || (await isTakenAlong(from, to))) return;
  const root = dirname(to.directory);
  const folder = await mkdtemp(join(root, UNFINISHED));
  try {
    const fresh = join(folder, 'copy');
    const args = ['clone', '--quiet', '--mirror', '--local', '--template=', '--', from.directory, fresh];
    await runGit({ args, cwd: root, signal: options.signal });
    await fetchInto(to, fresh, options);
    await checkSameHistory(from, fresh, { defaultBranch, name: to.source.name });
    await rm(to.directory, { recursive: true, force: true });
    await rename(fresh, to.directory);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** True when an earlier attempt has done it. A copy that is worked with already is another repository's, and stays. */
async function isTakenAlong(from: RepositoryCopy, to: RepositoryCopy): Promise<boolean> {
  if (!(await exists(to.directory))) return false;
  const [kept, there] = await Promise.all([ownRefs(from), ownRefs(to)]);
  if (there.size === 0) return false;
  if ([...kept].every(([name, commit]) => there.get(name) === commit)) return true;
  const message = `${to.source.name} was already used as a separate repo, so the pull requests of both would be mixed up. Choose that repo in the composer instead.`;
  throw new PortError('HOST.REFUSED_SOURCE', message, false);
}

/** The product's branches and pull requests. */
async function ownRefs({ directory }: RepositoryCopy): Promise<ReadonlyMap<string, string>> {
  const branches = await listRefs(directory, `refs/heads/${PRODUCT_BRANCHES}`);
  return new Map([...branches, ...(await listRefs(directory, 'refs/code-runs/'))]);
}

async function checkSameHistory(
  from: RepositoryCopy,
  fresh: string,
  { defaultBranch, name }: { readonly defaultBranch: string; readonly name: string },
): Promise<void> {
  const known = [...(await listRefs(from.directory, ORIGIN_HEADS)).values()].slice(0, COMPARED);
  const args = [`--git-dir=${fresh}`, 'merge-base', `${ORIGIN_HEADS}${defaultBranch}`, ...known];
  if ((await gitOutcome({ args, cwd: fresh })).exitCode === 0) return;
  const message = `${name} is another repository: it shares no history with ${from.source.name}. Add it as a separate repo.`;
  throw new PortError('HOST.REFUSED_SOURCE', message, false);
}
