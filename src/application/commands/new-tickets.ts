import { Inject, Injectable } from '@nestjs/common';
import { projectDecider, ticketNumber } from '../../domain/project/project.decider.js';
import { streams } from '../../domain/shared/streams.js';
import type { ProjectId, TicketId, TicketKey } from '../../domain/shared/types.js';
import { checkTicketText, ticketDecider } from '../../domain/ticket/ticket.decider.js';
import type { Position } from '../../ports/event-log.port.js';
import { metaOf, type CommandCaller } from '../access/caller.js';
import { DecideAndAppend, deriveId } from '../decide-and-append.js';
import { Permissions } from '../access/permissions.js';
import { Directory } from '../directory/directory.js';

export interface NewTicket {
  readonly title: string;
  readonly body: string;
  readonly projectKey?: string | undefined;
}

export interface CreatedTicket {
  readonly ticketId: TicketId;
  readonly ticketKey: TicketKey;
  readonly position: Position;
}

/** Makes tickets in two steps, each carried out once per command: a number of the project, then the ticket. */
@Injectable()
export class NewTickets {
  constructor(
    @Inject(DecideAndAppend) private readonly decisions: DecideAndAppend,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(Permissions) private readonly permissions: Permissions,
  ) {}

  /** Throws DomainError when the person may not make tickets, for an unknown project, or a text that no ticket may have. */
  async check(
    caller: CommandCaller,
    { title, body, projectKey }: NewTicket,
  ): Promise<{ readonly projectId: ProjectId; readonly key: string }> {
    await this.permissions.require(caller, 'write');
    const project = await this.directory.project(caller.orgId, projectKey);
    checkTicketText({ title, body });
    return project;
  }

  /** As `check`; a refused ticket takes no number. */
  async create(caller: CommandCaller, ticket: NewTicket): Promise<CreatedTicket> {
    const { projectId, key } = await this.check(caller, ticket);
    const { title, body } = ticket;
    const ticketId = deriveId(caller.commandId, 'ticket');
    const number = await this.allocate(caller, projectId, ticketId);
    const ticketKey = `${key}-${number}`;
    const { position } = await this.decisions.handle({
      stream: streams.ticket(caller.orgId, ticketId),
      decider: ticketDecider,
      command: { type: 'CreateTicket', data: { ticketId, ticketKey, projectId, title, body } },
      meta: metaOf(caller, 'create ticket'),
    });
    return { ticketId, ticketKey, position };
  }

  private async allocate(caller: CommandCaller, projectId: ProjectId, ticketId: TicketId): Promise<number> {
    const { state } = await this.decisions.handle({
      stream: streams.project(caller.orgId, projectId),
      decider: projectDecider,
      command: { type: 'AllocateTicketNumber', data: { ticketId } },
      meta: metaOf(caller, 'allocate number'),
    });
    const number = ticketNumber(state, ticketId);
    if (number === undefined) throw new Error('A ticket number was allocated and cannot be found.');
    return number;
  }
}
