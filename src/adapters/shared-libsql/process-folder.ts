import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { tryLockFile } from './file-lock.js';

const LOCK = '.lock';

/**
 * Makes a folder below `parent` that is this process's own until it ends, and removes those of processes that have ended, however
 * they ended: beside each lies a file that its process holds locked. Several processes may share `parent`.
 */
export async function processFolder(parent: string): Promise<string> {
  await mkdir(parent, { recursive: true });
  await removeAbandoned(parent);
  for (;;) {
    const own = join(parent, `process-${randomUUID()}`);
    // Another process that is just tidying up may be faster; then the next name is tried.
    if (!tryLockFile(`${own}${LOCK}`) || !existsSync(`${own}${LOCK}`)) continue;
    await mkdir(own);
    return own;
  }
}

async function removeAbandoned(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    if (!name.startsWith('process-') || !name.endsWith(LOCK)) continue;
    const file = join(parent, name);
    const lock = tryLockFile(file);
    if (!lock) continue;
    try {
      await rm(file.slice(0, -LOCK.length), { recursive: true, force: true, maxRetries: 5 });
      // Another process may have opened it just before it was removed by a third one.
      await rm(file, { force: true });
    } finally {
      lock.release();
    }
  }
}
