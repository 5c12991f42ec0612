import { createHash, randomUUID } from 'node:crypto';
import type { Stats } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BlobRef } from '../../domain/shared/types.js';
import type { BlobStore } from '../../ports/blob-store.port.js';
import { PortError } from '../../ports/port-error.js';

const MAX_BYTES = 64 * 1024 * 1024;
const ABANDONED_AFTER_MS = 60 * 60 * 1000;

/**
 * One file per content, `ab/cdef…` by its sha-256, complete from the moment it has its name: bytes go to a file in `tmp/`,
 * are synced and renamed. Several processes may share the directory.
 */
export class FileBlobStore implements BlobStore {
  private constructor(private readonly directory: string) {}

  /** Creates the directory when it is missing and removes what a crash left in `tmp/`. Throws PortError STORE.UNAVAILABLE. */
  static async open({ directory }: { readonly directory: string }): Promise<FileBlobStore> {
    try {
      await mkdir(join(directory, 'tmp'), { recursive: true });
      await removeAbandoned(join(directory, 'tmp'));
    } catch (cause) {
      throw toPortError(cause);
    }
    return new FileBlobStore(directory);
  }

  async put(bytes: Uint8Array, mediaType: string): Promise<BlobRef> {
    const size = bytes.byteLength;
    if (size > MAX_BYTES) {
      throw new PortError('BLOB.TOO_LARGE', 'Content is larger than 64 MiB.', false, { details: { size } });
    }
    const digest = sha256(bytes);
    const target = this.#pathOf(digest);
    try {
      await this.#makeFolder(dirname(target));
      if ((await statIfThere(target))?.size !== size) await this.#write(bytes, target);
      await syncFolder(dirname(target));
    } catch (cause) {
      throw toPortError(cause);
    }
    return { digest, size, mediaType };
  }

  async get(digest: string): Promise<Uint8Array> {
    if (!isDigest(digest)) throw notFound();
    const bytes = await readFile(this.#pathOf(digest)).catch((cause: unknown) => {
      throw codeOf(cause) === 'ENOENT' ? notFound() : toPortError(cause);
    });
    if (sha256(bytes) !== digest) {
      throw new PortError('BLOB.CORRUPT', 'The stored content differs from what was written.', false, {
        details: { digest },
      });
    }
    return bytes;
  }

  async has(digest: string): Promise<boolean> {
    if (!isDigest(digest)) return false;
    try {
      return (await statIfThere(this.#pathOf(digest))) !== undefined;
    } catch (cause) {
      throw toPortError(cause);
    }
  }

  async *digests(): AsyncGenerator<string> {
    try {
      for (const folder of await readdir(this.directory)) {
        if (!/^[0-9a-f]{2}$/.test(folder)) continue;
        yield* (await readdir(join(this.directory, folder))).map((name) => `${folder}${name}`).filter(isDigest);
      }
    } catch (cause) {
      throw toPortError(cause);
    }
  }

  #pathOf(digest: string): string {
    return join(this.directory, digest.slice(0, 2), digest.slice(2));
  }

  async #makeFolder(folder: string): Promise<void> {
    if ((await mkdir(folder, { recursive: true })) !== undefined) await syncFolder(this.directory);
  }

  async #write(bytes: Uint8Array, target: string): Promise<void> {
    const temporary = join(this.directory, 'tmp', randomUUID());
    try {
      const file = await open(temporary, 'wx');
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(temporary, target);
    } catch (cause) {
      await rm(temporary, { force: true });
      throw cause;
    }
  }
}

async function removeAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const file = join(folder, name);
    const found = await statIfThere(file);
    if (found && Date.now() - found.mtimeMs > ABANDONED_AFTER_MS) await rm(file, { force: true });
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function statIfThere(file: string): Promise<Stats | undefined> {
  try {
    return await stat(file);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

const isDigest = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const notFound = (): PortError => new PortError('BLOB.NOT_FOUND', 'There is no such content.', false);

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

function toPortError(cause: unknown): PortError {
  return ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(codeOf(cause))
    ? new PortError('STORE.FULL', 'The disk is full: nothing was written.', false, { cause })
    : new PortError('STORE.UNAVAILABLE', 'The folder of blobs cannot be used.', true, { cause });
}
