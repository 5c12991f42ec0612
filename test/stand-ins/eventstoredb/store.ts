/** An event as it lies in the store. Positions grow; commit and prepare are the same one. */
export interface StoredRecord {
  readonly id: string;
  readonly stream: string;
  readonly revision: number;
  readonly position: number;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
  readonly created: Date;
}

export type ProposedRecord = Pick<StoredRecord, 'id' | 'type' | 'contentType' | 'data' | 'metadata'>;
export type Expected = number | 'no_stream' | 'stream_exists' | 'any';
export type AppendOutcome =
  | { readonly kind: 'appended'; readonly revision: number; readonly position: number | undefined }
  | { readonly kind: 'wrong'; readonly actual: number | 'no_stream' }
  | { readonly kind: 'deleted' }
  | { readonly kind: 'tooLarge'; readonly limit: number };

interface StoredStream {
  readonly records: StoredRecord[];
  /** Revisions before this one are hidden. */
  truncateBefore: number;
  maxCount: number;
  tombstoned: boolean;
}

/** Bytes of data, metadata and type names of one append, as seen on a server of version 24.6. */
const APPEND_LIMIT = 1_048_576;
/** What the server keeps of every event beside its data. */
const OVERHEAD = 120;

const jsonBytes = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value));

/** What an EventStoreDB 24.6 does with appends, deletions and retention, in memory. */
export class StandInStore {
  readonly all: StoredRecord[] = [];
  readonly #streams = new Map<string, StoredStream>();
  readonly #waiting = new Set<() => void>();
  /** Ids the server remembers for appends without an exact revision; lost at a restart. */
  #recentIds = new Map<string, StoredRecord>();
  #end = 0;

  constructor() {
    for (const type of ['$UserCreated', '$UserCreated', '$SettingsChanged']) {
      this.#write('$users', [{ ...systemRecord(type, {}), id: crypto.randomUUID() }]);
    }
  }

  append(name: string, expected: Expected, proposed: readonly ProposedRecord[]): AppendOutcome {
    const { records, truncateBefore, tombstoned } = this.#stream(name);
    const last = records.length - 1;
    const deleted = last >= 0 && truncateBefore > last;
    if (tombstoned || (deleted && expected === 'stream_exists')) return { kind: 'deleted' };
    if (sizeOf(proposed) > APPEND_LIMIT) return { kind: 'tooLarge', limit: APPEND_LIMIT };
    const earlier = this.#earlier(name, expected, proposed);
    if (earlier) return { kind: 'appended', revision: earlier.revision, position: earlier.position };
    if (!agrees(expected, last, deleted)) return { kind: 'wrong', actual: last < 0 ? 'no_stream' : last };
    return this.#appendNow(name, proposed);
  }

  /** Hides all events; the stream may be begun again and its revisions go on. */
  softDelete(name: string): number {
    const stream = this.#stream(name);
    stream.truncateBefore = stream.records.length;
    return this.#write(`$$${name}`, [systemRecord('$metadata', { $tb: stream.truncateBefore })]).position;
  }

  tombstone(name: string): number {
    const { position } = this.#write(name, [systemRecord('$streamDeleted', {})]);
    this.#stream(name).tombstoned = true;
    return position;
  }

  /** What a reader of the stream sees, or why there is nothing to see. */
  visible(name: string): readonly StoredRecord[] | 'missing' | 'tombstoned' {
    const stream = this.#streams.get(name);
    if (stream?.tombstoned) return 'tombstoned';
    const records = stream?.records.slice(stream.truncateBefore).slice(-stream.maxCount) ?? [];
    return records.length === 0 ? 'missing' : records;
  }

  /** Index in `all` of the first event at or beyond a position. */
  indexOf(position: bigint): number {
    let [low, high] = [0, this.all.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (BigInt(this.all[middle]?.position ?? 0) < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Calls back once, at the next event. */
  onNext(callback: () => void): void {
    this.#waiting.add(callback);
  }

  forgetRecentIds(): void {
    this.#recentIds = new Map();
  }

  /** The record that a repeated append ends at; only ids are compared. */
  #earlier(name: string, expected: Expected, proposed: readonly ProposedRecord[]): StoredRecord | undefined {
    if (proposed.length === 0) return undefined;
    const records = this.#streams.get(name)?.records ?? [];
    const found = proposed.map(({ id }, index) => {
      if (expected === 'any' || expected === 'stream_exists') return this.#recentIds.get(`${name} ${id}`);
      const record = records[(expected === 'no_stream' ? -1 : expected) + 1 + index];
      return record?.id === id ? record : undefined;
    });
    return found.every((record) => record !== undefined) ? found.at(-1) : undefined;
  }

  #appendNow(name: string, proposed: readonly ProposedRecord[]): AppendOutcome {
    if (proposed.length === 0) {
      return { kind: 'appended', revision: Math.max(0, this.#stream(name).records.length - 1), position: undefined };
    }
    const written = this.#write(name, proposed);
    this.#applyMetadata(name, written);
    return { kind: 'appended', revision: written.revision, position: written.position };
  }

  #write(name: string, proposed: readonly ProposedRecord[]): StoredRecord {
    const { records } = this.#stream(name);
    for (const one of proposed) {
      const record = { ...one, stream: name, revision: records.length, position: this.#end, created: new Date() };
      this.#end += sizeOf([one]) + OVERHEAD;
      records.push(record);
      this.all.push(record);
      this.#recentIds.set(`${name} ${one.id}`, record);
    }
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const wake of waiting) setImmediate(wake);
    return records.at(-1) as StoredRecord;
  }

  #applyMetadata(name: string, { type, data }: StoredRecord): void {
    if (!name.startsWith('$$') || type !== '$metadata') return;
    const { $maxCount, $tb } = JSON.parse(Buffer.from(data).toString()) as { $maxCount?: number; $tb?: number };
    const stream = this.#stream(name.slice(2));
    stream.maxCount = $maxCount ?? Number.MAX_SAFE_INTEGER;
    stream.truncateBefore = $tb ?? stream.truncateBefore;
  }

  #stream(name: string): StoredStream {
    const stream = this.#streams.get(name) ?? {
      records: [],
      truncateBefore: 0,
      maxCount: Number.MAX_SAFE_INTEGER,
      tombstoned: false,
    };
    this.#streams.set(name, stream);
    return stream;
  }
}

function agrees(expected: Expected, last: number, deleted: boolean): boolean {
  if (expected === 'any') return true;
  if (expected === 'stream_exists') return last >= 0;
  if (expected === 'no_stream') return last < 0 || deleted;
  return expected === last;
}

const sizeOf = (proposed: readonly ProposedRecord[]): number =>
  proposed.reduce((sum, { type, data, metadata }) => sum + data.length + metadata.length + 2 * type.length, 0);

const systemRecord = (type: string, data: object): ProposedRecord => ({
  id: crypto.randomUUID(),
  type,
  contentType: 'application/json',
  data: jsonBytes(data),
  metadata: new Uint8Array(),
});
