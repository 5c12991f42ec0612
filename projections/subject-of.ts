import { parseStream } from '../src/domain/shared/streams.js';
import type { OrgId } from '../src/domain/shared/types.js';
import type { RecordedEvent } from '../src/ports/event-log.port.js';

/** Whom a tracker's fact speaks of: the organization and the first id of its stream; undefined for a stream without an id. */
export function subjectOf(event: RecordedEvent): { readonly orgId: OrgId; readonly id: string } | undefined {
  const parsed = parseStream(event.stream);
  const id = parsed?.ids[0];
  return parsed && id !== undefined ? { orgId: parsed.orgId, id } : undefined;
}
