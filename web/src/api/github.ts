import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import type {
  ConnectedGitHubAppView,
  GitHubAppDraft,
  GitHubRepositoriesPage,
  GitHubView,
} from '../../../src/contracts/github.js';
import { HOST_PATIENCE_MS, apiGet, apiPost } from './client.js';

export const gitHubQuery = queryOptions({
  queryKey: ['github'],
  queryFn: ({ signal }) => apiGet<GitHubView>('/github', { signal, patienceMs: HOST_PATIENCE_MS }),
});

/** Repositories that the GitHub App is installed on and whose name matches. */
export function useGitHubRepositories(q: string) {
  return useQuery({
    queryKey: ['github', 'repositories', q],
    queryFn: ({ signal }) =>
      apiGet<GitHubRepositoriesPage>('/github/repositories', {
        query: { q },
        signal,
        patienceMs: HOST_PATIENCE_MS,
      }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    // The server waited for GitHub already: asking again by itself only puts the words off.
    retry: false,
  });
}

/** The form that makes an app for this address, under an organization or, without one, the person who is signed in at GitHub. */
export function draftGitHubApp(organization: string): Promise<GitHubAppDraft> {
  const under = organization === '' ? {} : { organization };
  return apiPost<GitHubAppDraft>('/github/draft', { baseUrl: window.location.origin, ...under });
}

/** Hands over what GitHub sent the browser back with; a code works once, so it is sent once. */
export const connectQuery = (code: string, state: string) =>
  queryOptions({
    queryKey: ['github', 'connect', code],
    queryFn: () => apiPost<ConnectedGitHubAppView>('/github/app', { code, state }),
    retry: false,
    staleTime: Infinity,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
