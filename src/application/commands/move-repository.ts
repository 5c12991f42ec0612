import { Inject, Injectable } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { repositoryDecider } from '../../domain/repository/repository.decider.js';
import type { RepositoryMoved } from '../../domain/repository/repository.events.js';
import { streams } from '../../domain/shared/streams.js';
import { CODE_HOST, type CodeHost } from '../../ports/code-host.port.js';
import { metaOf, type CommandCaller } from '../access/caller.js';
import { DecideAndAppend } from '../decide-and-append.js';
import { Permissions } from '../access/permissions.js';
import { Directory } from '../directory/directory.js';
import { OpenPullRequests } from '../directory/open-pull-requests.js';
import { PullRequestStates } from '../pull-requests/pull-request-states.js';
import { refusals } from '../refusals.js';
import { INSPECT_MS, type AddedRepository } from './add-repository.js';

/** Says where a repository of this disk or behind a clone URL is now; its pull requests and runs go on there. */
export class MoveRepository extends Command<AddedRepository> {
  constructor(
    readonly caller: CommandCaller,
    /** Id or name. */
    readonly repository: string,
    readonly source: string,
  ) {
    super();
  }
}

/** Records that a repository is found elsewhere, and has what was unknown meanwhile asked again. */
@Injectable()
export class RepositoryMoves {
  constructor(
    @Inject(DecideAndAppend) private readonly decisions: DecideAndAppend,
    @Inject(OpenPullRequests) private readonly open: OpenPullRequests,
    @Inject(PullRequestStates) private readonly pullRequests: PullRequestStates,
  ) {}

  async record(caller: CommandCaller, data: RepositoryMoved['data']): Promise<AddedRepository> {
    const { repositoryId } = data;
    const { position } = await this.decisions.handle({
      stream: streams.repository(caller.orgId, repositoryId),
      decider: repositoryDecider,
      command: { type: 'MoveRepository', data },
      meta: metaOf(caller),
    });
    const tickets = await this.open.ticketsIn(caller.orgId, (repository) => repository.repositoryId === repositoryId);
    for (const ticketId of tickets) this.pullRequests.refreshSoon(caller.orgId, ticketId);
    return { repositoryId, position };
  }
}

@CommandHandler(MoveRepository)
export class MoveRepositoryHandler implements ICommandHandler<MoveRepository> {
  constructor(
    @Inject(Permissions) private readonly permissions: Permissions,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(CODE_HOST) private readonly codeHost: CodeHost,
    @Inject(RepositoryMoves) private readonly moves: RepositoryMoves,
  ) {}

  /** A crash between taking along and recording is harmless: the former copy stays, and the next attempt finds the new one. */
  async execute({ caller, repository, source: wanted }: MoveRepository): Promise<AddedRepository> {
    await this.permissions.require(caller, 'manage');
    const view = await this.directory.repository(caller.orgId, repository);
    const { repositoryId } = view;
    const patience = AbortSignal.timeout(INSPECT_MS);
    const { source } = await this.codeHost.relocate(view, wanted, () => undefined, patience);
    const others = await this.directory.repositories(caller.orgId);
    const other = others.find((known) => known.source === source && known.repositoryId !== repositoryId);
    if (other) throw refusals.sourceTaken(other.name);
    return this.moves.record(caller, { repositoryId, source });
  }
}
