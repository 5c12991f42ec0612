import type { DomainEventType } from '../src/domain/events.js';
import type { RecordedEvent } from '../src/ports/event-log.port.js';

/** How a document is listed and searched; see `StoredDocument`. */
export interface DocumentIndex {
  readonly partition: string;
  readonly sort: string;
  readonly search: string;
}

/**
 * A pure fold of recorded events into documents, whose bodies are JSON-plain. The runner filters by `handles`, loads what
 * `keys` names, calls `apply` in log order and writes each changed document once per batch, with the position of the last
 * event that changed it.
 *
 * Where a store has no transactions, a crash may leave some documents of a batch written and others not, and the batch
 * comes again. Two rules make the repetition give the right result:
 *
 * 1. The first key of an event leads, the others follow. `apply` may compute a follower from itself and the leader; the
 *    leader only from itself; a follower never from another follower.
 * 2. The runner writes the followers of an event before its leader. So a leader at or past an event proves that the whole
 *    event is reflected, and it is skipped; otherwise the leader is exactly as it was before the event, `apply` runs, and
 *    what it returns for followers that are already at or past the event is dropped. Such a follower may come from a
 *    later time than the event: `apply` must not throw because of what it holds.
 */
export interface Projection<Body extends object = object> {
  readonly name: string;
  /** Grows whenever the documents would differ; the model is `<name>_<version>`. */
  readonly version: number;
  readonly handles: readonly DomainEventType[];
  /** Only streams whose names start with one of these are read (`streamPrefix`). Default: all. */
  readonly streamPrefixes?: readonly string[];
  /** Ids of every document that `apply` may read or write for this event, the leader first; empty: nothing to do. */
  keys(event: RecordedEvent): readonly string[];
  /** Pure: the changed bodies, from the current ones; a missing id has no document yet. */
  apply(event: RecordedEvent, current: ReadonlyMap<string, Body>): ReadonlyMap<string, Body>;
  index(id: string, body: Body): DocumentIndex;
}

/** The name under which the store keeps the documents of this generation. */
export function modelOf(projection: Pick<Projection, 'name' | 'version'>): string {
  return `${projection.name}_${projection.version}`;
}
