import { LIMITS } from '../../../../src/domain/shared/limits.js';
import type { Draft, DraftRepository, DraftTicket } from './draft-store.js';
import type { RepositoryId } from '../../../../src/domain/shared/types.js';

/** Chooses a ticket. Repositories linked to its project come along, unless the person already chose some. */
export function withTicket(draft: Draft, ticket: DraftTicket, linked: readonly DraftRepository[]): Draft {
  const repositories = draft.repositoriesTouched ? draft.repositories : linked.slice(0, LIMITS.repositoriesPerRun);
  return { ...draft, ticket, repositories };
}

/** Takes the ticket back, and with it the repositories that came with it. */
export function withoutTicket(draft: Draft): Draft {
  return { ...draft, ticket: null, repositories: draft.repositoriesTouched ? draft.repositories : [] };
}

/** Adds the repository, or takes it out if it is chosen already. A seventh is not added. */
export function toggleRepository(draft: Draft, repository: DraftRepository): Draft {
  const chosen = draft.repositories.some(({ repositoryId }) => repositoryId === repository.repositoryId);
  if (chosen) return withoutRepository(draft, repository.repositoryId);
  if (isFull(draft)) return draft;
  return { ...draft, repositoriesTouched: true, repositories: [...draft.repositories, repository] };
}

export function withoutRepository(draft: Draft, repositoryId: RepositoryId): Draft {
  const repositories = draft.repositories.filter((repository) => repository.repositoryId !== repositoryId);
  return { ...draft, repositoriesTouched: true, repositories };
}

/** Null for the default branch. */
export function withBaseBranch(draft: Draft, repositoryId: RepositoryId, baseBranch: string | null): Draft {
  const repositories = draft.repositories.map((repository) =>
    repository.repositoryId === repositoryId ? { ...repository, baseBranch } : repository,
  );
  return { ...draft, repositoriesTouched: true, repositories };
}

/** Whether no further repository fits. */
export function isFull({ repositories }: Draft): boolean {
  return repositories.length >= LIMITS.repositoriesPerRun;
}
