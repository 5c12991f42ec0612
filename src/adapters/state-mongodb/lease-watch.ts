interface Seen {
  readonly renewal: number;
  readonly at: number;
}

/**
 * Remembers since when each lease shows its present renewal, by this process's own monotonic clock: no two machines' clocks are
 * ever compared, so a lease is at worst waited for a little longer.
 */
export class LeaseWatch {
  readonly #seen = new Map<string, Seen>();

  /** True when the lease has shown this renewal for `ttlMs` and more; the first look at it begins the wait. */
  hasLapsed(lease: { readonly _id: string; readonly renewal: number }, ttlMs: number, now: number): boolean {
    const seen = this.#seen.get(lease._id);
    if (seen?.renewal === lease.renewal) return now - seen.at >= ttlMs;
    this.note(lease, now);
    return false;
  }

  note({ _id, renewal }: { readonly _id: string; readonly renewal: number }, at: number): void {
    this.#seen.set(_id, { renewal, at });
  }

  forget(key: string): void {
    this.#seen.delete(key);
  }
}
