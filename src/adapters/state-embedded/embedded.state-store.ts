import { mkdir } from 'node:fs/promises';
import type { Clock } from '../../ports/clock.port.js';
import { PortError } from '../../ports/port-error.js';
import type { Lease, PutOptions, StateEntry, StateStore, StoredEntry } from '../../ports/state-store.port.js';
import { StoreWorker } from '../shared-libsql/store-worker.js';
import type { EntryRow, StateWorker } from './state.worker.js';

/** Entries that were read lately and are answered without asking the file: every request asks for its session or token. */
const KNOWN_ENTRIES = 1_000;
const KNOWN_CHARACTERS = 4_096;

/** State in one SQLite file, every write durable when its promise settles. All owners of leases share this one clock. */
export class EmbeddedStateStore implements StateStore {
  readonly #worker: StoreWorker<StateWorker>;
  readonly #clock: Clock;
  /**
   * The worker answers in order, so that what is noted or forgotten at the last answer is how the file stands. This process
   * alone has the file.
   */
  readonly #known = new Map<string, EntryRow>();
  #closed = false;

  private constructor(directory: string, clock: Clock) {
    this.#worker = new StoreWorker(new URL('./state.worker.js', import.meta.url), { directory });
    this.#clock = clock;
  }

  /**
   * Creates the directory when it is missing. Only one process may have it open. Throws PortError STORE.UNAVAILABLE or
   * STORE.FULL when the file cannot be used.
   */
  static async open(options: { readonly directory: string; readonly clock: Clock }): Promise<EmbeddedStateStore> {
    try {
      await mkdir(options.directory, { recursive: true });
    } catch (cause) {
      throw new PortError('STORE.UNAVAILABLE', 'The folder of the state cannot be created.', false, { cause });
    }
    const store = new EmbeddedStateStore(options.directory, options.clock);
    await store.#worker.call('ready', null);
    return store;
  }

  async get<Value extends object>(collection: string, key: string): Promise<StateEntry<Value> | undefined> {
    const name = nameOf(collection, key);
    const known = this.#closed ? undefined : this.#known.get(name);
    if (known) return toEntry<Value>(known);
    const row = await this.#worker.call('get', { collection, key });
    if (row) this.#note(name, row);
    return row && toEntry<Value>(row);
  }

  async list<Value extends object>(collection: string): Promise<readonly StateEntry<Value>[]> {
    const rows = await this.#worker.call('list', { collection });
    return rows.map((row) => toEntry<Value>(row));
  }

  // eslint-disable-next-line max-params -- The port asks for it.
  async put(
    collection: string,
    key: string,
    value: object,
    expected: number,
    { expiresAt, mayBeLost = false }: PutOptions = {},
  ): Promise<boolean> {
    const request = {
      collection,
      key,
      value: JSON.stringify(value),
      expected,
      expiresAt: expiresAt ?? null,
      mayBeLost,
    };
    try {
      return await this.#worker.call('put', request);
    } finally {
      this.#known.delete(nameOf(collection, key));
    }
  }

  async remove(collection: string, key: string, expected: number): Promise<boolean> {
    try {
      return await this.#worker.call('remove', { collection, key, expected });
    } finally {
      this.#known.delete(nameOf(collection, key));
    }
  }

  async *entries(): AsyncGenerator<StoredEntry> {
    for (let after = 0; ;) {
      const rows = await this.#worker.call('page', { after });
      if (rows.length === 0) return;
      for (const [row, collection, key, value, expiresAt] of rows) {
        yield { collection, key, value: JSON.parse(value) as object, ...(expiresAt !== null && { expiresAt }) };
        after = row;
      }
    }
  }

  async purgeExpired(now: number): Promise<number> {
    try {
      return await this.#worker.call('purgeExpired', { now });
    } finally {
      this.#known.clear();
    }
  }

  async acquireLease(key: string, owner: string, ttlMs: number): Promise<Lease | undefined> {
    const now = this.#clock.now();
    const epoch = await this.#worker.call('acquireLease', { key, owner, now, until: now + ttlMs });
    return epoch === undefined ? undefined : { key, owner, epoch };
  }

  async releaseLease(lease: Lease): Promise<void> {
    await this.#worker.call('releaseLease', lease);
  }

  async clearLeases(): Promise<void> {
    await this.#worker.call('clearLeases', null);
  }

  close(): Promise<void> {
    this.#closed = true;
    return this.#worker.close();
  }

  #note(name: string, row: EntryRow): void {
    if (row[1].length > KNOWN_CHARACTERS) return;
    if (this.#known.size >= KNOWN_ENTRIES) this.#known.clear();
    this.#known.set(name, row);
  }
}

const nameOf = (collection: string, key: string): string => `${collection}\n${key}`;

function toEntry<Value extends object>([key, value, version]: EntryRow): StateEntry<Value> {
  return { key, value: JSON.parse(value) as Value, version };
}
