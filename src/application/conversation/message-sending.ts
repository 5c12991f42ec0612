import { Inject, Injectable } from '@nestjs/common';
import type { SentReply } from '../../contracts/replies.js';
import type { RunOffer, SendMessage } from '../../domain/conversation/conversation.commands.js';
import type { ConversationState } from '../../domain/conversation/conversation.state.js';
import type { Mode } from '../../domain/conversation/conversation.types.js';
import { repositoriesOfNext, type Said } from '../../domain/conversation/deciders/queue.decider.js';
import { replyMode } from '../../domain/conversation/reply-mode.js';
import type { DomainEvent } from '../../domain/events.js';
import type { TicketId, TicketKey } from '../../domain/shared/types.js';
import type { CommandCaller } from '../access/caller.js';
import { ReplacedBases } from './replaced-bases.js';
import { ConversationHandling } from './conversation-handling.js';
import { deriveId, type Decided } from '../decide-and-append.js';

export interface Message {
  readonly mode: Mode | undefined;
  readonly autoOpenDraftPr: boolean | undefined;
  readonly instructions: string;
  readonly offer: RunOffer | null;
}

interface TicketRef {
  readonly ticketId: TicketId;
  readonly ticketKey: TicketKey;
}

/** The last step of sending, whether from the composer, a ticket or a reply box. */
@Injectable()
export class MessageSending {
  constructor(
    @Inject(ConversationHandling) private readonly conversations: ConversationHandling,
    @Inject(ReplacedBases) private readonly bases: ReplacedBases,
  ) {}

  /** To a conversation that may be going on: what its edits start from is looked at before the turn. */
  async sendOn(
    caller: CommandCaller,
    ticket: TicketRef,
    message: Message,
    state: ConversationState,
  ): Promise<SentReply> {
    const { mode = replyMode(state), offer } = message;
    await this.bases.refuse(caller.orgId, { mode, repositories: repositoriesOfNext(offer, state) }, state);
    return this.send(caller, ticket, message);
  }

  async send(caller: CommandCaller, ticket: TicketRef, message: Message): Promise<SentReply> {
    return replyOf(
      await this.conversations.decide(caller, ticket.ticketId, commandOf(caller, ticket, message)),
      ticket,
    );
  }
}

function commandOf(caller: CommandCaller, { ticketId, ticketKey }: TicketRef, message: Message): SendMessage {
  const turnId = deriveId(caller.commandId, 'turn');
  return { type: 'SendMessage', data: { ticketId, ticketKey, turnId, sentBy: caller.memberId, ...saidIn(message) } };
}

export function saidIn(message: Message): Said {
  const { mode = null, autoOpenDraftPr = null, instructions, offer } = message;
  return { mode, autoOpenDraftPr, instructions, offer };
}

/** Says which turn was queued, from the facts of the command (also of a repeated one). */
export function replyOf({ position, events, state }: Decided<ConversationState>, ticket: TicketRef): SentReply {
  const queued = events.find(
    (event): event is Extract<DomainEvent, { type: 'TurnQueued' }> => event.type === 'TurnQueued',
  );
  const { ticketId, ticketKey } = ticket;
  return {
    position,
    ticketId,
    ticketKey,
    turnId: queued?.data.turnId ?? null,
    runId: queued?.data.runId ?? state.run?.runId ?? '',
    ...(queued && { mode: queued.data.mode, autoOpenDraftPr: queued.data.autoOpenDraftPr }),
  };
}
