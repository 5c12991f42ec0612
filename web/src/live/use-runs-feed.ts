import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useLiveState } from './live-state.js';

/**
 * Keeps every cached list of runs fresh by pushes. Returns whether pushes come, so that lists can stop polling. Used once,
 * by the shell. The socket is loaded after the first paint.
 */
export function useRunsFeed(): boolean {
  const client = useQueryClient();
  const [started, setStarted] = useState(false);
  useEffect(() => {
    let stop: (() => void) | undefined;
    let left = false;
    void import('./runs-feed.js').then(({ startRunsFeed }) => {
      if (left) return;
      stop = startRunsFeed(client, () => setStarted(true));
    });
    return () => {
      left = true;
      stop?.();
    };
  }, [client]);
  return useLiveState(({ connection }) => connection.downSince === null) && started;
}
