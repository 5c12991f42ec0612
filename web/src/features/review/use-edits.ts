import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { EditsView } from '../../../../src/contracts/api.js';
import type { EditsProposed } from '../../../../src/domain/conversation/conversation.events.js';
import { apiGet, apiText } from '../../api/client.js';
import { parseDiff } from './parse-diff.js';
import { toReviewFiles, type ReviewFile } from './review-file.js';

interface Edits {
  /** Undefined while the list loads. */
  readonly files: readonly ReviewFile[] | undefined;
  readonly failed: boolean;
  readonly tryAgain: () => void;
}

/** The changed files of one revision with their diffs. A revision never changes, so that it is loaded once. */
export function useEdits(ticketKey: string, proposal: EditsProposed['data']): Edits {
  const { revision, flags } = proposal;
  const base = `/code-runs/${encodeURIComponent(ticketKey)}/edits/${revision}`;
  const list = useQuery({
    queryKey: ['edits', ticketKey, revision],
    queryFn: ({ signal }) => apiGet<EditsView>(base, { signal }),
    staleTime: Infinity,
  });
  const repositoryIds = proposal.repositories.map(({ repositoryId }) => repositoryId);
  const diffs = useQueries({
    queries: repositoryIds.map((repositoryId) => ({
      queryKey: ['edits', ticketKey, revision, 'diff', repositoryId],
      queryFn: async ({ signal }: { readonly signal: AbortSignal }) =>
        parseDiff(await apiText(`${base}/diff`, { query: { repositoryId }, signal })),
      staleTime: Infinity,
    })),
    combine: (results) => ({
      parsed: results.map(({ data }) => data),
      failed: results.some(({ isError }) => isError),
      refetch: () => {
        for (const result of results) if (result.isError) void result.refetch();
      },
    }),
  });
  const ids = repositoryIds.join(' ');
  const files = useMemo(() => {
    if (!list.data) return undefined;
    const byRepository = Object.fromEntries(ids.split(' ').map((id, index) => [id, diffs.parsed[index]]));
    return toReviewFiles(list.data.files, byRepository, (file) =>
      flags
        .filter((flag) => flag.repositoryId === file.repositoryId && flag.path === file.path)
        .map(({ kind }) => kind),
    );
  }, [list.data, diffs.parsed, ids, flags]);
  const tryAgain = () => {
    if (list.isError) void list.refetch();
    diffs.refetch();
  };
  return { files, failed: list.isError || diffs.failed, tryAgain };
}
