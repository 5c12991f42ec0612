import { randomUUID } from 'node:crypto';
import { MongoServerError, type Collection, type Db } from 'mongodb';
import { isDuplicateKey, refusal } from './port-errors.js';

interface Scratch {
  readonly _id: string;
  readonly version: number;
  readonly by: number;
}

const ROUNDS = 4;
const WRITERS = 16;
const NO_MAJORITY_READS = 148;

const scratchOf = (db: Db): Collection<Scratch> => db.collection<Scratch>('start_check');

/** Does once what the stores do: index, write, read, remove, drop. Throws what the server answers where a right is missing. */
export async function requireRights(db: Db): Promise<void> {
  const own = db.collection<Scratch>(`start_check_${randomUUID()}`);
  await own.createIndex({ version: 1 }, { sparse: true });
  await own.insertOne({ _id: 'a', version: 1, by: 0 });
  await own.replaceOne({ _id: 'a', version: 1 }, { version: 2, by: 0 });
  await own.deleteOne({ _id: 'a', version: 2 });
  await own.drop();
}

/** False for a server that was told to keep no majority snapshot; such a one has a single copy of everything. */
export async function hasMajorityReads(db: Db): Promise<boolean> {
  try {
    await db.collection('start_check').findOne({ _id: { $exists: false } }, { readConcern: { level: 'majority' } });
    return true;
  } catch (error) {
    if (error instanceof MongoServerError && error.code === NO_MAJORITY_READS) return false;
    throw error;
  }
}

/** Lets writers race for one document, several times. Throws PortError STORE.UNAVAILABLE when two of them win. */
export async function requireSingleWinners(db: Db): Promise<void> {
  const scratch = scratchOf(db);
  for (let round = 0; round < ROUNDS; round += 1) {
    const _id = randomUUID();
    try {
      const created = await winners((by) => create(scratch, { _id, version: 0, by }));
      const changed = await winners((by) => change(scratch, _id, by));
      if (created !== 1 || changed !== 1) throw loses(Math.max(created, changed));
    } finally {
      await scratch.deleteOne({ _id });
    }
  }
}

async function winners(attempt: (by: number) => Promise<boolean>): Promise<number> {
  const won = await Promise.all(Array.from({ length: WRITERS }, (_, by) => attempt(by)));
  return won.filter(Boolean).length;
}

async function create(scratch: Collection<Scratch>, first: Scratch): Promise<boolean> {
  try {
    await scratch.insertOne(first);
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}

async function change(scratch: Collection<Scratch>, _id: string, by: number): Promise<boolean> {
  return (await scratch.replaceOne({ _id, version: 0 }, { version: 1, by })).matchedCount === 1;
}

const loses = (count: number): Error =>
  refusal(
    count > 1
      ? `This server is not safe to use: of ${WRITERS} writers that raced to change one document, ${count} were told that they won, ` +
          'so it loses updates (FerretDB 1 is known to). Use MongoDB 4.4 or newer.'
      : 'This server is not safe to use: of several writers that raced to change one document, none was told that it won.',
  );
