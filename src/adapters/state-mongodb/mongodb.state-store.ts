import type { Collection } from 'mongodb';
import type { Lease, StateEntry, StateStore, StoredEntry } from '../../ports/state-store.port.js';
import { literalPattern } from '../shared-mongodb/literal-pattern.js';
import type { MongoConnection, MongoShare } from '../shared-mongodb/mongo-connection.js';
import { invalid, isDuplicateKey } from '../shared-mongodb/port-errors.js';
import { LeaseWatch } from './lease-watch.js';

interface EntryRecord {
  readonly _id: string;
  readonly key: string;
  /** JSON text, so that it comes back exactly as it was given. */
  readonly value: string;
  readonly version: number;
  /** Epoch milliseconds, by the caller's clock; left out where the entry never expires. */
  readonly expiresAt?: number;
}

interface LeaseRecord {
  readonly _id: string;
  /** Null: free. The record stays, so that its epoch goes on. */
  readonly owner: string | null;
  readonly epoch: number;
  /** Grows with every change of the record. */
  readonly renewal: number;
}

const MAX_BYTES = 15 * 1024 * 1024;

/** State in the collections `state` and `leases`. Any number of processes may use it at once. */
export class MongoStateStore implements StateStore {
  readonly #share: MongoShare;
  readonly #entries: Collection<EntryRecord>;
  readonly #leases: Collection<LeaseRecord>;
  readonly #monotonicNow: () => number;
  readonly #watch = new LeaseWatch();

  private constructor(connection: MongoConnection, monotonicNow: () => number) {
    this.#share = connection.share();
    this.#entries = connection.collection('state');
    this.#leases = connection.collection('leases');
    this.#monotonicNow = monotonicNow;
  }

  /**
   * `monotonicNow` gives milliseconds that only grow; leases are judged by it. Default: this process's own. Throws PortError
   * STORE.UNAVAILABLE.
   */
  static async open(
    connection: MongoConnection,
    { monotonicNow = () => performance.now() }: { readonly monotonicNow?: () => number } = {},
  ): Promise<MongoStateStore> {
    const store = new MongoStateStore(connection, monotonicNow);
    await store.#share.run(() => store.#entries.createIndex({ expiresAt: 1 }, { sparse: true }));
    return store;
  }

  get<Value extends object>(collection: string, key: string): Promise<StateEntry<Value> | undefined> {
    return this.#share.run(async () => {
      const record = await this.#entries.findOne({ _id: entryId(collection, key) });
      return record ? toEntry<Value>(record) : undefined;
    });
  }

  list<Value extends object>(collection: string): Promise<readonly StateEntry<Value>[]> {
    return this.#share.run(async () => {
      const ofCollection = { _id: { $regex: `^${literalPattern(entryId(collection, ''))}` } };
      const found = await this.#entries.find(ofCollection, { sort: { _id: 1 } }).toArray();
      return found.map((record) => toEntry<Value>(record));
    });
  }

  // eslint-disable-next-line max-params -- The port asks for it.
  put(
    collection: string,
    key: string,
    value: object,
    expected: number,
    { expiresAt }: { readonly expiresAt?: number } = {},
  ): Promise<boolean> {
    return this.#share.run(() => {
      const text = JSON.stringify(value);
      if (Buffer.byteLength(text) > MAX_BYTES) throw invalid('An entry is larger than MongoDB takes (16 MiB).');
      const expiry = expiresAt === undefined ? {} : { expiresAt };
      const record = { _id: entryId(collection, key), key, value: text, version: expected + 1, ...expiry };
      return swap(this.#entries, expected === 0 ? undefined : { version: expected }, record);
    });
  }

  remove(collection: string, key: string, expected: number): Promise<boolean> {
    return this.#share.run(async () => {
      const _id = entryId(collection, key);
      return (await this.#entries.deleteOne({ _id, version: expected })).deletedCount === 1;
    });
  }

  async *entries(): AsyncGenerator<StoredEntry> {
    const found = this.#entries.find({});
    try {
      for (;;) {
        const record = await this.#share.run(() => found.next());
        if (!record) return;
        const { _id, key, value, expiresAt } = record;
        const collection = decodeURIComponent(_id.slice(0, _id.indexOf('/')));
        yield { collection, key, value: JSON.parse(value) as object, ...(expiresAt !== undefined && { expiresAt }) };
      }
    } finally {
      await found.close();
    }
  }

  purgeExpired(now: number): Promise<number> {
    return this.#share.run(async () => {
      return (await this.#entries.deleteMany({ expiresAt: { $lte: now } })).deletedCount;
    });
  }

  acquireLease(key: string, owner: string, ttlMs: number): Promise<Lease | undefined> {
    return this.#share.run(async () => {
      for (;;) {
        const askedAt = this.#monotonicNow();
        const held = (await this.#leases.findOne({ _id: key })) ?? undefined;
        const next = held ? this.#successor(held, owner, ttlMs) : { _id: key, owner, epoch: 1, renewal: 1 };
        if (!next) return undefined;
        // Whoever loses the race looks again: the winner may have been the same owner.
        if (!(await swap(this.#leases, held && { renewal: held.renewal }, next))) continue;
        this.#watch.note(next, askedAt);
        return { key, owner, epoch: next.epoch };
      }
    });
  }

  releaseLease({ key, owner, epoch }: Lease): Promise<void> {
    return this.#share.run(async () => {
      await this.#leases.updateOne({ _id: key, owner, epoch }, { $set: { owner: null }, $inc: { renewal: 1 } });
      this.#watch.forget(key);
    });
  }

  clearLeases(): Promise<void> {
    return this.#share.run(async () => {
      await this.#leases.updateMany({}, { $set: { owner: null }, $inc: { renewal: 1 } });
    });
  }

  close(): Promise<void> {
    return this.#share.close();
  }

  /** The lease as the caller would hold it; undefined when someone else still does. */
  #successor(held: LeaseRecord, owner: string, ttlMs: number): LeaseRecord | undefined {
    const hasLapsed = this.#watch.hasLapsed(held, ttlMs, this.#monotonicNow());
    const isOwn = held.owner === owner && !hasLapsed;
    if (held.owner !== null && !isOwn && !hasLapsed) return undefined;
    return { _id: held._id, owner, epoch: isOwn ? held.epoch : held.epoch + 1, renewal: held.renewal + 1 };
  }
}

/** Writes the whole record where the stored one is as expected (undefined: there is none); true when it did. */
async function swap<Stored extends { readonly _id: string }>(
  collection: Collection<Stored>,
  expected: Partial<Stored> | undefined,
  record: Stored,
): Promise<boolean> {
  const { _id } = record;
  const plain = collection as unknown as Collection<{ _id: string }>;
  if (expected) return (await plain.replaceOne({ ...expected, _id }, record)).matchedCount === 1;
  try {
    await plain.insertOne(record);
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}

/** Keys of one collection lie side by side, in their order: an encoded name has no slash. */
const entryId = (collection: string, key: string): string => `${encodeURIComponent(collection)}/${key}`;

function toEntry<Value extends object>({ key, value, version }: EntryRecord): StateEntry<Value> {
  return { key, value: JSON.parse(value) as Value, version };
}
