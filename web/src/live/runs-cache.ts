import type { Page } from '../../../src/contracts/replies.js';
import type { RunSummary } from '../../../projections/run-status/run-status.view.js';
import { comparePositions } from './compare-positions.js';

type Listed = Pick<RunSummary, 'ticketId' | 'position' | 'lastActivityAt' | 'archived'>;

/** The newest-first list with this run as it is now. An older message never overwrites a newer one; archived runs go. */
export function withRun<Run extends Listed>(page: Page<Run>, run: Run): Page<Run> {
  const known = page.items.find(({ ticketId }) => ticketId === run.ticketId);
  if (known && comparePositions(known.position, run.position) >= 0) return page;
  const others = page.items.filter(({ ticketId }) => ticketId !== run.ticketId);
  if (run.archived) return { ...page, items: others };
  const items = [...others, run].sort((a, b) => b.lastActivityAt.localeCompare(a.lastActivityAt));
  return { ...page, items };
}

/** The same for pages of a filtered list: runs that are shown change in place, others are left to the next fetch. */
export function withRunInPages<Run extends Listed>(pages: readonly Page<Run>[], run: Run): Page<Run>[] {
  return pages.map((page) => {
    const items = page.items.map((known) =>
      known.ticketId === run.ticketId && comparePositions(known.position, run.position) < 0 ? run : known,
    );
    return { ...page, items };
  });
}
