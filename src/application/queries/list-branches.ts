import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { BranchView, Page } from '../../contracts/replies.js';
import { CODE_HOST, type CodeHost } from '../../ports/code-host.port.js';
import type { Caller } from '../access/caller.js';
import { Permissions } from '../access/permissions.js';
import { Directory } from '../directory/directory.js';

/** Branches of a repository, the default one first; as many as `limit`. */
export class ListBranches extends Query<Page<BranchView>> {
  constructor(
    readonly caller: Caller,
    readonly repository: string,
    readonly request: { readonly limit: number; readonly q?: string | undefined },
  ) {
    super();
  }
}

@QueryHandler(ListBranches)
export class ListBranchesHandler implements IQueryHandler<ListBranches> {
  constructor(
    @Inject(Permissions) private readonly permissions: Permissions,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(CODE_HOST) private readonly codeHost: CodeHost,
  ) {}

  async execute({ caller, repository, request: { limit, q } }: ListBranches): Promise<Page<BranchView>> {
    await this.permissions.require(caller, 'read');
    const found = await this.directory.repository(caller.orgId, repository);
    const query = q === undefined || q === '' ? {} : { query: q };
    return { items: await this.codeHost.branches(found, { ...query, limit }), next: null };
  }
}
