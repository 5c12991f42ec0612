import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { z } from 'zod/mini';
import type { approvePlan, CommandReply } from '../../contracts/api.js';
import type { TicketKey } from '../../domain/shared/types.js';
import type { CommandCaller } from '../access/caller.js';
import { ConversationHandling } from '../conversation/conversation-handling.js';
import { deriveId } from '../decide-and-append.js';

/** Approves a plan and queues the Edits turn that carries it out. */
export class ApprovePlan extends Command<CommandReply> {
  constructor(
    readonly caller: CommandCaller,
    readonly ticketKey: TicketKey,
    readonly input: z.output<typeof approvePlan>,
  ) {
    super();
  }
}

@CommandHandler(ApprovePlan)
export class ApprovePlanHandler implements ICommandHandler<ApprovePlan> {
  constructor(@Inject(ConversationHandling) private readonly conversations: ConversationHandling) {}

  execute({ caller, ticketKey, input }: ApprovePlan): Promise<CommandReply> {
    return this.conversations.carryOut(caller, ticketKey, {
      type: 'ApprovePlan',
      data: { ...input, by: caller.memberId, turnId: deriveId(caller.commandId, 'turn') },
    });
  }
}
