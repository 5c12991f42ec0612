import { Inject, Injectable } from '@nestjs/common';
import { modelOf } from '../../../projections/projection.js';
import { runStatusProjection } from '../../../projections/run-status/run-status.projection.js';
import type { RunStatusView } from '../../../projections/run-status/run-status.view.js';
import { streams } from '../../domain/shared/streams.js';
import type { OrgId, TicketId } from '../../domain/shared/types.js';
import { comparePositions, EVENT_LOG, type EventLog, type RecordedEvent } from '../../ports/event-log.port.js';
import { READ_MODEL_STORE, type ReadModelStore } from '../../ports/read-model-store.port.js';

const model = modelOf(runStatusProjection);

/** Reads what lists show of one ticket's run. */
@Injectable()
export class RunStatuses {
  constructor(
    @Inject(READ_MODEL_STORE) private readonly store: ReadModelStore,
    @Inject(EVENT_LOG) private readonly log: EventLog,
  ) {}

  /** As the projection's document shows it; late by a moment. */
  async stored(ticketId: TicketId): Promise<RunStatusView | undefined> {
    return (await this.store.get<RunStatusView>(model, ticketId))?.body;
  }

  /** As of the end of the log: the document, and what the log holds beyond it. Undefined for an unknown ticket. */
  async current(orgId: OrgId, ticketId: TicketId): Promise<RunStatusView | undefined> {
    // The checkpoint first: whatever it covers is in the document that is read after it.
    const checkpoint = await this.store.checkpoint(model);
    let view = await this.stored(ticketId);
    const after = view && comparePositions(view.position, checkpoint) > 0 ? view.position : checkpoint;
    const streamPrefixes = [streams.ticket(orgId, ticketId), streams.conversation(orgId, ticketId)];
    for await (const recorded of this.log.readAll({ after, streamPrefixes })) view = advance(view, recorded);
    return view;
  }
}

/** The view after one more fact of its ticket; a fact that it reflects already changes nothing. */
export function advance(view: RunStatusView | undefined, recorded: RecordedEvent): RunStatusView | undefined {
  if (view && comparePositions(recorded.position, view.position) <= 0) return view;
  const [ticketId] = runStatusProjection.keys(recorded);
  if (ticketId === undefined) return view;
  return runStatusProjection.apply(recorded, new Map(view ? [[ticketId, view]] : [])).get(ticketId) ?? view;
}
