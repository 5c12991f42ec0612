import { useCallback, useRef, useState } from 'react';
import type { TurnView } from '../../../../projections/conversation/conversation.view.js';
import { apiGet } from '../../api/client.js';
import { openFeed } from '../../live/use-conversation.js';

interface OlderTurns {
  readonly hasOlder: boolean;
  readonly failed: boolean;
  readonly load: () => void;
  readonly tryAgain: () => void;
}

/** Loads the turns before those that are there, page by page. */
export function useOlderTurns(ticketKey: string, turns: readonly TurnView[]): OlderTurns {
  const first = turns.reduce((least, { turnNumber }) => Math.min(least, turnNumber), Infinity);
  const [failed, setFailed] = useState(false);
  const loading = useRef(false);
  const fetchPage = useCallback(async () => {
    if (loading.current || first <= 1 || first === Infinity) return;
    loading.current = true;
    try {
      const path = `/code-runs/${encodeURIComponent(ticketKey)}`;
      const page = await apiGet<{ readonly turns: readonly TurnView[] }>(path, { query: { before: first } });
      openFeed(ticketKey)?.addOlder(page.turns);
      setFailed(false);
    } catch {
      // Said in the log, with a button; the turns that are there stay.
      setFailed(true);
    } finally {
      loading.current = false;
    }
  }, [ticketKey, first]);
  const load = useCallback(() => {
    if (!failed) void fetchPage();
  }, [failed, fetchPage]);
  return { hasOlder: first > 1 && first !== Infinity, failed, load, tryAgain: () => void fetchPage() };
}
