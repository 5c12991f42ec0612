import { createHash } from 'node:crypto';
import { finished } from 'node:stream/promises';
import { MongoGridFSChunkError, ObjectId, type Collection, type GridFSBucket, type GridFSFile } from 'mongodb';
import type { BlobRef } from '../../domain/shared/types.js';
import type { BlobStore } from '../../ports/blob-store.port.js';
import { PortError } from '../../ports/port-error.js';
import type { MongoConnection } from '../shared-mongodb/mongo-connection.js';
import { isDuplicateKey } from '../shared-mongodb/port-errors.js';
import { PendingUploads } from './pending-uploads.js';

const BUCKET = 'blobs';
const MAX_BYTES = 64 * 1024 * 1024;
const CHUNK_BYTES = 1024 * 1024;

/**
 * Contents as GridFS files named by their sha-256. A file's record comes after its bytes and is unique by its name, so content is
 * whole from the moment it can be found, and of several that store the same at once one does.
 */
export class MongoBlobStore implements BlobStore {
  readonly #connection: MongoConnection;
  readonly #bucket: GridFSBucket;
  readonly #files: Collection<GridFSFile>;
  readonly #pending: PendingUploads;

  private constructor(connection: MongoConnection) {
    this.#connection = connection;
    this.#bucket = connection.bucket(BUCKET, CHUNK_BYTES);
    this.#files = connection.collection(`${BUCKET}.files`);
    this.#pending = new PendingUploads(connection, BUCKET);
  }

  /** Also removes what uploads left that broke off an hour ago or more. Throws PortError STORE.UNAVAILABLE. */
  static async open(connection: MongoConnection): Promise<MongoBlobStore> {
    const store = new MongoBlobStore(connection);
    await connection.run(async () => {
      await store.#files.createIndex({ filename: 1 }, { unique: true });
      await store.#pending.sweep();
    });
    return store;
  }

  put(bytes: Uint8Array, mediaType: string): Promise<BlobRef> {
    return this.#connection.run(async () => {
      const size = bytes.byteLength;
      if (size > MAX_BYTES) {
        throw new PortError('BLOB.TOO_LARGE', 'Content is larger than 64 MiB.', false, { details: { size } });
      }
      const digest = sha256(bytes);
      if (!(await this.#find(digest))) await this.#upload(bytes, digest);
      return { digest, size, mediaType };
    });
  }

  get(digest: string): Promise<Uint8Array> {
    return this.#connection.run(async () => {
      const file = await this.#find(digest);
      if (!file) throw new PortError('BLOB.NOT_FOUND', 'There is no such content.', false);
      const bytes = await this.#download(file._id, digest);
      if (sha256(bytes) !== digest) throw corrupt(digest);
      return bytes;
    });
  }

  has(digest: string): Promise<boolean> {
    return this.#connection.run(async () => (await this.#find(digest)) !== null);
  }

  async *digests(): AsyncGenerator<string> {
    const names = this.#files.find({}, { projection: { filename: 1 } });
    try {
      for (;;) {
        const file = await this.#connection.run(() => names.next());
        if (!file) return;
        yield file.filename;
      }
    } finally {
      await names.close();
    }
  }

  #find(digest: string): Promise<Pick<GridFSFile, '_id'> | null> {
    return this.#files.findOne({ filename: digest }, { projection: { _id: 1 } });
  }

  async #upload(bytes: Uint8Array, digest: string): Promise<void> {
    const id = new ObjectId();
    await this.#pending.begin(id);
    try {
      const stream = this.#bucket.openUploadStreamWithId(id, digest);
      stream.end(bytes);
      await finished(stream);
    } catch (error) {
      // What is left here the sweep finds; the failure of the upload is what the caller must hear of.
      await this.#pending.discard(id).catch(() => undefined);
      if (isDuplicateKey(error)) return;
      throw error;
    }
    await this.#pending.end(id);
  }

  async #download(id: ObjectId, digest: string): Promise<Uint8Array> {
    try {
      const chunks: Buffer[] = [];
      for await (const chunk of this.#bucket.openDownloadStream(id)) chunks.push(chunk as Buffer);
      return Buffer.concat(chunks);
    } catch (cause) {
      throw cause instanceof MongoGridFSChunkError ? corrupt(digest, cause) : cause;
    }
  }
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const corrupt = (digest: string, cause?: unknown): PortError =>
  new PortError('BLOB.CORRUPT', 'The stored content differs from what was written.', false, {
    cause,
    details: { digest },
  });
