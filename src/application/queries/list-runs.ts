import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { modelOf } from '../../../projections/projection.js';
import { runStatusProjection, toRunSummary } from '../../../projections/run-status/run-status.projection.js';
import type { RunStatusView, RunSummary } from '../../../projections/run-status/run-status.view.js';
import type { Page } from '../../contracts/api.js';
import type { RunStatus } from '../../domain/conversation/run-status.js';
import { READ_MODEL_STORE, type ReadModelStore } from '../../ports/read-model-store.port.js';
import type { Caller } from '../caller.js';
import { Permissions } from '../permissions.js';
import { newestPage, type PageRequest } from './pages.js';

/** Conversations that are not archived, the most recently active first. */
export class ListRuns extends Query<Page<RunSummary>> {
  constructor(
    readonly caller: Caller,
    readonly request: PageRequest & { readonly status?: RunStatus | undefined },
  ) {
    super();
  }
}

@QueryHandler(ListRuns)
export class ListRunsHandler implements IQueryHandler<ListRuns> {
  constructor(
    @Inject(Permissions) private readonly permissions: Permissions,
    @Inject(READ_MODEL_STORE) private readonly store: ReadModelStore,
  ) {}

  async execute({ caller, request }: ListRuns): Promise<Page<RunSummary>> {
    await this.permissions.require(caller, 'read');
    const { status, ...page } = request;
    const { items, next } = await newestPage<RunStatusView>(this.store, modelOf(runStatusProjection), {
      ...page,
      partition: caller.orgId,
      ...(status && { keep: (view) => view.status === status }),
    });
    return { items: items.map(toRunSummary), next };
  }
}
