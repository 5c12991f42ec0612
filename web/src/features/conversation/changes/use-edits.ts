import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { EditsView } from '../../../../../src/contracts/replies.js';
import { apiGet, apiText } from '../../../api/client.js';
import { parseDiff, type FileDiff } from '../../review/diff/parse-diff.js';
import { toReviewFiles, type ReviewFile } from '../../review/diff/review-file.js';
import type { ShownEdits } from './shown-edits.js';
import type { TicketKey } from '../../../../../src/domain/shared/types.js';

interface Edits {
  /** Undefined while the list loads. */
  readonly files: readonly ReviewFile[] | undefined;
  readonly failed: boolean;
  readonly tryAgain: () => void;
}

const pathOf = (ticketKey: TicketKey, revision: number): string =>
  `/code-runs/${encodeURIComponent(ticketKey)}/edits/${revision}`;

/** The changed files of one revision with their diffs. A revision never changes, so that it is loaded once. */
export function useEdits(ticketKey: TicketKey, shown: ShownEdits): Edits {
  const { revision, flags } = shown;
  const base = pathOf(ticketKey, revision);
  const list = useQuery({
    queryKey: ['edits', ticketKey, revision],
    queryFn: ({ signal }) => apiGet<EditsView>(base, { signal }),
    staleTime: Infinity,
  });
  const repositoryIds = shown.repositories.map(({ repositoryId }) => repositoryId);
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

/**
 * The files of a revision that its own turn changed: those that the revision before it held otherwise or not at all. All while
 * there is none before it, undefined while that one loads.
 */
export function useTurnFiles(ticketKey: TicketKey, revision: number, files: readonly ReviewFile[] | undefined): Edits {
  const before = useQuery({
    queryKey: ['edits', ticketKey, revision - 1, 'files'],
    queryFn: ({ signal }) => loadFiles(pathOf(ticketKey, revision - 1), signal),
    enabled: revision > 1,
    staleTime: Infinity,
  });
  const ofTurn = useMemo(() => {
    if (revision === 1) return files;
    if (!files || !before.data) return undefined;
    const known = new Map(before.data.map(({ id, fingerprint }) => [id, fingerprint]));
    return files.filter(({ id, fingerprint }) => known.get(id) !== fingerprint);
  }, [revision, files, before.data]);
  return { files: ofTurn, failed: before.isError, tryAgain: () => void (before.isError && before.refetch()) };
}

async function loadFiles(base: string, signal: AbortSignal): Promise<readonly ReviewFile[]> {
  const { files } = await apiGet<EditsView>(base, { signal });
  const diffs: Record<string, readonly FileDiff[]> = {};
  for (const repositoryId of new Set(files.map((file) => file.repositoryId)))
    diffs[repositoryId] = parseDiff(await apiText(`${base}/diff`, { query: { repositoryId }, signal }));
  return toReviewFiles(files, diffs);
}
