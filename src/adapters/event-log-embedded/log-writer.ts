import type { SqlDatabase } from '../shared-libsql/database.js';
import { chainHash, GENESIS, type NewRow, type StoredRow } from './stored-event.js';

/** Revision of a stream without events. */
export const NO_STREAM = -1;

export interface PendingAppend {
  readonly stream: string;
  /** The revision the stream must have; NO_STREAM for none. */
  readonly expected: number;
  readonly events: readonly NewRow[];
}

export type AppendOutcome =
  | { readonly kind: 'appended'; readonly revision: number; readonly position: number }
  | { readonly kind: 'conflict'; readonly actual: number };

interface Head {
  readonly position: number;
  readonly hash: string;
}

/** Streams whose ends are remembered. */
const REMEMBERED = 10_000;

/** The only writer of the table: decides each append and writes what a group of them brings in one transaction. */
export class LogWriter {
  readonly #database: SqlDatabase;
  readonly #head;
  readonly #revision;
  readonly #idsFrom;
  readonly #positionOf;
  readonly #insert;
  readonly #dataVersion;
  /** Revisions as this connection left them; valid while `data_version` says that no other one wrote. */
  readonly #ends = new Map<string, number>();
  #endsVersion: number | undefined;

  constructor(database: SqlDatabase) {
    this.#database = database;
    this.#head = database.prepare<[number, string]>('SELECT position, hash FROM events ORDER BY position DESC LIMIT 1');
    this.#revision = database.prepare<[number | null]>('SELECT max(revision) FROM events WHERE stream = ?');
    this.#idsFrom = database.prepare<[string]>(
      'SELECT id FROM events WHERE stream = ? AND revision > ? ORDER BY revision LIMIT ?',
    );
    this.#positionOf = database.prepare<[number]>('SELECT position FROM events WHERE stream = ? AND revision = ?');
    this.#insert = database.prepare('INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
    this.#dataVersion = database.prepare<[number]>('PRAGMA data_version');
  }

  /** Position of the newest event, 0 for none. */
  head(): number {
    return this.#readHead().position;
  }

  /**
   * One durable transaction for the whole group, in its order; outcome n belongs to append n. An append that conflicts writes
   * nothing and leaves the others alone; an error of the database writes nothing of any.
   */
  append(group: readonly PendingAppend[]): readonly AppendOutcome[] {
    try {
      return this.#database.transaction(() => {
        this.#forgetStaleEnds();
        let head = this.#readHead();
        return group.map((append) => {
          const actual = this.#end(append.stream);
          if (actual !== append.expected) return this.#repeated(append) ?? { kind: 'conflict', actual };
          head = this.#write(append, head);
          return { kind: 'appended', revision: actual + append.events.length, position: head.position };
        });
      });
    } catch (error) {
      this.#ends.clear();
      throw error;
    }
  }

  #forgetStaleEnds(): void {
    const version = this.#dataVersion.get()?.[0];
    if (version !== this.#endsVersion || this.#ends.size > REMEMBERED) this.#ends.clear();
    this.#endsVersion = version;
  }

  #end(stream: string): number {
    return this.#ends.get(stream) ?? this.#revision.get(stream)?.[0] ?? NO_STREAM;
  }

  #readHead(): Head {
    const [position, hash] = this.#head.get() ?? [0, GENESIS];
    return { position, hash };
  }

  #write({ stream, expected, events }: PendingAppend, before: Head): Head {
    let { position, hash } = before;
    let revision = expected;
    for (const event of events) {
      const row: StoredRow = [++position, stream, ++revision, ...event];
      hash = chainHash(hash, row);
      this.#insert.run(...row, hash);
    }
    this.#ends.set(stream, revision);
    return { position, hash };
  }

  /** The first result of an append that is repeated whole or in its first events; undefined for anything else. */
  #repeated({ stream, expected, events }: PendingAppend): AppendOutcome | undefined {
    const stored = this.#idsFrom.all(stream, expected, events.length);
    if (stored.length < events.length || stored.some(([id], index) => id !== events[index]?.[0])) return undefined;
    const revision = expected + events.length;
    const position = this.#positionOf.get(stream, revision)?.[0];
    return position === undefined ? undefined : { kind: 'appended', revision, position };
  }
}
