import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import type { BranchView, Page } from '../../../src/contracts/replies.js';
import type { ProjectView } from '../../../projections/projects/projects.view.js';
import type { RepositoryView } from '../../../projections/repositories/repositories.view.js';
import type { TicketView } from '../../../projections/tickets/tickets.view.js';
import { HOST_PATIENCE_MS, apiDelete, apiGet, apiPatch, apiPost } from './client.js';
import type { RepositoryId, TicketKey } from '../../../src/domain/shared/types.js';

/** Tickets whose key or title matches, newest first. */
export function useTickets(q: string, enabled = true) {
  return useQuery({
    queryKey: ['tickets', q],
    queryFn: ({ signal }) => apiGet<Page<TicketView>>('/tickets', { query: { q, limit: 20 }, signal }),
    placeholderData: keepPreviousData,
    enabled,
  });
}

export function getTicket(ticketKey: TicketKey): Promise<TicketView> {
  return apiGet<TicketView>(`/tickets/${encodeURIComponent(ticketKey)}`);
}

export const projectsQuery = queryOptions({
  queryKey: ['projects'],
  queryFn: ({ signal }) => apiGet<Page<ProjectView>>('/projects', { signal }),
  staleTime: 60_000,
});

export const repositoriesQuery = queryOptions({
  queryKey: ['repositories'],
  queryFn: ({ signal }) => apiGet<Page<RepositoryView>>('/repositories', { signal }),
  staleTime: 60_000,
});

const repositoryPath = (repositoryId: RepositoryId): string => `/repositories/${encodeURIComponent(repositoryId)}`;

/** A repository as its code host tells it at this moment; fails with the reason why it cannot be used. */
export function useRepositoryNow(repositoryId: RepositoryId) {
  return useQuery({
    queryKey: ['repositories', repositoryId],
    queryFn: ({ signal }) =>
      apiGet<RepositoryView>(repositoryPath(repositoryId), { signal, patienceMs: HOST_PATIENCE_MS }),
    staleTime: 0,
    retry: false,
  });
}

export function useBranches(repositoryId: RepositoryId, q: string, enabled: boolean) {
  return useQuery({
    queryKey: ['branches', repositoryId, q],
    queryFn: ({ signal }) =>
      apiGet<Page<BranchView>>(`${repositoryPath(repositoryId)}/branches`, {
        query: { q },
        signal,
        patienceMs: HOST_PATIENCE_MS,
      }),
    placeholderData: keepPreviousData,
    enabled,
    retry: false,
  });
}

/** Makes a ticket in the given project. */
export function createTicket(title: string, projectKey: string | undefined): Promise<TicketView> {
  return apiPost<TicketView>('/tickets', { title, ...(projectKey === undefined ? {} : { projectKey }) });
}

const CLONING_MS = 60 * 60_000;

/** Adds a repository by a path on the server's disk or a clone URL. Cloning may take a while. */
export function addRepository(source: string): Promise<RepositoryView> {
  return apiPost<RepositoryView>('/repositories', { source }, { patienceMs: CLONING_MS });
}

/** Says where a repository is found now. */
export function moveRepository(repositoryId: RepositoryId, source: string): Promise<RepositoryView> {
  return apiPatch<RepositoryView>(repositoryPath(repositoryId), { source }, { patienceMs: CLONING_MS });
}

export function removeRepository(repositoryId: RepositoryId): Promise<void> {
  return apiDelete(repositoryPath(repositoryId));
}
