import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PortError } from '../../ports/port-error.js';
import { tryLockFile, type FileLock, type LockMode } from './file-lock.js';

const WAYS_OUT =
  'Stop it first. Several processes may use one folder when EVENTSTORE_URL, MONGODB_URL and BLOB_STORE=mongodb are set for every one of them. ' +
  'A separate installation needs another DATA_DIR, and stores of its own.';

/** Several that start at once look in turn; whoever waits for the others to share asks again by itself. */
const PATIENCE_MS = 250;

/**
 * Takes the data folder for this process, or with others where it holds no store of its own, until `release` or the end of the
 * process, however it ends: the lock is the operating system's, on the file `lock`, and leaves nothing stale behind. Creates
 * the folder when it is missing. Throws PortError LOG.FOLDER_IN_USE when another process (or this one) has it, LOG.UNAVAILABLE
 * when the folder cannot be written, or is a file.
 */
export function lockDataFolder(directory: string, mode: LockMode = 'alone'): FileLock {
  const lock = taken(directory, mode);
  if (lock) return lock;
  throw new PortError('LOG.FOLDER_IN_USE', `Another Code Runs process uses ${directory}. ${WAYS_OUT}`, false);
}

/**
 * Creates the folder, and those above it, where they are missing. Step by step: asked for all of them at once, Node never ends where the
 * system calls a folder missing and lets nobody make it, as below /proc.
 */
export function makeDataFolder(directory: string): void {
  if (isFolder(directory)) return;
  const above = dirname(directory);
  if (above !== directory) makeDataFolder(above);
  try {
    mkdirSync(directory, { mode: 0o700 });
  } catch (error) {
    // Another process may have been quicker.
    if (!isFolder(directory)) throw error;
  }
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/** For people, about the data folder or something in it. */
export const cannotWrite = (path: string): string =>
  `${path} cannot be written: let the user that runs the server write it, or set DATA_DIR to another folder.`;

/** Said of the path, or of the part of it that is a file; undefined where none is. */
function fileInTheWay(path: string): string | undefined {
  if (existsSync(path) && !statSync(path).isDirectory())
    return `${path} is a file, and the data needs a folder: set DATA_DIR to a folder, or move the file away.`;
  const above = dirname(path);
  return above === path ? undefined : fileInTheWay(above);
}

function taken(directory: string, mode: LockMode): FileLock | undefined {
  try {
    makeDataFolder(directory);
    return tryLockFile(join(directory, 'lock'), mode, mode === 'alone' ? PATIENCE_MS : 0);
  } catch (cause) {
    throw new PortError('LOG.UNAVAILABLE', fileInTheWay(directory) ?? cannotWrite(directory), false, { cause });
  }
}
