import { createHash } from 'node:crypto';
import type { LeftOut } from '../domain/conversation/conversation.types.js';
import type { RepositoryId } from '../domain/shared/types.js';
import type { FileChange, VerifiedEdits } from '../ports/code-host.port.js';
import { BUNDLE_LIMITS } from './bundle-limits.js';
import type { BundleLimits } from './bundle-limits.js';
import { parseManifest } from './bundle-manifest.js';
import type { BundleManifest, ManifestChange, ManifestRepository } from './bundle-manifest.js';
import { BundleRefused, shown } from './bundle-refused.js';
import { readTar } from './bundle-tar.js';
import { checkConflicts } from './change-conflicts.js';
import { blobId, NO_OBJECT } from './git/git-object-id.js';
import { checkDeletedPath, checkPath } from './path-rules.js';

/** A repository of the run, as the product recorded it. */
export interface ExpectedRepository {
  readonly repositoryId: RepositoryId;
  /** Directory in the agent's workspace. */
  readonly mount: string;
  readonly baseCommit: string;
}

export interface VerifiedRepository {
  readonly repositoryId: RepositoryId;
  readonly mount: string;
  readonly edits: VerifiedEdits;
}

export interface VerifiedBundle {
  /** In the order of the manifest; one without changes is as its base commit. */
  readonly repositories: readonly VerifiedRepository[];
  /** What the agent says lies in its workspace beside the changes; `leftOutTotal` counts all. */
  readonly leftOut: readonly LeftOut[];
  readonly leftOutTotal: number;
}

type Entries = ReadonlyMap<string, Uint8Array>;
const LINK_BYTES = 4_096;

/**
 * Checks every byte of a bundle that an agent handed over and gives what it changes. Nothing is written and git is not run.
 * The tree ids are the agent's claim until CodeHost.render has rebuilt them. Throws BundleRefused with the exact reason.
 */
export function verifyBundle(
  bytes: Uint8Array,
  expected: readonly ExpectedRepository[],
  limits: BundleLimits = BUNDLE_LIMITS,
): VerifiedBundle {
  const entries = readTar(bytes, limits);
  const manifestBytes = entries.get('manifest.json');
  if (!manifestBytes) throw new BundleRefused('BUNDLE.MANIFEST', 'The bundle has no manifest.json.');
  const manifest = parseManifest(manifestBytes);
  checkCounts(manifest, limits);
  checkEveryEntryIsNamed(entries, manifest);
  checkBlobs(entries);
  const seen = new Set<string>();
  const repositories = manifest.repos.map((repository, index) => {
    const ours = ourRepository(repository, expected, seen);
    checkPatch(repository, index, entries);
    return { repositoryId: ours.repositoryId, mount: ours.mount, edits: verifiedEdits(repository, entries) };
  });
  return { repositories, ...leftOutOf(manifest, repositories) };
}

function leftOutOf(
  { repos }: BundleManifest,
  repositories: readonly VerifiedRepository[],
): Pick<VerifiedBundle, 'leftOut' | 'leftOutTotal'> {
  const leftOut = repositories.flatMap(({ repositoryId }, at) =>
    (repos[at]?.left_out ?? []).map((one) => ({ ...one, repositoryId })),
  );
  return { leftOut, leftOutTotal: repos.reduce((sum, { left_out_total: total }) => sum + total, 0) };
}

function checkCounts(manifest: BundleManifest, limits: BundleLimits): void {
  const files = manifest.repos.reduce((sum, repository) => sum + repository.changes.length, 0);
  if (files > limits.files) {
    throw new BundleRefused('BUNDLE.TOO_LARGE', `${files} files are changed; at most ${limits.files} are allowed.`);
  }
  if (manifest.repos.length === 0) throw new BundleRefused('BUNDLE.MANIFEST', 'The bundle names no repository.');
}

function ourRepository(
  repository: ManifestRepository,
  expected: readonly ExpectedRepository[],
  seen: Set<string>,
): ExpectedRepository {
  const ours = expected.find(({ mount }) => mount === repository.mount);
  const name = shown(repository.mount);
  if (!ours) throw new BundleRefused('BUNDLE.REPOSITORY', `${name} is not a repository of this run.`);
  if (seen.has(ours.mount)) throw new BundleRefused('BUNDLE.REPOSITORY', `${name} appears twice.`);
  if (repository.base !== ours.baseCommit) {
    const reason = `The edits of ${name} are against ${repository.base}, the run started from ${ours.baseCommit}.`;
    throw new BundleRefused('BUNDLE.REPOSITORY', reason);
  }
  seen.add(ours.mount);
  return ours;
}

function checkPatch(repository: ManifestRepository, index: number, entries: Entries): void {
  if (repository.patch === null) return;
  const wanted = `patches/${index}.patch`;
  const patch = entries.get(wanted);
  if (repository.patch !== wanted || !patch) {
    const reason = `The patch of ${shown(repository.mount)} must be the entry ${wanted}.`;
    throw new BundleRefused('BUNDLE.MANIFEST', reason);
  }
  if (createHash('sha256').update(patch).digest('hex') !== repository.patch_sha256) {
    throw new BundleRefused('BUNDLE.CONTENT', `${wanted} does not match its patch_sha256.`);
  }
}

function checkEveryEntryIsNamed(entries: Entries, manifest: BundleManifest): void {
  const named = new Set<string>(['manifest.json']);
  manifest.repos.forEach((repository, index) => {
    if (repository.patch !== null) named.add(`patches/${index}.patch`);
    for (const change of repository.changes) if (change.status !== 'D') named.add(`blobs/${change.sha}`);
  });
  for (const name of entries.keys()) {
    if (!named.has(name)) throw new BundleRefused('BUNDLE.ENTRY', `No change refers to the entry ${name}.`);
  }
}

function checkBlobs(entries: Entries): void {
  for (const [name, content] of entries) {
    if (name.startsWith('blobs/') && name !== `blobs/${blobId(content)}`) {
      throw new BundleRefused('BUNDLE.CONTENT', `The entry ${name} holds content that does not match its name.`);
    }
  }
}

function verifiedEdits(repository: ManifestRepository, entries: Entries): VerifiedEdits {
  const content = new Map<string, Uint8Array>();
  const changes = repository.changes.map((change) => {
    if (change.status === 'D') return deletion(change);
    checkPath(change.path);
    const bytes = contentOf(change, entries);
    content.set(change.sha, bytes);
    return writing(change, bytes);
  });
  checkConflicts(changes);
  return { baseCommit: repository.base, tree: repository.tree, changes, content };
}

function deletion(change: ManifestChange): FileChange {
  checkDeletedPath(change.path);
  if (change.sha === NO_OBJECT && change.mode === '000000') return { status: 'deleted', path: change.path };
  throw new BundleRefused('BUNDLE.MANIFEST', `The deleted file ${shown(change.path)} still has a mode or content.`);
}

function contentOf(change: ManifestChange, entries: Entries): Uint8Array {
  const bytes = entries.get(`blobs/${change.sha}`);
  if (!bytes) throw new BundleRefused('BUNDLE.CONTENT', `The content of ${shown(change.path)} is missing.`);
  if (bytes.length === change.size) return bytes;
  const reason = `${shown(change.path)} has ${bytes.length} bytes, the manifest says ${change.size}.`;
  throw new BundleRefused('BUNDLE.CONTENT', reason);
}

function writing(change: ManifestChange, bytes: Uint8Array): FileChange {
  const { path, mode, sha: blob } = change;
  if (mode === '160000') {
    throw new BundleRefused(
      'BUNDLE.SUBMODULE',
      `${shown(path)} is a repository of its own; submodules are not supported.`,
    );
  }
  if (mode !== '100644' && mode !== '100755' && mode !== '120000') {
    throw new BundleRefused('BUNDLE.MODE', `The mode ${mode} of ${shown(path)} is not allowed.`);
  }
  if (mode === '120000' && (bytes.length === 0 || bytes.length > LINK_BYTES || bytes.includes(0))) {
    throw new BundleRefused('BUNDLE.CONTENT', `The link ${shown(path)} has no usable target.`);
  }
  return { status: change.status === 'A' ? 'added' : 'modified', path, mode, blob };
}
