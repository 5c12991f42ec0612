import { appendFile, copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { runGit } from '../../edit-bundles/git/run-git.js';
import { PortError } from '../../ports/port-error.js';
import { toPortError } from './git-errors.js';
import type { GitCopy } from './git-copy.js';
import { tooLargeError } from './size-limit.js';

// A work tree has no origin it could push to, and no git command run in it starts a hook.
const CLONE_CONFIG = '[core]\n\thooksPath = /dev/null\n[push]\n\tdefault = nothing\n';
const CHECKOUT_MS = 10 * 60_000;

/**
 * Makes a work tree at the commit (detached) that borrows the copy's objects, so that it takes as long as writing its files. The
 * directory must not exist; a failed or stopped attempt leaves nothing behind.
 */
export async function makeWorkingClone(
  copy: GitCopy,
  commit: string,
  directory: string,
  signal: AbortSignal,
): Promise<void> {
  await checkWorkTreeSize(copy, commit, signal);
  await makeNew(directory);
  try {
    await runGit({ args: ['init', '--quiet', '--template=', '--', directory], cwd: copy.directory, signal });
    const git = join(directory, '.git');
    await mkdir(join(git, 'objects', 'info'), { recursive: true });
    await writeFile(join(git, 'objects', 'info', 'alternates'), `${join(copy.directory, 'objects')}\n`);
    await appendFile(join(git, 'config'), CLONE_CONFIG);
    await copyShallow(copy, git);
    const args = ['checkout', '--quiet', '--detach', commit, '--'];
    await runGit({ args, cwd: directory, signal, timeoutMs: CHECKOUT_MS });
  } catch (error) {
    await rm(directory, { recursive: true, force: true });
    throw toPortError(error, copy.name);
  }
}

// A small repository can hold a huge work tree, so the sum is taken before anything is written.
async function checkWorkTreeSize(copy: GitCopy, commit: string, signal: AbortSignal): Promise<void> {
  const args = [`--git-dir=${copy.directory}`, 'ls-tree', '-r', '-l', '-z', commit];
  const output = await runGit({ args, cwd: copy.directory, signal, maxOutput: 64 * 1024 * 1024 });
  const bytes = output
    .toString('latin1')
    .split('\0')
    .reduce((sum, entry) => sum + (Number(/ (\d+)\t/.exec(entry)?.[1]) || 0), 0);
  if (bytes > copy.sizeLimitBytes) throw tooLargeError({ bytes: copy.sizeLimitBytes, name: copy.name });
}

async function makeNew(directory: string): Promise<void> {
  await mkdir(dirname(directory), { recursive: true });
  try {
    await mkdir(directory);
  } catch (cause) {
    throw new PortError('HOST.FORBIDDEN', 'The folder for the clone exists already or cannot be made.', false, {
      cause,
    });
  }
}

async function copyShallow(copy: GitCopy, git: string): Promise<void> {
  try {
    await copyFile(join(copy.directory, 'shallow'), join(git, 'shallow'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
