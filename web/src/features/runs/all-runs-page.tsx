import { getRouteApi } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { useDeferredValue } from 'react';
import { RUN_STATUSES } from '../../../../src/domain/conversation/run-status.js';
import { messageOf } from '../../api/api-error.js';
import { useRunPages } from '../../api/runs.js';
import { usePageTitle } from '../../browser/page-title.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Icon } from '../../ui/icon.js';
import { Select } from '../../ui/select.js';
import { OpenNavigation, Page } from '../shell/page.js';
import { RunRows, RunRowsSkeleton } from './run-rows.js';

const route = getRouteApi('/shell/code-runs/all');

/** Every run, by status and words; the filter is in the address. */
export function AllRunsPage() {
  usePageTitle('All runs');
  const { status, q } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <Page>
      <header className="flex h-13 flex-none items-center gap-2.5 border-b border-line px-2.5 wide:px-4">
        <OpenNavigation />
        <h1 className="font-semibold">All runs</h1>
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto">
        <div className="mx-auto w-full max-w-230 px-3.5 py-5 wide:px-6">
          <div role="search" aria-label="Runs" className="flex flex-wrap gap-2 pb-4">
            <label className="flex h-9 min-w-48 flex-1 items-center gap-2 rounded-control border border-control bg-panel px-3 text-fg-3 focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-accent">
              <Icon of={Search} />
              <input
                type="search"
                dir="auto"
                aria-label="Search runs"
                placeholder="Search runs"
                value={q ?? ''}
                onChange={(event) =>
                  void navigate({
                    search: (now) => ({ ...now, q: event.target.value === '' ? undefined : event.target.value }),
                    replace: true,
                  })
                }
                className="min-w-0 flex-1 bg-transparent text-base text-fg focus-frame"
              />
            </label>
            <Select
              aria-label="Status"
              value={status ?? ''}
              onChange={(event) =>
                void navigate({
                  search: (now) => ({ ...now, status: RUN_STATUSES.find((known) => known === event.target.value) }),
                  replace: true,
                })
              }
            >
              <option value="">All statuses</option>
              {RUN_STATUSES.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </Select>
          </div>
          <Results />
        </div>
      </div>
    </Page>
  );
}

function Results() {
  const { status, q } = route.useSearch();
  const wanted = useDeferredValue(q);
  const filter = { ...(status ? { status } : {}), ...(wanted ? { q: wanted } : {}) };
  const { data, error, isPending, refetch, ...pages } = useRunPages(filter);
  const { hasNextPage, fetchNextPage, isFetchingNextPage, isFetchNextPageError } = pages;
  if (isPending) return <RunRowsSkeleton />;
  if (!data) {
    return (
      <EmptyState title="Runs did not load." action={<Button onClick={() => void refetch()}>Try again</Button>}>
        {messageOf(error)}
      </EmptyState>
    );
  }
  const runs = data.pages.flatMap(({ items }) => items);
  if (runs.length === 0) return <EmptyState title={status || q ? 'No runs match.' : 'No runs yet.'} />;
  return (
    <>
      <RunRows runs={runs} label="All runs" />
      {hasNextPage ? (
        <div className="grid justify-items-center gap-2 border-t border-line pt-4">
          <p role="alert" className="text-sm text-failed empty:hidden">
            {isFetchNextPageError ? `More runs did not load. ${messageOf(error)}` : null}
          </p>
          <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            Show more
          </Button>
        </div>
      ) : null}
    </>
  );
}
