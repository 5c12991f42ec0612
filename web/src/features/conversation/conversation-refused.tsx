import { Link } from '@tanstack/react-router';
import { usePageTitle } from '../../app/page-title.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { OpenNavigation, Page } from '../shell/page.js';

interface RefusedProps {
  readonly ticketKey: string;
  readonly problem: { readonly code: string; readonly detail: string };
}

/** There is no such ticket, it was never sent, or it may not be seen. */
export function ConversationRefused({ ticketKey, problem }: RefusedProps) {
  const noTicket = problem.code.startsWith('TICKET.');
  const title = noTicket ? `No ticket ${ticketKey}` : `No conversation for ${ticketKey}`;
  usePageTitle(title);
  return (
    <Page>
      <header className="flex h-[52px] flex-none items-center gap-2.5 border-b border-line px-4 max-wide:px-2">
        <OpenNavigation />
        <h1 className="min-w-0 truncate text-base font-semibold">{title}</h1>
      </header>
      <div className="grid flex-1 place-items-center">
        <EmptyState
          title={title}
          action={
            <Button asChild>
              <Link to="/code-runs">Go to Code Runs</Link>
            </Button>
          }
        >
          {problem.detail}
        </EmptyState>
      </div>
    </Page>
  );
}
