import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandReply } from '../../contracts/api.js';
import type { TicketKey, TurnId } from '../../domain/shared/types.js';
import type { CommandCaller } from '../access/caller.js';
import { ConversationHandling } from '../conversation/conversation-handling.js';

/** Takes back a message that still waits for its turn. */
export class RemoveQueuedMessage extends Command<CommandReply> {
  constructor(
    readonly caller: CommandCaller,
    readonly ticketKey: TicketKey,
    readonly turnId: TurnId,
  ) {
    super();
  }
}

@CommandHandler(RemoveQueuedMessage)
export class RemoveQueuedMessageHandler implements ICommandHandler<RemoveQueuedMessage> {
  constructor(@Inject(ConversationHandling) private readonly conversations: ConversationHandling) {}

  execute({ caller, ticketKey, turnId }: RemoveQueuedMessage): Promise<CommandReply> {
    return this.conversations.carryOut(caller, ticketKey, { type: 'RemoveQueuedMessage', data: { turnId } });
  }
}
