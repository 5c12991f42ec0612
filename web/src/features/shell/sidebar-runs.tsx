import { Link } from '@tanstack/react-router';
import type { RunSummary } from '../../../../projections/run-status/run-status.view.js';
import { useRecentRuns } from '../../api/runs.js';
import { Skeleton } from '../../ui/skeleton.js';
import { StatusIcon } from '../../ui/status-badge.js';
import { visibleText } from '../../../../src/domain/shared/visible-text.js';
import { groupRuns } from './group-runs.js';

/** The runs in three groups. A group without runs is left out. */
export function SidebarRuns() {
  const { data, isPending, isError, refetch } = useRecentRuns();
  if (isPending) return <LoadingRuns />;
  if (isError && !data) {
    return (
      <div className="px-2 pt-3.5 text-xs text-fg-3">
        Runs did not load.{' '}
        <button type="button" className="rounded-sm font-strong text-fg-2 underline" onClick={() => void refetch()}>
          Try again
        </button>
      </div>
    );
  }
  const { needsYou, active, recent } = groupRuns(data.items);
  return (
    <>
      <RunGroup title="Needs you" runs={needsYou} counted />
      <RunGroup title="Active" runs={active} counted />
      <RunGroup title="Recent" runs={recent} />
    </>
  );
}

interface RunGroupProps {
  readonly title: string;
  readonly runs: readonly RunSummary[];
  readonly counted?: boolean;
}

function RunGroup({ title, runs, counted }: RunGroupProps) {
  if (runs.length === 0) return null;
  return (
    <section aria-label={title} className="flex-none">
      <h2 className="flex items-center px-2 pt-3.5 pb-1 text-xs font-strong text-fg-3">
        <span className="flex-1">{title}</span>
        {counted ? <span className="tabular-nums">{runs.length}</span> : null}
      </h2>
      <ul className="grid grid-cols-[minmax(0,1fr)] gap-0.5 pt-0.5">
        {runs.map((run) => (
          <li key={run.ticketId}>
            <Link
              to="/code-runs/$ticketKey"
              params={{ ticketKey: run.ticketKey }}
              activeProps={{ className: 'bg-hover' }}
              className="grid grid-cols-[1rem_minmax(0,1fr)_auto] items-center gap-x-[9px] rounded-md px-2 py-1.5 hover:bg-hover focus-inset max-wide:min-h-9"
            >
              <StatusIcon status={run.status} />
              <span dir="auto" className="truncate text-sm">
                {visibleText(run.title)}
              </span>
              <span className="text-xs text-fg-3 tabular-nums">{run.ticketKey}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function LoadingRuns() {
  return (
    <div aria-busy className="px-2 pt-4">
      <span className="sr-only">Loading runs</span>
      {[128, 104, 144, 92].map((width) => (
        <div key={width} className="flex h-7.5 items-center gap-[9px]">
          <Skeleton className="size-4 rounded-full" />
          <span style={{ width }}>
            <Skeleton className="h-3" />
          </span>
        </div>
      ))}
    </div>
  );
}
