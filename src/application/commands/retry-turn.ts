import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { SentReply } from '../../contracts/replies.js';
import type { TicketKey, TurnId } from '../../domain/shared/types.js';
import type { CommandCaller } from '../access/caller.js';
import { ConversationHandling } from '../conversation/conversation-handling.js';
import { deriveId } from '../decide-and-append.js';
import { replyOf } from '../conversation/message-sending.js';
import { refusals } from '../refusals.js';
import { ReplacedBases } from '../conversation/replaced-bases.js';
import { RunOffers } from '../conversation/run-offers.js';
import { Submissions } from '../conversation/submissions.js';

/** Repeats the failed or stopped last turn in a new run. */
export class RetryTurn extends Command<SentReply> {
  constructor(
    readonly caller: CommandCaller,
    readonly ticketKey: TicketKey,
    readonly turnId: TurnId,
  ) {
    super();
  }
}

@CommandHandler(RetryTurn)
export class RetryTurnHandler implements ICommandHandler<RetryTurn> {
  constructor(
    @Inject(Submissions) private readonly submissions: Submissions,
    @Inject(RunOffers) private readonly offers: RunOffers,
    @Inject(ReplacedBases) private readonly bases: ReplacedBases,
    @Inject(ConversationHandling) private readonly conversations: ConversationHandling,
  ) {}

  async execute({ caller, ticketKey, turnId: failedTurnId }: RetryTurn): Promise<SentReply> {
    const { orgId, commandId, memberId: sentBy } = caller;
    const { ticket, state } = await this.submissions.begin(caller, ticketKey);
    if (!state.run) throw refusals.unknownConversation(ticketKey);
    const wanted = { orgId, runId: deriveId(commandId, 'run'), repositories: undefined, model: undefined };
    const offer = await this.offers.freshOffer(wanted, state);
    // What is not a turn to try again is refused by the decider.
    const { mode } = state.lastOutcome?.turn ?? { mode: 'ask' };
    await this.bases.refuse(orgId, { mode, repositories: offer.repositories }, state);
    const data = { failedTurnId, turnId: deriveId(commandId, 'turn'), sentBy, offer };
    return replyOf(await this.conversations.decide(caller, ticket.ticketId, { type: 'RetryTurn', data }), ticket);
  }
}
