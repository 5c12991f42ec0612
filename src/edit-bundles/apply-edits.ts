import { chmod, lstat, mkdir, mkdtemp, realpath, rm, rmdir, symlink, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { FileChange, VerifiedEdits } from '../ports/code-host.port.js';
import { BundleRefused, shown } from './bundle-refused.js';
import { NO_OBJECT } from './git/git-object-id.js';
import { converted, openOwnRepository } from './git/own-repository.js';
import { indexLine } from './git/raw-changes.js';
import { runGit } from './git/run-git.js';
import type { SnapshotGit } from './git/snapshot.types.js';

type Writing = Exclude<FileChange, { status: 'deleted' }>;

/**
 * Lays verified edits over the work tree of a fresh clone at their base commit, where nobody else writes. Files get the bytes that a
 * checkout would give them, and the index the same content, so that nothing of it is lost where it is ignored or was only normalised. No
 * link in the clone is followed: a path that would lead through one is refused with BundleRefused BUNDLE.DOES_NOT_FIT. Of the clone's
 * configuration nothing is run.
 */
export async function applyEdits(edits: VerifiedEdits, directory: string): Promise<void> {
  const root = await realpath(directory);
  for (const change of edits.changes) if (change.status === 'deleted') await remove(root, change.path);
  for (const change of edits.changes) if (change.status !== 'deleted') await write(root, change, edits);
  const scratch = await mkdtemp(join(await realpath(tmpdir()), 'code-runs-apply-'));
  try {
    const gitDirectory = join(root, '.git');
    const git = await openOwnRepository({ workTree: root, gitDirectory, scratch });
    await stage(edits, { git, gitDirectory, scratch });
    await convert(edits, { git, root });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function stage(
  { changes, content }: VerifiedEdits,
  {
    git,
    gitDirectory,
    scratch,
  }: { readonly git: SnapshotGit; readonly gitDirectory: string; readonly scratch: string },
): Promise<void> {
  const files = [...content].map(([id, bytes]) => ({ file: join(scratch, id), bytes }));
  for (const { file, bytes } of files) await writeFile(file, bytes);
  const env = {
    GIT_INDEX_FILE: join(gitDirectory, 'index'),
    GIT_OBJECT_DIRECTORY: join(gitDirectory, 'objects'),
  };
  const input = files.map(({ file }) => `${file}\n`).join('');
  await runGit(git(['hash-object', '-w', '--no-filters', '--stdin-paths'], { input, env }));
  const deletedFirst = [...changes].sort((a, b) => Number(b.status === 'deleted') - Number(a.status === 'deleted'));
  const lines = Buffer.concat(deletedFirst.map((change) => indexLine(entryOf(change))));
  await runGit(git(['update-index', '-z', '--index-info'], { input: lines, env }));
}

function entryOf(change: FileChange): Parameters<typeof indexLine>[0] {
  const name = Buffer.from(change.path);
  return change.status === 'deleted'
    ? { name, mode: '0', sha: NO_OBJECT }
    : { name, mode: change.mode, sha: change.blob };
}

/** Line ends, encodings and the like are as the attributes say, which the edits may have changed too. */
async function convert(
  edits: VerifiedEdits,
  { git, root }: { readonly git: SnapshotGit; readonly root: string },
): Promise<void> {
  const files = edits.changes.filter((change) => change.status !== 'deleted').filter(({ mode }) => mode !== '120000');
  const contents = await converted(
    files.map(({ path, blob }) => ({ sha: blob, name: Buffer.from(path) })),
    git,
  );
  for (const [at, { path, blob }] of files.entries()) {
    const bytes = contents[at];
    if (bytes && !bytes.equals(edits.content.get(blob) ?? bytes)) await writeFile(join(root, path), bytes);
  }
}

async function remove(root: string, path: string): Promise<void> {
  if (!(await parentIsThere(root, path))) return;
  const target = join(root, path);
  const found = await kindOf(target);
  if (found === 'nothing') return;
  if (found === 'directory') throw doesNotFit(path, 'is a directory here');
  await unlink(target);
  await removeEmptyParents(root, target);
}

async function write(root: string, change: Writing, edits: VerifiedEdits): Promise<void> {
  const content = edits.content.get(change.blob);
  if (!content) throw doesNotFit(change.path, 'comes without content');
  await makeParents(root, change.path);
  const target = join(root, change.path);
  const found = await kindOf(target);
  if (found === 'directory') throw doesNotFit(change.path, 'is a directory here');
  if (found !== 'nothing') await unlink(target);
  if (change.mode === '120000') return symlink(Buffer.from(content), target);
  await writeFile(target, content, { flag: 'wx' });
  await chmod(target, change.mode === '100755' ? 0o755 : 0o644);
}

async function parentIsThere(root: string, path: string): Promise<boolean> {
  for (const parent of parentsOf(path)) {
    const found = await kindOf(join(root, parent));
    if (found === 'nothing') return false;
    if (found !== 'directory') throw doesNotFit(path, `leads through ${shown(parent)}, which is not a directory`);
  }
  return true;
}

async function makeParents(root: string, path: string): Promise<void> {
  for (const parent of parentsOf(path)) {
    const found = await kindOf(join(root, parent));
    if (found === 'nothing') await mkdir(join(root, parent));
    else if (found !== 'directory') throw doesNotFit(path, `leads through ${shown(parent)}, which is not a directory`);
  }
}

function parentsOf(path: string): readonly string[] {
  const parts = path.split('/');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
}

async function kindOf(path: string): Promise<'nothing' | 'directory' | 'link' | 'file'> {
  try {
    const status = await lstat(path);
    if (status.isSymbolicLink()) return 'link';
    return status.isDirectory() ? 'directory' : 'file';
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'nothing';
    throw error;
  }
}

// Git keeps no empty directories, and a file may have to take this one's place.
async function removeEmptyParents(root: string, target: string): Promise<void> {
  for (let directory = dirname(target); directory !== root; directory = dirname(directory)) {
    try {
      await rmdir(directory);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOTEMPTY') return;
      throw error;
    }
  }
}

function doesNotFit(path: string, why: string): BundleRefused {
  return new BundleRefused('BUNDLE.DOES_NOT_FIT', `The path ${shown(path)} ${why}.`);
}
