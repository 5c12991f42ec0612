import type { PullRequestPage } from '../../../../src/contracts/replies.js';

export type PullLook = 'draft' | 'open' | 'closed' | 'merged';

/** What the badge says; only an open PR is a draft or not. */
export function pullBadge({ state, draft }: Pick<PullRequestPage, 'state' | 'draft'>): {
  look: PullLook;
  word: string;
} {
  if (state === 'merged') return { look: 'merged', word: 'Merged' };
  if (state === 'closed') return { look: 'closed', word: 'Closed' };
  return draft ? { look: 'draft', word: 'Draft' } : { look: 'open', word: 'Open' };
}

interface Counted {
  readonly additions: number;
  readonly deletions: number;
}

/** Added and removed lines over all files. */
export function totalLines(files: readonly Counted[]): Counted {
  return files.reduce(
    (sum, { additions, deletions }) => ({ additions: sum.additions + additions, deletions: sum.deletions + deletions }),
    { additions: 0, deletions: 0 },
  );
}

interface Drawn {
  readonly diff: { readonly hunks: readonly { readonly lines: readonly unknown[] }[] } | null | undefined;
}

const PIXELS = { file: 42, hunk: 30, line: 20, treeRow: 28, rest: 60, unknown: 160 } as const;

/** About how high the files are when drawn, in CSS pixels; the frame is made no higher than that. */
export function filesHeight(files: readonly Drawn[]): number {
  const diffs = files.reduce((sum, { diff }) => {
    const hunks = diff?.hunks ?? [];
    const lines = hunks.reduce((count, hunk) => count + hunk.lines.length, 0);
    return sum + PIXELS.file + (diff ? hunks.length * PIXELS.hunk + lines * PIXELS.line : PIXELS.unknown);
  }, 0);
  return PIXELS.rest + Math.max(diffs, files.length * PIXELS.treeRow);
}
