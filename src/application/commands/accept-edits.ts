import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { z } from 'zod/mini';
import type { acceptEdits, CommandReply } from '../../contracts/api.js';
import type { TicketKey } from '../../domain/shared/types.js';
import type { CommandCaller } from '../access/caller.js';
import { ConversationHandling } from '../conversation/conversation-handling.js';
import { deriveId } from '../decide-and-append.js';

/** Freezes exactly this revision and asks for its publishing. */
export class AcceptEdits extends Command<CommandReply> {
  constructor(
    readonly caller: CommandCaller,
    readonly ticketKey: TicketKey,
    readonly input: z.output<typeof acceptEdits>,
  ) {
    super();
  }
}

@CommandHandler(AcceptEdits)
export class AcceptEditsHandler implements ICommandHandler<AcceptEdits> {
  constructor(@Inject(ConversationHandling) private readonly conversations: ConversationHandling) {}

  execute({ caller, ticketKey, input }: AcceptEdits): Promise<CommandReply> {
    return this.conversations.carryOut(caller, ticketKey, {
      type: 'AcceptEdits',
      data: { ...input, acceptedBy: caller.memberId, publishId: deriveId(caller.commandId, 'publish') },
    });
  }
}
