import Libsql from 'libsql';

export interface FileLock {
  /** Lets others take it. */
  release(): void;
}

/** `alone`: nobody else has it. `shared`: others may share it, nobody has it alone. */
export type LockMode = 'alone' | 'shared';

const LOCKING = { alone: 'BEGIN EXCLUSIVE', shared: 'BEGIN; SELECT * FROM sqlite_master' } as const;

/** A connection that is collected closes its file, and the lock would be gone. */
const held = new Set<Libsql.Database>();

/**
 * Takes the operating system's lock on a file, until `release` or the end of the process, however it ends; undefined when it is
 * taken. The file is made when it is missing and stays. Nothing else in the process may open that file: closing it anywhere
 * would drop the lock (POSIX). Throws when the file cannot be written. `patienceMs`: blocks so long where it is taken: two that try
 * at the same instant keep each other out, and one of them should have it.
 */
export function tryLockFile(path: string, mode: LockMode = 'alone', patienceMs = 0): FileLock | undefined {
  const connection = new Libsql(path, { timeout: patienceMs });
  try {
    connection.exec(LOCKING[mode]);
  } catch (error) {
    connection.close();
    if (isBusy(error)) return undefined;
    throw error;
  }
  held.add(connection);
  return {
    release: () => {
      held.delete(connection);
      connection.close();
    },
  };
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
}
