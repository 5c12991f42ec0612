import { gitText } from './run-git.js';
import type { SnapshotGit } from './snapshot.types.js';

/** Bytes of blobs, by id. */
export async function blobSizes(ids: readonly string[], git: SnapshotGit): Promise<ReadonlyMap<string, number>> {
  const input = ids.map((sha) => `${sha}\n`).join('');
  const lines = (await gitText(git(['cat-file', '--batch-check=%(objectname) %(objectsize)'], { input }))).split('\n');
  return new Map(lines.map((line) => [line.slice(0, 40), Number(line.slice(41))]));
}
