import { pathToFileURL } from 'node:url';
import Libsql from 'libsql';

export type SqlValue = string | number | Uint8Array | null;
export type SqlRow = readonly SqlValue[];

/** A prepared statement; rows come as tuples in the order of the selected columns. */
export interface SqlStatement<Row extends SqlRow = SqlRow> {
  /** Number of rows changed. */
  run(...values: readonly SqlValue[]): number;
  get(...values: readonly SqlValue[]): Row | undefined;
  all(...values: readonly SqlValue[]): readonly Row[];
}

/** The one small part of SQLite that the embedded adapters use. Synchronous: belongs in a worker thread. */
export interface SqlDatabase {
  exec(sql: string): void;
  prepare<Row extends SqlRow = SqlRow>(sql: string): SqlStatement<Row>;
  /** Commits what `work` wrote, or nothing of it when it throws. */
  transaction<Result>(work: () => Result): Result;
  close(): void;
}

/**
 * Opens (or creates) a database file in WAL mode, for its only writer. `synchronous` FULL makes every commit durable before it
 * returns; NORMAL may lose the last commits at a power cut and keeps their order. Columns for whole numbers must be declared
 * INTEGER: the driver binds every number as a floating-point one.
 */
export function openDatabase(file: string, synchronous: 'FULL' | 'NORMAL'): SqlDatabase {
  const connection = new Libsql(file, { timeout: 5_000 });
  connection.exec(
    `PRAGMA journal_mode = WAL; PRAGMA synchronous = ${synchronous}; PRAGMA journal_size_limit = 67108864`,
  );
  return databaseOf(connection);
}

/**
 * Opens a database file that its writer made whole, to read only: it is neither made nor changed nor locked against the writer,
 * also not at closing. Close it before the writer, which then leaves one file.
 */
export function openToRead(file: string): SqlDatabase {
  // The driver knows no option for this, SQLite's own form of the name does.
  return databaseOf(new Libsql(`${pathToFileURL(file).href}?mode=ro`, { timeout: 5_000 }));
}

function databaseOf(connection: Libsql.Database): SqlDatabase {
  return {
    exec: (sql) => void connection.exec(sql),
    prepare: <Row extends SqlRow>(sql: string) => statement<Row>(connection, sql),
    transaction: (work) => transaction(connection, work),
    close: () => void connection.close(),
  };
}

function statement<Row extends SqlRow>(connection: Libsql.Database, sql: string): SqlStatement<Row> {
  const prepared = connection.prepare(sql);
  if (prepared.reader) prepared.raw();
  return {
    run: (...values) => prepared.run(values).changes,
    get: (...values) => prepared.get(values) as Row | undefined,
    all: (...values) => prepared.all(values) as Row[],
  };
}

function transaction<Result>(connection: Libsql.Database, work: () => Result): Result {
  connection.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    connection.exec('COMMIT');
    return result;
  } catch (error) {
    // SQLite itself rolls back after some errors (no space left).
    if (connection.inTransaction) connection.exec('ROLLBACK');
    throw error;
  }
}

export type SqlFailure = 'full' | 'corrupt' | 'other';

/** What kind of failure an error of the driver is, by its `code` (also after it crossed a thread as a WorkerFailure). */
export function sqlFailure(error: unknown): SqlFailure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  // The shared-memory file cannot grow: the disk is full.
  if (code.startsWith('SQLITE_FULL') || code === 'SQLITE_IOERR_SHMSIZE') return 'full';
  return code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB' ? 'corrupt' : 'other';
}
