import { setImmediate as nextTick } from 'node:timers/promises';
import fc from 'fast-check';
import { modelOf } from '../../projections/projection.js';
import { comparePositions, type Position, type RecordedEvent } from '../../src/ports/event-log.port.js';
import { PortError } from '../../src/ports/port-error.js';
import { ProjectionLoop } from '../../src/processing/projection-loop.js';
import { GuardedDocuments } from '../support/guarded-documents.js';
import { ScriptedEventLog } from '../support/scripted-event-log.js';
import { logsUpTo } from '../support/tally.arbitraries.js';
import { tally, type Tally } from '../support/tally.projection.js';

const model = modelOf(tally);
const PATIENCE_MS = 60_000;
const silent = { warn: () => undefined, error: () => undefined };

interface Folded {
  readonly position: Position;
  readonly body: Tally;
}

/** The definition: every handled event, once, in order. */
function fold(events: readonly RecordedEvent[]): Map<string, Folded> {
  const documents = new Map<string, Folded>();
  for (const event of events.filter(({ event: { type } }) => tally.handles.includes(type))) {
    const current = new Map([...documents].map(([id, { body }]) => [id, body]));
    for (const [id, body] of tally.apply(event, current)) documents.set(id, { position: event.position, body });
  }
  return documents;
}

async function documentsIn(store: GuardedDocuments): Promise<Map<string, Folded>> {
  const listed = await store.list<Tally>(model, { partition: 'all', limit: 500 });
  return new Map(listed.map(({ id, position, body }) => [id, { position, body }]));
}

const sorted = (documents: Map<string, Folded>) => [...documents].sort(([a], [b]) => (a < b ? -1 : 1));

interface Life {
  readonly store: GuardedDocuments;
  readonly events: readonly RecordedEvent[];
  readonly batchEvents: number;
  readonly caughtUpAfter?: readonly Position[];
}

/** Runs until the end of the log, or until a crash. */
async function live({ store, events, batchEvents, caughtUpAfter }: Life): Promise<ProjectionLoop> {
  const log = new ScriptedEventLog(events, caughtUpAfter);
  const limits = { events: batchEvents, ms: 1_000 };
  const loop = new ProjectionLoop({ projection: tally, model, log, store, report: silent, limits });
  const stop = new AbortController();
  const running = loop.run(stop.signal);
  await Promise.race([loop.waitFor(await log.head(), 30_000), running]);
  stop.abort();
  await running;
  return loop;
}

class Crash extends Error {}

/** The process dies at its n-th read or write. */
function dieAt(store: GuardedDocuments, operation: number): void {
  let left = operation;
  store.beforeEach = () => (--left < 0 ? Promise.reject(new Crash()) : Promise.resolve());
}

const batchEvents = fc.integer({ min: 1, max: 12 });

test(
  'batches may be cut anywhere',
  async () => {
    await fc.assert(
      fc.asyncProperty(logsUpTo(60), batchEvents, fc.infiniteStream(fc.boolean()), async (events, size, cuts) => {
        const caughtUpAfter = events.filter(() => cuts.next().value === true).map(({ position }) => position);
        const store = new GuardedDocuments();
        await live({ store, events, batchEvents: size, caughtUpAfter });
        expect(sorted(await documentsIn(store))).toEqual(sorted(fold(events)));
        const checkpoint = await store.checkpoint(model);
        for (const { position } of fold(events).values()) {
          expect(comparePositions(checkpoint, position)).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 200 },
    );
  },
  PATIENCE_MS,
);

test(
  'an event that is delivered again changes nothing',
  async () => {
    const again = fc.array(fc.tuple(fc.nat(), fc.nat(10)), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(logsUpTo(40), batchEvents, again, async (events, size, stretches) => {
        const delivered = [...events];
        for (const [from, length] of stretches) {
          const start = from % events.length;
          const end = delivered.length;
          delivered.splice(end, 0, ...events.slice(start, start + length), ...events.slice(-1));
        }
        const store = new GuardedDocuments();
        await live({ store, events: delivered, batchEvents: size });
        expect(sorted(await documentsIn(store))).toEqual(sorted(fold(events)));
      }),
      { numRuns: 200 },
    );
  },
  PATIENCE_MS,
);

test(
  'a crash between any two reads or writes is harmless, again and again, with other batches each time',
  async () => {
    const crashes = fc.array(fc.tuple(fc.nat(40), batchEvents), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(logsUpTo(50), crashes, batchEvents, async (events, lives, lastSize) => {
        const { models } = new GuardedDocuments();
        for (const [operation, size] of lives) {
          const store = new GuardedDocuments(models);
          dieAt(store, operation);
          await live({ store, events, batchEvents: size });
          await expectNothingAhead(new GuardedDocuments(models), events);
        }
        const store = new GuardedDocuments(models);
        await live({ store, events, batchEvents: lastSize });
        expect(sorted(await documentsIn(store))).toEqual(sorted(fold(events)));
      }),
      { numRuns: 150 },
    );
  },
  PATIENCE_MS,
);

/** Every document is the fold up to its own position, and none is behind the checkpoint. */
async function expectNothingAhead(store: GuardedDocuments, events: readonly RecordedEvent[]): Promise<void> {
  const upTo = (position: Position) => fold(events.filter((event) => comparePositions(event.position, position) <= 0));
  const documents = await documentsIn(store);
  for (const [id, document] of documents) expect(document).toEqual(upTo(document.position).get(id));
  for (const [id, { position }] of upTo(await store.checkpoint(model))) {
    expect(comparePositions(documents.get(id)?.position ?? '0', position)).toBeGreaterThanOrEqual(0);
  }
}

test(
  'a process that wrongly goes on writing beside its successors is harmless',
  async () => {
    const delays = fc.infiniteStream(
      fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 12 })),
    );
    const processes = fc.array(fc.tuple(batchEvents, fc.nat(60), delays), { minLength: 2, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(logsUpTo(40), processes, async (events, lives) => {
        const { models } = new GuardedDocuments();
        await Promise.all(
          lives.map(async ([size, startsAfter, waits]) => {
            const store = new GuardedDocuments(models);
            store.beforeEach = () => ticks(waits.next().value as number);
            await ticks(startsAfter);
            await live({ store, events, batchEvents: size });
          }),
        );
        await expectNothingAhead(new GuardedDocuments(models), events);
        expect(sorted(await documentsIn(new GuardedDocuments(models)))).toEqual(sorted(fold(events)));
      }),
      { numRuns: 200 },
    );
  },
  PATIENCE_MS,
);

async function ticks(count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) await nextTick();
}

test(
  'a store that fails now and then delays, and neither skips nor repeats',
  async () => {
    const failures = fc.uniqueArray(fc.nat(60), { maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(logsUpTo(30), batchEvents, failures, async (events, size, failing) => {
        const store = new GuardedDocuments();
        let operation = 0;
        const failure = new PortError('STORE.UNAVAILABLE', 'The store did not answer.', true);
        store.beforeEach = () => (failing.includes(operation++) ? Promise.reject(failure) : Promise.resolve());
        await live({ store, events, batchEvents: size });
        store.beforeEach = () => Promise.resolve();
        expect(sorted(await documentsIn(store))).toEqual(sorted(fold(events)));
      }),
      { numRuns: 15 },
    );
  },
  PATIENCE_MS,
);
