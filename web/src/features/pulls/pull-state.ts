import type { PullRequestPage } from '../../../../src/contracts/api.js';

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
