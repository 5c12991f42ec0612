import { createHash } from 'node:crypto';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUNDLE_LIMITS, LEFT_OUT_TOLD, PATCH_BYTES } from './bundle-limits.js';
import type { BundleManifest, ManifestChange, ManifestRepository } from './bundle-manifest.js';
import { BundleRefused, shown } from './bundle-refused.js';
import { writeTar } from './bundle-tar.js';
import { parseBatch } from './git/git-batch.js';
import { GitFailed, runGit } from './git/run-git.js';
import type { LeftOut, Snapshot } from './git/snapshot.types.js';
import { takeSnapshot } from './work-tree-changes.js';

export interface EditSource {
  /** The repository's directory name in the workspace; it becomes its name in the bundle. */
  readonly mount: string;
  /** Root of a clone made by CodeHost.clone. */
  readonly workTree: string;
  readonly baseCommit: string;
}

interface PackedRepository {
  readonly manifest: ManifestRepository;
  readonly patch: Uint8Array | null;
  readonly leftOut: readonly LeftOut[];
  readonly blobs: ReadonlyMap<string, Uint8Array>;
}

export interface PackedEdits {
  /** Null when nothing changed and that was not to be told. */
  readonly bundle: Uint8Array | null;
  readonly leftOut: readonly (LeftOut & { readonly mount: string })[];
}

interface PackOptions {
  readonly evenUnchanged?: boolean;
  readonly signal?: AbortSignal;
}

/**
 * Packs what the work trees hold beyond their base commits (cumulative, whoever changed it and whether staged or not; ignored
 * files left out) into a bundle that names every source, also one without changes. Null when nothing changed at all, unless
 * `evenUnchanged` asks for that to be told. The clones, their index and their configuration are not touched and nothing in them is
 * executed. Throws BundleRefused when the changes exceed the limits or cannot be carried, GitFailed otherwise.
 */
export async function packEdits(sources: readonly EditSource[], options: PackOptions = {}): Promise<Uint8Array | null> {
  return (await packWorkTrees(sources, options)).bundle;
}

/** Like packEdits, and says what could not be packed. */
export async function packWorkTrees(
  sources: readonly EditSource[],
  { evenUnchanged = false, signal }: PackOptions = {},
): Promise<PackedEdits> {
  const scratch = await mkdtemp(join(await realpath(tmpdir()), 'code-runs-pack-'));
  try {
    const packed: PackedRepository[] = [];
    for (const source of sources) {
      packed.push(await packRepository(source, packed.length, join(scratch, String(packed.length)), signal));
    }
    const isChanged = packed.some(({ manifest }) => manifest.changes.length > 0);
    const bundle = isChanged || evenUnchanged ? await writeTar(entriesOf(packed)) : null;
    const leftOut = packed.flatMap(({ manifest: { mount }, leftOut: all }) => all.map((one) => ({ ...one, mount })));
    return { bundle, leftOut };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function packRepository(
  source: EditSource,
  index: number,
  scratch: string,
  signal: AbortSignal | undefined,
): Promise<PackedRepository> {
  const workTree = await realpath(source.workTree);
  const gitDirectory = join(workTree, '.git');
  const snapshot = await takeSnapshot({ workTree, gitDirectory, baseCommit: source.baseCommit, scratch, signal });
  checkLimits(snapshot.changes);
  const patch = await patchOf(snapshot, source.baseCommit);
  const manifest: ManifestRepository = {
    mount: source.mount,
    base: source.baseCommit,
    tree: snapshot.tree,
    patch: patch ? `patches/${index}.patch` : null,
    patch_sha256: patch ? createHash('sha256').update(patch).digest('hex') : null,
    changes: [...snapshot.changes],
    left_out: snapshot.leftOut.slice(0, LEFT_OUT_TOLD),
    left_out_total: snapshot.leftOut.length,
  };
  return { manifest, patch, blobs: await readBlobs(snapshot), leftOut: snapshot.leftOut };
}

function checkLimits(changes: readonly ManifestChange[]): void {
  const { files, blobBytes, totalBytes } = BUNDLE_LIMITS;
  const refuse = (reason: string): never => {
    throw new BundleRefused('BUNDLE.TOO_LARGE', reason);
  };
  if (changes.length > files) refuse(`${changes.length} files are changed; at most ${files} are allowed.`);
  const big = changes.find(({ size }) => size > blobBytes);
  if (big) refuse(`${shown(big.path)} has ${big.size} bytes; at most ${blobBytes} are allowed.`);
  const total = changes.reduce((sum, { size }) => sum + size, 0);
  if (total > totalBytes) refuse(`The changed files have ${total} bytes; at most ${totalBytes} are allowed.`);
}

async function patchOf(snapshot: Snapshot, base: string): Promise<Buffer | null> {
  const options = ['-p', '--binary', '--full-index', '--no-renames', '--no-ext-diff', '--no-textconv'];
  try {
    return await runGit(snapshot.git(['diff-tree', ...options, base, snapshot.tree], { maxOutput: PATCH_BYTES }));
  } catch (error) {
    if (error instanceof GitFailed && error.failure === 'output-too-large') return null;
    throw error;
  }
}

async function readBlobs(snapshot: Snapshot): Promise<ReadonlyMap<string, Uint8Array>> {
  const ids = [...new Set(snapshot.changes.filter(({ status }) => status !== 'D').map(({ sha }) => sha))];
  const input = ids.map((id) => `${id}\n`).join('');
  const maxOutput = BUNDLE_LIMITS.totalBytes + ids.length * 128;
  return parseBatch(await runGit(snapshot.git(['cat-file', '--batch'], { input, maxOutput })));
}

function* entriesOf(packed: readonly PackedRepository[]): Iterable<readonly [string, Uint8Array]> {
  const manifest: BundleManifest = { version: 1, repos: packed.map((repository) => repository.manifest) };
  yield ['manifest.json', Buffer.from(JSON.stringify(manifest))];
  for (const { manifest: repository, patch } of packed) if (repository.patch && patch) yield [repository.patch, patch];
  const blobs = new Map(packed.flatMap((repository) => [...repository.blobs]));
  for (const [id, content] of blobs) yield [`blobs/${id}`, content];
}
