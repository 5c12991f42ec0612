import { randomUUID } from 'node:crypto';
import { access, chmod, constants, link, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cannotWrite, lockDataFolder } from '../adapters/shared-libsql/data-folder-lock.js';
import type { FileLock } from '../adapters/shared-libsql/file-lock.js';
import type { Config } from '../config/config.schema.js';
import { PortError } from '../ports/port-error.js';
import { sleep } from '../shared/waiting.js';

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

const FOLDER_ID = 'folder-id';
/** What a folder may hold before it was ever used: the lock with its journal, and what a new file system begins with. */
const OF_A_NEW_FOLDER = /^(lock(-journal)?|lost\+found)$/;
const WRITTEN = ['blobs', 'events.db', 'repositories', 'samples', 'state', 'views', 'workspaces'];
const OTHERS = 0o077;
const ASK_AGAIN_MS = 100;
/** The first of several processes holds the folder alone until it has looked at the stores, which takes long on busy cores. */
const PATIENCE_MS = 90_000;
/** Looking at the stores is quicker than this as a rule, and not worth a line. */
const SILENCE_MS = 1_000;

/**
 * Takes the data folder until `release` or the end of the process. Where all stores are shared, others may hold it too; `tell`
 * hears in one line that another process is waited for, and what was done about a folder that others may read. Throws PortError LOG.FOLDER_IN_USE when another process keeps it for
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
  await closeToOthers(dataDir, tell);
  for (const name of WRITTEN) await expectWritable(join(dataDir, name));
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
  for (let isTold = false; ; await sleep(ASK_AGAIN_MS)) {
    const waited = performance.now() - begin;
    try {
      return lockDataFolder(dataDir, 'shared');
    } catch (error) {
      if (!isInUse(error) || waited > PATIENCE_MS) throw error;
      if (!isTold && waited > SILENCE_MS) {
        isTold = true;
        tell(
          `Another process has ${dataDir} for itself: it is starting, or not all of its stores are shared. Waiting for it.`,
        );
      }
    }
  }
}

const isInUse = (error: unknown): boolean => error instanceof PortError && error.code === 'LOG.FOLDER_IN_USE';

async function idOf(dataDir: string): Promise<string> {
  const file = join(dataDir, FOLDER_ID);
  const fresh = join(dataDir, `.folder-id-${randomUUID()}`);
  await writeFile(fresh, randomUUID()).catch((cause: unknown) => {
    throw new PortError('LOG.UNAVAILABLE', cannotWrite(dataDir), false, { cause });
  });
  try {
    await link(fresh, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(fresh);
  }
  return (await readFile(file, 'utf8')).trim();
}

/**
 * One that was made beforehand is often open to every user of the machine. It is closed when nothing but this product's files is in
 * it; what else lies there may have other readers.
 */
async function closeToOthers(dataDir: string, tell: (line: string) => void): Promise<void> {
  const mode = await modeOf(dataDir);
  if (process.platform === 'win32' || (mode & OTHERS) === 0) return;
  const names = await readdir(dataDir);
  const isOurs = names.includes(FOLDER_ID) || names.every((name) => OF_A_NEW_FOLDER.test(name));
  if (isOurs) await chmod(dataDir, mode & ~OTHERS).catch(() => undefined);
  const shown = `mode ${mode.toString(8).padStart(4, '0')}`;
  if (((await modeOf(dataDir)) & OTHERS) === 0)
    tell(`${dataDir} was open to other users of this machine (${shown}); closed it.`);
  else tell(`Warning: ${dataDir} is open to other users of this machine (${shown}). Close it: chmod go= ${dataDir}`);
}

/** A part that only fails at its first write would fail in the middle of somebody's work. */
async function expectWritable(path: string): Promise<void> {
  await access(path, constants.W_OK).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'ENOENT') throw new PortError('LOG.UNAVAILABLE', cannotWrite(path), false, { cause });
  });
}

const modeOf = async (path: string): Promise<number> => (await stat(path)).mode & 0o7777;
