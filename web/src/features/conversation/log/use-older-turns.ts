import { useCallback, useRef, useState } from 'react';
import type { TurnView } from '../../../../../projections/conversation/conversation.view.js';
import { formatPlace, parsePlace, type Place } from '../../../../../projections/conversation/page.js';
import { apiGet } from '../../../api/client.js';
import { openFeed } from '../../../live/use-conversation.js';
import type { TicketKey } from '../../../../../src/domain/shared/types.js';

interface OlderTurns {
  readonly hasOlder: boolean;
  readonly failed: boolean;
  readonly load: () => void;
  readonly tryAgain: () => void;
}
interface OlderPage {
  readonly turns: readonly TurnView[];
  readonly before: string | null;
}

/** Loads what comes before `end`, page by page; null when everything is here. */
export function useOlderTurns(ticketKey: TicketKey, end: Place | null): OlderTurns {
  const [failed, setFailed] = useState(false);
  const loading = useRef(false);
  const fetchPage = useCallback(async () => {
    if (loading.current || end === null) return;
    loading.current = true;
    try {
      const path = `/code-runs/${encodeURIComponent(ticketKey)}`;
      const { turns, before } = await apiGet<OlderPage>(path, { query: { before: formatPlace(end) } });
      openFeed(ticketKey)?.addOlder({ end, turns, before: before === null ? null : parsePlace(before) });
      setFailed(false);
    } catch {
      // Said in the log, with a button; the turns that are there stay.
      setFailed(true);
    } finally {
      loading.current = false;
    }
  }, [ticketKey, end]);
  const load = useCallback(() => {
    if (!failed) void fetchPage();
  }, [failed, fetchPage]);
  return { hasOlder: end !== null, failed, load, tryAgain: () => void fetchPage() };
}
