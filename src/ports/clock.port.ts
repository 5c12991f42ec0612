export const CLOCK = Symbol('Clock');
export const ID_SOURCE = Symbol('IdSource');

/** Wall-clock time; the only place the product asks what time it is. */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
}

export interface IdSource {
  /** A new UUIDv7: unique, roughly ordered by time. */
  next(): string;
}
