import type { Collection, Filter } from 'mongodb';
import { START, type Position } from '../../ports/event-log.port.js';
import type { ListOptions, ReadModelStore, StoredDocument } from '../../ports/read-model-store.port.js';
import { literalPattern } from '../shared-mongodb/literal-pattern.js';
import type { MongoConnection, MongoShare } from '../shared-mongodb/mongo-connection.js';
import { invalid, isMissingCollection } from '../shared-mongodb/port-errors.js';
import {
  CHECKPOINT_ID,
  toCheckpoint,
  toDocument,
  toRecord,
  type DocumentRecord,
  type ModelRecord,
} from './document-record.js';
import { writeInOrder } from './guarded-writes.js';

/**
 * Documents in one collection per model, `view_<model>`. There is no transaction: a commit writes document by document, in the
 * order given, each guarded by its position, and the checkpoint last. So a commit that breaks off has written its first documents.
 */
export class MongoReadModelStore implements ReadModelStore {
  readonly #connection: MongoConnection;
  readonly #share: MongoShare;
  readonly #indexed = new Map<string, Promise<unknown>>();

  private constructor(connection: MongoConnection) {
    this.#connection = connection;
    this.#share = connection.share();
  }

  /** Several processes may use it at once; of a model, one at a time should commit. */
  static open(connection: MongoConnection): Promise<MongoReadModelStore> {
    return Promise.resolve(new MongoReadModelStore(connection));
  }

  async get<Body extends object>(model: string, id: string): Promise<StoredDocument<Body> | undefined> {
    return (await this.getMany<Body>(model, [id]))[0];
  }

  getMany<Body extends object>(model: string, ids: readonly string[]): Promise<readonly StoredDocument<Body>[]> {
    return this.#share.run(async () => {
      const records = documentsOf(this.#records(model));
      if (ids.length === 0) return [];
      // One more, so that the server knows at once that there are no others.
      const found = await records.find({ _id: { $in: [...ids] } }, { batchSize: ids.length + 1 }).toArray();
      const byId = new Map(found.map((record) => [record._id, record]));
      return ids.flatMap((id) => {
        const record = byId.get(id);
        return record ? [toDocument<Body>(record)] : [];
      });
    });
  }

  list<Body extends object>(model: string, options: ListOptions): Promise<readonly StoredDocument<Body>[]> {
    return this.#share.run(async () => {
      const { order, limit } = options;
      if (!Number.isInteger(limit) || limit < 1 || limit > 500) throw invalid('A list holds 1 to 500 documents.');
      const direction = order === 'descending' ? -1 : 1;
      // One batch, so that a model that is dropped meanwhile is seen whole or not at all.
      const found = await documentsOf(this.#records(model))
        .find(filterOf(options), { sort: { sort: direction, _id: direction }, limit, batchSize: limit + 1 })
        .toArray();
      return found.map((record) => toDocument<Body>(record));
    });
  }

  commit(model: string, documents: readonly StoredDocument[], checkpoint: Position): Promise<void> {
    return this.#share.run(async () => {
      const records = this.#records(model);
      const written = [...documents.map(toRecord), toCheckpoint(checkpoint)];
      await this.#index(model, records);
      await writeInOrder(records, written);
    });
  }

  checkpoint(model: string): Promise<Position> {
    return this.#share.run(async () => {
      return (await this.#records(model).findOne({ _id: CHECKPOINT_ID }))?.position ?? START;
    });
  }

  drop(model: string): Promise<void> {
    return this.#share.run(async () => {
      const records = this.#records(model);
      this.#indexed.delete(model);
      try {
        await records.drop();
      } catch (error) {
        if (!isMissingCollection(error)) throw error;
      }
    });
  }

  close(): Promise<void> {
    return this.#share.close();
  }

  #records(model: string): Collection<ModelRecord> {
    if (!/^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/.test(model)) throw invalid(`Not the name of a model: ${model}`);
    return this.#connection.collection<ModelRecord>(`view_${model}`);
  }

  async #index(model: string, records: Collection<ModelRecord>): Promise<void> {
    const indexed = this.#indexed.get(model) ?? records.createIndex({ partition: 1, sort: 1, _id: 1 });
    this.#indexed.set(model, indexed);
    try {
      await indexed;
    } catch (error) {
      this.#indexed.delete(model);
      throw error;
    }
  }
}

/** The same collection, without its checkpoint: that one has no partition and a number for its id. */
function documentsOf(records: Collection<ModelRecord>): Collection<DocumentRecord> {
  return records as unknown as Collection<DocumentRecord>;
}

function filterOf({ partition, order, after, search }: ListOptions): Filter<DocumentRecord> {
  const later = order === 'descending' ? '$lt' : '$gt';
  const onwards = after && [{ sort: { [later]: after.sort } }, { sort: after.sort, _id: { [later]: after.id } }];
  return {
    partition,
    ...(onwards && { $or: onwards }),
    ...(search !== undefined && search !== '' && { search: { $regex: literalPattern(search.toLowerCase()) } }),
  };
}
