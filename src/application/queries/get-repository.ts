import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { RepositoryView } from '../../../projections/repositories/repositories.view.js';
import { CODE_HOST, type CodeHost } from '../../ports/code-host.port.js';
import type { Caller } from '../access/caller.js';
import { Permissions } from '../access/permissions.js';
import { Directory } from '../directory/directory.js';

/** One repository as its code host tells it now: a new run starts from that default branch. */
export class GetRepository extends Query<RepositoryView> {
  constructor(
    readonly caller: Caller,
    /** Id or name. */
    readonly repository: string,
  ) {
    super();
  }
}

@QueryHandler(GetRepository)
export class GetRepositoryHandler implements IQueryHandler<GetRepository> {
  constructor(
    @Inject(Permissions) private readonly permissions: Permissions,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(CODE_HOST) private readonly codeHost: CodeHost,
  ) {}

  /** Throws PortError of the code host, which says what keeps the repository from being used. */
  async execute({ caller, repository }: GetRepository): Promise<RepositoryView> {
    await this.permissions.require(caller, 'read');
    const found = await this.directory.repository(caller.orgId, repository);
    return { ...found, defaultBranch: await this.codeHost.defaultBranch(found) };
  }
}
