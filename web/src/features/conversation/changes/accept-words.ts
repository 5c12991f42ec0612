import type { ConversationState } from '../../../../../src/domain/conversation/conversation.state.js';
import type { RepositoryEdits } from '../../../../../src/domain/conversation/conversation.types.js';
import { branchOf } from '../../../../../src/domain/conversation/publishing.js';

interface AcceptWords {
  /** Of the button: what accepting and publishing at once does. */
  readonly publish: string;
  /** What accepting alone does; null when it would do just the same. */
  readonly alone: string | null;
}

/** Says what accepting does to the PRs: an open one shows its branch, so that any commit updates it, also one that takes all changes back. */
export function acceptWords(
  repositories: readonly RepositoryEdits[],
  state: Pick<ConversationState, 'pullRequests' | 'ticketKey'>,
): AcceptWords {
  const isOpen = (id: string) => state.pullRequests.some((pr) => pr.repositoryId === id && pr.state === 'open');
  const changed = repositories
    .filter(({ filesChanged, repositoryId }) => filesChanged > 0 || isOpen(repositoryId))
    .map(({ repositoryId }) => repositoryId);
  if (changed.length === 0) return { publish: 'Accept', alone: null };
  const open = changed.filter(isOpen).length;
  const branches = [...new Set(changed.map((id) => branchOf(id, state)))].join(' and ');
  if (open === 0)
    return { publish: 'Accept and open draft PR', alone: `Commits them to ${branches}. A draft PR can follow.` };
  const prs = open === 1 ? 'PR' : 'PRs';
  if (open === changed.length) return { publish: `Accept and update ${prs}`, alone: null };
  return {
    publish: 'Accept, update and open PRs',
    alone: `Commits them to ${branches}, which updates the open ${prs}. Others can follow.`,
  };
}
