import { BUNDLE_LIMITS } from '../../edit-bundles/bundle-limits.js';
import { blobSizes } from '../../edit-bundles/git/blob-sizes.js';
import { parseBatch } from '../../edit-bundles/git/git-batch.js';
import type { RawChange } from '../../edit-bundles/git/raw-changes.js';
import { runGit } from '../../edit-bundles/git/run-git.js';
import { flagsOf } from '../../edit-bundles/review-flags.js';
import type { FileChange, TreeFlag } from '../../ports/code-host.port.js';

export type Git = (...args: readonly string[]) => { readonly args: readonly string[]; readonly cwd: string };

const { blobBytes, totalBytes } = BUNDLE_LIMITS;
/** Beside the contents, git prints a line for each. */
const MOST_OUTPUT = totalBytes + 8 * 1024 * 1024;

/**
 * What the path, mode and content of each file tell. Content of a file that is larger than edits may have is not read: people commit
 * such files, and their pages open all the same.
 */
export async function fileFlags(git: Git, changes: readonly RawChange[]): Promise<readonly TreeFlag[]> {
  const flags: TreeFlag[] = [];
  for (const part of await parts(git, changes)) {
    const input = part.flatMap((one) => (one.isRead ? [`${one.change.sha}\n`] : [])).join('');
    const contents = parseBatch(await runGit({ ...git('cat-file', '--batch'), input, maxOutput: MOST_OUTPUT }));
    for (const { change } of part) {
      const found = fileChange(change);
      const kinds = flagsOf(found, hasContent(change) ? (contents.get(change.sha) ?? Buffer.alloc(0)) : null);
      flags.push(...kinds.map((kind) => ({ kind, path: found.path })));
    }
  }
  return flags;
}

interface Sized {
  readonly change: RawChange;
  readonly isRead: boolean;
}

/** So many changes at a time as fit in memory together. */
async function parts(git: Git, changes: readonly RawChange[]): Promise<readonly (readonly Sized[])[]> {
  const ids = changes.filter(hasContent).map(({ sha }) => sha);
  const sizes = await blobSizes(ids, (args, more) => ({ ...git(...args), ...more }));
  const all: Sized[][] = [];
  let room = 0;
  for (const change of changes) {
    const size = hasContent(change) ? (sizes.get(change.sha) ?? 0) : 0;
    const isRead = hasContent(change) && size <= blobBytes;
    const needed = isRead ? size : 0;
    if (all.length === 0 || room < needed) {
      all.push([]);
      room = totalBytes;
    }
    room -= needed;
    all.at(-1)?.push({ change, isRead });
  }
  return all;
}

/** A deleted file has none, nor has a repository inside of this one. */
const hasContent = ({ status, mode }: RawChange): boolean => status !== 'D' && mode !== '160000';

function fileChange({ name, status, mode, sha: blob }: RawChange): FileChange {
  const path = name.toString('utf8');
  if (status === 'D') return { status: 'deleted', path };
  const known = mode === '100755' || mode === '120000' ? mode : '100644';
  return { status: status === 'A' ? 'added' : 'modified', path, mode: known, blob };
}
