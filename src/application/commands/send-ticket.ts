import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { z } from 'zod/mini';
import type { sendTicket } from '../../contracts/api.js';
import type { SentReply } from '../../contracts/replies.js';
import { initialConversation } from '../../domain/conversation/conversation.state.js';
import { checkFirstMessage } from '../../domain/conversation/deciders/queue.decider.js';
import type { CommandCaller } from '../access/caller.js';
import { deriveId } from '../decide-and-append.js';
import { MessageSending, saidIn, type Message } from '../conversation/message-sending.js';
import { refusals } from '../refusals.js';
import { RunOffers } from '../conversation/run-offers.js';
import { Submissions } from '../conversation/submissions.js';
import { NewTickets, type NewTicket } from './new-tickets.js';

type Input = z.output<typeof sendTicket>;

/** Sends a known or a new ticket to the agent and opens its conversation. */
export class SendTicket extends Command<SentReply> {
  constructor(
    readonly caller: CommandCaller,
    readonly input: Input,
  ) {
    super();
  }
}

@CommandHandler(SendTicket)
export class SendTicketHandler implements ICommandHandler<SendTicket> {
  constructor(
    @Inject(Submissions) private readonly submissions: Submissions,
    @Inject(NewTickets) private readonly tickets: NewTickets,
    @Inject(RunOffers) private readonly offers: RunOffers,
    @Inject(MessageSending) private readonly sending: MessageSending,
  ) {}

  async execute({ caller, input }: SendTicket): Promise<SentReply> {
    const { ticketKey, newTicket } = input;
    if (ticketKey === undefined && newTicket !== undefined) return this.sendNew(caller, input, newTicket);
    if (ticketKey === undefined || newTicket !== undefined) throw refusals.whichTicket();
    const { ticket, state } = await this.submissions.begin(caller, ticketKey);
    if (await this.submissions.saysNothing(input.instructions, caller, ticketKey)) throw refusals.emptyMessage();
    const offer = await this.offers.offer(this.wanted(caller, input), state);
    return this.sending.sendOn(caller, ticket, { ...messageOf(input), offer }, state);
  }

  /** Everything is checked before the ticket is made, so that a refused submission leaves none behind. */
  private async sendNew(caller: CommandCaller, input: Input, newTicket: NewTicket): Promise<SentReply> {
    await this.tickets.check(caller, newTicket);
    refuseEmpty(input.instructions, newTicket.body);
    const offer = await this.offers.freshOffer(this.wanted(caller, input), initialConversation);
    const message: Message = { ...messageOf(input), offer };
    checkFirstMessage(saidIn(message));
    return this.sending.send(caller, await this.tickets.create(caller, newTicket), message);
  }

  private wanted({ orgId, commandId }: CommandCaller, { repositories, model }: Input) {
    return { orgId, runId: deriveId(commandId, 'run'), repositories, model };
  }
}

function messageOf({ mode, autoOpenDraftPr, instructions }: Input): Omit<Message, 'offer'> {
  return { mode, autoOpenDraftPr, instructions };
}

function refuseEmpty(instructions: string, ticketBody: string): void {
  if (instructions.trim() === '' && ticketBody.trim() === '') throw refusals.emptyMessage();
}
