import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { z } from 'zod/mini';
import type { sendMessage } from '../../contracts/api.js';
import type { SentReply } from '../../contracts/replies.js';
import { refuse } from '../../domain/conversation/conversation.errors.js';
import type { TicketKey } from '../../domain/shared/types.js';
import type { CommandCaller } from '../access/caller.js';
import { deriveId } from '../decide-and-append.js';
import { MessageSending } from '../conversation/message-sending.js';
import { refusals } from '../refusals.js';
import { RunOffers } from '../conversation/run-offers.js';
import { Submissions } from '../conversation/submissions.js';

/** Sends a further message. */
export class SendMessage extends Command<SentReply> {
  constructor(
    readonly caller: CommandCaller,
    readonly ticketKey: TicketKey,
    readonly input: z.output<typeof sendMessage>,
  ) {
    super();
  }
}

@CommandHandler(SendMessage)
export class SendMessageHandler implements ICommandHandler<SendMessage> {
  constructor(
    @Inject(Submissions) private readonly submissions: Submissions,
    @Inject(RunOffers) private readonly offers: RunOffers,
    @Inject(MessageSending) private readonly sending: MessageSending,
  ) {}

  async execute({ caller, ticketKey, input }: SendMessage): Promise<SentReply> {
    const { ticket, state } = await this.submissions.begin(caller, ticketKey);
    if (!state.run) throw refusals.unknownConversation(ticketKey);
    const { mode, autoOpenDraftPr, instructions, repositories, model } = input;
    // The ticket was sent already, so that it says nothing new.
    if (instructions.trim() === '') throw refuse.emptyMessage();
    const { orgId, commandId } = caller;
    const offer = await this.offers.offer({ orgId, runId: deriveId(commandId, 'run'), repositories, model }, state);
    return this.sending.sendOn(caller, ticket, { mode, autoOpenDraftPr, instructions, offer }, state);
  }
}
