import type { BlobStore } from '../ports/blob-store.port.js';

export interface CopiedBlobs {
  /** In the source, and now in the target too. */
  readonly blobs: number;
  /** By this run. */
  readonly copied: number;
}

/**
 * Copies every content that the target does not have. Each is checked against its digest as it is read, and named by it as it is
 * written, so a run that was broken off is simply repeated. `progress` hears how many have been looked at. Throws PortError as the
 * stores do: BLOB.CORRUPT for a content of the source that is damaged.
 */
export async function copyBlobs(
  from: BlobStore,
  to: BlobStore,
  progress: (blobs: number) => void,
): Promise<CopiedBlobs> {
  let blobs = 0;
  let copied = 0;
  for await (const digest of from.digests()) {
    if (!(await to.has(digest))) {
      await to.put(await from.get(digest), 'application/octet-stream');
      copied += 1;
    }
    blobs += 1;
    if (blobs % 100 === 0) progress(blobs);
  }
  return { blobs, copied };
}
