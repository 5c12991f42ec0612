import { useQueryClient } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import type { RepositoryView } from '../../../../projections/repositories/repositories.view.js';
import { messageOf } from '../../api/api-error.js';
import { projectsQuery, repositoriesQuery } from '../../api/tracker.js';
import { showToast } from '../../ui/toast.js';
import { withTicket } from './draft-repositories.js';
import type { Draft, DraftRepository, DraftTicket } from './draft-store.js';
import type { ProjectId } from '../../../../src/domain/shared/types.js';

type UpdateDraft = (change: (draft: Draft) => Draft) => void;

export const toDraftRepository = ({ repositoryId, name, defaultBranch }: RepositoryView): DraftRepository => ({
  repositoryId,
  name,
  baseBranch: null,
  defaultBranch,
});

/** Puts a ticket into a draft at once, and the repositories linked to its project as soon as they are known. */
export function useChooseTicket(): (ticket: DraftTicket, update: UpdateDraft) => void {
  const queryClient = useQueryClient();
  return (ticket, update) => {
    update((now) => withTicket(now, ticket, []));
    linkedRepositories(queryClient, ticket.projectId).then(
      (linked) => update((now) => (now.ticket?.key === ticket.key ? withTicket(now, ticket, linked) : now)),
      (error: unknown) => showToast(`The project’s repos did not load. ${messageOf(error)}`),
    );
  };
}

/** Those that can still be chosen, each with its default branch. */
async function linkedRepositories(queryClient: QueryClient, projectId: ProjectId): Promise<readonly DraftRepository[]> {
  const [projects, repositories] = await Promise.all([
    queryClient.fetchQuery(projectsQuery),
    queryClient.fetchQuery(repositoriesQuery),
  ]);
  const linked = projects.items.find((project) => project.projectId === projectId)?.repositoryIds ?? [];
  return linked
    .map((id) => repositories.items.find(({ repositoryId, removed }) => repositoryId === id && !removed))
    .filter((repository) => repository !== undefined)
    .map(toDraftRepository);
}
