import { copyFile, mkdir, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BundleRefused, shown } from './bundle-refused.js';
import type { ManifestChange } from './bundle-manifest.js';
import { NO_OBJECT } from './git-object-id.js';
import { gitText, runGit } from './run-git.js';
import type { GitCall } from './run-git.js';

/**
 * A repository of our own that looks at somebody's work tree: it reads the clone's objects, but has its own index, objects and
 * configuration. So the clone stays untouched, and what an agent wrote into its `.git` (filters, hooks, excludes) counts nothing.
 */
export interface Snapshot {
  readonly git: (args: readonly string[], more?: Partial<GitCall>) => GitCall;
  readonly tree: string;
  readonly changes: readonly ManifestChange[];
}

export interface SnapshotInput {
  /** Root of a clone; its `.git` is a directory. */
  readonly workTree: string;
  readonly baseCommit: string;
  /** An empty directory of ours. */
  readonly scratch: string;
  readonly signal?: AbortSignal | undefined;
}

/** Records the work tree as a git tree and lists how it differs from the base commit. Ignored files do not count. Throws GitFailed. */
export async function takeSnapshot(input: SnapshotInput): Promise<Snapshot> {
  const { workTree, baseCommit, scratch, signal } = input;
  const gitDirectory = join(scratch, 'git');
  const index = join(scratch, 'index');
  const git: Snapshot['git'] = (args, more = {}) => ({
    args,
    cwd: workTree,
    signal,
    env: { GIT_DIR: gitDirectory, GIT_WORK_TREE: workTree, GIT_INDEX_FILE: index },
    ...more,
  });
  await runGit({ args: ['init', '--quiet', '--bare', '--template=', gitDirectory], cwd: scratch, signal });
  await mkdir(join(gitDirectory, 'objects', 'info'), { recursive: true });
  await writeFile(join(gitDirectory, 'objects', 'info', 'alternates'), `${join(workTree, '.git', 'objects')}\n`);
  await copyIndex(join(workTree, '.git', 'index'), index);
  await runGit(git(['-c', 'core.bare=false', 'add', '--all', '--', '.'], { timeoutMs: 300_000 }));
  const tree = await gitText(git(['write-tree']));
  const args = ['diff-tree', '-r', '-z', '--raw', '--no-renames', '--no-abbrev', baseCommit, tree];
  return { git, tree, changes: await withSizes(parseRaw(await runGit(git(args))), git) };
}

// Git compares a file again when it is not older than the index, so the copy must not look younger than the original.
async function copyIndex(from: string, to: string): Promise<void> {
  const before = await stat(from);
  await copyFile(from, to);
  const seconds = before.mtimeMs / 1000 - 1e-6;
  await utimes(to, seconds, seconds);
}

type RawChange = Omit<ManifestChange, 'size'>;

function parseRaw(raw: Buffer): readonly RawChange[] {
  const fields = splitAtNul(raw);
  const changes: RawChange[] = [];
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const meta = /^:[0-7]{6} ([0-7]{6}) ([0-9a-f]{40}) ([0-9a-f]{40}) ([AMDT])$/.exec(
      fields[at]?.toString('latin1') ?? '',
    );
    const [, mode = '', oldSha = '', sha = '', status = ''] = meta ?? [];
    if (!meta) throw new Error('git diff-tree printed a line that is not understood');
    changes.push({ path: utf8(fields[at + 1]), status: status as RawChange['status'], mode, sha, old_sha: oldSha });
  }
  return changes;
}

function splitAtNul(bytes: Buffer): readonly Buffer[] {
  const parts: Buffer[] = [];
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(0, start);
    parts.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return parts;
}

function utf8(bytes: Buffer = Buffer.alloc(0)): string {
  const text = bytes.toString('utf8');
  if (Buffer.from(text, 'utf8').equals(bytes)) return text;
  throw new BundleRefused('BUNDLE.PATH', `The path ${shown(text)} is not well-formed text.`);
}

async function withSizes(changes: readonly RawChange[], git: Snapshot['git']): Promise<readonly ManifestChange[]> {
  const submodule = changes.find(({ mode }) => mode === '160000');
  if (submodule) {
    const reason = `${shown(submodule.path)} is a repository of its own; submodules are not supported.`;
    throw new BundleRefused('BUNDLE.SUBMODULE', reason);
  }
  const written = changes.filter(({ status }) => status !== 'D').map(({ sha }) => sha);
  const input = written.map((sha) => `${sha}\n`).join('');
  const lines = (await gitText(git(['cat-file', '--batch-check=%(objectname) %(objectsize)'], { input }))).split('\n');
  const sizes = new Map(lines.map((line) => [line.slice(0, 40), Number(line.slice(41))]));
  return changes.map((change) => ({ ...change, size: change.sha === NO_OBJECT ? 0 : (sizes.get(change.sha) ?? 0) }));
}
