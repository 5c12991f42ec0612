import type { BlobRef } from '../domain/shared/types.js';

export const BLOB_STORE = Symbol('BlobStore');

/** Content-addressed, immutable bytes. Errors: PortError BLOB.NOT_FOUND, BLOB.TOO_LARGE, BLOB.CORRUPT, STORE.FULL, STORE.UNAVAILABLE. */
export interface BlobStore {
  /** Durable when the promise settles. Storing the same bytes again is a no-op that returns the same digest. At most 64 MiB. */
  put(bytes: Uint8Array, mediaType: string): Promise<BlobRef>;
  /** The whole content, its digest checked. */
  get(digest: string): Promise<Uint8Array>;
  has(digest: string): Promise<boolean>;
  /** The digest of every content, each once, in no order; of those that come meanwhile, some. */
  digests(): AsyncIterable<string>;
}
