import { join } from 'node:path';
import { openDatabase, type SqlDatabase } from '../../src/adapters/shared-libsql/database.js';
import type { NewEvent } from '../../src/ports/event-log.port.js';

export type Append = readonly [stream: string, revision: number, event: NewEvent];

/** What any event log on SQLite has to do, and nothing else: in the caller's thread, unchecked, without codec or hashes. */
export class BareLog {
  readonly #database: SqlDatabase;
  readonly #revision;
  readonly #insert;

  constructor(directory: string) {
    this.#database = openDatabase(join(directory, 'events.db'), 'FULL');
    this.#database.exec(`
      CREATE TABLE IF NOT EXISTS events (
        position INTEGER PRIMARY KEY, stream TEXT NOT NULL, revision INTEGER NOT NULL, id TEXT NOT NULL,
        type TEXT NOT NULL, schema INTEGER NOT NULL, metadata TEXT NOT NULL, data TEXT NOT NULL
      );
      CREATE UNIQUE INDEX IF NOT EXISTS events_by_stream ON events (stream, revision);
    `);
    this.#revision = this.#database.prepare<[number | null]>('SELECT max(revision) FROM events WHERE stream = ?');
    this.#insert = this.#database.prepare(
      'INSERT INTO events (stream, revision, id, type, schema, metadata, data) VALUES (?, ?, ?, ?, ?, ?, ?)',
    );
  }

  /** One durable transaction. */
  append(group: readonly Append[]): void {
    this.#database.transaction(() => {
      for (const [stream, revision, { id, event, metadata }] of group) {
        if ((this.#revision.get(stream)?.[0] ?? -1) !== revision - 1) throw new Error('Unexpected revision.');
        const json = [JSON.stringify(metadata), JSON.stringify(event.data)] as const;
        this.#insert.run(stream, revision, id, event.type, 1, ...json);
      }
    });
  }

  /** Reads every event in pages and parses it; returns how many there are. */
  readAll(): number {
    const page = this.#database.prepare<[number, string, number, string, string, number, string, string]>(
      `SELECT position, stream, revision, id, type, schema, metadata, data
       FROM events WHERE position > ? ORDER BY position LIMIT 512`,
    );
    let count = 0;
    for (let rows = page.all(0); rows.length > 0; rows = page.all(rows.at(-1)?.[0] ?? 0)) {
      for (const row of rows) count += JSON.parse(row[6]) && JSON.parse(row[7]) ? 1 : 0;
    }
    return count;
  }

  close(): void {
    this.#database.close();
  }
}
