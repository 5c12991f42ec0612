import type { Position } from '../../ports/event-log.port.js';
import type { StoredDocument } from '../../ports/read-model-store.port.js';
import { invalid } from '../shared-mongodb/port-errors.js';

/** A document as it is stored: the body as JSON text, so that it comes back exactly as it was given, whatever its keys. */
export interface DocumentRecord {
  readonly _id: string;
  readonly position: Position;
  readonly key: string;
  readonly partition: string;
  readonly sort: string;
  readonly search: string;
  readonly body: string;
}

/** The checkpoint lies beside the documents, so that both are dropped at once; no document has a number for its id. */
export interface CheckpointRecord {
  readonly _id: typeof CHECKPOINT_ID;
  readonly position: Position;
  readonly key: string;
}

export const CHECKPOINT_ID = 0;

export type ModelRecord = DocumentRecord | CheckpointRecord;

// MongoDB takes 16 MiB a document; the rest of a record needs the difference.
const MAX_BYTES = 15 * 1024 * 1024;

/** Throws PortError STORE.INVALID when the document is larger than MongoDB takes. */
export function toRecord({ id, position, partition, sort, search, body }: StoredDocument): DocumentRecord {
  const text = JSON.stringify(body);
  const record = { _id: id, position, key: positionKey(position), partition, sort, search, body: text };
  // A character has three bytes at most, so most documents need not be measured.
  if (sizeOf(record) * 3 > MAX_BYTES && Buffer.byteLength(text) + Buffer.byteLength(search) > MAX_BYTES) {
    throw invalid('A document is larger than MongoDB takes (16 MiB).');
  }
  return record;
}

/** About as many characters as the record has. */
export function sizeOf(record: ModelRecord): number {
  return 'body' in record ? record.body.length + record.search.length + 200 : 200;
}

/** The record of a model's progress. */
export function toCheckpoint(position: Position): CheckpointRecord {
  return { _id: CHECKPOINT_ID, position, key: positionKey(position) };
}

/** The document that the record stands for. */
export function toDocument<Body extends object>(record: DocumentRecord): StoredDocument<Body> {
  const { _id, position, partition, sort, search, body } = record;
  return { id: _id, position, partition, sort, search, body: JSON.parse(body) as Body };
}

const U64_DIGITS = 20;

/** A text that sorts exactly as `comparePositions` does; each part is an unsigned number of 64 bits. */
export function positionKey(position: Position): string {
  const [commit = '0', prepare = commit] = position.split('/');
  return commit.padStart(U64_DIGITS, '0') + prepare.padStart(U64_DIGITS, '0');
}
