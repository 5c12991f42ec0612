import { setTimeout as delay } from 'node:timers/promises';
import fc from 'fast-check';
import { MongoReadModelStore } from '../../src/adapters/read-model-mongodb/mongodb.read-model-store.js';
import { MongoConnection } from '../../src/adapters/shared-mongodb/mongo-connection.js';
import { MongoStateStore } from '../../src/adapters/state-mongodb/mongodb.state-store.js';
import { START, type Position } from '../../src/ports/event-log.port.js';
import { PortError } from '../../src/ports/port-error.js';
import type { ListOptions, ReadModelStore, StoredDocument } from '../../src/ports/read-model-store.port.js';
import { ProjectionRunner } from '../../src/processing/projection-runner.js';
import { describeWithMongo, temporaryDatabase } from '../support/mongo-server.js';
import { expectNothingAhead, foldTally, live, sortedTallies, talliesIn } from '../support/projection-lives.js';
import { recorded } from '../support/recorded.js';
import { ScriptedEventLog } from '../support/scripted-event-log.js';
import { logsUpTo } from '../support/tally.arbitraries.js';
import { tally } from '../support/tally.projection.js';

/**
 * The store as a process sees it to which something happens before a read or a write of a single document; of a commit that is
 * broken off, the documents before are written and the checkpoint is not.
 */
class InterruptedStore implements ReadModelStore {
  constructor(
    private readonly store: ReadModelStore,
    private readonly beforeEach: () => Promise<void>,
  ) {}

  async get<Body extends object>(model: string, id: string): Promise<StoredDocument<Body> | undefined> {
    await this.beforeEach();
    return this.store.get<Body>(model, id);
  }

  async getMany<Body extends object>(model: string, ids: readonly string[]): Promise<readonly StoredDocument<Body>[]> {
    await this.beforeEach();
    return this.store.getMany<Body>(model, ids);
  }

  async list<Body extends object>(model: string, options: ListOptions): Promise<readonly StoredDocument<Body>[]> {
    await this.beforeEach();
    return this.store.list<Body>(model, options);
  }

  async commit(model: string, documents: readonly StoredDocument[], checkpoint: Position): Promise<void> {
    for (const at of [...documents.keys(), documents.length]) {
      try {
        await this.beforeEach();
      } catch (error) {
        await this.store.commit(model, documents.slice(0, at), START);
        throw error;
      }
    }
    await this.store.commit(model, documents, checkpoint);
  }

  async checkpoint(model: string): Promise<Position> {
    await this.beforeEach();
    return this.store.checkpoint(model);
  }

  drop(model: string): Promise<void> {
    return this.store.drop(model);
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

class Crash extends Error {}

const batchEvents = fc.integer({ min: 1, max: 12 });
const silent = { warn: () => undefined, error: () => undefined };

describeWithMongo('projections over MongoDB', (url) => {
  const database = temporaryDatabase(url);
  let store: MongoReadModelStore;
  let models = 0;

  const open = () => MongoConnection.open({ url: url(), database: database.name });
  const nextModel = () => `tally_${(models += 1)}`;

  beforeAll(async () => {
    store = await MongoReadModelStore.open(await open());
  });
  afterAll(async () => {
    await store.close();
    await database.remove();
  });

  test('a crash between any two documents is harmless, again and again, with other batches each time', async () => {
    const crashes = fc.array(fc.tuple(fc.nat(40), batchEvents), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(logsUpTo(50), crashes, batchEvents, async (events, lives, lastSize) => {
        const model = nextModel();
        for (const [operation, size] of lives) {
          let left = operation;
          const die = () => (--left < 0 ? Promise.reject(new Crash()) : Promise.resolve());
          await live({ store: new InterruptedStore(store, die), events, batchEvents: size, model });
          await expectNothingAhead(store, events, model);
        }
        await live({ store, events, batchEvents: lastSize, model });
        expect(sortedTallies(await talliesIn(store, model))).toEqual(sortedTallies(foldTally(events)));
        await store.drop(model);
      }),
      { numRuns: 40 },
    );
  });

  test('a process that wrongly goes on writing beside its successors is harmless', async () => {
    const waits = fc.infiniteStream(fc.oneof({ weight: 8, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 8 })));
    const processes = fc.array(fc.tuple(batchEvents, fc.nat(15), waits), { minLength: 2, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(logsUpTo(40), processes, async (events, lives) => {
        const model = nextModel();
        await Promise.all(
          lives.map(async ([size, startsAfterMs, waitsMs]) => {
            await delay(startsAfterMs);
            const slow = async () => void (await delay(waitsMs.next().value as number));
            await live({ store: new InterruptedStore(store, slow), events, batchEvents: size, model });
          }),
        );
        await expectNothingAhead(store, events, model);
        expect(sortedTallies(await talliesIn(store, model))).toEqual(sortedTallies(foldTally(events)));
        await store.drop(model);
      }),
      { numRuns: 15 },
    );
  });

  test('a server that fails now and then delays, and neither skips nor repeats', async () => {
    const failures = fc.uniqueArray(fc.nat(60), { maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(logsUpTo(30), batchEvents, failures, async (events, size, failing) => {
        const model = nextModel();
        let operation = 0;
        const failure = new PortError('STORE.UNAVAILABLE', 'The store did not answer.', true);
        const fail = () => (failing.includes(operation++) ? Promise.reject(failure) : Promise.resolve());
        await live({ store: new InterruptedStore(store, fail), events, batchEvents: size, model });
        expect(sortedTallies(await talliesIn(store, model))).toEqual(sortedTallies(foldTally(events)));
        await store.drop(model);
      }),
      { numRuns: 10 },
    );
  });

  test('of two processes one runs the projections, and the other one goes on when its lease has lapsed', async () => {
    const events = recorded(
      Array.from({ length: 60 }, (_, n) => ({
        stream: `cr_conversation-acme_${n % 4}`,
        event: { type: 'TurnStarted', data: { turnId: `t${n % 3}`, epoch: n % 2 } },
      })),
    );
    const model = nextModel();
    const begin = async (owner: string, log: ScriptedEventLog) => {
      const connection = await open();
      const [views, state] = [await MongoReadModelStore.open(connection), await MongoStateStore.open(connection)];
      const runner = new ProjectionRunner({ log, store: views, state, owner, report: silent, leaseTtlMs: 1_000 });
      runner.add(tally, model);
      runner.start();
      return { runner, connection };
    };
    const first = await begin('first', new ScriptedEventLog(events.slice(0, 30)));
    expect(await first.runner.waitFor('30', 20_000, model)).toBe(true);
    const second = await begin('second', new ScriptedEventLog(events));
    expect(await second.runner.waitFor('31', 1_500, model)).toBe(false);
    // The first one loses the server, so it can neither renew its lease nor give it up.
    await first.connection.close();
    expect(await second.runner.waitFor('60', 30_000, model)).toBe(true);
    await first.runner.stop();
    await second.runner.stop();
    await second.connection.close();
    expect(sortedTallies(await talliesIn(store, model))).toEqual(sortedTallies(foldTally(events)));
  });
});
