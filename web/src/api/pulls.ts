import { useQuery } from '@tanstack/react-query';
import type { PullRequestPage } from '../../../src/contracts/replies.js';
import { apiGet, apiText } from './client.js';

const path = (repository: string, number: string): string =>
  `/pulls/${encodeURIComponent(repository)}/${encodeURIComponent(number)}`;

/** Whether an address can name a pull request by this; the server refuses to look for another. */
export function isPullNumber(number: string): boolean {
  return /^\d{1,9}$/.test(number);
}

/** A pull request of the local code host; `repository` is its name. */
export function usePullRequest(repository: string, number: string) {
  return useQuery({
    queryKey: ['pulls', repository, number],
    queryFn: ({ signal }) => apiGet<PullRequestPage>(path(repository, number), { signal }),
    enabled: isPullNumber(number),
  });
}

/** The unified diff of the pull request's head against its base. */
export function usePullRequestDiff(repository: string, number: string, headCommit: string | undefined) {
  return useQuery({
    queryKey: ['pulls', repository, number, 'diff', headCommit],
    queryFn: ({ signal }) => apiText(`${path(repository, number)}/diff`, { signal }),
    enabled: headCommit !== undefined,
    staleTime: Infinity,
  });
}
