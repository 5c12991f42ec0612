import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandReply } from '../../contracts/api.js';
import type { TicketKey } from '../../domain/shared/types.js';
import type { CommandCaller } from '../access/caller.js';
import { ConversationHandling } from '../conversation/conversation-handling.js';

/** Lets the present run cost more; for those who manage. */
export class RaiseBudget extends Command<CommandReply> {
  constructor(
    readonly caller: CommandCaller,
    readonly ticketKey: TicketKey,
    readonly budgetCents: number,
  ) {
    super();
  }
}

@CommandHandler(RaiseBudget)
export class RaiseBudgetHandler implements ICommandHandler<RaiseBudget> {
  constructor(@Inject(ConversationHandling) private readonly conversations: ConversationHandling) {}

  execute({ caller, ticketKey, budgetCents }: RaiseBudget): Promise<CommandReply> {
    const data = { budgetCents, raisedBy: caller.memberId };
    return this.conversations.carryOut(caller, ticketKey, { type: 'RaiseBudget', data }, 'manage');
  }
}
