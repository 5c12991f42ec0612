import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { RepositoryView } from '../../../projections/repositories/repositories.view.js';
import type { Page } from '../../contracts/replies.js';
import type { Caller } from '../access/caller.js';
import { Permissions } from '../access/permissions.js';
import { Directory } from '../directory/directory.js';

/** All repositories that may be chosen, by name, on one page. */
export class ListRepositories extends Query<Page<RepositoryView>> {
  constructor(readonly caller: Caller) {
    super();
  }
}

@QueryHandler(ListRepositories)
export class ListRepositoriesHandler implements IQueryHandler<ListRepositories> {
  constructor(
    @Inject(Permissions) private readonly permissions: Permissions,
    @Inject(Directory) private readonly directory: Directory,
  ) {}

  async execute({ caller }: ListRepositories): Promise<Page<RepositoryView>> {
    await this.permissions.require(caller, 'read');
    return { items: await this.directory.repositories(caller.orgId), next: null };
  }
}
