import { hash } from 'node:crypto';

/** An event as it travels to the writer: id, type, schema, metadata (JSON), data (JSON). */
export type NewRow = readonly [id: string, type: string, schema: number, metadata: string, data: string];

/** An event as it lies in the file, without its hash. */
export type StoredRow = readonly [
  position: number,
  stream: string,
  revision: number,
  id: string,
  type: string,
  schema: number,
  metadata: string,
  data: string,
];

/** What the first event's hash is chained to. */
export const GENESIS = '0'.repeat(64);

/**
 * The hash of an event: sha-256 (lower-case hex) over the previous event's hash and everything stored of this one. Only the
 * last field may hold a line break, so that no two events give the same text.
 */
export function chainHash(previous: string, row: StoredRow): string {
  return hash('sha256', `${previous}\n${row.join('\n')}`, 'hex');
}

/** Rows turned on their side, one array for each column: crosses a thread at half the cost of rows. */
export type Columns = ColumnsOf<StoredRow>;
type ColumnsOf<Row extends readonly unknown[]> = { readonly [Column in keyof Row]: readonly Row[Column][] };

export function toColumns(rows: readonly StoredRow[]): Columns {
  const column = <Name extends 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7>(name: Name): StoredRow[Name][] =>
    rows.map((row) => row[name]);
  return [column(0), column(1), column(2), column(3), column(4), column(5), column(6), column(7)];
}

export function fromColumns(columns: Columns): readonly StoredRow[] {
  const [positions, streams, revisions, ids, types, schemas, metadata, data] = columns;
  return positions.map((position, n) => {
    const row = [position, streams[n], revisions[n], ids[n], types[n], schemas[n], metadata[n], data[n]];
    return row as unknown as StoredRow;
  });
}

/** A page of the log. Every event up to `scannedTo` that was asked for is in `rows` or in an earlier page. */
export interface Page {
  readonly rows: readonly StoredRow[];
  readonly scannedTo: number;
}
