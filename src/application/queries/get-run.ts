import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { ConversationHeader, TurnView } from '../../../projections/conversation/conversation.view.js';
import { formatPlace, parsePlace } from '../../../projections/conversation/page.js';
import { modelOf } from '../../../projections/projection.js';
import { runStatusProjection, toRunSummary } from '../../../projections/run-status/run-status.projection.js';
import type { RunStatusView, RunSummary } from '../../../projections/run-status/run-status.view.js';
import type { TicketKey } from '../../domain/shared/types.js';
import { READ_MODEL_STORE, type ReadModelStore } from '../../ports/read-model-store.port.js';
import type { Caller } from '../access/caller.js';
import { Permissions } from '../access/permissions.js';
import { refusals } from '../refusals.js';
import { Conversations } from './conversations.js';
import { Directory } from '../directory/directory.js';

export interface RunPage {
  readonly summary: RunSummary;
  readonly header: ConversationHeader;
  /** Oldest first; the first may lack its older items. */
  readonly turns: readonly TurnView[];
  /** Pass as `before` for what comes before these; null when nothing does. */
  readonly before: string | null;
}

/** A conversation: its header, and a page of its turns and their items. */
export class GetRun extends Query<RunPage> {
  constructor(
    readonly caller: Caller,
    readonly ticketKey: TicketKey,
    /** The `before` of a later page; undefined for the newest. */
    readonly before?: string,
  ) {
    super();
  }
}

@QueryHandler(GetRun)
export class GetRunHandler implements IQueryHandler<GetRun> {
  constructor(
    @Inject(Permissions) private readonly permissions: Permissions,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(Conversations) private readonly conversations: Conversations,
    @Inject(READ_MODEL_STORE) private readonly store: ReadModelStore,
  ) {}

  async execute({ caller, ticketKey, before }: GetRun): Promise<RunPage> {
    await this.permissions.require(caller, 'read');
    const { ticketId } = await this.directory.ticketRef(caller.orgId, ticketKey);
    const status = await this.store.get<RunStatusView>(modelOf(runStatusProjection), ticketId);
    const end = before === undefined ? undefined : parsePlace(before);
    const page = await this.conversations.page({ orgId: caller.orgId, ticketId }, end);
    if (!page || !status) throw refusals.unknownConversation(ticketKey);
    return { ...page, summary: toRunSummary(status.body), before: page.before && formatPlace(page.before) };
  }
}
