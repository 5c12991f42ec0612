import { Inject, Injectable } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { PullRequestPage } from '../../contracts/replies.js';
import { ticketKeyOf } from '../../domain/conversation/publishing.js';
import { CODE_HOST, type CodeHost, type PullRequest, type RepositoryRef } from '../../ports/code-host.port.js';
import type { Caller } from '../access/caller.js';
import { Permissions } from '../access/permissions.js';
import { refusals } from '../refusals.js';
import { Directory } from '../directory/directory.js';

/** The page of a pull request that the code host shows through this product. */
export class GetPullRequest extends Query<PullRequestPage> {
  constructor(
    readonly caller: Caller,
    readonly repository: string,
    readonly number: number,
  ) {
    super();
  }
}

/** Its diff, as git prints it. */
export class GetPullRequestDiff extends Query<Uint8Array> {
  constructor(
    readonly caller: Caller,
    readonly repository: string,
    readonly number: number,
  ) {
    super();
  }
}

/** Finds pull requests on the code host. */
@Injectable()
export class PullRequests {
  constructor(
    @Inject(Permissions) private readonly permissions: Permissions,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(CODE_HOST) private readonly codeHost: CodeHost,
  ) {}

  async find({
    caller,
    repository: name,
    number,
  }: GetPullRequest | GetPullRequestDiff): Promise<{ repository: RepositoryRef; pullRequest: PullRequest }> {
    await this.permissions.require(caller, 'read');
    const repository = await this.directory.repository(caller.orgId, name);
    const pullRequest = await this.codeHost.pullRequest(repository, number);
    if (!pullRequest) throw refusals.unknownPullRequest(repository.name, number);
    return { repository, pullRequest };
  }
}

@QueryHandler(GetPullRequest)
export class GetPullRequestHandler implements IQueryHandler<GetPullRequest> {
  constructor(
    @Inject(PullRequests) private readonly pullRequests: PullRequests,
    @Inject(CODE_HOST) private readonly codeHost: CodeHost,
  ) {}

  async execute(query: GetPullRequest): Promise<PullRequestPage> {
    const { repository, pullRequest } = await this.pullRequests.find(query);
    const { files, flags } = await this.codeHost.pullRequestDiff(repository, pullRequest);
    const { number, title, body, branch, baseBranch, baseCommit, headCommit, draft, state, createdAt } = pullRequest;
    return {
      repository: repository.name,
      repositoryId: repository.repositoryId,
      ticketKey: ticketKeyOf(branch) ?? null,
      number,
      title,
      body,
      branch,
      baseBranch,
      baseCommit,
      headCommit,
      draft,
      state,
      createdAt,
      files,
      flags,
    };
  }
}

@QueryHandler(GetPullRequestDiff)
export class GetPullRequestDiffHandler implements IQueryHandler<GetPullRequestDiff> {
  constructor(
    @Inject(PullRequests) private readonly pullRequests: PullRequests,
    @Inject(CODE_HOST) private readonly codeHost: CodeHost,
  ) {}

  async execute(query: GetPullRequestDiff): Promise<Uint8Array> {
    const { repository, pullRequest } = await this.pullRequests.find(query);
    return (await this.codeHost.pullRequestDiff(repository, pullRequest)).patch;
  }
}
