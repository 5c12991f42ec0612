import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gitText, GitFailed, runGit } from '../../edit-bundles/git/run-git.js';
import { PortError } from '../../ports/port-error.js';
import type { FileChange, VerifiedEdits } from '../../ports/code-host.port.js';
import { SCRATCH } from './leftovers.js';
import type { GitCopy } from './git-copy.js';

const WRITE_MS = 5 * 60_000;

/**
 * Writes the tree that the edits make of their base into the copy (as objects that nothing points at yet) and checks that it is
 * exactly `edits.tree`. Repeating it writes the same objects. Throws PortError HOST.TREE_MISMATCH.
 */
export async function writeEditsTree(copy: GitCopy, edits: VerifiedEdits): Promise<void> {
  const scratch = await mkdtemp(join(dirname(copy.directory), SCRATCH));
  try {
    await writeBlobs(copy, edits, scratch);
    const tree = await buildTree(copy, edits, join(scratch, 'index'));
    if (tree !== edits.tree) throw mismatch(copy);
  } catch (error) {
    // The index refuses entries that cannot stand beside those of the base.
    throw error instanceof GitFailed && error.subcommand === 'update-index' ? mismatch(copy, error) : error;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function writeBlobs(copy: GitCopy, edits: VerifiedEdits, scratch: string): Promise<void> {
  const folder = join(scratch, 'blobs');
  await mkdir(folder);
  const ids = [...edits.content.keys()].filter((id) => /^[0-9a-f]{40}$/.test(id));
  for (const id of ids) await writeFile(join(folder, id), edits.content.get(id) ?? '');
  const args = [`--git-dir=${copy.directory}`, 'hash-object', '-w', '--no-filters', '--stdin-paths'];
  const input = ids.map((id) => `${join(folder, id)}\n`).join('');
  const written = await gitText({ args, cwd: copy.directory, input, timeoutMs: WRITE_MS });
  if (written !== ids.join('\n')) throw mismatch(copy);
}

async function buildTree(copy: GitCopy, edits: VerifiedEdits, index: string): Promise<string> {
  const call = (...args: readonly string[]) => ({
    args: [`--git-dir=${copy.directory}`, ...args],
    cwd: copy.directory,
    env: { GIT_INDEX_FILE: index },
  });
  await runGit(call('read-tree', edits.baseCommit));
  const deletedFirst = [...edits.changes].sort(
    (a, b) => Number(b.status === 'deleted') - Number(a.status === 'deleted'),
  );
  await runGit({ ...call('update-index', '-z', '--index-info'), input: deletedFirst.map(indexLine).join('') });
  return gitText(call('write-tree'));
}

function indexLine(change: FileChange): string {
  if (change.status === 'deleted') return `0 ${'0'.repeat(40)}\t${change.path}\0`;
  return `${change.mode} ${change.blob}\t${change.path}\0`;
}

function mismatch(copy: GitCopy, cause?: unknown): PortError {
  const message = `The edits of ${copy.name} do not give the tree they name; nothing was published.`;
  return new PortError('HOST.TREE_MISMATCH', message, false, { cause });
}
