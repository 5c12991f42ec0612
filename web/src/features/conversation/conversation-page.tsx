import { getRouteApi } from '@tanstack/react-router';
import { useRunOf } from '../../api/runs.js';
import { usePageTitle } from '../../app/page-title.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { OpenNavigation, Page } from '../shell/page.js';

const route = getRouteApi('/shell/code-runs/$ticketKey');

/** One ticket's conversation. */
export function ConversationPage() {
  const { ticketKey } = route.useParams();
  const run = useRunOf(ticketKey);
  usePageTitle(run?.title ?? ticketKey, run?.status);
  return (
    <Page>
      <header className="flex h-[52px] flex-none items-center gap-2.5 border-b border-line bg-bg px-2.5 wide:px-4">
        <OpenNavigation />
        <span className="font-mono text-xs text-fg-2 max-wide:hidden">{ticketKey}</span>
        <h1 className="min-w-0 truncate font-semibold">{run?.title ?? ticketKey}</h1>
        {run ? <StatusBadge status={run.status} /> : null}
      </header>
    </Page>
  );
}
