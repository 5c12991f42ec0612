import { Logger } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { keepLease, type KeptLease, type LeaseHolder } from './application/lease-keeper.js';
import { ConfigError } from './config/config.schema.js';

const LEASE_KEY = 'local-git-folder';
const ASK_AGAIN_MS = 500;

/**
 * Local git keeps its copies and its pull requests in the data folder, so that all processes on the same stores have to use the
 * same one: they hold one lease together, in the name of the folder. Waits while a process that has just died may be taken for
 * alive. Throws ConfigError when a living process uses another folder.
 */
export async function claimFolder(holder: LeaseHolder, dataDir: string): Promise<void> {
  const owner = await idOf(dataDir);
  const end = performance.now() + holder.leaseTtlMs + 2 * ASK_AGAIN_MS;
  let lease: KeptLease | undefined;
  while (!(lease = await keepLease({ ...holder, owner }, LEASE_KEY))) {
    if (performance.now() > end)
      throw new ConfigError([
        'Another process on the same stores uses another data folder. Local git keeps its copies of repositories and its ' +
          'pull requests there: give all processes one DATA_DIR (on several machines a shared volume).',
      ]);
    await pause(ASK_AGAIN_MS);
  }
  lease.signal.addEventListener('abort', () =>
    new Logger('Local git').error(
      'A process with another data folder has begun to work on the same stores. Stop it: pull requests would be missing.',
    ),
  );
}

/** Made once for each folder; of processes that start at the same time one makes it. */
async function idOf(dataDir: string): Promise<string> {
  const file = join(dataDir, 'folder-id');
  const fresh = join(dataDir, `.folder-id-${randomUUID()}`);
  await writeFile(fresh, randomUUID());
  try {
    await link(fresh, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(fresh);
  }
  return readFile(file, 'utf8');
}
