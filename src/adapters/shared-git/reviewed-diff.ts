import type { ReviewedDiff } from '../../ports/code-host.port.js';
import type { GitCopy } from './git-copy.js';
import { renderDiff } from './rendered-diff.js';
import { treeFlags } from './tree-flags.js';

/** What a person reviews, of edits and of a pull request alike. `tree` may be a commit. */
export async function reviewedDiff(copy: GitCopy, baseCommit: string, tree: string): Promise<ReviewedDiff> {
  return { ...(await renderDiff(copy, baseCommit, tree)), flags: await treeFlags(copy, { baseCommit, tree }) };
}
