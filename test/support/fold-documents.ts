import type { Projection } from '../../projections/projection.js';
import { comparePositions, type Position, type RecordedEvent } from '../../src/ports/event-log.port.js';

export interface Folded<Body> {
  readonly position: Position;
  readonly body: Body;
}
export type Documents<Body> = ReadonlyMap<string, Folded<Body>>;

/**
 * Folds one batch by the rules of `projection.ts`: an event whose leader reflects it is skipped, what `apply` returns for
 * a follower at or past the event is dropped. `onlyFirst` writes that many of the changed documents, followers before
 * leaders, as a crash in the middle of a batch does.
 */
export function foldBatch<Body extends object>(
  projection: Projection<Body>,
  stored: Documents<Body>,
  batch: readonly RecordedEvent[],
  onlyFirst = Number.POSITIVE_INFINITY,
): Documents<Body> {
  const working = new Map(stored);
  const leaders = new Set<string>();
  for (const event of batch.filter((candidate) => isHandled(projection, candidate))) {
    const [leader, ...followers] = projection.keys(event);
    if (leader === undefined || reflects(working.get(leader), event)) continue;
    if (followers.length > 0) leaders.add(leader);
    foldEvent(projection, working, event);
  }
  const changed = [...working].filter(([id, folded]) => stored.get(id) !== folded);
  changed.sort(([a], [b]) => Number(leaders.has(a)) - Number(leaders.has(b)));
  return new Map([...stored, ...changed.slice(0, onlyFirst)]);
}

function foldEvent<Body extends object>(
  projection: Projection<Body>,
  working: Map<string, Folded<Body>>,
  event: RecordedEvent,
): void {
  const keys = projection.keys(event);
  const current = new Map([...working].filter(([id]) => keys.includes(id)).map(([id, { body }]) => [id, body]));
  for (const [id, body] of projection.apply(event, current)) {
    if (!keys.includes(id)) throw new Error(`${projection.name} writes ${id}, which is none of its keys.`);
    if (!reflects(working.get(id), event)) working.set(id, { position: event.position, body });
  }
}

function reflects(folded: Folded<object> | undefined, event: RecordedEvent): boolean {
  return folded !== undefined && comparePositions(folded.position, event.position) >= 0;
}

/** Folds all events one by one and gives the bodies by their ids. */
export function foldAll<Body extends object>(
  projection: Projection<Body>,
  events: readonly RecordedEvent[],
): Record<string, Body> {
  const documents = events.reduce(
    (stored: Documents<Body>, event) => foldBatch(projection, stored, [event]),
    new Map<string, Folded<Body>>(),
  );
  return Object.fromEntries([...documents].map(([id, { body }]) => [id, body]));
}

function isHandled(projection: Projection, { stream, event }: RecordedEvent): boolean {
  const isRead = projection.streamPrefixes?.some((prefix) => stream.startsWith(prefix)) ?? true;
  return isRead && projection.handles.includes(event.type);
}
