import { createHash } from 'node:crypto';

/** The id git gives these bytes as a blob: sha-1 of `blob <length>\0` and the content. */
export function blobId(content: Uint8Array): string {
  return createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex');
}

export const NO_OBJECT = '0'.repeat(40);
