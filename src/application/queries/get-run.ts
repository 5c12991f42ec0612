import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { ConversationHeader, TurnView } from '../../../projections/conversation/conversation.view.js';
import { modelOf } from '../../../projections/projection.js';
import { runStatusProjection, toRunSummary } from '../../../projections/run-status/run-status.projection.js';
import type { RunStatusView, RunSummary } from '../../../projections/run-status/run-status.view.js';
import type { TicketKey } from '../../domain/shared/types.js';
import { READ_MODEL_STORE, type ReadModelStore } from '../../ports/read-model-store.port.js';
import type { Caller } from '../caller.js';
import { Permissions } from '../permissions.js';
import { refusals } from '../refusals.js';
import { Conversations } from './conversations.js';
import { Directory } from './directory.js';

export interface RunPage {
  readonly summary: RunSummary;
  readonly header: ConversationHeader;
  /** Oldest first. */
  readonly turns: readonly TurnView[];
  /** Pass as `before` for older turns; null when the first turn is here. */
  readonly before: number | null;
}

/** A conversation: its header, and a page of its turns. */
export class GetRun extends Query<RunPage> {
  constructor(
    readonly caller: Caller,
    readonly ticketKey: TicketKey,
    /** Turn number; undefined for the newest turns. */
    readonly before?: number,
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
    const header = await this.conversations.header(ticketId);
    if (!header || !status) throw refusals.unknownConversation(ticketKey);
    const { turns, more } = await this.conversations.turns(ticketId, before);
    return { summary: toRunSummary(status.body), header, turns, before: more ? (turns[0]?.turnNumber ?? null) : null };
  }
}
