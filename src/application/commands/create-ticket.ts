import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandCaller } from '../access/caller.js';
import { NewTickets, type CreatedTicket, type NewTicket } from './new-tickets.js';

/** Makes a ticket without sending it. */
export class CreateTicket extends Command<CreatedTicket> {
  constructor(
    readonly caller: CommandCaller,
    readonly ticket: NewTicket,
  ) {
    super();
  }
}

@CommandHandler(CreateTicket)
export class CreateTicketHandler implements ICommandHandler<CreateTicket> {
  constructor(@Inject(NewTickets) private readonly tickets: NewTickets) {}

  execute({ caller, ticket }: CreateTicket): Promise<CreatedTicket> {
    return this.tickets.create(caller, ticket);
  }
}
