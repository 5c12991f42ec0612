import { ObjectId, type Collection, type GridFSChunk, type GridFSFile } from 'mongodb';
import { PortError } from '../../ports/port-error.js';
import type { MongoConnection } from '../shared-mongodb/mongo-connection.js';

interface Pending {
  readonly _id: ObjectId;
}

const ABANDONED_AFTER_S = 60 * 60;

/** Which uploads have begun and not ended, so that the bytes of one that broke off can be found and removed. */
export class PendingUploads {
  readonly #pending: Collection<Pending>;
  readonly #files: Collection<GridFSFile>;
  readonly #chunks: Collection<GridFSChunk>;

  constructor(connection: MongoConnection, bucket: string) {
    this.#pending = connection.collection(`${bucket}.pending`);
    this.#files = connection.collection(`${bucket}.files`);
    this.#chunks = connection.collection(`${bucket}.chunks`);
  }

  async begin(_id: ObjectId): Promise<void> {
    await this.#pending.insertOne({ _id });
  }

  /** After the file's record is written. Throws PortError STORE.UNAVAILABLE when a sweep took the upload for abandoned. */
  async end(_id: ObjectId): Promise<void> {
    if ((await this.#pending.deleteOne({ _id })).deletedCount === 1) return;
    await this.#files.deleteOne({ _id });
    await this.#chunks.deleteMany({ files_id: _id });
    throw new PortError('STORE.UNAVAILABLE', 'Storing the content took too long; nothing was stored.', true);
  }

  /** Removes the bytes of an upload that has no file. */
  async discard(_id: ObjectId): Promise<void> {
    await this.#chunks.deleteMany({ files_id: _id });
    await this.#pending.deleteOne({ _id });
  }

  /** Removes what is left of uploads that began an hour ago or more and never ended. */
  async sweep(): Promise<void> {
    const before = ObjectId.createFromTime(Math.floor(Date.now() / 1_000) - ABANDONED_AFTER_S);
    for await (const { _id } of this.#pending.find({ _id: { $lt: before } })) {
      const isWhole = (await this.#files.findOne({ _id }, { projection: { _id: 1 } })) !== null;
      // Who is still uploading learns from the missing entry that its bytes are gone.
      const isMine = (await this.#pending.deleteOne({ _id })).deletedCount === 1;
      if (isMine && !isWhole) await this.#chunks.deleteMany({ files_id: _id });
    }
  }
}
