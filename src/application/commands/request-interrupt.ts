import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandReply } from '../../contracts/api.js';
import type { TicketKey, TurnId } from '../../domain/shared/types.js';
import type { CommandCaller } from '../access/caller.js';
import { ConversationHandling } from '../conversation/conversation-handling.js';

/** Asks the agent to stop the turn that is going on. */
export class RequestInterrupt extends Command<CommandReply> {
  constructor(
    readonly caller: CommandCaller,
    readonly ticketKey: TicketKey,
    readonly turnId: TurnId,
  ) {
    super();
  }
}

@CommandHandler(RequestInterrupt)
export class RequestInterruptHandler implements ICommandHandler<RequestInterrupt> {
  constructor(@Inject(ConversationHandling) private readonly conversations: ConversationHandling) {}

  execute({ caller, ticketKey, turnId }: RequestInterrupt): Promise<CommandReply> {
    return this.conversations.carryOut(caller, ticketKey, {
      type: 'RequestInterrupt',
      data: { turnId, by: caller.memberId },
    });
  }
}
