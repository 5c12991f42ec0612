import type { Position } from '../ports/event-log.port.js';
import type { ReadModelStore, StoredDocument } from '../ports/read-model-store.port.js';
import type { MissedEvent } from './fold-batch.js';

/** Where a model keeps its list of documents that missed an event; no projection may use this partition. */
const QUARANTINE_PARTITION = '#quarantine';

/** A document that is frozen since it missed an event. No content, only places. */
export interface QuarantinedDocument {
  readonly documentId: string;
  readonly position: Position;
  readonly stream: string;
  readonly eventType: string;
}

/** The entry for a missed event; committed together with the checkpoint that passes the event. */
export function toQuarantineDocument({ documentId, event }: MissedEvent): StoredDocument {
  const { position, stream } = event;
  const id = `${QUARANTINE_PARTITION}/${documentId}`;
  const body: QuarantinedDocument = { documentId, position, stream, eventType: event.event.type };
  return { id, position, partition: QUARANTINE_PARTITION, sort: documentId, search: '', body };
}

/** All frozen documents of a model. Throws what the store throws. */
export async function readQuarantine(store: ReadModelStore, model: string): Promise<readonly QuarantinedDocument[]> {
  const limit = 500;
  const found: StoredDocument<QuarantinedDocument>[] = [];
  for (;;) {
    const last = found[found.length - 1];
    const after = last ? { after: { sort: last.sort, id: last.id } } : {};
    const page = await store.list<QuarantinedDocument>(model, { partition: QUARANTINE_PARTITION, limit, ...after });
    found.push(...page);
    if (page.length < limit) return found.map(({ body }) => body);
  }
}
