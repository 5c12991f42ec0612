import type { AnyBulkWriteOperation, Collection } from 'mongodb';
import { stoppedAtDuplicate } from '../shared-mongodb/port-errors.js';
import { sizeOf, type ModelRecord } from './document-record.js';

// So that nobody who reads waits long for a server that does one command at a time in a collection.
const COMMAND_BYTES = 2 * 1024 * 1024;

/**
 * Writes each record whose stored one is missing or has an earlier position, one after the other, and leaves the rest alone.
 * Throws what the driver throws; then the first ones are written and the others are not, or not yet.
 */
export async function writeInOrder(
  collection: Collection<ModelRecord>,
  records: readonly ModelRecord[],
): Promise<void> {
  for (const part of inParts(records)) {
    let left = part;
    while (left.length > 0) {
      const stoppedAt = await writeUntilRefused(collection, left);
      if (stoppedAt === undefined) break;
      left = await notYetReflected(collection, left.slice(stoppedAt));
    }
  }
}

function inParts(records: readonly ModelRecord[]): readonly (readonly ModelRecord[])[] {
  const parts: ModelRecord[][] = [[]];
  let bytes = 0;
  for (const record of records) {
    bytes += sizeOf(record);
    if (bytes > COMMAND_BYTES) {
      parts.push([]);
      bytes = sizeOf(record);
    }
    parts[parts.length - 1]?.push(record);
  }
  return parts;
}

/** The index of the first record that was not written because another one has its id; undefined when all were. */
async function writeUntilRefused(
  collection: Collection<ModelRecord>,
  records: readonly ModelRecord[],
): Promise<number | undefined> {
  try {
    await collection.bulkWrite(records.map(guarded), { ordered: true });
    return undefined;
  } catch (error) {
    const stoppedAt = stoppedAtDuplicate(error);
    if (stoppedAt === undefined) throw error;
    return stoppedAt;
  }
}

// Where the stored record is the same or later, the filter finds nothing, and inserting meets the stored one's id.
function guarded({ _id, ...replacement }: ModelRecord): AnyBulkWriteOperation<ModelRecord> {
  const filter = { _id, key: { $lt: replacement.key } };
  return { replaceOne: { filter, replacement, upsert: true } };
}

/** A refused record is not always a late one: two writers may have met while inserting. */
async function notYetReflected(
  collection: Collection<ModelRecord>,
  records: readonly ModelRecord[],
): Promise<readonly ModelRecord[]> {
  const ids = records.map(({ _id }) => _id);
  const found = await collection
    .find({ _id: { $in: ids } }, { projection: { key: 1 }, batchSize: ids.length + 1 })
    .toArray();
  const keys = new Map(found.map(({ _id, key }) => [_id, key]));
  return records.filter(({ _id, key }) => key > (keys.get(_id) ?? ''));
}
