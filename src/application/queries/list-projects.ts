import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { ProjectView } from '../../../projections/projects/projects.view.js';
import type { Page } from '../../contracts/replies.js';
import type { Caller } from '../access/caller.js';
import { Permissions } from '../access/permissions.js';
import { Directory } from '../directory/directory.js';

/** All projects by name, on one page. */
export class ListProjects extends Query<Page<ProjectView>> {
  constructor(readonly caller: Caller) {
    super();
  }
}

@QueryHandler(ListProjects)
export class ListProjectsHandler implements IQueryHandler<ListProjects> {
  constructor(
    @Inject(Permissions) private readonly permissions: Permissions,
    @Inject(Directory) private readonly directory: Directory,
  ) {}

  async execute({ caller }: ListProjects): Promise<Page<ProjectView>> {
    await this.permissions.require(caller, 'read');
    return { items: await this.directory.projects(caller.orgId), next: null };
  }
}
