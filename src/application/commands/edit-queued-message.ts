import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { z } from 'zod/mini';
import type { CommandReply, editQueued } from '../../contracts/api.js';
import type { TicketKey, TurnId } from '../../domain/shared/types.js';
import type { CommandCaller } from '../access/caller.js';
import { ConversationHandling } from '../conversation/conversation-handling.js';

/** Rewords a message that still waits for its turn. */
export class EditQueuedMessage extends Command<CommandReply> {
  constructor(
    readonly caller: CommandCaller,
    readonly ticketKey: TicketKey,
    readonly turnId: TurnId,
    readonly input: z.output<typeof editQueued>,
  ) {
    super();
  }
}

@CommandHandler(EditQueuedMessage)
export class EditQueuedMessageHandler implements ICommandHandler<EditQueuedMessage> {
  constructor(@Inject(ConversationHandling) private readonly conversations: ConversationHandling) {}

  execute({ caller, ticketKey, turnId, input }: EditQueuedMessage): Promise<CommandReply> {
    return this.conversations.carryOut(caller, ticketKey, { type: 'EditQueuedMessage', data: { turnId, ...input } });
  }
}
