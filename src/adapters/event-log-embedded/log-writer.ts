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

interface Known {
  /** SQLite's `data_version`: the same as long as no other connection wrote. */
  readonly version: number | undefined;
  head: Head;
  /** Revisions by stream. */
  readonly ends: Map<string, number>;
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
  /** How the last commit of this connection left the log; undefined when that is not known. */
  #known: Known | undefined;

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
   * One durable transaction for all groups, in their order; outcome n of group m belongs to append n of it. Groups are taken
   * one by one while the transaction is open. An append that conflicts writes nothing and leaves the others alone; an error of
   * the database writes nothing of any.
   */
  append(groups: Iterable<readonly PendingAppend[]>): readonly (readonly AppendOutcome[])[] {
    try {
      return this.#database.transaction(() => {
        const known = this.#stillKnown();
        const outcomes: (readonly AppendOutcome[])[] = [];
        for (const group of groups) outcomes.push(group.map((append) => this.#decide(append, known)));
        return outcomes;
      });
    } catch (error) {
      this.#known = undefined;
      throw error;
    }
  }

  #decide(append: PendingAppend, known: Known): AppendOutcome {
    const actual = known.ends.get(append.stream) ?? this.#revision.get(append.stream)?.[0] ?? NO_STREAM;
    if (actual !== append.expected) return this.#repeated(append) ?? { kind: 'conflict', actual };
    known.head = this.#write(append, known.head);
    const revision = actual + append.events.length;
    known.ends.set(append.stream, revision);
    return { kind: 'appended', revision, position: known.head.position };
  }

  /** What is known of the log's ends, read again when another connection wrote since. */
  #stillKnown(): Known {
    const version = this.#dataVersion.get()?.[0];
    const known = this.#known;
    if (known !== undefined && known.version === version && known.ends.size < REMEMBERED) return known;
    this.#known = { version, head: this.#readHead(), ends: new Map() };
    return this.#known;
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
