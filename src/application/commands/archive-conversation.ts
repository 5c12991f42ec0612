import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandReply } from '../../contracts/api.js';
import type { TicketKey } from '../../domain/shared/types.js';
import type { CommandCaller } from '../access/caller.js';
import { ConversationHandling } from '../conversation/conversation-handling.js';

/** Puts a conversation away; lists no longer show it. */
export class ArchiveConversation extends Command<CommandReply> {
  constructor(
    readonly caller: CommandCaller,
    readonly ticketKey: TicketKey,
  ) {
    super();
  }
}

@CommandHandler(ArchiveConversation)
export class ArchiveConversationHandler implements ICommandHandler<ArchiveConversation> {
  constructor(@Inject(ConversationHandling) private readonly conversations: ConversationHandling) {}

  execute({ caller, ticketKey }: ArchiveConversation): Promise<CommandReply> {
    return this.conversations.carryOut(caller, ticketKey, {
      type: 'ArchiveConversation',
      data: { by: caller.memberId },
    });
  }
}
