import { streamPrefix } from '../../src/domain/shared/streams.js';
import type { Projection } from '../projection.js';
import { subjectOf } from '../subject-of.js';
import { ticketKeyId, type TicketKeyView, type TicketView } from './tickets.view.js';

type Body = TicketView | TicketKeyView;

/** The tickets of an organization, and the way from a key to its ticket. */
export const ticketsProjection: Projection<Body> = {
  name: 'tickets',
  version: 1,
  handles: ['TicketCreated', 'TicketEdited'],
  streamPrefixes: [streamPrefix('ticket')],
  keys(recorded) {
    const subject = subjectOf(recorded);
    if (!subject) return [];
    const { type, data } = recorded.event;
    return type === 'TicketCreated' ? [subject.id, ticketKeyId(subject.orgId, data.ticketKey)] : [subject.id];
  },
  apply(recorded, current) {
    const subject = subjectOf(recorded);
    if (!subject) return new Map();
    const { orgId, id: ticketId } = subject;
    const { recordedAt: at, actor } = recorded.metadata;
    const { event } = recorded;
    if (event.type === 'TicketCreated') {
      const { ticketKey, projectId, title, body } = event.data;
      const createdBy = actor.kind === 'member' ? actor.memberId : null;
      const text = { title, body, createdAt: at, updatedAt: at, createdBy };
      return new Map<string, Body>([
        [ticketId, { kind: 'ticket', orgId, ticketId, ticketKey, projectId, ...text }],
        [ticketKeyId(orgId, ticketKey), { kind: 'ticket-key', orgId, ticketId, ticketKey }],
      ]);
    }
    const ticket = current.get(ticketId);
    if (event.type !== 'TicketEdited' || ticket?.kind !== 'ticket') return new Map();
    const { title, body } = event.data;
    return new Map([[ticketId, { ...ticket, title, body, updatedAt: at }]]);
  },
  index(_id, view) {
    if (view.kind === 'ticket-key') return { partition: `${view.orgId}/keys`, sort: view.ticketKey, search: '' };
    const search = `${view.ticketKey} ${view.title}`.toLowerCase();
    return { partition: view.orgId, sort: view.createdAt, search };
  },
};
