import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { TicketView } from '../../../projections/tickets/tickets.view.js';
import type { TicketKey } from '../../domain/shared/types.js';
import type { Caller } from '../access/caller.js';
import { Permissions } from '../access/permissions.js';
import { Directory } from '../directory/directory.js';

/** One ticket by its key. */
export class GetTicket extends Query<TicketView> {
  constructor(
    readonly caller: Caller,
    readonly ticketKey: TicketKey,
  ) {
    super();
  }
}

@QueryHandler(GetTicket)
export class GetTicketHandler implements IQueryHandler<GetTicket> {
  constructor(
    @Inject(Permissions) private readonly permissions: Permissions,
    @Inject(Directory) private readonly directory: Directory,
  ) {}

  async execute({ caller, ticketKey }: GetTicket): Promise<TicketView> {
    await this.permissions.require(caller, 'read');
    return this.directory.ticket(caller.orgId, ticketKey);
  }
}
