import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { modelOf } from '../../../projections/projection.js';
import { runStatusProjection, toRunSummary } from '../../../projections/run-status/run-status.projection.js';
import type { RunStatusView, RunSummary } from '../../../projections/run-status/run-status.view.js';
import type { Page } from '../../contracts/replies.js';
import type { RunStatus } from '../../domain/conversation/run-status.js';
import type { OrgId, TicketKey } from '../../domain/shared/types.js';
import { READ_MODEL_STORE, type ReadModelStore } from '../../ports/read-model-store.port.js';
import type { Caller } from '../access/caller.js';
import { Permissions } from '../access/permissions.js';
import { Directory } from '../directory/directory.js';
import { newestPage, type PageRequest } from '../directory/pages.js';

interface RunsRequest extends PageRequest {
  readonly status?: RunStatus | undefined;
  /** Only the conversation of this ticket, archived or not; nothing else is asked for then. */
  readonly ticketKey?: TicketKey | undefined;
}

/** Conversations that are not archived, the most recently active first. Throws DomainError TICKET.NOT_FOUND. */
export class ListRuns extends Query<Page<RunSummary>> {
  constructor(
    readonly caller: Caller,
    readonly request: RunsRequest,
  ) {
    super();
  }
}

@QueryHandler(ListRuns)
export class ListRunsHandler implements IQueryHandler<ListRuns> {
  constructor(
    @Inject(Permissions) private readonly permissions: Permissions,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(READ_MODEL_STORE) private readonly store: ReadModelStore,
  ) {}

  async execute({ caller, request }: ListRuns): Promise<Page<RunSummary>> {
    await this.permissions.require(caller, 'read');
    const { status, ticketKey, ...page } = request;
    if (ticketKey !== undefined) return { items: await this.ofTicket(caller.orgId, ticketKey), next: null };
    const { items, next } = await newestPage<RunStatusView>(this.store, modelOf(runStatusProjection), {
      ...page,
      partition: caller.orgId,
      ...(status && { keep: (view) => view.status === status }),
    });
    return { items: items.map(toRunSummary), next };
  }

  /** Empty while the ticket was never sent. */
  private async ofTicket(orgId: OrgId, ticketKey: TicketKey): Promise<readonly RunSummary[]> {
    const { ticketId } = await this.directory.ticketRef(orgId, ticketKey);
    const run = await this.store.get<RunStatusView>(modelOf(runStatusProjection), ticketId);
    return run && run.body.startedAt !== null ? [toRunSummary(run.body)] : [];
  }
}
