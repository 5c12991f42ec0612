export const STATE_STORE = Symbol('StateStore');

export interface StateEntry<Value extends object = object> {
  readonly key: string;
  readonly value: Value;
  /** Grows by one at each write of the key, from 1. */
  readonly version: number;
}

/** An entry with what another store needs to take it over; leases are none. */
export interface StoredEntry {
  readonly collection: string;
  readonly key: string;
  readonly value: object;
  /** Epoch ms; left out where it never expires. */
  readonly expiresAt?: number;
}

export interface Lease {
  readonly key: string;
  readonly owner: string;
  /** Grows at every change of owner. */
  readonly epoch: number;
}

export interface PutOptions {
  readonly expiresAt?: number;
  /** True: may be lost when the machine stops before the next write (never when only the process does), and need not wait for a disk. */
  readonly mayBeLost?: boolean;
}

/**
 * What is neither fact nor view and is never rebuilt: profiles, sessions, tokens, idempotency replies, delivery ids, leases.
 * Keys are grouped by `collection`. Errors: PortError STORE.UNAVAILABLE (retryable), STORE.FULL, STORE.CLOSED,
 * STORE.INVALID (a value larger than the store takes, which is never less than 15 MiB).
 */
export interface StateStore {
  get<Value extends object>(collection: string, key: string): Promise<StateEntry<Value> | undefined>;
  /** In key order. */
  list<Value extends object>(collection: string): Promise<readonly StateEntry<Value>[]>;
  /**
   * Compare-and-set: writes only if the key's version is `expected` (0 = the key must not exist). Of several racing writers
   * exactly one wins; the others get false and nothing is written. `expiresAt` (epoch ms, by the caller's clock) lets
   * `purgeExpired` remove it later; an expired entry still reads until then, the caller checks.
   */
  put(collection: string, key: string, value: object, expected: number, options?: PutOptions): Promise<boolean>;
  /** Removes the key if its version is `expected`; true when it did. */
  remove(collection: string, key: string, expected: number): Promise<boolean>;
  /** Every entry of every collection, each once, in no order; of those that change meanwhile, the earlier or the later value. */
  entries(): AsyncIterable<StoredEntry>;
  /** Removes entries whose `expiresAt` is at or before `now` (epoch ms); returns how many. */
  purgeExpired(now: number): Promise<number>;

  /**
   * Takes or renews the lease. A free, own or lapsed lease is granted (a lapsed or free one with the next epoch), anyone else's
   * gives undefined. Lapsed = not renewed for `ttlMs` since this call chain first saw its present renewal; implementations that
   * share a clock with all owners may compare times instead. Of several racing takers exactly one wins.
   */
  acquireLease(key: string, owner: string, ttlMs: number): Promise<Lease | undefined>;
  /** Gives the lease up if the caller still holds it with this epoch. */
  releaseLease(lease: Lease): Promise<void>;
  /** Frees every lease. Only for a process that has proved to be alone (it holds the data folder's lock). */
  clearLeases(): Promise<void>;
  close(): Promise<void>;
}
