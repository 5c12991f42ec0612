import { keepPreviousData, queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { create } from 'zustand';
import type { SendTicket } from '../../../src/contracts/api.js';
import type { Page, SentReply } from '../../../src/contracts/replies.js';
import type { RunStatus } from '../../../src/domain/conversation/run-status.js';
import type { RunSummary } from '../../../projections/run-status/run-status.view.js';
import { HOST_PATIENCE_MS, apiGet, apiPost } from './client.js';
import type { TicketKey } from '../../../src/domain/shared/types.js';

export interface RunFilter {
  readonly status?: RunStatus;
  readonly q?: string;
}

const PAGE_SIZE = 50;
const POLL_MS = 5_000;

const useFreshness = create<{ readonly pushed: boolean }>()(() => ({ pushed: false }));

/** Says whether pushes keep the lists of runs fresh; while they do not, the lists are asked for every five seconds. */
export function setRunsPushed(pushed: boolean): void {
  useFreshness.setState({ pushed });
}

function usePollInterval(): number | false {
  return useFreshness(({ pushed }) => pushed) ? false : POLL_MS;
}

/** Every cached list of runs has a key that begins with this. */
export const RUNS_KEY = ['code-runs'] as const;

/** The newest runs, as sidebar and home show them. */
export const recentRunsQuery = queryOptions({
  queryKey: [...RUNS_KEY, 'recent'],
  queryFn: ({ signal }) => apiGet<Page<RunSummary>>('/code-runs', { query: { limit: PAGE_SIZE }, signal }),
});

export function useRecentRuns() {
  const refetchInterval = usePollInterval();
  return useQuery({ ...recentRunsQuery, refetchInterval });
}

/** All runs that match, page by page. */
export function useRunPages(filter: RunFilter) {
  const refetchInterval = usePollInterval();
  return useInfiniteQuery({
    queryKey: [...RUNS_KEY, 'all', filter],
    queryFn: ({ pageParam, signal }) =>
      apiGet<Page<RunSummary>>('/code-runs', { query: { ...filter, limit: PAGE_SIZE, after: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
    refetchInterval,
  });
}

/** The run of this ticket, also an archived one, null if it was never sent, undefined while unknown. */
export function useRunOf(ticketKey: TicketKey | undefined): RunSummary | null | undefined {
  return useQuery({
    queryKey: [...RUNS_KEY, 'of', ticketKey],
    queryFn: async ({ signal }) => {
      const { items } = await apiGet<Page<RunSummary>>('/code-runs', { query: { ticketKey }, signal });
      return items[0] ?? null;
    },
    enabled: ticketKey !== undefined,
  }).data;
}

/** Sends a ticket to the agent. The same key again is the same submission. */
export function sendTicket(body: SendTicket, idempotencyKey: string): Promise<SentReply> {
  return apiPost<SentReply>('/code-runs', body, { idempotencyKey, patienceMs: HOST_PATIENCE_MS });
}
