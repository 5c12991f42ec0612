import { setImmediate as nextTick } from 'node:timers/promises';
import fc from 'fast-check';
import { modelOf } from '../../projections/projection.js';
import { comparePositions } from '../../src/ports/event-log.port.js';
import { PortError } from '../../src/ports/port-error.js';
import { GuardedDocuments } from '../support/guarded-documents.js';
import { expectNothingAhead, foldTally, live, sortedTallies, talliesIn } from '../support/projection-lives.js';
import { logsUpTo } from '../support/tally.arbitraries.js';
import { tally } from '../support/tally.projection.js';

const model = modelOf(tally);
class Crash extends Error {}

/** The process dies at its n-th read or write. */
function dieAt(store: GuardedDocuments, operation: number): void {
  let left = operation;
  store.beforeEach = () => (--left < 0 ? Promise.reject(new Crash()) : Promise.resolve());
}

const batchEvents = fc.integer({ min: 1, max: 12 });

test('batches may be cut anywhere', async () => {
  await fc.assert(
    fc.asyncProperty(logsUpTo(60), batchEvents, fc.infiniteStream(fc.boolean()), async (events, size, cuts) => {
      const caughtUpAfter = events.filter(() => cuts.next().value === true).map(({ position }) => position);
      const store = new GuardedDocuments();
      await live({ store, events, batchEvents: size, caughtUpAfter });
      expect(sortedTallies(await talliesIn(store))).toEqual(sortedTallies(foldTally(events)));
      const checkpoint = await store.checkpoint(model);
      for (const { position } of foldTally(events).values()) {
        expect(comparePositions(checkpoint, position)).toBeGreaterThanOrEqual(0);
      }
    }),
    { numRuns: 200 },
  );
});

test('an event that is delivered again changes nothing', async () => {
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
      expect(sortedTallies(await talliesIn(store))).toEqual(sortedTallies(foldTally(events)));
    }),
    { numRuns: 200 },
  );
});

test('a crash between any two reads or writes is harmless, again and again, with other batches each time', async () => {
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
      expect(sortedTallies(await talliesIn(store))).toEqual(sortedTallies(foldTally(events)));
    }),
    { numRuns: 150 },
  );
});

test('a process that wrongly goes on writing beside its successors is harmless', async () => {
  const delays = fc.infiniteStream(fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 12 })));
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
      expect(sortedTallies(await talliesIn(new GuardedDocuments(models)))).toEqual(sortedTallies(foldTally(events)));
    }),
    { numRuns: 200 },
  );
});

async function ticks(count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) await nextTick();
}

test('a store that fails now and then delays, and neither skips nor repeats', async () => {
  const failures = fc.uniqueArray(fc.nat(60), { maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(logsUpTo(30), batchEvents, failures, async (events, size, failing) => {
      const store = new GuardedDocuments();
      let operation = 0;
      const failure = new PortError('STORE.UNAVAILABLE', 'The store did not answer.', true);
      store.beforeEach = () => (failing.includes(operation++) ? Promise.reject(failure) : Promise.resolve());
      await live({ store, events, batchEvents: size });
      store.beforeEach = () => Promise.resolve();
      expect(sortedTallies(await talliesIn(store))).toEqual(sortedTallies(foldTally(events)));
    }),
    { numRuns: 15 },
  );
});
