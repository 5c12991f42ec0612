import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandReply } from '../../contracts/replies.js';
import type { RepositoryId, TicketKey } from '../../domain/shared/types.js';
import type { CommandCaller } from '../access/caller.js';
import { ConversationHandling } from '../conversation/conversation-handling.js';
import { deriveId } from '../decide-and-append.js';
import { Permissions } from '../access/permissions.js';
import { PullRequestStates } from '../pull-requests/pull-request-states.js';
import { Directory } from '../directory/directory.js';

/** Opens, or tries again to open, draft pull requests for the accepted revision. */
export class OpenDraftPrs extends Command<CommandReply> {
  constructor(
    readonly caller: CommandCaller,
    readonly ticketKey: TicketKey,
    readonly repositoryIds: readonly RepositoryId[] | null,
  ) {
    super();
  }
}

@CommandHandler(OpenDraftPrs)
export class OpenDraftPrsHandler implements ICommandHandler<OpenDraftPrs> {
  constructor(
    @Inject(ConversationHandling) private readonly conversations: ConversationHandling,
    @Inject(Permissions) private readonly permissions: Permissions,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(PullRequestStates) private readonly pullRequests: PullRequestStates,
  ) {}

  /** A pull request that a person has merged or closed since decides which branch the edits go to. */
  async execute({ caller, ticketKey, repositoryIds }: OpenDraftPrs): Promise<CommandReply> {
    await this.permissions.require(caller, 'write');
    const { ticketId } = await this.directory.ticketRef(caller.orgId, ticketKey);
    await this.pullRequests.refresh(caller.orgId, ticketId);
    return this.conversations.carryOut(caller, ticketKey, {
      type: 'OpenDraftPrs',
      data: { repositoryIds, requestedBy: caller.memberId, publishId: deriveId(caller.commandId, 'publish') },
    });
  }
}
