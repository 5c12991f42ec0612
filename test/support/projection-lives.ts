import { modelOf } from '../../projections/projection.js';
import { comparePositions, type Position, type RecordedEvent } from '../../src/ports/event-log.port.js';
import type { ReadModelStore } from '../../src/ports/read-model-store.port.js';
import { ProjectionLoop } from '../../src/processing/projection-loop.js';
import { ScriptedEventLog } from './scripted-event-log.js';
import { tally, type Tally } from './tally.projection.js';

export interface FoldedTally {
  readonly position: Position;
  readonly body: Tally;
}

/** The definition: every handled event, once, in order. */
export function foldTally(events: readonly RecordedEvent[]): Map<string, FoldedTally> {
  const documents = new Map<string, FoldedTally>();
  for (const event of events.filter(({ event: { type } }) => tally.handles.includes(type))) {
    const current = new Map([...documents].map(([id, { body }]) => [id, body]));
    for (const [id, body] of tally.apply(event, current)) documents.set(id, { position: event.position, body });
  }
  return documents;
}

/** All documents of the model; at most 500. */
export async function talliesIn(store: ReadModelStore, model = modelOf(tally)): Promise<Map<string, FoldedTally>> {
  const listed = await store.list<Tally>(model, { partition: 'all', limit: 500 });
  return new Map(listed.map(({ id, position, body }) => [id, { position, body }]));
}

export const sortedTallies = (documents: Map<string, FoldedTally>) =>
  [...documents].sort(([a], [b]) => (a < b ? -1 : 1));

export interface Life {
  readonly store: ReadModelStore;
  readonly events: readonly RecordedEvent[];
  readonly batchEvents: number;
  readonly caughtUpAfter?: readonly Position[];
  readonly model?: string;
}

const silent = { warn: () => undefined, error: () => undefined };

/** Runs until the end of the log, or until a crash. */
export async function live({ store, events, batchEvents, caughtUpAfter, model = modelOf(tally) }: Life): Promise<void> {
  const log = new ScriptedEventLog(events, caughtUpAfter);
  const limits = { events: batchEvents, ms: 1_000 };
  const loop = new ProjectionLoop({ projection: tally, model, log, store, report: silent, limits });
  const stop = new AbortController();
  const running = loop.run(stop.signal);
  await Promise.race([loop.waitFor(await log.head(), 30_000), running]);
  stop.abort();
  await running;
}

/** Every document is the fold up to its own position, and none is behind the checkpoint. */
export async function expectNothingAhead(
  store: ReadModelStore,
  events: readonly RecordedEvent[],
  model = modelOf(tally),
): Promise<void> {
  const upTo = (position: Position) =>
    foldTally(events.filter((event) => comparePositions(event.position, position) <= 0));
  const documents = await talliesIn(store, model);
  for (const [id, document] of documents) expect(document).toEqual(upTo(document.position).get(id));
  for (const [id, { position }] of upTo(await store.checkpoint(model))) {
    expect(comparePositions(documents.get(id)?.position ?? '0', position)).toBeGreaterThanOrEqual(0);
  }
}
