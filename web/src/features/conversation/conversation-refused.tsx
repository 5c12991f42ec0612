import { Link, useNavigate } from '@tanstack/react-router';
import { getTicket } from '../../api/tracker.js';
import { useCanWrite } from '../../api/session.js';
import { usePageTitle } from '../../browser/page-title.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { updateDraft } from '../composer/drafts.js';
import { toDraftTicket } from '../composer/ticket-picker.js';
import { useChooseTicket } from '../composer/use-choose-ticket.js';
import { focusComposer, openTicketPicker } from '../shell/navigation.js';
import { OpenNavigation, Page } from '../shell/page.js';
import { visibleText } from '../../../../src/domain/shared/visible-text.js';
import { useCommand } from './use-command.js';
import type { TicketKey } from '../../../../src/domain/shared/types.js';

interface RefusedProps {
  readonly ticketKey: TicketKey;
  readonly problem: { readonly code: string; readonly detail: string };
}

/** There is no such ticket, it was never sent, or it may not be seen. */
export function ConversationRefused({ ticketKey, problem }: RefusedProps) {
  const canWrite = useCanWrite();
  const { title, text } = words(ticketKey, problem);
  usePageTitle(title);
  return (
    <Page>
      <header className="flex h-[52px] flex-none items-center gap-2.5 border-b border-line px-4 max-wide:px-2">
        <OpenNavigation />
        <h1 className="min-w-0 truncate text-base font-semibold">{visibleText(ticketKey)}</h1>
      </header>
      <div className="grid flex-1 place-items-center">
        <EmptyState
          title={title}
          action={
            <div className="flex flex-wrap justify-center gap-2">
              {canWrite && problem.code === 'TICKET.NOT_FOUND' ? <CreateTicket /> : null}
              {canWrite && problem.code === 'CONVERSATION.NOT_FOUND' ? <SendTicket ticketKey={ticketKey} /> : null}
              <Button asChild>
                <Link to="/code-runs">Go to Code Runs</Link>
              </Button>
            </div>
          }
        >
          {text}
        </EmptyState>
      </div>
    </Page>
  );
}

function words(ticketKey: TicketKey, { code, detail }: RefusedProps['problem']) {
  if (code === 'TICKET.NOT_FOUND')
    return { title: `There is no ticket ${ticketKey}`, text: 'Check the key in the address, or create a ticket.' };
  if (code === 'LIVE.MALFORMED')
    return { title: 'There is no such ticket', text: 'A ticket key looks like ACME-42. Check the address.' };
  if (code === 'CONVERSATION.NOT_FOUND')
    return { title: `${ticketKey} was not sent yet`, text: 'Its conversation begins when it is sent to Claude Code.' };
  return { title: `${ticketKey} cannot be shown`, text: detail };
}

function CreateTicket() {
  const navigate = useNavigate();
  return (
    <Button variant="primary" onClick={() => void navigate({ to: '/code-runs' }).then(openTicketPicker)}>
      Create a ticket
    </Button>
  );
}

function SendTicket({ ticketKey }: { readonly ticketKey: TicketKey }) {
  const navigate = useNavigate();
  const chooseTicket = useChooseTicket();
  const { busy, problem, run } = useCommand();
  const prepare = async () => {
    chooseTicket(toDraftTicket(await getTicket(ticketKey)), (change) => updateDraft('home', change));
    await navigate({ to: '/code-runs' });
    focusComposer();
  };
  return (
    <>
      <Button variant="primary" busy={busy} onClick={() => void run(prepare)}>
        Send {ticketKey}
      </Button>
      <span role="alert" className="w-full text-xs text-failed">
        {problem}
      </span>
    </>
  );
}
