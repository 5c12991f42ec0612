import { Inject, Injectable } from '@nestjs/common';
import type { ConversationState } from '../../domain/conversation/conversation.state.js';
import type { TicketId, TicketKey } from '../../domain/shared/types.js';
import type { CommandCaller } from '../access/caller.js';
import { Permissions } from '../access/permissions.js';
import { PullRequestStates } from '../pull-requests/pull-request-states.js';
import { Directory } from '../directory/directory.js';

export interface Submission {
  readonly ticket: { readonly ticketId: TicketId; readonly ticketKey: TicketKey };
  /** As of now, with what the code host says of pull requests. */
  readonly state: ConversationState;
}

/** Prepares a submission to a known ticket: permission, ticket, what became of its pull requests. */
@Injectable()
export class Submissions {
  constructor(
    @Inject(Permissions) private readonly permissions: Permissions,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(PullRequestStates) private readonly pullRequests: PullRequestStates,
  ) {}

  /** Throws DomainError when the person may not send or there is no such ticket. */
  async begin(caller: CommandCaller, ticketKey: TicketKey): Promise<Submission> {
    await this.permissions.require(caller, 'write');
    const ticket = await this.directory.ticketRef(caller.orgId, ticketKey);
    // A merge may have been told by nobody yet.
    return { ticket, state: await this.pullRequests.refresh(caller.orgId, ticket.ticketId) };
  }

  /** Whether neither the instructions nor the ticket's text say anything. */
  async saysNothing(instructions: string, caller: CommandCaller, ticketKey: TicketKey): Promise<boolean> {
    if (instructions.trim() !== '') return false;
    return (await this.directory.ticket(caller.orgId, ticketKey)).body.trim() === '';
  }
}
