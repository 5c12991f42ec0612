// A process of its own that runs one projection on embedded stores until it is killed, and prints each position it reached.
// Arguments: the data folder, the compiled projection, the events per batch.
import { setTimeout as delay } from 'node:timers/promises';
import { EmbeddedEventLog } from '../../dist/src/adapters/event-log-embedded/embedded.event-log.js';
import { EmbeddedReadModelStore } from '../../dist/src/adapters/read-model-embedded/embedded.read-model-store.js';
import { EmbeddedStateStore } from '../../dist/src/adapters/state-embedded/embedded.state-store.js';
import { createDomainCodec } from '../../dist/src/event-catalog/domain-codec.js';
import { ProjectionRunner } from '../../dist/src/processing/projection-runner.js';

const [directory, projectionFile, batchEvents] = process.argv.slice(2);
const { tally } = await import(projectionFile);

const log = await EmbeddedEventLog.open({ directory, codec: createDomainCodec() });
const store = await EmbeddedReadModelStore.open({ directory: `${directory}/read-models` });
const state = await EmbeddedStateStore.open({ directory, clock: { now: () => Date.now() } });
await state.clearLeases();

const report = { warn: console.error, error: console.error };
const limits = { events: Number(batchEvents), ms: 100 };
const owner = String(process.pid);
const runner = new ProjectionRunner({ log, store, state, owner, leaseTtlMs: 20_000, report, limits });
runner.add(tally);
runner.start();

for (let printed = ''; ; await delay(1)) {
  const [{ position }] = await runner.progress();
  if (position !== printed) console.log(position);
  printed = position;
}
