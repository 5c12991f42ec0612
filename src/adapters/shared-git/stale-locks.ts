import { stat, unlink } from 'node:fs/promises';
import { GitFailed } from '../../edit-bundles/git/run-git.js';
import { sleep } from '../../shared/waiting.js';

const STALE_AFTER_MS = 5_000;
const GIVE_UP_AFTER_MS = 20_000;
const PAUSE_MS = 200;

/**
 * Runs git and waits while another git process holds one of its lock files. A lock that is older than five seconds was left by a
 * killed process (these locks are held for milliseconds); it is removed when `isOurs` says so.
 */
export async function pastStaleLocks<T>(work: () => Promise<T>, isOurs: (lock: string) => boolean): Promise<T> {
  for (let waited = 0; ; waited += PAUSE_MS) {
    try {
      return await work();
    } catch (error) {
      const lock = lockIn(error);
      if (lock === undefined || waited >= GIVE_UP_AFTER_MS) throw error;
      if (isOurs(lock)) await removeIfStale(lock);
      await sleep(PAUSE_MS);
    }
  }
}

function lockIn(error: unknown): string | undefined {
  if (!(error instanceof GitFailed)) return undefined;
  return /Unable to create '([^'\n]+\.lock)': File exists/.exec(error.stderr)?.[1];
}

async function removeIfStale(lock: string): Promise<void> {
  try {
    const { mtimeMs } = await stat(lock);
    if (Date.now() - mtimeMs > STALE_AFTER_MS) await unlink(lock);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
