import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { GitHubRepositoriesPage, GitHubView } from '../../contracts/github.js';
import { GITHUB_APP, type GitHubApp } from '../../ports/github-app.port.js';
import type { Caller } from '../access/caller.js';
import { Permissions } from '../access/permissions.js';

/** The GitHub App that is connected, and what it reaches. */
export class GetGitHub extends Query<GitHubView> {
  constructor(readonly caller: Caller) {
    super();
  }
}

/** Repositories that the app is installed on, by name, on one page. */
export class ListGitHubRepositories extends Query<GitHubRepositoriesPage> {
  constructor(
    readonly caller: Caller,
    readonly request: { readonly limit: number; readonly q?: string | undefined },
  ) {
    super();
  }
}

@QueryHandler(GetGitHub)
export class GetGitHubHandler implements IQueryHandler<GetGitHub> {
  constructor(
    @Inject(Permissions) private readonly permissions: Permissions,
    @Inject(GITHUB_APP) private readonly gitHub: GitHubApp,
  ) {}

  async execute({ caller }: GetGitHub): Promise<GitHubView> {
    await this.permissions.require(caller, 'manage');
    return this.gitHub.status();
  }
}

@QueryHandler(ListGitHubRepositories)
export class ListGitHubRepositoriesHandler implements IQueryHandler<ListGitHubRepositories> {
  constructor(
    @Inject(Permissions) private readonly permissions: Permissions,
    @Inject(GITHUB_APP) private readonly gitHub: GitHubApp,
  ) {}

  async execute({ caller, request: { limit, q = '' } }: ListGitHubRepositories): Promise<GitHubRepositoriesPage> {
    await this.permissions.require(caller, 'manage');
    const { repositories, hidden } = await this.gitHub.repositories(q);
    return { items: repositories.slice(0, limit), next: null, hidden };
  }
}
