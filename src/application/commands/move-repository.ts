import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CODE_HOST, type CodeHost } from '../../ports/code-host.port.js';
import type { CommandCaller } from '../access/caller.js';
import { Permissions } from '../access/permissions.js';
import { Directory } from '../directory/directory.js';
import { refusals } from '../refusals.js';
import { INSPECT_MS, type AddedRepository } from './add-repository.js';
import { RepositoryRecords } from './repository-records.js';

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

@CommandHandler(MoveRepository)
export class MoveRepositoryHandler implements ICommandHandler<MoveRepository> {
  constructor(
    @Inject(Permissions) private readonly permissions: Permissions,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(CODE_HOST) private readonly codeHost: CodeHost,
    @Inject(RepositoryRecords) private readonly records: RepositoryRecords,
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
    const position = await this.records.move(caller, { repositoryId, source });
    return { repositoryId, position };
  }
}
