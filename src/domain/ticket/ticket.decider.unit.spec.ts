import { givenFor } from '../../../test/support/given-when-then.js';
import { ticketDecider, type TicketCommand } from './ticket.decider.js';
import type { TicketEvent } from './ticket.events.js';

const given = givenFor(ticketDecider);
const ids = { ticketId: 't1', ticketKey: 'ACME-42', projectId: 'project' };
const create = (title: string, body = 'Cover 429.', ticketKey = 'ACME-42'): TicketCommand => ({
  type: 'CreateTicket',
  data: { ...ids, ticketKey, title, body },
});
const edit = (title: string, body = 'Cover 429.'): TicketCommand => ({
  type: 'EditTicket',
  data: { ticketId: 't1', title, body },
});
const created = (title: string, body = 'Cover 429.'): TicketEvent => ({
  type: 'TicketCreated',
  data: { ...ids, title, body },
});
const edited = (title: string, body = 'Cover 429.'): TicketEvent => ({
  type: 'TicketEdited',
  data: { ticketId: 't1', ticketKey: 'ACME-42', title, body },
});

describe('A ticket', () => {
  it('is created with a title and a description', () => {
    given([])
      .when(create('Add retry logic'))
      .then([created('Add retry logic')]);
  });
  it('may have no description', () => {
    given([])
      .when(create('Add retry logic', ''))
      .then([created('Add retry logic', '')]);
  });
  it('is created once, also after it was edited', () => {
    given([created('One')])
      .when(create('One'))
      .then([]);
    given([created('One'), edited('Two')])
      .when(create('One'))
      .then([]);
    given([created('One')])
      .when(create('One', '', 'ACME-43'))
      .thenRejects('TICKET.ALREADY_EXISTS');
  });
  it('is edited', () => {
    given([created('One')])
      .when(edit('Two', 'More.'))
      .then([edited('Two', 'More.')]);
  });
  it('is not edited by the text it has', () => {
    given([created('One')])
      .when(edit(' One '))
      .then([]);
    given([created('One'), edited('Two')])
      .when(edit('Two'))
      .then([]);
  });
  it('keeps what an edit does not name, also what somebody else has just changed', () => {
    given([created('One', 'Text.'), edited('Two', 'Text.')])
      .when({ type: 'EditTicket', data: { ticketId: 't1', body: 'More.' } })
      .then([edited('Two', 'More.')]);
    given([created('One', 'Text.'), edited('One', 'More.')])
      .when({ type: 'EditTicket', data: { ticketId: 't1', title: 'Two' } })
      .then([edited('Two', 'More.')]);
  });
  it('that does not exist cannot be edited', () => {
    given([]).when(edit('One')).thenRejects('TICKET.NOT_FOUND');
  });
});

describe('The title of a ticket', () => {
  it('is one line without the space around it', () => {
    given([])
      .when(create(' Add\n  retry\tlogic '))
      .then([created('Add retry logic')]);
  });
  it('has 1 to 200 characters', () => {
    given([])
      .when(create('x'.repeat(200)))
      .then([created('x'.repeat(200))]);
    given([]).when(create(' \n ')).thenRejects('TICKET.TITLE_EMPTY');
    given([])
      .when(create('x'.repeat(201)))
      .thenRejects('TICKET.TITLE_TOO_LONG');
    given([created('One')])
      .when(edit(''))
      .thenRejects('TICKET.TITLE_EMPTY');
    given([created('One')])
      .when(edit('x'.repeat(201)))
      .thenRejects('TICKET.TITLE_TOO_LONG');
  });
});

describe('The description of a ticket', () => {
  it('has up to 64 KiB in UTF-8', () => {
    const full = 'é'.repeat(32 * 1024);
    given([])
      .when(create('One', full))
      .then([created('One', full)]);
    given([])
      .when(create('One', `${full}.`))
      .thenRejects('TICKET.BODY_TOO_LONG');
    given([created('One')])
      .when(edit('One', `${full}.`))
      .thenRejects('TICKET.BODY_TOO_LONG');
  });
});
