import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandReply } from '../../contracts/api.js';
import type { TicketKey } from '../../domain/shared/types.js';
import type { CommandCaller } from '../access/caller.js';
import { ConversationHandling } from '../conversation/conversation-handling.js';

/** Lets messages go on that were held back after a failure or a stop. */
export class ReleaseQueue extends Command<CommandReply> {
  constructor(
    readonly caller: CommandCaller,
    readonly ticketKey: TicketKey,
  ) {
    super();
  }
}

@CommandHandler(ReleaseQueue)
export class ReleaseQueueHandler implements ICommandHandler<ReleaseQueue> {
  constructor(@Inject(ConversationHandling) private readonly conversations: ConversationHandling) {}

  execute({ caller, ticketKey }: ReleaseQueue): Promise<CommandReply> {
    return this.conversations.carryOut(caller, ticketKey, { type: 'ReleaseQueue', data: {} });
  }
}
