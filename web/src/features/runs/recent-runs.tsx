import { Link } from '@tanstack/react-router';
import { useRecentRuns } from '../../api/runs.js';
import { useCanWrite } from '../../api/session.js';
import { Button } from '../../ui/button.js';
import { RunRows, RunRowsSkeleton } from './run-rows.js';

const SHOWN = 8;

/** The newest runs under the composer, with all their states: loading, failed, none. */
export function RecentRuns() {
  return (
    <section aria-labelledby="recent-runs" className="mt-[34px] w-full max-w-184">
      <div className="flex items-center px-3 pb-2 text-sm">
        <h2 id="recent-runs" className="flex-1 font-strong">
          Recent runs
        </h2>
        <Link to="/code-runs/all" className="rounded-sm font-medium text-fg-2 hover:text-fg">
          View all
        </Link>
      </div>
      <Rows />
    </section>
  );
}

function Rows() {
  const canWrite = useCanWrite();
  const { data, isPending, refetch } = useRecentRuns();
  if (isPending) return <RunRowsSkeleton />;
  if (!data) {
    return (
      <div className="flex items-center gap-3 border-t border-line px-3 py-4 text-sm text-fg-2">
        <span className="flex-1">Recent runs did not load.</span>
        <Button size="sm" onClick={() => void refetch()}>
          Try again
        </Button>
      </div>
    );
  }
  if (data.items.length === 0) {
    return (
      <p className="border-t border-line px-3 py-4 text-sm text-fg-2">
        No runs yet.{canWrite ? ' Add a ticket above to start one.' : ''}
      </p>
    );
  }
  return <RunRows runs={data.items.slice(0, SHOWN)} label="Recent runs" />;
}
