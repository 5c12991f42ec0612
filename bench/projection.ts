// How fast a projection is folded from the start of the log, against a bare loop over the same file with the same folds.
// Run: npx swc bench src projections --out-dir dist && node dist/bench/projection.js [events]
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { conversationProjection } from '../projections/conversation/conversation.projection.js';
import type { Projection } from '../projections/projection.js';
import { runStatusProjection } from '../projections/run-status/run-status.projection.js';
import { EmbeddedEventLog } from '../src/adapters/event-log-embedded/embedded.event-log.js';
import { EmbeddedReadModelStore } from '../src/adapters/read-model-embedded/embedded.read-model-store.js';
import { createDomainCodec } from '../src/event-catalog/domain-codec.js';
import { ProjectionLoop } from '../src/processing/projection-loop.js';
import { bareProjection } from './support/bare-projection.js';
import { fillLog } from './support/fill-log.js';
import { interleaved, median, type Contender } from './support/rounds.js';

const ROUNDS = 5;
const TARGET = 0.6;

function throughRunner(directory: string, projection: Projection, events: number): Contender {
  return {
    name: `${projection.name}: port and runner`,
    async run(round) {
      const log = await EmbeddedEventLog.open({ directory, codec: createDomainCodec() });
      const store = await EmbeddedReadModelStore.open({ directory: join(directory, 'read-models') });
      await startThreads(log, store);
      const stop = new AbortController();
      const report = { warn: console.error, error: console.error };
      const loop = new ProjectionLoop({ projection, model: `${projection.name}_${round}`, log, store, report });
      const started = performance.now();
      const running = loop.run(stop.signal);
      if (!(await loop.waitFor(await log.head(), 600_000))) throw new Error('The projection did not catch up.');
      const seconds = (performance.now() - started) / 1_000;
      stop.abort();
      await running;
      await Promise.all([log.close(), store.close()]);
      return events / seconds;
    },
  };
}

/** What is measured is the work, not the start of threads. */
async function startThreads(log: EmbeddedEventLog, store: EmbeddedReadModelStore): Promise<void> {
  for await (const _ of log.readAll()) {
    await store.commit('warm_1', [], '1');
    break;
  }
  await store.checkpoint('warm_1');
}

function bare(directory: string, projection: Projection, events: number): Contender {
  return {
    name: `${projection.name}: bare loop`,
    run(round) {
      const started = performance.now();
      bareProjection(directory, `${projection.name}_bare_${round}`, projection);
      return Promise.resolve(events / ((performance.now() - started) / 1_000));
    },
  };
}

const directory = await mkdtemp(join(tmpdir(), 'code-runs-bench-'));
try {
  const events = await fillLog(directory, Number(process.argv[2] ?? 40_000));
  console.log(`${events} events, ${ROUNDS} rounds, medians; ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`);
  for (const projection of [runStatusProjection, conversationProjection] as readonly Projection[]) {
    const contenders = [bare(directory, projection, events), throughRunner(directory, projection, events)];
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
} finally {
  await rm(directory, { recursive: true, force: true });
}
