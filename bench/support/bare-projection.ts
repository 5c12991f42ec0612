import { join } from 'node:path';
import type { Projection } from '../../projections/projection.js';
import { openDatabase, type SqlDatabase } from '../../src/adapters/shared-libsql/database.js';
import type { RecordedEvent } from '../../src/ports/event-log.port.js';

export type LogRow = [
  position: number,
  stream: string,
  revision: number,
  id: string,
  type: string,
  metadata: string,
  data: string,
];

const PAGE = 500;

/**
 * The least that a projection can do on this file format: one thread, raw rows, no validation, no guard; read a page of events,
 * read the documents, fold, write them and the position in one transaction.
 */
export function bareProjection(directory: string, model: string, projection: Projection): void {
  const documents = openDatabase(join(directory, `${model}.sqlite`), 'NORMAL');
  documents.exec(`
    CREATE TABLE documents (id TEXT PRIMARY KEY, position INTEGER, partition TEXT, sort TEXT, search TEXT, body TEXT);
    CREATE INDEX documents_in_order ON documents (partition, sort, id);
    CREATE TABLE checkpoint (id INTEGER PRIMARY KEY, position INTEGER)`);
  const writePage = pageWriter(documents, projection);
  for (const rows of barePages(directory)) writePage(rows, rows[rows.length - 1]?.[0] ?? 0);
  documents.close();
}

/** The rows of the log as they are stored, page by page. */
export function* barePages(directory: string): Generator<readonly LogRow[]> {
  const log = openDatabase(join(directory, 'events.db'), 'NORMAL');
  const readPage = log.prepare<LogRow>(
    `SELECT position, stream, revision, id, type, metadata, data FROM events WHERE position > ? ORDER BY position LIMIT ${PAGE}`,
  );
  for (let rows = readPage.all(0), last = 0; rows.length > 0; rows = readPage.all(last)) {
    last = rows[rows.length - 1]?.[0] ?? last;
    yield rows;
  }
  log.close();
}

function pageWriter(documents: SqlDatabase, projection: Projection): (rows: readonly LogRow[], last: number) => void {
  const readBody = documents.prepare<[body: string]>('SELECT body FROM documents WHERE id = ?');
  const write = documents.prepare('INSERT OR REPLACE INTO documents VALUES (?, ?, ?, ?, ?, ?)');
  const writePosition = documents.prepare('INSERT OR REPLACE INTO checkpoint VALUES (1, ?)');
  const handled = new Set<string>(projection.handles);
  return (rows, last) => {
    const bodies = new Map<string, object>();
    const changed = new Map<string, number>();
    for (const row of rows.filter(([, , , , type]) => handled.has(type))) {
      const event = toEvent(row);
      for (const id of projection.keys(event)) {
        if (bodies.has(id)) continue;
        const found = readBody.get(id);
        if (found) bodies.set(id, JSON.parse(found[0]) as object);
      }
      for (const [id, body] of projection.apply(event, bodies)) {
        bodies.set(id, body);
        changed.set(id, row[0]);
      }
    }
    documents.transaction(() => {
      for (const [id, position] of changed) {
        const body = bodies.get(id) ?? {};
        const { partition, sort, search } = projection.index(id, body);
        write.run(id, position, partition, sort, search, JSON.stringify(body));
      }
      writePosition.run(last);
    });
  };
}

/** A row as the event that it holds, unchecked. */
export function toEvent([position, stream, revision, id, type, metadata, data]: LogRow): RecordedEvent {
  return {
    position: String(position),
    stream,
    revision,
    id,
    metadata: JSON.parse(metadata) as RecordedEvent['metadata'],
    event: { type, data: JSON.parse(data) as object } as RecordedEvent['event'],
  };
}
