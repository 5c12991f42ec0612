import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { z } from 'zod/mini';
import type { CommandReply, rejectEdits } from '../../contracts/api.js';
import type { TicketKey } from '../../domain/shared/types.js';
import type { CommandCaller } from '../access/caller.js';
import { ConversationHandling } from '../conversation/conversation-handling.js';

/** Rejects a revision; the next message starts from the base again. */
export class RejectEdits extends Command<CommandReply> {
  constructor(
    readonly caller: CommandCaller,
    readonly ticketKey: TicketKey,
    readonly input: z.output<typeof rejectEdits>,
  ) {
    super();
  }
}

@CommandHandler(RejectEdits)
export class RejectEditsHandler implements ICommandHandler<RejectEdits> {
  constructor(@Inject(ConversationHandling) private readonly conversations: ConversationHandling) {}

  execute({ caller, ticketKey, input }: RejectEdits): Promise<CommandReply> {
    return this.conversations.carryOut(caller, ticketKey, {
      type: 'RejectEdits',
      data: { ...input, rejectedBy: caller.memberId },
    });
  }
}
