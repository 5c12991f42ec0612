import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { Page } from '../../../src/contracts/replies.js';
import type { RunSummary } from '../../../projections/run-status/run-status.view.js';
import { RUNS_KEY } from '../api/runs.js';
import { liveSocket, subscribe, whenConnected } from './live-socket.js';
import { withRun, withRunInPages } from './runs-cache.js';

/** Subscribes to the runs and patches the cached lists until stopped; `onStarted` is called when the first reply is in. */
export function startRunsFeed(client: QueryClient, onStarted: () => void): () => void {
  const socket = liveSocket();
  const onChange = (run: RunSummary) => patch(client, run);
  const ask = async () => {
    if (!socket.connected) return;
    const reply = await subscribe({ topic: 'runs' });
    if (!reply?.ok || reply.kind !== 'runs') return;
    onStarted();
    for (const run of reply.runs) patch(client, run);
    await client.invalidateQueries({ queryKey: RUNS_KEY });
  };
  const onResync = ({ topic }: { readonly topic: string }) => {
    if (topic === 'runs') void ask();
  };
  socket.on('run-status:changed', onChange);
  socket.on('topic:resync', onResync);
  const forget = whenConnected(() => void ask());
  void ask();
  return () => {
    forget();
    socket.off('run-status:changed', onChange);
    socket.off('topic:resync', onResync);
    if (socket.connected) socket.emit('unsubscribe', { topic: 'runs' }, () => undefined);
  };
}

function patch(client: QueryClient, run: RunSummary): void {
  client.setQueryData<Page<RunSummary>>([...RUNS_KEY, 'recent'], (page) => page && withRun(page, run));
  client.setQueryData<RunSummary | null>([...RUNS_KEY, 'of', run.ticketKey], (known) => {
    if (known === null) return run;
    return known && withRun({ items: [known], next: null }, { ...run, archived: false }).items[0];
  });
  client.setQueriesData<InfiniteData<Page<RunSummary>>>({ queryKey: [...RUNS_KEY, 'all'] }, (data) =>
    data ? { ...data, pages: withRunInPages(data.pages, run) } : data,
  );
}
