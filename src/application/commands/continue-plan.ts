import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandReply } from '../../contracts/replies.js';
import type { ApprovePlan, RequestPlanChanges } from '../../domain/conversation/conversation.commands.js';
import type { TicketKey } from '../../domain/shared/types.js';
import type { CommandCaller } from '../access/caller.js';
import { Permissions } from '../access/permissions.js';
import { ConversationHandling } from '../conversation/conversation-handling.js';
import { ReplacedBases } from '../conversation/replaced-bases.js';
import { Directory } from '../directory/directory.js';

/** Decides a plan in a way that queues a turn: it is carried out, or written again. */
export class ContinuePlan extends Command<CommandReply> {
  constructor(
    readonly caller: CommandCaller,
    readonly ticketKey: TicketKey,
    readonly change: ApprovePlan | RequestPlanChanges,
  ) {
    super();
  }
}

@CommandHandler(ContinuePlan)
export class ContinuePlanHandler implements ICommandHandler<ContinuePlan> {
  constructor(
    @Inject(Permissions) private readonly permissions: Permissions,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(ConversationHandling) private readonly conversations: ConversationHandling,
    @Inject(ReplacedBases) private readonly bases: ReplacedBases,
  ) {}

  async execute({ caller, ticketKey, change }: ContinuePlan): Promise<CommandReply> {
    await this.permissions.require(caller, 'write');
    const { ticketId } = await this.directory.ticketRef(caller.orgId, ticketKey);
    const state = await this.conversations.state(caller.orgId, ticketId);
    const mode = change.type === 'ApprovePlan' ? 'edits' : 'plan';
    await this.bases.refuse(caller.orgId, { mode, repositories: state.run?.repositories ?? [] }, state);
    return this.conversations.carryOut(caller, ticketKey, change);
  }
}
