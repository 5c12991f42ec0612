import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { z } from 'zod/mini';
import type { answerQuestion, CommandReply } from '../../contracts/api.js';
import type { TicketKey } from '../../domain/shared/types.js';
import type { CommandCaller } from '../access/caller.js';
import { ConversationHandling } from '../conversation/conversation-handling.js';

/** Answers the agent's open question. */
export class AnswerQuestion extends Command<CommandReply> {
  constructor(
    readonly caller: CommandCaller,
    readonly ticketKey: TicketKey,
    readonly input: z.output<typeof answerQuestion>,
  ) {
    super();
  }
}

@CommandHandler(AnswerQuestion)
export class AnswerQuestionHandler implements ICommandHandler<AnswerQuestion> {
  constructor(@Inject(ConversationHandling) private readonly conversations: ConversationHandling) {}

  execute({ caller, ticketKey, input }: AnswerQuestion): Promise<CommandReply> {
    return this.conversations.carryOut(caller, ticketKey, {
      type: 'AnswerQuestion',
      data: { ...input, answeredBy: caller.memberId },
    });
  }
}
