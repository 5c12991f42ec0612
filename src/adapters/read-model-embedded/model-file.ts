import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase, type SqlDatabase } from '../shared-libsql/database.js';

/** A document as its row: the body as JSON text, positions beside the key they are compared by. */
export type DocumentRow = [id: string, position: string, partition: string, sort: string, search: string, body: string];

export const DOCUMENT_COLUMNS = 'id, position, partition, sort, search, body';

// The checkpoint shares the file, and so the transaction, with the documents.
const SCHEMA = `
  CREATE TABLE IF NOT EXISTS documents (
    id TEXT PRIMARY KEY,
    position TEXT NOT NULL,
    position_key TEXT NOT NULL,
    partition TEXT NOT NULL,
    sort TEXT NOT NULL,
    search TEXT NOT NULL,
    body TEXT NOT NULL
  );
  CREATE INDEX IF NOT EXISTS documents_in_order ON documents (partition, sort, id);
  CREATE TABLE IF NOT EXISTS checkpoint (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    position TEXT NOT NULL,
    position_key TEXT NOT NULL
  );`;

const fileOf = (directory: string, model: string): string => join(directory, `${model}.sqlite`);

/**
 * Opens the model's file, creating it when it is missing. NORMAL is enough: after a power cut the last batches may be gone,
 * with their checkpoint, and are folded again from the log.
 */
export function createModelFile(directory: string, model: string): SqlDatabase {
  const database = openDatabase(fileOf(directory, model), 'NORMAL');
  database.transaction(() => database.exec(SCHEMA));
  return database;
}

/** Opens the model's file for reading; undefined while nothing was ever committed to the model. */
export function openModelFile(directory: string, model: string): SqlDatabase | undefined {
  if (!existsSync(fileOf(directory, model))) return undefined;
  const database = openDatabase(fileOf(directory, model), 'NORMAL');
  const ready = database.prepare(`SELECT 1 FROM sqlite_master WHERE name = 'checkpoint'`).get();
  if (ready !== undefined) return database;
  database.close();
  return undefined;
}

/** Every connection to the file must be closed. */
export function removeModelFile(directory: string, model: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(fileOf(directory, model) + suffix, { force: true });
}
