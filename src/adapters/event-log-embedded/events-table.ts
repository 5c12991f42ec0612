import { join } from 'node:path';
import { openDatabase, openToRead, type SqlDatabase } from '../shared-libsql/database.js';

/** Version of the file's layout, kept in the file. */
const LAYOUT = 1;

export const ROW_COLUMNS = 'position, stream, revision, id, type, schema, metadata, data';

const fileIn = (directory: string): string => join(directory, 'events.db');

/** Opens the log's file `events.db` in `directory`, to write; every commit is durable. Throws for a file of a newer layout. */
export function openEventsTable(directory: string): SqlDatabase {
  const database = openDatabase(fileIn(directory), 'FULL');
  try {
    database.transaction(() => prepareLayout(database));
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Opens what `openEventsTable` has opened, to read. */
export function readEventsTable(directory: string): SqlDatabase {
  return openToRead(fileIn(directory));
}

function prepareLayout(database: SqlDatabase): void {
  const layout = database.prepare<[number]>('PRAGMA user_version').get()?.[0] ?? 0;
  if (layout > LAYOUT) throw new Error(`The log has layout ${layout}; this version of Code Runs knows ${LAYOUT}.`);
  if (layout === LAYOUT) return;
  database.exec(`
    CREATE TABLE events (
      position INTEGER PRIMARY KEY,
      stream TEXT NOT NULL,
      revision INTEGER NOT NULL,
      id TEXT NOT NULL,
      type TEXT NOT NULL,
      schema INTEGER NOT NULL,
      metadata TEXT NOT NULL,
      data TEXT NOT NULL,
      hash TEXT NOT NULL
    );
    CREATE UNIQUE INDEX events_by_stream ON events (stream, revision);
    PRAGMA user_version = ${LAYOUT};
  `);
}
