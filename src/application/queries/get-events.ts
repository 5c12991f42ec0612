import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Envelope } from '../../../projections/conversation/envelope.js';
import type { TicketKey } from '../../domain/shared/types.js';
import { START } from '../../ports/event-log.port.js';
import type { Caller } from '../access/caller.js';
import { Permissions } from '../access/permissions.js';
import { Conversations } from './conversations.js';
import { Directory } from '../directory/directory.js';

/** Every fact of a conversation in order, from the log itself. */
export class GetEvents extends Query<AsyncIterable<Envelope>> {
  constructor(
    readonly caller: Caller,
    readonly ticketKey: TicketKey,
  ) {
    super();
  }
}

@QueryHandler(GetEvents)
export class GetEventsHandler implements IQueryHandler<GetEvents> {
  constructor(
    @Inject(Permissions) private readonly permissions: Permissions,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(Conversations) private readonly conversations: Conversations,
  ) {}

  async execute({ caller, ticketKey }: GetEvents): Promise<AsyncIterable<Envelope>> {
    await this.permissions.require(caller, 'read');
    const { ticketId } = await this.directory.ticketRef(caller.orgId, ticketKey);
    return this.conversations.facts(caller.orgId, ticketId, { position: START, seq: 0 });
  }
}
