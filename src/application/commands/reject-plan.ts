import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandReply } from '../../contracts/api.js';
import type { TicketKey } from '../../domain/shared/types.js';
import type { CommandCaller } from '../access/caller.js';
import { ConversationHandling } from '../conversation/conversation-handling.js';

/** Rejects a plan. */
export class RejectPlan extends Command<CommandReply> {
  constructor(
    readonly caller: CommandCaller,
    readonly ticketKey: TicketKey,
    readonly version: number,
  ) {
    super();
  }
}

@CommandHandler(RejectPlan)
export class RejectPlanHandler implements ICommandHandler<RejectPlan> {
  constructor(@Inject(ConversationHandling) private readonly conversations: ConversationHandling) {}

  execute({ caller, ticketKey, version }: RejectPlan): Promise<CommandReply> {
    return this.conversations.carryOut(caller, ticketKey, {
      type: 'RejectPlan',
      data: { version, by: caller.memberId },
    });
  }
}
