import { randomUUID } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { lockDataFolder } from './adapters/shared-libsql/data-folder-lock.js';
import type { FileLock } from './adapters/shared-libsql/file-lock.js';
import type { Config } from './config/config.schema.js';
import { PortError } from './ports/port-error.js';

/** The data folder in the hands of this process. */
export interface HeldFolder {
  /** Made once for each folder; the stores that are used with it remember it. */
  readonly id: string;
  /** No other process held it when it was taken, and none can until `share`. */
  readonly isAlone: boolean;
  /** Lets other processes in, where all stores are shared. */
  share(): Promise<void>;
  release(): void;
}

const ASK_AGAIN_MS = 100;
/** The first of several processes holds the folder alone until it has looked at the stores. */
const PATIENCE_MS = 15_000;
/** Looking at the stores is quicker than this as a rule, and not worth a line. */
const SILENCE_MS = 1_000;

/**
 * Takes the data folder until `release` or the end of the process. Where all stores are shared, others may hold it too; `tell`
 * hears in one line that another process is waited for. Throws PortError LOG.FOLDER_IN_USE when another process keeps it for
 * itself, LOG.UNAVAILABLE when it cannot be written.
 */
export async function holdFolder(
  { dataDir, isShared }: Pick<Config, 'dataDir' | 'isShared'>,
  tell: (line: string) => void,
): Promise<HeldFolder> {
  let lock: FileLock;
  let isAlone = true;
  try {
    lock = lockDataFolder(dataDir);
  } catch (error) {
    if (!isShared || !isInUse(error)) throw error;
    isAlone = false;
    lock = await shared(dataDir, tell);
  }
  return {
    id: await idOf(dataDir),
    isAlone,
    share: async () => {
      if (!isShared || !isAlone) return;
      lock.release();
      lock = await shared(dataDir, tell);
    },
    release: () => lock.release(),
  };
}

async function shared(dataDir: string, tell: (line: string) => void): Promise<FileLock> {
  const begin = performance.now();
  for (let isTold = false; ; await pause(ASK_AGAIN_MS)) {
    const waited = performance.now() - begin;
    try {
      return lockDataFolder(dataDir, 'shared');
    } catch (error) {
      if (!isInUse(error) || waited > PATIENCE_MS) throw error;
      if (!isTold && waited > SILENCE_MS) {
        isTold = true;
        tell(`Another process has ${dataDir} for itself: it starts, or its stores are not all shared. Waiting for it.`);
      }
    }
  }
}

const isInUse = (error: unknown): boolean => error instanceof PortError && error.code === 'LOG.FOLDER_IN_USE';

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
  return (await readFile(file, 'utf8')).trim();
}
