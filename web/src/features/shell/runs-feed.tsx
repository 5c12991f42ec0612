import { useEffect } from 'react';
import { setRunsPushed } from '../../api/runs.js';
import { useRunsFeed } from '../../live/use-runs-feed.js';

/** Keeps the lists of runs fresh by pushes while it is mounted. It draws nothing. */
export function RunsFeed() {
  const pushed = useRunsFeed();
  useEffect(() => {
    setRunsPushed(pushed);
    return () => setRunsPushed(false);
  }, [pushed]);
  return null;
}
