import { Controller, Inject } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { RepositoryView } from '../../../projections/repositories/repositories.view.js';
import type { TicketView } from '../../../projections/tickets/tickets.view.js';
import type { Caller, CommandCaller } from '../../application/access/caller.js';
import { AddRepository, type AddedRepository } from '../../application/commands/add-repository.js';
import { CreateTicket } from '../../application/commands/create-ticket.js';
import { EditTicket } from '../../application/commands/edit-ticket.js';
import { MoveRepository } from '../../application/commands/move-repository.js';
import { RemoveRepository, UnlinkRepository } from '../../application/commands/remove-repository.js';
import { GetRepository } from '../../application/queries/get-repository.js';
import { GetTicket } from '../../application/queries/get-ticket.js';
import { ListBranches } from '../../application/queries/list-branches.js';
import { ListProjects } from '../../application/queries/list-projects.js';
import { ListRepositories } from '../../application/queries/list-repositories.js';
import { ListTickets } from '../../application/queries/list-tickets.js';
import type { CommandReply } from '../../contracts/replies.js';
import { PortError } from '../../ports/port-error.js';
import { CurrentViews } from '../../application/directory/current-views.js';
import { Endpoint, Input, Reader, Sender } from '../routing/endpoint.js';
import type { InputOf } from '../routing/route.js';
import { routes } from './routes.js';

type In<Name extends keyof typeof routes> = InputOf<(typeof routes)[Name]>;

/** Tickets, projects, repositories. */
@Controller('api')
export class TrackerController {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(CurrentViews) private readonly views: CurrentViews,
  ) {}

  @Endpoint(routes.listTickets)
  tickets(@Reader() reader: Caller, @Input() { query }: In<'listTickets'>) {
    return this.queries.execute(new ListTickets(reader, query));
  }

  @Endpoint(routes.createTicket)
  async createTicket(
    @Sender() sender: CommandCaller,
    @Input() { body }: In<'createTicket'>,
  ): Promise<TicketView & CommandReply> {
    const { ticketKey, position } = await this.commands.execute(new CreateTicket(sender, body));
    await this.views.reach(position);
    return { ...(await this.queries.execute(new GetTicket(sender, ticketKey))), position };
  }

  @Endpoint(routes.getTicket)
  ticket(@Reader() reader: Caller, @Input() { params }: In<'getTicket'>) {
    return this.queries.execute(new GetTicket(reader, params.key));
  }

  @Endpoint(routes.editTicket)
  editTicket(@Sender() sender: CommandCaller, @Input() { params, body }: In<'editTicket'>) {
    return this.commands.execute(new EditTicket(sender, params.key, body));
  }

  @Endpoint(routes.listProjects)
  projects(@Reader() reader: Caller) {
    return this.queries.execute(new ListProjects(reader));
  }

  @Endpoint(routes.listRepositories)
  repositories(@Reader() reader: Caller) {
    return this.queries.execute(new ListRepositories(reader));
  }

  @Endpoint(routes.addRepository)
  async addRepository(
    @Sender() sender: CommandCaller,
    @Input() { body }: In<'addRepository'>,
  ): Promise<RepositoryView & CommandReply> {
    return this.shown(sender, await this.commands.execute(new AddRepository(sender, body)));
  }

  @Endpoint(routes.moveRepository)
  async moveRepository(
    @Sender() sender: CommandCaller,
    @Input() { params, body }: In<'moveRepository'>,
  ): Promise<RepositoryView & CommandReply> {
    return this.shown(sender, await this.commands.execute(new MoveRepository(sender, params.id, body.source)));
  }

  @Endpoint(routes.removeRepository)
  removeRepository(@Sender() sender: CommandCaller, @Input() { params }: In<'removeRepository'>) {
    return this.commands.execute(new RemoveRepository(sender, params.id));
  }

  @Endpoint(routes.unlinkRepository)
  unlinkRepository(@Sender() sender: CommandCaller, @Input() { params }: In<'unlinkRepository'>) {
    return this.commands.execute(new UnlinkRepository(sender, params.project, params.id));
  }

  @Endpoint(routes.getRepository)
  repository(@Reader() reader: Caller, @Input() { params }: In<'getRepository'>) {
    return this.queries.execute(new GetRepository(reader, params.id));
  }

  @Endpoint(routes.listBranches)
  branches(@Reader() reader: Caller, @Input() { params, query }: In<'listBranches'>) {
    return this.queries.execute(new ListBranches(reader, params.id, query));
  }

  private async shown(sender: CommandCaller, changed: AddedRepository): Promise<RepositoryView & CommandReply> {
    const { repositoryId, position } = changed;
    await this.views.reach(position);
    const { items } = await this.queries.execute(new ListRepositories(sender));
    const found = items.find((repository) => repository.repositoryId === repositoryId);
    if (!found) throw new PortError('STORE.UNAVAILABLE', 'It was done; the list shows it in a moment.', true);
    return { ...found, position };
  }
}
