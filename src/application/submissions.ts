import { Inject, Injectable } from '@nestjs/common';
import type { ConversationState } from '../domain/conversation/conversation.state.js';
import type { TicketId, TicketKey } from '../domain/shared/types.js';
import { CODE_HOST, type CodeHost } from '../ports/code-host.port.js';
import type { CommandCaller } from './caller.js';
import { ConversationHandling } from './conversation-handling.js';
import { Permissions } from './permissions.js';
import { Directory } from './queries/directory.js';

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
    @Inject(CODE_HOST) private readonly codeHost: CodeHost,
    @Inject(ConversationHandling) private readonly conversations: ConversationHandling,
  ) {}

  /** Throws DomainError when the person may not send or there is no such ticket, PortError of the code host. */
  async begin(caller: CommandCaller, ticketKey: TicketKey): Promise<Submission> {
    await this.permissions.require(caller, 'write');
    const ticket = await this.directory.ticketRef(caller.orgId, ticketKey);
    return { ticket, state: await this.refreshed(caller, ticket.ticketId) };
  }

  /** Whether neither the instructions nor the ticket's text say anything. */
  async saysNothing(instructions: string, caller: CommandCaller, ticketKey: TicketKey): Promise<boolean> {
    if (instructions.trim() !== '') return false;
    return (await this.directory.ticket(caller.orgId, ticketKey)).body.trim() === '';
  }

  /** Asks the code host what became of open pull requests, because a merge there is told by nobody, and records it. */
  private async refreshed(caller: CommandCaller, ticketId: TicketId): Promise<ConversationState> {
    let state = await this.conversations.state(caller.orgId, ticketId);
    const open = state.pullRequests.filter((pr) => pr.state === 'open');
    const known = open.length > 0 ? await this.directory.repositories(caller.orgId) : [];
    for (const { repositoryId, number } of open) {
      const repository = known.find((r) => r.repositoryId === repositoryId);
      const found = repository && (await this.codeHost.pullRequest(repository, number));
      if (!found) continue;
      const data = { repositoryId, number, state: found.state, draft: found.draft };
      const step = ['pull request', repositoryId, number] as const;
      ({ state } = await this.conversations.decide(caller, ticketId, { type: 'RecordPrState', data }, ...step));
    }
    return state;
  }
}
