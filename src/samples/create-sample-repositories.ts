import { mkdir, mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { runGit } from '../edit-bundles/git/run-git.js';
import { ACME_BACKEND } from './acme-backend.files.js';
import { ACME_WEB } from './acme-web.files.js';

const SAMPLES = [
  { name: 'acme-backend', files: ACME_BACKEND },
  { name: 'acme-web', files: ACME_WEB },
] as const;
// The same everywhere, so that every installation starts from the same commits.
const DATE = '@1767268800 +0000';
const DATES = { GIT_AUTHOR_DATE: DATE, GIT_COMMITTER_DATE: DATE };

/**
 * Makes the sample repositories below `directory` where they are missing and gives their absolute paths. A repository that is there
 * is left as it is, whatever people did to it; one appears whole or not at all, so a killed start is completed by the next.
 */
export async function createSampleRepositories(directory: string): Promise<readonly string[]> {
  await mkdir(directory, { recursive: true });
  const paths: string[] = [];
  for (const { name, files } of SAMPLES) {
    const path = join(directory, name);
    if (!(await exists(path))) await make(path, files);
    paths.push(path);
  }
  return paths;
}

async function make(path: string, files: Readonly<Record<string, string>>): Promise<void> {
  const fresh = await mkdtemp(join(dirname(path), '.new-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      await mkdir(dirname(join(fresh, name)), { recursive: true });
      await writeFile(join(fresh, name), content);
    }
    const git = (...args: readonly string[]) => runGit({ args, cwd: fresh, env: DATES });
    await git('init', '--quiet', '--template=', '--initial-branch=main');
    await git('add', '--all');
    await git('commit', '--quiet', '--message', 'Start of the sample');
    await rename(fresh, path);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}
