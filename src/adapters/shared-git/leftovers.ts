import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Folder names beside the copies that hold work in progress. */
export const UNFINISHED = '.new-';
export const SCRATCH = '.scratch-';

const HOUR_MS = 60 * 60_000;

/**
 * Makes the folder of the copies and removes what killed processes left in it: unfinished copies, scratch folders and half-received
 * packs. Only what is older than an hour goes, because git may outlive the process that started it.
 */
export async function prepareRoot(root: string): Promise<void> {
  await mkdir(root, { recursive: true });
  for (const name of await readdir(root)) {
    const path = join(root, name);
    if (name.startsWith(UNFINISHED) || name.startsWith(SCRATCH)) await removeOld(path);
    else if (name.endsWith('.git')) await removeHalfPacks(join(path, 'objects', 'pack'));
  }
}

async function removeHalfPacks(folder: string): Promise<void> {
  for (const name of await namesIn(folder)) if (name.startsWith('tmp_')) await removeOld(join(folder, name));
}

async function removeOld(path: string): Promise<void> {
  const { mtimeMs } = await stat(path);
  if (Date.now() - mtimeMs > HOUR_MS) await rm(path, { recursive: true, force: true });
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
