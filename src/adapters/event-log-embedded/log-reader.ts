import type { SqlDatabase, SqlStatement } from '../shared-libsql/database.js';
import { ROW_COLUMNS } from './events-table.js';
import { chainHash, GENESIS, type Page, type StoredRow } from './stored-event.js';

/** Rows in one page. */
const PAGE_ROWS = 512;
/** Events that one scan for a filter looks at, so that no other reader waits long. */
const SCAN_EVENTS = 8_192;
/** Index entries that a look-up by name may cost; more, and scanning the log in order is cheaper. */
const LOOKUP_EVENTS = 20_000;

export interface StreamPageRequest {
  readonly stream: string;
  /** Inclusive. */
  readonly from: number;
}

export interface LogPageRequest {
  /** Exclusive. */
  readonly after: number;
  /** Inclusive. */
  readonly upTo: number;
  /** Null for every stream. */
  readonly prefixes: readonly string[] | null;
}

export interface VerifyRequest {
  /** The last position found intact; 0 to start. */
  readonly after: number;
  readonly limit: number;
}

export interface VerifyResult {
  readonly checkedTo: number;
  /** The first position whose content or place in the chain is not what was written; null when all is well. */
  readonly brokenAt: number | null;
}

/** Reads pages of the table; every method is one short read transaction. */
export class LogReader {
  readonly #database: SqlDatabase;
  readonly #ofStream;
  readonly #all;
  readonly #byPositions;
  readonly #lookup;
  readonly #chain;
  readonly #hashAt;
  readonly #scans = new Map<number, SqlStatement<StoredRow>>();

  constructor(database: SqlDatabase) {
    const select = `SELECT ${ROW_COLUMNS} FROM events`;
    this.#database = database;
    this.#ofStream = database.prepare<StoredRow>(
      `${select} WHERE stream = ? AND revision >= ? ORDER BY revision LIMIT ?`,
    );
    this.#all = database.prepare<StoredRow>(`${select} WHERE position > ? AND position <= ? ORDER BY position LIMIT ?`);
    this.#byPositions = database.prepare<StoredRow>(
      `${select} WHERE position IN (SELECT value FROM json_each(?)) ORDER BY position`,
    );
    this.#lookup = database.prepare<[number]>(
      'SELECT position FROM events INDEXED BY events_by_stream WHERE stream >= ? AND stream < ? LIMIT ?',
    );
    this.#chain = database.prepare<readonly [...StoredRow, string]>(
      `SELECT ${ROW_COLUMNS}, hash FROM events WHERE position > ? ORDER BY position LIMIT ?`,
    );
    this.#hashAt = database.prepare<[string]>('SELECT hash FROM events WHERE position = ?');
  }

  /** The next rows of one stream; fewer than a page only at its end. */
  streamPage({ stream, from }: StreamPageRequest): readonly StoredRow[] {
    return this.#ofStream.all(stream, from, PAGE_ROWS);
  }

  /** The next page in log order; an empty one with `scannedTo` = `upTo` ends. */
  logPage({ after, upTo, prefixes }: LogPageRequest): Page {
    const last = prefixes === null ? upTo : Math.min(upTo, after + SCAN_EVENTS);
    const rows =
      prefixes === null
        ? this.#all.all(after, last, PAGE_ROWS)
        : this.#scan(prefixes.length).all(after, last, ...ranges(prefixes), PAGE_ROWS);
    const complete = rows.length < PAGE_ROWS;
    return { rows, scannedTo: complete ? last : (rows.at(-1)?.[0] ?? last) };
  }

  /** Positions of all matching events in order, or null when they are too many to be looked up by name. */
  lookup({
    after,
    upTo,
    prefixes,
  }: LogPageRequest & { readonly prefixes: readonly string[] }): readonly number[] | null {
    const found = new Set<number>();
    let budget = LOOKUP_EVENTS;
    for (const prefix of prefixes) {
      const entries = this.#lookup.all(...ranges([prefix]), budget + 1);
      budget -= entries.length;
      if (budget < 0) return null;
      for (const [position] of entries) if (position > after && position <= upTo) found.add(position);
    }
    return [...found].sort((a, b) => a - b);
  }

  rowsAt(positions: readonly number[]): readonly StoredRow[] {
    return this.#byPositions.all(JSON.stringify(positions));
  }

  /** Recomputes the hash chain of the next `limit` events. */
  verify({ after, limit }: VerifyRequest): VerifyResult {
    let previous = after === 0 ? GENESIS : this.#hashAt.get(after)?.[0];
    let checkedTo = after;
    if (previous === undefined) return { checkedTo, brokenAt: after };
    for (const [position, ...rest] of this.#chain.all(after, limit)) {
      const [stream, revision, id, type, schema, metadata, data, hash] = rest;
      const expected = chainHash(previous, [position, stream, revision, id, type, schema, metadata, data]);
      if (position !== checkedTo + 1 || hash !== expected) return { checkedTo, brokenAt: checkedTo + 1 };
      previous = hash;
      checkedTo = position;
    }
    return { checkedTo, brokenAt: null };
  }

  #scan(prefixes: number): SqlStatement<StoredRow> {
    const known = this.#scans.get(prefixes);
    if (known) return known;
    // The unary plus keeps the planner from the index by stream, which would sort all matches for each page.
    const filter = Array.from({ length: prefixes }, () => '(+stream >= ? AND +stream < ?)').join(' OR ');
    const statement = this.#database.prepare<StoredRow>(
      `SELECT ${ROW_COLUMNS} FROM events WHERE position > ? AND position <= ? AND (${filter}) ORDER BY position LIMIT ?`,
    );
    this.#scans.set(prefixes, statement);
    return statement;
  }
}

/** Bounds of each prefix: names are ASCII, so that U+FFFF comes after all that may follow one. */
function ranges(prefixes: readonly string[]): readonly string[] {
  return prefixes.flatMap((prefix) => [prefix, `${prefix}\uffff`]);
}
