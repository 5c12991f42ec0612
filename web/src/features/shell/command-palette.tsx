import { useNavigate } from '@tanstack/react-router';
import { Command } from 'cmdk';
import { Keyboard, List, Plus, Search, Sun, Ticket } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import type { ReactNode } from 'react';
import type { TicketView } from '../../../../projections/tickets/tickets.view.js';
import { useRunPages } from '../../api/runs.js';
import { useCanWrite } from '../../api/session.js';
import { useTickets } from '../../api/tracker.js';
import { setTheme } from '../../browser/theme.js';
import { Dialog, DialogContent } from '../../ui/dialog.js';
import { Icon } from '../../ui/icon.js';
import { Kbd } from '../../ui/kbd.js';
import { StatusIcon } from '../../ui/status-badge.js';
import { useFirstRow } from '../../ui/use-first-row.js';
import { updateDraft } from '../composer/drafts.js';
import { useChooseTicket } from '../composer/use-choose-ticket.js';
import { visibleText } from '../../../../src/domain/shared/visible-text.js';
import { focusComposer, setShellLayer } from './navigation.js';
import type { TicketKey } from '../../../../src/domain/shared/types.js';

interface Action {
  readonly name: string;
  readonly icon: LucideIcon;
  readonly keys?: string;
  readonly run: () => void;
}

const close = (): void => setShellLayer('palette', false);

/** ⌘K: runs and tickets by key or title, and actions by name. */
export function CommandPalette() {
  const [search, setSearch] = useState('');
  const q = useDeferredValue(search.trim());
  const [selection, listRef] = useFirstRow();
  const navigate = useNavigate();
  const canWrite = useCanWrite();
  const chooseTicket = useChooseTicket();
  const actions = useActions(canWrite).filter(({ name }) => name.toLowerCase().includes(q.toLowerCase()));
  const runs = useRunPages({ q }).data?.pages[0]?.items.slice(0, 8) ?? [];
  const sent = new Set(runs.map(({ ticketId }) => ticketId));
  const tickets = (useTickets(q, q !== '' && canWrite).data?.items ?? []).filter(({ ticketId }) => !sent.has(ticketId));

  const openRun = (ticketKey: TicketKey) => {
    close();
    void navigate({ to: '/code-runs/$ticketKey', params: { ticketKey } });
  };
  const sendTicket = ({ ticketKey, title, projectId }: TicketView) => {
    close();
    chooseTicket({ key: ticketKey, title, projectId }, (change) => updateDraft('home', change));
    void navigate({ to: '/code-runs' }).then(focusComposer);
  };

  return (
    <Dialog open onOpenChange={(open) => setShellLayer('palette', open)}>
      <DialogContent title="Search" titleHidden className="wide:w-[min(600px,calc(100%-32px))]">
        <Command {...selection} label="Search" shouldFilter={false} loop className="flex min-h-0 flex-col">
          <div className="flex h-12 flex-none items-center gap-2.5 border-b border-line px-4 text-fg-3">
            <Icon of={Search} />
            <Command.Input
              autoFocus
              dir="auto"
              value={search}
              onValueChange={setSearch}
              placeholder="Search runs, tickets and actions"
              className="h-full min-w-0 flex-1 bg-transparent text-lg text-fg focus-frame"
            />
          </div>
          <Command.List ref={listRef} className="max-h-[min(420px,60dvh)] scroll-py-2 overflow-y-auto p-2">
            <Command.Empty className="px-2.5 py-3 text-sm text-fg-3">Nothing matches “{q}”.</Command.Empty>
            <Group heading="Actions" shown={actions.length > 0}>
              {actions.map(({ name, icon, keys, run }) => (
                <Row key={name} value={`action ${name}`} onSelect={run} start={<Icon of={icon} />}>
                  <span className="min-w-0 flex-1 truncate">{name}</span>
                  {keys ? <Kbd keys={keys} /> : null}
                </Row>
              ))}
            </Group>
            <Group heading="Runs" shown={runs.length > 0}>
              {runs.map(({ ticketId, ticketKey, title, status }) => (
                <Row
                  key={ticketId}
                  value={`run ${ticketId}`}
                  onSelect={() => openRun(ticketKey)}
                  start={<StatusIcon status={status} />}
                >
                  <span dir="auto" className="min-w-0 flex-1 truncate">
                    {visibleText(title)}
                  </span>
                  <span className="font-mono text-xs text-fg-3">{ticketKey}</span>
                </Row>
              ))}
            </Group>
            <Group heading="Tickets" shown={tickets.length > 0}>
              {tickets.map((ticket) => (
                <Row
                  key={ticket.ticketId}
                  value={`ticket ${ticket.ticketId}`}
                  onSelect={() => sendTicket(ticket)}
                  start={<Icon of={Ticket} />}
                >
                  <span dir="auto" className="min-w-0 flex-1 truncate">
                    {visibleText(ticket.title)}
                  </span>
                  <span className="font-mono text-xs text-fg-3">{ticket.ticketKey}</span>
                </Row>
              ))}
            </Group>
          </Command.List>
        </Command>
      </DialogContent>
    </Dialog>
  );
}

function useActions(canWrite: boolean): readonly Action[] {
  const navigate = useNavigate();
  const then = (run: () => void) => () => {
    close();
    run();
  };
  const newRun: Action = {
    name: 'New Code Run',
    icon: Plus,
    keys: 'Shift+N',
    run: then(() => void navigate({ to: '/code-runs' }).then(focusComposer)),
  };
  return [
    ...(canWrite ? [newRun] : []),
    { name: 'All runs', icon: List, run: then(() => void navigate({ to: '/code-runs/all' })) },
    { name: 'Keyboard shortcuts', icon: Keyboard, keys: '?', run: then(() => setShellLayer('shortcuts', true)) },
    { name: 'Theme: System', icon: Sun, run: then(() => setTheme('system')) },
    { name: 'Theme: Light', icon: Sun, run: then(() => setTheme('light')) },
    { name: 'Theme: Dark', icon: Sun, run: then(() => setTheme('dark')) },
  ];
}

function Group({
  heading,
  shown,
  children,
}: {
  readonly heading: string;
  readonly shown: boolean;
  readonly children: ReactNode;
}) {
  if (!shown) return null;
  return (
    <Command.Group
      heading={heading}
      className="[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:font-strong [&_[cmdk-group-heading]]:text-fg-3"
    >
      {children}
    </Command.Group>
  );
}

interface RowProps {
  readonly value: string;
  readonly start: ReactNode;
  readonly onSelect: () => void;
  readonly children: ReactNode;
}

function Row({ value, start, onSelect, children }: RowProps) {
  return (
    <Command.Item
      value={value}
      onSelect={onSelect}
      className="flex min-h-9 cursor-pointer items-center gap-2.5 rounded-control px-2.5 text-sm select-none data-[selected=true]:bg-hover"
    >
      {start}
      {children}
    </Command.Item>
  );
}
