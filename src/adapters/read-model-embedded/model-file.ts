import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase, openToRead, type SqlDatabase } from '../shared-libsql/database.js';

/** A document as its row: the body as JSON text, positions beside the key they are compared by. */
export type DocumentRow = [id: string, position: string, partition: string, sort: string, search: string, body: string];

export const DOCUMENT_COLUMNS = 'id, position, partition, sort, search, body';

// The checkpoint shares the file, and so the transaction, with the documents.
const SCHEMA = `
  CREATE TABLE documents (
    id TEXT PRIMARY KEY,
    position TEXT NOT NULL,
    position_key TEXT NOT NULL,
    partition TEXT NOT NULL,
    sort TEXT NOT NULL,
    search TEXT NOT NULL,
    body TEXT NOT NULL
  );
  CREATE INDEX documents_in_order ON documents (partition, sort, id);
  CREATE TABLE checkpoint (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    position TEXT NOT NULL,
    position_key TEXT NOT NULL
  );`;

const fileOf = (directory: string, model: string): string => join(directory, `${model}.sqlite`);

/**
 * Opens the model's file to write, making it when it is missing: under another name, so that a reader never meets one that is not
 * whole. NORMAL is enough: after a power cut the last batches may be gone, with their checkpoint, and are folded again from the log.
 */
export function createModelFile(directory: string, model: string): SqlDatabase {
  const file = fileOf(directory, model);
  if (!isWhole(file)) makeFile(file);
  return openDatabase(file, 'NORMAL');
}

/** Opens the model's file for reading; undefined while nothing was ever committed to the model. */
export function openModelFile(directory: string, model: string): SqlDatabase | undefined {
  const file = fileOf(directory, model);
  return isWhole(file) ? openToRead(file) : undefined;
}

/** Every connection to the file must be closed. */
export function removeModelFile(directory: string, model: string): void {
  removeFile(fileOf(directory, model));
}

/** One that earlier versions were killed over may lack its tables. */
function isWhole(file: string): boolean {
  if (!existsSync(file)) return false;
  const database = openToRead(file);
  try {
    // A prepared statement would keep the file open until it is collected.
    database.exec('SELECT 1 FROM checkpoint LIMIT 0');
    return true;
  } catch (error) {
    if (isNoSuchTable(error)) return false;
    throw error;
  } finally {
    database.close();
  }
}

const isNoSuchTable = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'SQLITE_ERROR';

function makeFile(file: string): void {
  const making = `${file}.new`;
  removeFile(making);
  const database = openDatabase(making, 'NORMAL');
  try {
    database.transaction(() => database.exec(SCHEMA));
  } finally {
    database.close();
  }
  // What is left of an earlier file, its write-ahead log above all, would be taken for a part of this one.
  removeFile(file);
  renameSync(making, file);
}

function removeFile(file: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
}
