import { join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { openDatabase, type SqlRow } from '../shared-libsql/database.js';
import { serveWorker } from '../shared-libsql/worker-rpc.js';

/** The value as JSON text. */
export type EntryRow = [key: string, value: string, version: number];

export interface PutRequest {
  readonly collection: string;
  readonly key: string;
  readonly value: string;
  readonly expected: number;
  readonly expiresAt: number | null;
  readonly mayBeLost: boolean;
}

/** In the order of the file; the value as JSON text. */
export type FileRow = [row: number, collection: string, key: string, value: string, expiresAt: number | null];

export interface LeaseRequest {
  readonly key: string;
  readonly owner: string;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly until: number;
}

// A free lease has the owner NULL and keeps its row, so that its epoch goes on.
const SCHEMA = `
  CREATE TABLE IF NOT EXISTS entries (
    collection TEXT NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    version INTEGER NOT NULL,
    expires_at INTEGER,
    PRIMARY KEY (collection, key)
  );
  CREATE INDEX IF NOT EXISTS entries_by_expiry ON entries (expires_at) WHERE expires_at IS NOT NULL;
  CREATE TABLE IF NOT EXISTS leases (
    key TEXT PRIMARY KEY,
    owner TEXT,
    epoch INTEGER NOT NULL,
    held_until INTEGER NOT NULL
  );`;

const { directory } = workerData as { readonly directory: string };
const database = openDatabase(join(directory, 'state.sqlite'), 'FULL');
database.transaction(() => database.exec(SCHEMA));

const statement = <Row extends SqlRow>(sql: string) => database.prepare<Row>(sql);
const selectOne = statement<EntryRow>('SELECT key, value, version FROM entries WHERE collection = ? AND key = ?');
const selectCollection = statement<EntryRow>(`
  SELECT key, value, version FROM entries WHERE collection = ? ORDER BY key`);
const selectPage = statement<FileRow>(`
  SELECT rowid, collection, key, value, expires_at FROM entries WHERE rowid > ? ORDER BY rowid LIMIT 200`);
const insertEntry = statement(`
  INSERT INTO entries (value, expires_at, collection, key, version) VALUES (?, ?, ?, ?, 1) ON CONFLICT DO NOTHING`);
const updateEntry = statement(`
  UPDATE entries SET value = ?, expires_at = ?, version = version + 1 WHERE collection = ? AND key = ? AND version = ?`);
const removeEntry = statement('DELETE FROM entries WHERE collection = ? AND key = ? AND version = ?');
const removeExpired = statement('DELETE FROM entries WHERE expires_at <= ?');
const takeLease = statement<[epoch: number]>(`
  INSERT INTO leases (key, owner, epoch, held_until) VALUES (?, ?, 1, ?)
  ON CONFLICT (key) DO UPDATE SET
    epoch = epoch + (owner IS NOT excluded.owner OR held_until <= ?), owner = excluded.owner, held_until = excluded.held_until
  WHERE owner IS NULL OR owner = excluded.owner OR held_until <= ?
  RETURNING epoch`);
const freeLease = statement('UPDATE leases SET owner = NULL WHERE key = ? AND owner = ? AND epoch = ?');
const freeAllLeases = statement('UPDATE leases SET owner = NULL');

function put({ collection, key, value, expected, expiresAt }: Omit<PutRequest, 'mayBeLost'>): boolean {
  const changed =
    expected === 0
      ? insertEntry.run(value, expiresAt, collection, key)
      : updateEntry.run(value, expiresAt, collection, key, expected);
  return changed === 1;
}

const handlers = {
  /** Answers once the file is open. */
  ready(_: null): void {},
  get({ collection, key }: { readonly collection: string; readonly key: string }): EntryRow | undefined {
    return selectOne.all(collection, key)[0];
  },
  list({ collection }: { readonly collection: string }) {
    return selectCollection.all(collection);
  },
  page({ after }: { readonly after: number }): readonly FileRow[] {
    return selectPage.all(after);
  },
  put({ mayBeLost, ...request }: PutRequest): boolean {
    if (!mayBeLost) return put(request);
    // Written to the system, which carries it to the disk with the next commit.
    database.exec('PRAGMA synchronous = NORMAL');
    try {
      return put(request);
    } finally {
      database.exec('PRAGMA synchronous = FULL');
    }
  },
  remove({
    collection,
    key,
    expected,
  }: {
    readonly collection: string;
    readonly key: string;
    readonly expected: number;
  }) {
    return removeEntry.run(collection, key, expected) === 1;
  },
  purgeExpired({ now }: { readonly now: number }): number {
    return removeExpired.run(now);
  },
  acquireLease({ key, owner, now, until }: LeaseRequest): number | undefined {
    return takeLease.all(key, owner, until, now, now)[0]?.[0];
  },
  releaseLease({ key, owner, epoch }: { readonly key: string; readonly owner: string; readonly epoch: number }): void {
    freeLease.run(key, owner, epoch);
  },
  clearLeases(_: null): void {
    freeAllLeases.run();
  },
  close(_: null): void {
    database.close();
  },
};

export type StateWorker = typeof handlers;

serveWorker(handlers);
