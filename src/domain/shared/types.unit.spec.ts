import { streams } from './streams.js';
import type { OrgId, RunId, TicketId, TurnId } from './types.js';

describe('An id', () => {
  it('of one kind does not compile in the place of another, and a bare string fits everywhere', () => {
    const orgId: OrgId = 'acme';
    const ticketId: TicketId = 'ticket';
    const runId: RunId = 'run';
    // @ts-expect-error A run is not a turn.
    const turnId: TurnId = runId;
    expect(turnId).toBe('run');
    expect(streams.ticket(orgId, ticketId)).toBe('cr_ticket-acme_ticket');
    // @ts-expect-error The two are swapped.
    expect(streams.ticket(ticketId, orgId)).toBe('cr_ticket-ticket_acme');
  });
});
