import type { Position } from './event-log.port.js';

export const READ_MODEL_STORE = Symbol('ReadModelStore');

/** A folded document. Stored whole; `position` is the newest event it reflects. */
export interface StoredDocument<Body extends object = object> {
  readonly id: string;
  readonly position: Position;
  /** What lists select by: an organization, a project, a conversation. */
  readonly partition: string;
  /** What lists order by (plain string order, then id). */
  readonly sort: string;
  /** Lower-case text that `search` looks in (substring). */
  readonly search: string;
  readonly body: Body;
}

export interface ListOptions {
  readonly partition: string;
  readonly order?: 'ascending' | 'descending';
  /** Keyset paging: yields documents strictly after this one in the chosen order. */
  readonly after?: { readonly sort: string; readonly id: string };
  /** 1 to 500. */
  readonly limit: number;
  /** Case-insensitive substring of the document's search text. */
  readonly search?: string;
}

/**
 * Documents of named models (one model = one generation of one projection, `run-status_1`), each with a checkpoint.
 * Errors: PortError STORE.UNAVAILABLE (retryable), STORE.FULL, STORE.CLOSED, STORE.INVALID (a model's name other than letters,
 * digits, `_` and `-`; a limit out of range; a document larger than the store takes, which is never less than 15 MiB).
 */
export interface ReadModelStore {
  get<Body extends object>(model: string, id: string): Promise<StoredDocument<Body> | undefined>;
  /** In the order of `ids`, missing ones left out. */
  getMany<Body extends object>(model: string, ids: readonly string[]): Promise<readonly StoredDocument<Body>[]>;
  list<Body extends object>(model: string, options: ListOptions): Promise<readonly StoredDocument<Body>[]>;
  /**
   * Writes documents, then moves the checkpoint, so that the checkpoint is never ahead of a document. A document whose stored
   * position is the same or later is left as it is (a repeated or late batch is harmless). A checkpoint never moves back.
   */
  commit(model: string, documents: readonly StoredDocument[], checkpoint: Position): Promise<void>;
  /** START when the model has none yet. */
  checkpoint(model: string): Promise<Position>;
  /** Removes the documents and the checkpoint of the model. */
  drop(model: string): Promise<void>;
  close(): Promise<void>;
}
