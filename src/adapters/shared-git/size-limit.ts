import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PortError } from '../../ports/port-error.js';

const LOOK_EVERY_MS = 200;

export interface SizeLimit {
  readonly folder: string;
  readonly bytes: number;
  /** For the message. */
  readonly name: string;
}

/**
 * Does work that fills a folder and looks at its size meanwhile and at the end. The work's signal is aborted and PortError
 * HOST.TOO_LARGE thrown as soon as the folder is larger than the limit.
 */
export async function withSizeLimit<T>(
  limit: SizeLimit,
  signal: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const stop = new AbortController();
  const either = signal ? AbortSignal.any([signal, stop.signal]) : stop.signal;
  let problem: Error | undefined;
  let timer: NodeJS.Timeout | undefined;
  const look = async (): Promise<void> => {
    try {
      if ((await folderSize(limit.folder, limit.bytes)) > limit.bytes) throw tooLargeError(limit);
      timer?.refresh();
    } catch (error) {
      problem = error as Error;
      stop.abort();
    }
  };
  timer = setTimeout(() => void look(), LOOK_EVERY_MS);
  try {
    const result = await work(either);
    await look();
    if (problem === undefined) return result;
  } catch (error) {
    throw problem ?? error;
  } finally {
    clearTimeout(timer);
    timer = undefined;
  }
  throw problem;
}

/** HOST.TOO_LARGE, saying the limit. */
export function tooLargeError(limit: Pick<SizeLimit, 'bytes' | 'name'>): PortError {
  const message = `${limit.name} is larger than the limit of ${forPeople(limit.bytes)}.`;
  return new PortError('HOST.TOO_LARGE', message, false, { details: { limitBytes: limit.bytes } });
}

function forPeople(bytes: number): string {
  if (bytes >= 1e9) return `${bytes / 1e9} GB`;
  return bytes >= 1e6 ? `${bytes / 1e6} MB` : `${bytes} bytes`;
}

/** Bytes of all files below; stops counting when `enough` is passed. Files that vanish meanwhile count nothing. */
async function folderSize(folder: string, enough: number): Promise<number> {
  let total = 0;
  for (const entry of await ignoreMissing(readdir(folder, { withFileTypes: true }), [])) {
    if (total > enough) break;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) total += await folderSize(path, enough - total);
    else total += (await ignoreMissing(lstat(path), undefined))?.size ?? 0;
  }
  return total;
}

async function ignoreMissing<T, U>(promise: Promise<T>, otherwise: U): Promise<T | U> {
  try {
    return await promise;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return otherwise;
    throw error;
  }
}
