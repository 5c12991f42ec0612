import { chmod, lstat, mkdir, realpath, rmdir, symlink, unlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileChange, VerifiedEdits } from '../ports/code-host.port.js';
import { BundleRefused, shown } from './bundle-refused.js';

type Writing = Exclude<FileChange, { status: 'deleted' }>;

/**
 * Lays verified edits over the work tree of a fresh clone at their base commit, where nobody else writes. No link in the clone is
 * followed: a path that would lead through one is refused with BundleRefused BUNDLE.DOES_NOT_FIT. The index stays as it is.
 */
export async function applyEdits(edits: VerifiedEdits, directory: string): Promise<void> {
  const root = await realpath(directory);
  for (const change of edits.changes) if (change.status === 'deleted') await remove(root, change.path);
  for (const change of edits.changes) if (change.status !== 'deleted') await write(root, change, edits);
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
    if (found !== 'directory') throw doesNotFit(path, `leads through ${shown(parent)}, which is no directory`);
  }
  return true;
}

async function makeParents(root: string, path: string): Promise<void> {
  for (const parent of parentsOf(path)) {
    const found = await kindOf(join(root, parent));
    if (found === 'nothing') await mkdir(join(root, parent));
    else if (found !== 'directory') throw doesNotFit(path, `leads through ${shown(parent)}, which is no directory`);
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
