import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, readFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { blobSizes } from './git/blob-sizes.js';
import { filtersOf } from './git/git-filters.js';
import { parseIndexEntries, type IndexEntry } from './git/index-entries.js';
import { converted } from './git/own-repository.js';
import type { RawChange } from './git/raw-changes.js';
import { runGit } from './git/run-git.js';
import type { SnapshotGit, SnapshotInput } from './git/snapshot.types.js';

interface Staged extends SnapshotInput {
  readonly git: SnapshotGit;
  /** What staging everything changed. */
  readonly changes: readonly RawChange[];
}

/** Of one piece of work for git, unless one blob alone is larger. */
const BATCH_BYTES = 16 * 1024 * 1024;
/** Larger blobs are not compared; they could not be handed over anyway. */
const LARGEST_BLOB = 64 * 1024 * 1024;
const MOST_OUTPUT = 512 * 1024 * 1024;

/**
 * The entries that staging changed although nobody did, as they have to be: content of the base where the file holds exactly the
 * bytes that a checkout of the base writes (git cleans them to something else when the base was never normalised), and submodules at
 * the base's commit. Modes stay as they were staged.
 */
export async function settled(staged: Staged): Promise<readonly RawChange[]> {
  const same = await sameAsCheckedOut(staged);
  const kept = await stagedOnPurpose(staged, same);
  const files = same.filter((change) => !kept.has(change)).map((change) => ({ ...change, sha: change.oldSha }));
  const submodules = staged.changes.filter(({ oldMode, mode }) => oldMode === '160000' && mode === '160000');
  return [...files, ...submodules.map((change) => ({ ...change, sha: change.oldSha }))];
}

const isFile = (mode: string): boolean => mode.startsWith('100');

async function sameAsCheckedOut(staged: Staged): Promise<readonly RawChange[]> {
  // A line feed would end the name that git is asked with.
  const candidates = staged.changes.filter(
    ({ status, oldMode, mode, oldSha, sha, name }) =>
      status === 'M' && isFile(oldMode) && isFile(mode) && oldSha !== sha && !name.includes('\n'),
  );
  if (candidates.length === 0) return [];
  const sizes = await blobSizes([...new Set(candidates.map(({ oldSha }) => oldSha))], staged.git);
  const same = new Set<RawChange>();
  for (const batch of batches(candidates, sizes)) {
    const asked = batch.map(({ oldSha, name }) => ({ sha: oldSha, name }));
    const contents = await converted(asked, staged.git);
    for (const [at, change] of batch.entries()) {
      if (await holds(fileOf(staged, change), contents[at])) same.add(change);
    }
  }
  const others = candidates.filter((change) => !same.has(change));
  for (const change of await untouchedUnderFilters(staged, others)) same.add(change);
  return candidates.filter((change) => same.has(change));
}

function* batches(changes: readonly RawChange[], sizes: ReadonlyMap<string, number>): Iterable<readonly RawChange[]> {
  let batch: RawChange[] = [];
  let bytes = 0;
  for (const change of changes) {
    const size = sizes.get(change.oldSha) ?? 0;
    if (size > LARGEST_BLOB) continue;
    if (batch.length > 0 && bytes + size > BATCH_BYTES) {
      yield batch;
      [batch, bytes] = [[], 0];
    }
    batch.push(change);
    bytes += size;
  }
  if (batch.length > 0) yield batch;
}

function fileOf({ workTree }: SnapshotInput, { name }: RawChange): Buffer {
  return Buffer.concat([Buffer.from(`${workTree}/`), name]);
}

async function holds(file: Buffer, wanted: Buffer | undefined): Promise<boolean> {
  if (wanted === undefined) return false;
  const { size } = await lstat(file);
  if (size === wanted.length) return wanted.equals(await readFile(file));
  const pointer = lfsPointer(wanted);
  return pointer !== undefined && pointer.size === size && pointer.sha256 === (await sha256Of(file));
}

/** What LFS writes in the place of a pointer is known by its hash. */
function lfsPointer(content: Buffer): { readonly sha256: string; readonly size: number } | undefined {
  if (content.length > 1_024) return undefined;
  const text = content.toString('latin1');
  const [, sha256, size] =
    /^version https:\/\/git-lfs\.github\.com\/spec\/v1\noid sha256:([0-9a-f]{64})\nsize ([0-9]{1,15})\n$/.exec(text) ??
    [];
  return sha256 === undefined || size === undefined ? undefined : { sha256, size: Number(size) };
}

async function sha256Of(file: Buffer): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/**
 * A filter of the clone's own may have written these, and it is never run here. A file that is still as the clone's index saw it, to the
 * nanosecond, was not touched since.
 */
async function untouchedUnderFilters(staged: Staged, changes: readonly RawChange[]): Promise<readonly RawChange[]> {
  const filters = await filtersOf(
    changes.map(({ name }) => name),
    staged.git,
  );
  const candidates = changes.filter((_, at) => filters[at] !== undefined);
  if (candidates.length === 0) return [];
  const entries = await clonesIndex(staged);
  const untouched = await Promise.all(candidates.map((change) => isUntouched(staged, change, entries)));
  return candidates.filter((_, at) => untouched[at]);
}

async function isUntouched(
  staged: Staged,
  change: RawChange,
  entries: ReadonlyMap<string, IndexEntry>,
): Promise<boolean> {
  const entry = entries.get(change.name.toString('latin1'));
  if (entry?.sha !== change.oldSha) return false;
  const { mtimeNs, ctimeNs, size } = await lstat(fileOf(staged, change), { bigint: true });
  return entry.mtimeNs === mtimeNs && entry.ctimeNs === ctimeNs && entry.size === BigInt.asUintN(32, size);
}

/**
 * An agent that changes attributes and stages what follows from them (`git add --renormalize`) means the new content, although no
 * file in the work tree shows it.
 */
async function stagedOnPurpose(staged: Staged, same: readonly RawChange[]): Promise<ReadonlySet<RawChange>> {
  const changesAttributes = staged.changes.some(({ name }) => /(^|\/)\.gitattributes$/.test(name.toString('latin1')));
  if (!changesAttributes || same.length === 0) return new Set();
  const entries = await clonesIndex(staged);
  return new Set(same.filter(({ name, sha }) => entries.get(name.toString('latin1'))?.sha === sha));
}

async function clonesIndex({ git, gitDirectory }: Staged): Promise<ReadonlyMap<string, IndexEntry>> {
  const env = { GIT_INDEX_FILE: `${gitDirectory}/index` };
  const args = ['ls-files', '--stage', '--debug', '-z'];
  return parseIndexEntries(await runGit(git(args, { env, maxOutput: MOST_OUTPUT })));
}
