import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { checkoutSettings } from './checkout-settings.js';
import { parseConverted } from './git-batch.js';
import { runGit } from './run-git.js';
import type { SnapshotGit, SnapshotInput } from './snapshot.types.js';

const MOST_OUTPUT = 512 * 1024 * 1024;

/**
 * Makes a repository of our own in `scratch` that sees the clone's work tree and objects. Its index is `scratch/index`, which does not
 * exist yet; of the clone's configuration only what says how files lie in its work tree counts.
 */
export async function openOwnRepository({
  workTree,
  gitDirectory,
  scratch,
  signal,
}: Omit<SnapshotInput, 'baseCommit'>): Promise<SnapshotGit> {
  const own = join(scratch, 'git');
  await mkdir(scratch, { recursive: true });
  await runGit({ args: ['init', '--quiet', '--bare', '--template=', own], cwd: scratch, signal });
  await mkdir(join(own, 'objects', 'info'), { recursive: true });
  await writeFile(join(own, 'objects', 'info', 'alternates'), `${join(gitDirectory, 'objects')}\n`);
  const heeded = await checkoutSettings(gitDirectory, signal);
  const settings = ['core.bare=false', ...heeded].flatMap((one) => ['-c', one]);
  const env = { GIT_DIR: own, GIT_WORK_TREE: workTree, GIT_INDEX_FILE: join(scratch, 'index') };
  return (args, more = {}) => ({
    args: [...settings, ...args],
    cwd: workTree,
    signal,
    ...more,
    env: { ...env, ...more.env },
  });
}

/**
 * What git writes into the work tree for each of these, in their order, under the attributes that the work tree has now. No filter is
 * configured, so none runs. A name must not hold a line feed.
 */
export async function converted(
  asked: readonly { readonly sha: string; readonly name: Buffer }[],
  git: SnapshotGit,
): Promise<readonly Buffer[]> {
  const mark = randomBytes(16).toString('hex');
  const input = Buffer.concat(asked.flatMap(({ sha, name }) => [Buffer.from(`${sha} `), name, Buffer.from('\n')]));
  const args = ['cat-file', '--filters', `--batch=${mark}`];
  return parseConverted(await runGit(git(args, { input, maxOutput: MOST_OUTPUT })), mark);
}
