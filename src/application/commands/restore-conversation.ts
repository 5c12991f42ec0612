import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandReply } from '../../contracts/api.js';
import type { TicketKey } from '../../domain/shared/types.js';
import type { CommandCaller } from '../access/caller.js';
import { ConversationHandling } from '../conversation/conversation-handling.js';

/** Brings an archived conversation back. */
export class RestoreConversation extends Command<CommandReply> {
  constructor(
    readonly caller: CommandCaller,
    readonly ticketKey: TicketKey,
  ) {
    super();
  }
}

@CommandHandler(RestoreConversation)
export class RestoreConversationHandler implements ICommandHandler<RestoreConversation> {
  constructor(@Inject(ConversationHandling) private readonly conversations: ConversationHandling) {}

  execute({ caller, ticketKey }: RestoreConversation): Promise<CommandReply> {
    return this.conversations.carryOut(caller, ticketKey, {
      type: 'RestoreConversation',
      data: { by: caller.memberId },
    });
  }
}
