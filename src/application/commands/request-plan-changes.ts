import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { z } from 'zod/mini';
import type { CommandReply, requestPlanChanges } from '../../contracts/api.js';
import type { TicketKey } from '../../domain/shared/types.js';
import type { CommandCaller } from '../access/caller.js';
import { ConversationHandling } from '../conversation/conversation-handling.js';
import { deriveId } from '../decide-and-append.js';

/** Asks for another version of a plan. */
export class RequestPlanChanges extends Command<CommandReply> {
  constructor(
    readonly caller: CommandCaller,
    readonly ticketKey: TicketKey,
    readonly input: z.output<typeof requestPlanChanges>,
  ) {
    super();
  }
}

@CommandHandler(RequestPlanChanges)
export class RequestPlanChangesHandler implements ICommandHandler<RequestPlanChanges> {
  constructor(@Inject(ConversationHandling) private readonly conversations: ConversationHandling) {}

  execute({ caller, ticketKey, input }: RequestPlanChanges): Promise<CommandReply> {
    return this.conversations.carryOut(caller, ticketKey, {
      type: 'RequestPlanChanges',
      data: { ...input, by: caller.memberId, turnId: deriveId(caller.commandId, 'turn') },
    });
  }
}
