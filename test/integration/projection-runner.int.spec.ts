import { setTimeout as delay } from 'node:timers/promises';
import { EmbeddedEventLog } from '../../src/adapters/event-log-embedded/embedded.event-log.js';
import { EmbeddedReadModelStore } from '../../src/adapters/read-model-embedded/embedded.read-model-store.js';
import { EmbeddedStateStore } from '../../src/adapters/state-embedded/embedded.state-store.js';
import { createDomainCodec } from '../../src/event-catalog/domain-codec.js';
import type { Position } from '../../src/ports/event-log.port.js';
import type { BatchLimits } from '../../src/processing/log-batches.js';
import { ProjectionRunner } from '../../src/processing/projection-runner.js';
import { recorded } from '../support/recorded.js';
import { tally } from '../support/tally.projection.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const TTL = 1_500;
const PATIENCE = 20_000;
const stream = 'cr_conversation-acme_a';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let log: EmbeddedEventLog;
let store: EmbeddedReadModelStore;
let state: EmbeddedStateStore;
let now: number;
let appended: number;
const runners: ProjectionRunner[] = [];

beforeEach(async () => {
  folder = await temporaryFolder();
  now = 1_700_000_000_000;
  appended = 0;
  log = await EmbeddedEventLog.open({ directory: folder.path, codec: createDomainCodec() });
  store = await EmbeddedReadModelStore.open({ directory: `${folder.path}/read-models` });
  state = await EmbeddedStateStore.open({ directory: folder.path, clock: { now: () => now } });
});
afterEach(async () => {
  await Promise.all(runners.splice(0).map((runner) => runner.stop()));
  await Promise.all([log.close(), store.close(), state.close()]);
  await folder.remove();
});

/** Archives the conversation once more; gives the position. */
async function append(): Promise<Position> {
  const event = recorded(
    Array.from({ length: appended + 1 }, () => ({
      stream,
      event: { type: 'ConversationArchived', data: { by: 'ada' } },
    })),
  )[appended];
  if (!event) throw new Error('The event is missing.');
  const expected = appended === 0 ? 'no_stream' : appended - 1;
  appended += 1;
  return (await log.append(stream, [event], expected)).position;
}

function runner(owner: string, limits: BatchLimits = { events: 500, ms: 100 }): ProjectionRunner {
  const report = { warn: () => undefined, error: () => undefined };
  const made = new ProjectionRunner({ log, store, state, owner, report, leaseTtlMs: TTL, limits });
  made.add(tally);
  runners.push(made);
  made.start();
  return made;
}

const countOf = async (model = 'tally_1') => (await store.get<{ count: number }>(model, stream))?.body.count;

test('what was appended can be read once the wait for its position ended', async () => {
  const running = runner('one');
  for (let n = 1; n <= 20; n += 1) {
    expect(await running.waitFor(await append(), PATIENCE)).toBe(true);
    expect(await countOf()).toBe(n);
  }
  const [progress] = await running.progress();
  expect(progress).toMatchObject({ model: 'tally_1', state: 'running', head: progress?.position, caughtUp: true });
});

test('a lone event does not wait for its batch to fill', async () => {
  const running = runner('one', { events: 500, ms: 10 * PATIENCE });
  for (let n = 1; n <= 3; n += 1) expect(await running.waitFor(await append(), PATIENCE)).toBe(true);
});

test('one process at a time runs projections, tells the others how far they are, and the next one follows when it stops', async () => {
  const first = runner('one');
  await first.waitFor(await append(), PATIENCE);
  const second = runner('two');
  expect(await first.waitFor(await append(), PATIENCE)).toBe(true);
  expect(await second.waitFor('2', PATIENCE)).toBe(true);
  expect(await second.waitFor('3', 300)).toBe(false);
  expect((await second.progress())[0]?.state).toBe('waiting');
  await first.stop();
  expect(await second.waitFor(await append(), PATIENCE)).toBe(true);
  expect(await countOf()).toBe(3);
});

test('a lost lease stops the projections before their next commit, until it is won again', async () => {
  const running = runner('one');
  await running.waitFor(await append(), PATIENCE);
  now += TTL + 1;
  const stolen = await state.acquireLease('projections', 'thief', 60_000);
  if (!stolen) throw new Error('A lapsed lease was refused.');
  while ((await running.progress())[0]?.state !== 'waiting') await delay(20);
  const position = await append();
  expect(await running.waitFor(position, 300)).toBe(false);
  expect(await countOf()).toBe(1);
  await state.releaseLease(stolen);
  expect(await running.waitFor(position, PATIENCE)).toBe(true);
  expect(await countOf()).toBe(2);
});

test('a lease that is renewed is kept far beyond its time', async () => {
  const running = runner('one');
  await running.waitFor(await append(), PATIENCE);
  for (let n = 0; n < 4; n += 1) {
    await delay(TTL / 2);
    now += TTL / 2;
    expect(await state.acquireLease('projections', 'thief', TTL)).toBeUndefined();
  }
  expect(await running.waitFor(await append(), PATIENCE)).toBe(true);
});

test('a stop gives the lease up', async () => {
  const running = runner('one');
  await running.waitFor(await append(), PATIENCE);
  await running.stop();
  expect(await state.acquireLease('projections', 'two', TTL)).toMatchObject({ owner: 'two' });
});

test('a projection can be added and removed while others run', async () => {
  const running = runner('one');
  await running.waitFor(await append(), PATIENCE);
  running.add(tally, 'tally_1-rebuilt');
  expect(await running.waitFor(await append(), PATIENCE)).toBe(true);
  expect([await countOf(), await countOf('tally_1-rebuilt')]).toEqual([2, 2]);
  await running.remove('tally_1');
  expect(await running.waitFor(await append(), PATIENCE)).toBe(true);
  expect([await countOf(), await countOf('tally_1-rebuilt')]).toEqual([2, 3]);
  expect((await running.progress()).map(({ model }) => model)).toEqual(['tally_1-rebuilt']);
});
