// How fast a projection is folded into MongoDB, against a bare bulkWrite loop on the same server with the same folds.
// Server: MONGODB_URL, else the in-memory one of the tests (Java and Maven needed).
// Run: npm run bench -- projection-mongodb
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { conversationProjection } from '../projections/conversation/conversation.projection.js';
import type { Projection } from '../projections/projection.js';
import { runStatusProjection } from '../projections/run-status/run-status.projection.js';
import { EmbeddedEventLog } from '../src/adapters/event-log-embedded/embedded.event-log.js';
import { MongoReadModelStore } from '../src/adapters/read-model-mongodb/mongodb.read-model-store.js';
import { MongoConnection } from '../src/adapters/shared-mongodb/mongo-connection.js';
import { createDomainCodec } from '../src/event-catalog/domain-codec.js';
import { ProjectionLoop } from '../src/processing/projection-loop.js';
import { startMongoServer, withMongo } from '../test/support/mongo-server.js';
import { bareMongoProjection } from './support/bare-mongo-projection.js';
import { fillLog } from './support/fill-log.js';
import { interleaved, median, type Contender } from './support/rounds.js';

const ROUNDS = 5;
const TARGET = 0.6;

interface Target {
  readonly url: string;
  readonly database: string;
}

function throughRunner(directory: string, target: Target, projection: Projection, events: number): Contender {
  return {
    name: `${projection.name}: port and runner`,
    async run(round) {
      const log = await EmbeddedEventLog.open({ directory, codec: createDomainCodec() });
      const store = await MongoReadModelStore.open(await MongoConnection.open(target));
      const stop = new AbortController();
      const report = { warn: console.error, error: console.error };
      const loop = new ProjectionLoop({ projection, model: `${projection.name}_${round}`, log, store, report });
      const head = await log.head();
      const started = performance.now();
      const running = loop.run(stop.signal);
      if (!(await loop.waitFor(head, 600_000))) throw new Error('The projection did not catch up.');
      const seconds = (performance.now() - started) / 1_000;
      stop.abort();
      await running;
      await Promise.all([log.close(), store.close()]);
      return events / seconds;
    },
  };
}

function bare(directory: string, target: Target, projection: Projection, events: number): Contender {
  return {
    name: `${projection.name}: bare bulkWrite loop`,
    async run(round) {
      const name = `${projection.name}_bare_${round}`;
      return events / (await bareMongoProjection(directory, { ...target, name }, projection));
    },
  };
}

async function measure(directory: string, target: Target, events: number): Promise<void> {
  for (const projection of [runStatusProjection, conversationProjection] as readonly Projection[]) {
    const contenders = [bare, throughRunner].map((make) => make(directory, target, projection, events));
    const measured = await interleaved(contenders, ROUNDS);
    const [floor = NaN, ours = NaN] = measured.map(({ perSecond }) => median(perSecond));
    console.table(
      measured.map(({ name, perSecond }) => ({
        name,
        'events/s': Math.round(median(perSecond)),
        slowest: Math.round(Math.min(...perSecond)),
        fastest: Math.round(Math.max(...perSecond)),
      })),
    );
    const ratio = ours / floor;
    console.log(`ratio ${ratio.toFixed(2)} (target ${TARGET})${ratio < TARGET ? ' MISSED' : ''}`);
    if (ratio < TARGET) process.exitCode = 1;
  }
}

const directory = await mkdtemp(join(tmpdir(), 'code-runs-bench-'));
const server = await startMongoServer();
const target = { url: server.url, database: `code_runs_bench_${randomUUID().slice(0, 8)}` };
try {
  const events = await fillLog(directory, Number(process.argv[2] ?? 40_000));
  const info = await withMongo(server.url, (client): Promise<unknown> => client.db().command({ buildInfo: 1 }));
  const { version } = z.object({ version: z.string() }).parse(info);
  console.log(
    `${events} events, ${ROUNDS} rounds, medians; MongoDB ${version} (${server.process ? 'mongo-java-server' : 'MONGODB_URL'})`,
  );
  console.log(`${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`);
  await measure(directory, target, events);
} finally {
  await withMongo(server.url, (client) => client.db(target.database).dropDatabase());
  await server.stop();
  await rm(directory, { recursive: true, force: true });
}
