import type { TicketCreated, TicketEvent } from './ticket.events.js';
import { assertNever } from '../shared/assert-never.js';
import { DomainError } from '../shared/domain-error.js';
import { LIMITS } from '../shared/limits.js';
import type { Decider, TicketId, TicketKey } from '../shared/types.js';

export type CreateTicket = { readonly type: 'CreateTicket'; readonly data: TicketCreated['data'] };
/** What is undefined stays as it is when the command is decided, so that two people may edit the title and the description at once. */
export type EditTicket = {
  readonly type: 'EditTicket';
  readonly data: {
    readonly ticketId: TicketId;
    readonly title?: string | undefined;
    readonly body?: string | undefined;
  };
};
export type TicketCommand = CreateTicket | EditTicket;

interface Ticket {
  readonly ticketKey: TicketKey;
  readonly title: string;
  readonly body: string;
}
/** Null before the ticket exists. */
export type TicketState = Ticket | null;

const refuse = {
  titleEmpty: () => new DomainError('invalid', 'TICKET.TITLE_EMPTY', 'Give the ticket a title.'),
  titleTooLong: (count: number, limit: number) =>
    new DomainError('invalid', 'TICKET.TITLE_TOO_LONG', `Shorten the title to ${limit} characters; it has ${count}.`, {
      count,
      limit,
    }),
  bodyTooLong: (count: number, limit: number) =>
    new DomainError(
      'invalid',
      'TICKET.BODY_TOO_LONG',
      `Shorten the description to ${limit / 1024} KiB; it has ${Math.ceil(count / 1024)} KiB.`,
      { count, limit },
    ),
  exists: (ticketKey: TicketKey) =>
    new DomainError('conflict', 'TICKET.ALREADY_EXISTS', `This ticket already exists as ${ticketKey}.`, { ticketKey }),
  notFound: () =>
    new DomainError('missing', 'TICKET.NOT_FOUND', 'There is no such ticket. Choose another one or create it.'),
};

function decide(command: TicketCommand, state: TicketState): readonly TicketEvent[] {
  switch (command.type) {
    case 'CreateTicket':
      return createTicket(command.data, state);
    case 'EditTicket':
      return editTicket(command.data, state);
    default:
      return assertNever(command);
  }
}

function createTicket(data: CreateTicket['data'], state: TicketState): readonly TicketEvent[] {
  if (state?.ticketKey === data.ticketKey) return [];
  if (state) throw refuse.exists(state.ticketKey);
  return [{ type: 'TicketCreated', data: { ...data, ...checkTicketText(data) } }];
}

function editTicket({ ticketId, ...changed }: EditTicket['data'], state: TicketState): readonly TicketEvent[] {
  if (!state) throw refuse.notFound();
  const { title, body } = checkTicketText({ title: changed.title ?? state.title, body: changed.body ?? state.body });
  if (title === state.title && body === state.body) return [];
  return [{ type: 'TicketEdited', data: { ticketId, ticketKey: state.ticketKey, title, body } }];
}

/** Refuses what no ticket may say. The title comes on one line, because it becomes the title of pull requests and commits. */
export function checkTicketText(text: {
  readonly title: string;
  readonly body: string;
}): Pick<Ticket, 'title' | 'body'> {
  const title = text.title.replace(/\s+/g, ' ').trim();
  if (title === '') throw refuse.titleEmpty();
  if (title.length > LIMITS.ticketTitle) throw refuse.titleTooLong(title.length, LIMITS.ticketTitle);
  const bodyBytes = new TextEncoder().encode(text.body).length;
  if (bodyBytes > LIMITS.ticketBody) throw refuse.bodyTooLong(bodyBytes, LIMITS.ticketBody);
  return { title, body: text.body };
}

function evolve(_state: TicketState, event: TicketEvent): TicketState {
  const { ticketKey, title, body } = event.data;
  return { ticketKey, title, body };
}

/** The rules of one ticket's text. Creating it again under its key gives no facts, also after edits. */
export const ticketDecider: Decider<TicketState, TicketCommand, TicketEvent> = {
  initialState: null,
  decide,
  evolve,
};
