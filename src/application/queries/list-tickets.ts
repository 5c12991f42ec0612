import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { modelOf } from '../../../projections/projection.js';
import { ticketsProjection } from '../../../projections/tickets/tickets.projection.js';
import type { TicketView } from '../../../projections/tickets/tickets.view.js';
import type { Page } from '../../contracts/replies.js';
import { READ_MODEL_STORE, type ReadModelStore } from '../../ports/read-model-store.port.js';
import type { Caller } from '../access/caller.js';
import { Permissions } from '../access/permissions.js';
import { newestPage, type PageRequest } from '../directory/pages.js';

/** Tickets, the newest first. */
export class ListTickets extends Query<Page<TicketView>> {
  constructor(
    readonly caller: Caller,
    readonly request: PageRequest,
  ) {
    super();
  }
}

@QueryHandler(ListTickets)
export class ListTicketsHandler implements IQueryHandler<ListTickets> {
  constructor(
    @Inject(Permissions) private readonly permissions: Permissions,
    @Inject(READ_MODEL_STORE) private readonly store: ReadModelStore,
  ) {}

  async execute({ caller, request }: ListTickets): Promise<Page<TicketView>> {
    await this.permissions.require(caller, 'read');
    return newestPage<TicketView>(this.store, modelOf(ticketsProjection), { ...request, partition: caller.orgId });
  }
}
