import { Plus, Ticket } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import type { TicketView } from '../../../../projections/tickets/tickets.view.js';
import { messageOf } from '../../api/api-error.js';
import { useTickets } from '../../api/tracker.js';
import { Combobox, ComboboxContent, ComboboxItem, ComboboxNote, ComboboxTrigger } from '../../ui/combobox.js';
import { Pill, RemovablePill } from '../../ui/pill.js';
import { visibleText } from '../../../../src/domain/shared/visible-text.js';
import type { DraftTicket } from './draft-store.js';
import { TicketCreate } from './ticket-create.js';

interface TicketPickerProps {
  readonly ticket: DraftTicket | null;
  readonly onTicket: (ticket: DraftTicket) => void;
  readonly onRemove: () => void;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly disabled?: boolean;
}

export const toDraftTicket = ({ ticketKey, title, projectId }: TicketView): DraftTicket => ({
  key: ticketKey,
  title,
  projectId,
});

/** The ticket pill with its search; a ticket that does not exist yet is made in place. */
export function TicketPicker({ ticket, onTicket, onRemove, open, onOpenChange, disabled }: TicketPickerProps) {
  const [search, setSearch] = useState('');
  const [creating, setCreating] = useState(false);

  const change = (next: boolean) => {
    onOpenChange(next);
    if (next) return;
    setSearch('');
    setCreating(false);
  };
  const choose = (chosen: TicketView) => {
    onTicket(toDraftTicket(chosen));
    change(false);
  };

  return (
    <Combobox open={open} onOpenChange={change}>
      <ComboboxTrigger asChild>
        {ticket ? (
          <RemovablePill
            icon={Ticket}
            removeLabel="Remove ticket"
            onRemove={onRemove}
            disabled={disabled}
            data-ticket-pill
          >
            <span className="font-mono text-xs">{ticket.key}</span>
            <span dir="auto" className="truncate text-fg">
              {visibleText(ticket.title)}
            </span>
          </RemovablePill>
        ) : (
          <Pill dashed icon={Plus} disabled={disabled} data-ticket-pill>
            Add ticket
          </Pill>
        )}
      </ComboboxTrigger>
      <ComboboxContent
        label={creating ? 'Create ticket' : 'Ticket'}
        placeholder="Search tickets"
        search={search}
        onSearch={setSearch}
        form={
          creating ? (
            <TicketCreate title={search.trim()} onCreated={choose} onBack={() => setCreating(false)} />
          ) : undefined
        }
      >
        <TicketChoices search={search} enabled={open} onChoose={choose} onCreate={() => setCreating(true)} />
      </ComboboxContent>
    </Combobox>
  );
}

interface TicketChoicesProps {
  readonly search: string;
  readonly enabled: boolean;
  readonly onChoose: (ticket: TicketView) => void;
  readonly onCreate: () => void;
}

function TicketChoices({ search, enabled, onChoose, onCreate }: TicketChoicesProps) {
  const q = useDeferredValue(search.trim());
  const { data, error, isPending } = useTickets(q, enabled);
  const items = data?.items ?? [];
  return (
    <>
      {isPending ? <ComboboxNote>Loading…</ComboboxNote> : null}
      {error ? <ComboboxNote>Tickets did not load. {messageOf(error)}</ComboboxNote> : null}
      {data && items.length === 0 ? (
        <ComboboxNote>{q ? `No tickets match “${q}”.` : 'No tickets yet.'}</ComboboxNote>
      ) : null}
      {items.map((ticket) => (
        <ComboboxItem
          key={ticket.ticketId}
          value={ticket.ticketId}
          end={<span className="font-mono">{ticket.ticketKey}</span>}
          onSelect={() => onChoose(ticket)}
        >
          {visibleText(ticket.title)}
        </ComboboxItem>
      ))}
      {/* Not while loading: the list marks its first item, and Enter would then make a ticket. */}
      {isPending ? null : (
        <ComboboxItem value="create" icon={Plus} onSelect={onCreate}>
          {search.trim() ? `Create ticket “${search.trim()}”` : 'Create ticket'}
        </ComboboxItem>
      )}
    </>
  );
}
