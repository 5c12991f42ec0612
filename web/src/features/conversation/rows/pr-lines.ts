import type { ConversationState, PullRequestState } from '../../../../../src/domain/conversation/conversation.state.js';
import type { RepositoryId } from '../../../../../src/domain/shared/types.js';

export type PrLine =
  | {
      readonly kind: 'pr';
      readonly key: string;
      readonly pr: PullRequestState;
      /** A newer accepted revision is on its way to it. */
      readonly updating: boolean;
    }
  | {
      readonly kind: 'repository';
      readonly key: string;
      readonly repositoryId: RepositoryId;
      readonly filesChanged: number;
      readonly pending: boolean;
      /** What is pending opens a pull request; else it only commits. */
      readonly opensPr: boolean;
      /** What to do about the last attempt; null when there was none that failed. */
      readonly failure: string | null;
    };

/** Pull requests in the order they were opened, then repositories whose accepted edits have none. */
export function prLines(state: ConversationState): readonly PrLine[] {
  const { pullRequests, edits, publish } = state;
  const pending = new Set(publish?.pending.map(({ repositoryId }) => repositoryId));
  const failures = new Map(publish?.failures.map(({ repositoryId, message }) => [repositoryId, message]));
  const prs = pullRequests.map((pr) => ({
    kind: 'pr' as const,
    key: `${pr.repositoryId}#${pr.number}`,
    pr,
    updating: pr.state === 'open' && pending.has(pr.repositoryId),
  }));
  if (edits?.decision !== 'accepted') return prs;
  const { revision, repositories } = edits.proposal;
  const lines = repositories
    .filter(({ filesChanged, repositoryId }) => filesChanged > 0 || failures.has(repositoryId))
    .filter(({ repositoryId }) => !shows(pullRequests, repositoryId, revision))
    .map(({ repositoryId, filesChanged }) => ({
      kind: 'repository' as const,
      key: repositoryId,
      repositoryId,
      filesChanged,
      pending: pending.has(repositoryId),
      opensPr: publish?.openDraftPr ?? false,
      failure: failures.get(repositoryId) ?? null,
    }));
  // While an open pull request is being brought up to date its own line says so.
  return [
    ...prs,
    ...lines.filter(
      (line) => !(line.pending && prs.some(({ pr, updating }) => updating && pr.repositoryId === line.repositoryId)),
    ),
  ];
}

/** Whether some pull request of the repository already holds this revision. */
function shows(pullRequests: readonly PullRequestState[], repositoryId: RepositoryId, revision: number): boolean {
  return pullRequests.some((pr) => pr.repositoryId === repositoryId && pr.revision === revision);
}
