import type { MemberId, OrgId, ProjectId, TicketId, TicketKey, Timestamp } from '../../src/domain/shared/types.js';

/** One ticket; its document's id is the ticket's id. Listed by partition `orgId`, ordered by the time of creation. */
export interface TicketView {
  readonly kind: 'ticket';
  readonly orgId: OrgId;
  readonly ticketId: TicketId;
  readonly ticketKey: TicketKey;
  readonly projectId: ProjectId;
  readonly title: string;
  readonly body: string;
  readonly createdAt: Timestamp;
  readonly updatedAt: Timestamp;
  /** Null when no person created it. */
  readonly createdBy: MemberId | null;
}

/** Leads from a ticket's key to its id, because links and commands name the key; its document's id is `ticketKeyId(…)`. */
export interface TicketKeyView {
  readonly kind: 'ticket-key';
  readonly orgId: OrgId;
  readonly ticketId: TicketId;
  readonly ticketKey: TicketKey;
}

/** Id of the document that leads from a key to the ticket. */
export function ticketKeyId(orgId: OrgId, ticketKey: TicketKey): string {
  return `${orgId}_${ticketKey}`;
}
