import type { FileChange, VerifiedEdits } from '../../ports/code-host.port.js';
import { PortError } from '../../ports/port-error.js';
import { madeShape } from './api-shapes.js';
import type { KnownRepository } from './app-access.js';
import { ask } from './octokit.js';
import type { GitHubClient } from './octokit.js';

const ENTRIES_A_REQUEST = 1_000;
const BYTES_A_REQUEST = 4_000_000;
const LARGEST_INLINE = 1_000_000;
const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

interface TreeEntry {
  readonly path: string;
  readonly mode: string;
  readonly type: 'blob';
  readonly sha?: string | null;
  readonly content?: string;
}

/**
 * Makes the edits' tree on GitHub, on top of the base commit's tree. Text travels inside the tree request, everything else as a blob
 * of its own. Repeating it makes the same objects. Throws PortError HOST.TREE_MISMATCH unless the result is exactly `edits.tree`.
 */
export async function makeTreeByApi(
  client: GitHubClient,
  repository: KnownRepository,
  edits: VerifiedEdits,
  baseTree: string,
): Promise<void> {
  const where = { owner: repository.owner, repo: repository.repo };
  const entries: TreeEntry[] = [];
  for (const change of edits.changes) entries.push(await entryFor(client, repository, edits, change));
  let tree = baseTree;
  for (const part of requestsOf(entries)) {
    // GitHub knows no empty tree that one could build on.
    const body = { ...where, ...(tree === EMPTY_TREE ? {} : { base_tree: tree }), tree: part };
    tree = (await ask(client, madeShape, 'POST /repos/{owner}/{repo}/git/trees', body)).sha;
  }
  if (tree !== edits.tree) throw mismatch(repository);
}

async function entryFor(
  client: GitHubClient,
  repository: KnownRepository,
  edits: VerifiedEdits,
  change: FileChange,
): Promise<TreeEntry> {
  const { path } = change;
  if (change.status === 'deleted') return { path, mode: '100644', type: 'blob', sha: null };
  const bytes = edits.content.get(change.blob);
  if (!bytes) throw mismatch(repository);
  const { mode } = change;
  const text = inlineText(bytes);
  if (text !== undefined) return { path, mode, type: 'blob', content: text };
  const { owner, repo } = repository;
  const blob = { owner, repo, encoding: 'base64', content: Buffer.from(bytes).toString('base64') };
  const { sha } = await ask(client, madeShape, 'POST /repos/{owner}/{repo}/git/blobs', blob);
  if (sha !== change.blob) throw mismatch(repository);
  return { path, mode, type: 'blob', sha };
}

/** The content as text when sending it as text keeps every byte; a byte order mark counts as a byte. */
export function inlineText(bytes: Uint8Array): string | undefined {
  if (bytes.length > LARGEST_INLINE || bytes.includes(0)) return undefined;
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    // Control characters become six bytes each in JSON.
    return bytesOf(text) > LARGEST_INLINE ? undefined : text;
  } catch {
    return undefined;
  }
}

/** Deletions come first, in requests of their own where a file makes room for a folder or the reverse. */
export function requestsOf(entries: readonly TreeEntry[]): readonly (readonly TreeEntry[])[] {
  const deleted = entries.filter(({ sha }) => sha === null);
  const written = entries.filter(({ sha }) => sha !== null);
  const groups = makesRoom(deleted, written) ? [deleted, written] : [[...deleted, ...written]];
  return groups.flatMap(parts);
}

function makesRoom(deleted: readonly TreeEntry[], written: readonly TreeEntry[]): boolean {
  const foldersOf = (path: string): readonly string[] =>
    path.split('/').map((_, index, names) => names.slice(0, index).join('/'));
  const gone = new Set(deleted.map(({ path }) => path));
  const goneFolders = new Set(deleted.flatMap(({ path }) => foldersOf(path)));
  return written.some(({ path }) => goneFolders.has(path) || foldersOf(path).some((folder) => gone.has(folder)));
}

function parts(entries: readonly TreeEntry[]): readonly (readonly TreeEntry[])[] {
  const requests: TreeEntry[][] = [];
  let bytes = 0;
  for (const entry of entries) {
    const size = bytesOf(entry);
    const last = requests.at(-1);
    if (!last || last.length >= ENTRIES_A_REQUEST || bytes + size > BYTES_A_REQUEST) {
      requests.push([entry]);
      bytes = size;
    } else {
      last.push(entry);
      bytes += size;
    }
  }
  return requests;
}

/** As the request carries it. */
const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

function mismatch({ fullName }: KnownRepository): PortError {
  const message = `The edits of ${fullName} do not give the tree they name; nothing was published.`;
  return new PortError('HOST.TREE_MISMATCH', message, false);
}
