import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandReply } from '../../contracts/replies.js';
import { streams } from '../../domain/shared/streams.js';
import type { TicketKey } from '../../domain/shared/types.js';
import { ticketDecider } from '../../domain/ticket/ticket.decider.js';
import { metaOf, type CommandCaller } from '../access/caller.js';
import { DecideAndAppend } from '../decide-and-append.js';
import { Permissions } from '../access/permissions.js';
import { Directory } from '../directory/directory.js';

/** Changes a ticket's title, description, or both; what is undefined stays. */
export class EditTicket extends Command<CommandReply> {
  constructor(
    readonly caller: CommandCaller,
    readonly ticketKey: TicketKey,
    readonly changes: { readonly title?: string | undefined; readonly body?: string | undefined },
  ) {
    super();
  }
}

@CommandHandler(EditTicket)
export class EditTicketHandler implements ICommandHandler<EditTicket> {
  constructor(
    @Inject(Permissions) private readonly permissions: Permissions,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(DecideAndAppend) private readonly decisions: DecideAndAppend,
  ) {}

  async execute({ caller, ticketKey, changes }: EditTicket): Promise<CommandReply> {
    await this.permissions.require(caller, 'write');
    const { ticketId } = await this.directory.ticketRef(caller.orgId, ticketKey);
    const { position } = await this.decisions.handle({
      stream: streams.ticket(caller.orgId, ticketId),
      decider: ticketDecider,
      command: { type: 'EditTicket', data: { ticketId, ...changes } },
      meta: metaOf(caller),
    });
    return { position };
  }
}
