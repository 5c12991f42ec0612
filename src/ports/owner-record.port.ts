/** Who uses a store that several machines can reach: ids that are made once and compared, nothing else. */
export interface Owner {
  /** The data folder. */
  readonly folder: string;
  /** The event log. */
  readonly log: string;
  /** The store of state. */
  readonly state: string;
}

/** The one record of its owner that a shared store keeps. Both methods throw PortError as the store does. */
export interface OwnerRecord {
  /** Undefined when the store has never been used. `version` counts the writes. */
  read(): Promise<{ readonly owner: Owner; readonly version: number } | undefined>;
  /** Compare-and-set: writes only if the record has had `expected` writes; of several racing writers exactly one gets true. */
  write(owner: Owner, expected: number): Promise<boolean>;
}
