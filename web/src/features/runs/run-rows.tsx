import { Link } from '@tanstack/react-router';
import { GitBranch } from 'lucide-react';
import type { RunSummary } from '../../../../projections/run-status/run-status.view.js';
import { Icon } from '../../ui/icon.js';
import { Skeleton } from '../../ui/skeleton.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { visibleText } from '../../../../src/domain/shared/visible-text.js';
import { timeAgo } from './time-ago.js';
import { useNow } from '../../browser/use-now.js';

const grid =
  'grid h-14.5 grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-2.5 border-t border-line px-3 text-sm wide:h-11.5 wide:grid-cols-[7.375rem_4.625rem_minmax(0,1fr)_auto_3.875rem]';

/** Runs as rows: status, key, title, repositories, time of the last activity. */
export function RunRows({ runs, label }: { readonly runs: readonly RunSummary[]; readonly label: string }) {
  const now = useNow(30_000);
  return (
    <ul aria-label={label}>
      {runs.map((run) => (
        <li key={run.ticketId}>
          <RunRow run={run} now={now} />
        </li>
      ))}
    </ul>
  );
}

function RunRow({ run, now }: { readonly run: RunSummary; readonly now: number }) {
  return (
    <Link
      to="/code-runs/$ticketKey"
      params={{ ticketKey: run.ticketKey }}
      title={visibleText(run.reason) || undefined}
      className={`${grid} hover:bg-hover focus-inset`}
    >
      <StatusBadge status={run.status} className="justify-self-start" />
      <span className="truncate font-mono text-xs text-fg-2 max-wide:hidden">{run.ticketKey}</span>
      <span dir="auto" className="truncate">
        {visibleText(run.title)}
      </span>
      <span className="flex max-w-48 items-center gap-2 text-xs text-fg-2 max-wide:hidden">
        {run.repositories.length > 0 ? <Icon of={GitBranch} size={14} /> : null}
        <span className="truncate">{repositoryWords(run)}</span>
      </span>
      <time dateTime={run.lastActivityAt} className="text-right text-xs text-fg-3 tabular-nums">
        {timeAgo(run.lastActivityAt, now)}
      </time>
    </Link>
  );
}

function repositoryWords({ repositories }: RunSummary): string {
  const [first] = repositories;
  if (!first) return '';
  return repositories.length === 1 ? first.name : `${first.name} +${repositories.length - 1}`;
}

/** Six rows at their final height, while runs load. */
export function RunRowsSkeleton() {
  return (
    <div aria-busy>
      <span className="sr-only">Loading runs</span>
      {['w-3/5', 'w-2/5', 'w-1/2', 'w-3/5', 'w-2/5', 'w-1/2'].map((width, index) => (
        <div key={index} className={grid}>
          <Skeleton className="h-5.5 w-20 rounded-[7px]" />
          <Skeleton className="h-3 w-14 max-wide:hidden" />
          <Skeleton className={`h-3 ${width}`} />
          <Skeleton className="h-3 w-24 max-wide:hidden" />
          <Skeleton className="h-3 w-6 justify-self-end" />
        </div>
      ))}
    </div>
  );
}
