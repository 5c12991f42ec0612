import Libsql from 'libsql';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PortError } from '../../ports/port-error.js';

export interface DataFolderLock {
  /** Lets another process take the folder. */
  release(): void;
}

/**
 * Takes the data folder for this process until `release` or the end of the process, however it ends: the lock is the
 * operating system's, on the file `lock`, and leaves nothing stale behind. Creates the folder when it is missing.
 * Nothing else in the process may open that file: closing it anywhere would drop the lock (POSIX).
 * Throws PortError LOG.FOLDER_IN_USE when another process (or this one) has it, LOG.UNAVAILABLE when the folder cannot be written.
 */
export function lockDataFolder(directory: string): DataFolderLock {
  let connection: Libsql.Database | undefined;
  try {
    mkdirSync(directory, { recursive: true });
    connection = new Libsql(join(directory, 'lock'), { timeout: 0 });
    connection.exec('BEGIN EXCLUSIVE');
  } catch (cause) {
    connection?.close();
    throw toPortError(directory, cause);
  }
  const held = connection;
  return { release: () => void held.close() };
}

function toPortError(directory: string, cause: unknown): PortError {
  const busy = cause instanceof Error && 'code' in cause && String(cause.code).startsWith('SQLITE_BUSY');
  return busy
    ? new PortError(
        'LOG.FOLDER_IN_USE',
        `Another Code Runs process uses ${directory}. Stop it, or set DATA_DIR to another folder.`,
        false,
        { cause },
      )
    : new PortError('LOG.UNAVAILABLE', `The folder ${directory} cannot be used. Check that it may be written.`, false, {
        cause,
      });
}
