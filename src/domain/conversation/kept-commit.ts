import { seedRevision, workHasLeft } from './deciders/queue.decider.js';
import type { ConversationState } from './conversation.state.js';
import type { RunRepository } from './conversation.types.js';
import type { RepositoryId } from '../shared/types.js';

/**
 * The commit that a repository of a new run has to start from, because earlier work goes along; undefined where it may start from
 * the newest one. Work of the present run goes along by its seed and stands on the commit it was made on. A repository that the
 * present run left out goes on from its open pull request's commit, or updating that would take the earlier work away.
 */
export function keptCommit(
  { repositoryId, baseBranch }: Pick<RunRepository, 'repositoryId' | 'baseBranch'>,
  state: ConversationState,
): string | undefined {
  const open = state.pullRequests.find((pr) => pr.repositoryId === repositoryId && pr.state === 'open');
  const before = state.run?.repositories.find((r) => r.repositoryId === repositoryId);
  if (!before) return open?.baseBranch === baseBranch ? open.commit : undefined;
  const isSame = before.baseBranch === baseBranch;
  return isSame && (open !== undefined || isSeeded(repositoryId, state)) && goesAlong(repositoryId, state)
    ? before.baseCommit
    : undefined;
}

function isSeeded(repositoryId: RepositoryId, { edits }: ConversationState): boolean {
  return edits?.proposal.repositories.some((r) => r.repositoryId === repositoryId) === true;
}

function goesAlong(repositoryId: RepositoryId, state: ConversationState): boolean {
  const seed = seedRevision(state);
  return seed !== null && !workHasLeft(repositoryId, seed, state);
}
