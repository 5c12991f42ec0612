import { useQueryClient } from '@tanstack/react-query';
import { messageOf } from '../../api/api-error.js';
import { projectsQuery, repositoriesQuery } from '../../api/tracker.js';
import { showToast } from '../../ui/toast.js';
import { RepositoryPill } from './branch-picker.js';
import {
  isFull,
  toggleRepository,
  withBaseBranch,
  withTicket,
  withoutRepository,
  withoutTicket,
} from './draft-repositories.js';
import type { Draft, DraftRepository, DraftTicket } from './draft-store.js';
import { RepoPicker, toDraftRepository } from './repo-picker.js';
import { TicketPicker } from './ticket-picker.js';

export type ComposerLayer = 'ticket' | 'repos' | 'mode' | 'model';

interface ComposerPillsProps {
  readonly draft: Draft;
  readonly update: (change: (draft: Draft) => Draft) => void;
  /** The one open picker or menu. */
  readonly layer: ComposerLayer | null;
  readonly onLayer: (layer: ComposerLayer | null) => void;
  readonly disabled: boolean;
}

/** The ticket and the repositories, as pills over the instructions. */
export function ComposerPills({ draft, update, layer, onLayer, disabled }: ComposerPillsProps) {
  const linkedRepositories = useLinkedRepositories();
  const opener = (name: ComposerLayer) => (open: boolean) => onLayer(open ? name : null);

  const chooseTicket = (ticket: DraftTicket) => {
    update((now) => withTicket(now, ticket, []));
    linkedRepositories(ticket.projectId).then(
      (linked) => update((now) => (now.ticket?.key === ticket.key ? withTicket(now, ticket, linked) : now)),
      (error: unknown) => showToast(`The project’s repos did not load. ${messageOf(error)}`),
    );
  };

  return (
    <div className="flex flex-wrap items-center gap-2">
      <TicketPicker
        ticket={draft.ticket}
        onTicket={chooseTicket}
        onRemove={() => update(withoutTicket)}
        open={layer === 'ticket'}
        onOpenChange={opener('ticket')}
        disabled={disabled}
      />
      {draft.repositories.map((repository) => (
        <RepositoryPill
          key={repository.repositoryId}
          repository={repository}
          onBaseBranch={(branch) => update((now) => withBaseBranch(now, repository.repositoryId, branch))}
          onRemove={() => update((now) => withoutRepository(now, repository.repositoryId))}
          disabled={disabled}
        />
      ))}
      <RepoPicker
        chosen={draft.repositories}
        full={isFull(draft)}
        onToggle={(repository) => update((now) => toggleRepository(now, repository))}
        open={layer === 'repos'}
        onOpenChange={opener('repos')}
        disabled={disabled}
      />
    </div>
  );
}

/** Finds the repositories linked to a project that can still be chosen, each with its default branch. */
export function useLinkedRepositories(): (projectId: string) => Promise<readonly DraftRepository[]> {
  const queryClient = useQueryClient();
  return async (projectId) => {
    const [projects, repositories] = await Promise.all([
      queryClient.fetchQuery(projectsQuery),
      queryClient.fetchQuery(repositoriesQuery),
    ]);
    const linked = projects.items.find((project) => project.projectId === projectId)?.repositoryIds ?? [];
    return linked
      .map((id) => repositories.items.find(({ repositoryId, removed }) => repositoryId === id && !removed))
      .filter((repository) => repository !== undefined)
      .map(toDraftRepository);
  };
}
