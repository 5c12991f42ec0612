import { setImmediate as immediately, setTimeout as delay } from 'node:timers/promises';
import { GuardedDocuments } from '../../test/support/guarded-documents.js';
import { recorded } from '../../test/support/recorded.js';
import { ScriptedEventLog } from '../../test/support/scripted-event-log.js';
import { tally } from '../../test/support/tally.projection.js';
import type { Projection } from '../../projections/projection.js';
import type { RecordedEvent } from '../ports/event-log.port.js';
import { PortError } from '../ports/port-error.js';
import { ProjectionLoop, type ProjectionLoopOptions } from './projection-loop.js';
import { idleMs } from '../../test/support/pace.js';

const archived = (...tickets: readonly string[]): readonly RecordedEvent[] =>
  recorded(
    tickets.map((ticket) => ({
      stream: `cr_conversation-acme_${ticket}`,
      event: { type: 'ConversationArchived', data: { by: 'SECRET' } },
    })),
  );

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

function begin(log: ProjectionLoopOptions['log'], more: Partial<ProjectionLoopOptions> = {}) {
  const reports: string[] = [];
  const report = {
    warn: (message: string, details: object) => void reports.push(`${message} ${JSON.stringify(details)}`),
    error: (message: string, details: object) => void reports.push(`${message} ${JSON.stringify(details)}`),
  };
  const store = more.store ?? new GuardedDocuments();
  const loop = new ProjectionLoop({ projection: tally, model: 'tally_1', log, store, report, ...more });
  const abort = new AbortController();
  const running = loop.run(abort.signal);
  const stop = async () => {
    abort.abort();
    await running;
  };
  stops.push(stop);
  return { loop, reports, store, running, stop };
}

const idOf = (ticket: string) => `cr_conversation-acme_${ticket}`;
const poison: Projection = {
  ...tally,
  apply(event, current: ReadonlyMap<string, never>) {
    if (event.stream === idOf('bad')) throw new Error(`cannot fold ${JSON.stringify(event.event.data)}`);
    return tally.apply(event, current);
  },
};

test('documents show an event as soon as the wait for its position ends', async () => {
  const events = archived('a', 'b', 'a', 'c');
  const log = new ScriptedEventLog(events.slice(0, 2));
  const { loop, store } = begin(log);
  expect(await loop.waitFor('2', 1_000)).toBe(true);
  log.add(...events.slice(2));
  expect(await loop.waitFor('4', 1_000)).toBe(true);
  expect(await store.get('tally_1', idOf('a'))).toMatchObject({ position: '3', body: { count: 2 } });
  expect(loop.progress).toMatchObject({
    state: 'running',
    position: '4',
    caughtUp: true,
    events: 4,
    retries: 0,
    quarantined: 0,
    lastRecordedAt: events[3]?.metadata.recordedAt,
  });
});

test('facts that come one by one while nobody waits share commits', async () => {
  const events = archived(...Array<string>(40).fill('a'));
  const log = new ScriptedEventLog(events.slice(0, 1));
  const store = new GuardedDocuments();
  const { loop } = begin(log, { store });
  await loop.waitFor('1', 1_000);
  let accesses = 0;
  store.beforeEach = () => Promise.resolve(void (accesses += 1));
  for (const event of events.slice(1)) {
    log.add(event);
    await immediately();
  }
  expect(await loop.waitFor('40', 1_000)).toBe(true);
  // Two accesses each: the document and the checkpoint.
  expect(accesses).toBeLessThan(2 * 20);
  expect(await store.get('tally_1', idOf('a'))).toMatchObject({ body: { count: 40 } });
});

test('a wait for what does not come ends with false', async () => {
  const { loop } = begin(new ScriptedEventLog(archived('a')));
  expect(await loop.waitFor('2', 50)).toBe(false);
});

test('events of streams that the projection does not read move the position alone', async () => {
  const { loop, store } = begin(new ScriptedEventLog(archived('a', 'b')), {
    projection: { ...tally, streamPrefixes: [idOf('a')] },
  });
  expect(await loop.waitFor('2', 1_000)).toBe(true);
  expect(await store.get('tally_1', idOf('b'))).toBeUndefined();
});

test('a run goes on from the checkpoint of the one before', async () => {
  const events = archived('a', 'b', 'a');
  const store = new GuardedDocuments();
  const first = begin(new ScriptedEventLog(events.slice(0, 2)), { store });
  await first.loop.waitFor('2', 1_000);
  await first.stop();
  expect(first.loop.progress.state).toBe('waiting');
  const second = begin(new ScriptedEventLog(events), { store });
  await second.loop.waitFor('3', 1_000);
  expect(second.loop.progress.events).toBe(1);
  expect(await store.get('tally_1', idOf('a'))).toMatchObject({ body: { count: 2 } });
});

test('a document whose fold fails is frozen and reported without content, also after a restart; others go on', async () => {
  const events = archived('a', 'bad', 'a', 'bad');
  const store = new GuardedDocuments();
  const first = begin(new ScriptedEventLog(events.slice(0, 3)), { store, projection: poison });
  await first.loop.waitFor('3', 1_000);
  await first.stop();
  expect(first.loop.progress).toMatchObject({ position: '3', quarantined: 1 });
  expect(first.reports).toHaveLength(1);
  expect(first.reports[0]).toContain('frozen');
  expect(first.reports[0]).toContain('"position":"2"');
  expect(first.reports[0]).toContain('"type":"ConversationArchived"');
  expect(first.reports[0]).not.toContain('SECRET');
  const second = begin(new ScriptedEventLog(events), { store, projection: tally });
  await second.loop.waitFor('4', 1_000);
  expect(second.loop.progress).toMatchObject({ quarantined: 1, state: 'running' });
  expect(await store.get('tally_1', idOf('bad'))).toBeUndefined();
  expect(await store.get('tally_1', idOf('a'))).toMatchObject({ body: { count: 2 } });
});

test('a failing store is asked again until it answers, and nothing is skipped', async () => {
  const store = new GuardedDocuments();
  let failures = 3;
  store.beforeEach = () =>
    failures-- > 0 ? Promise.reject(new PortError('STORE.FULL', 'The disk is full.', false)) : Promise.resolve();
  const { loop, reports } = begin(new ScriptedEventLog(archived('a')), { store });
  expect(await loop.waitFor('1', 5_000)).toBe(true);
  expect(loop.progress.retries).toBe(3);
  expect(reports[0]).toContain('STORE.FULL');
  expect(await store.get('tally_1', idOf('a'))).toMatchObject({ body: { count: 1 } });
});

test('a subscription that breaks or ends is taken up again behind the checkpoint', async () => {
  const events = archived('a', 'b', 'a');
  const whole = new ScriptedEventLog(events);
  let subscriptions = 0;
  const log: ProjectionLoopOptions['log'] = {
    async *subscribe(options) {
      subscriptions += 1;
      for await (const item of whole.subscribe(options)) {
        yield item;
        if (subscriptions === 1 && item.kind === 'event') return;
        if (subscriptions === 2 && item.kind === 'event') throw new PortError('LOG.UNAVAILABLE', 'Gone.', true);
      }
    },
  };
  const { loop, store } = begin(log);
  expect(await loop.waitFor('3', 5_000)).toBe(true);
  expect(subscriptions).toBeGreaterThanOrEqual(3);
  expect(await store.get('tally_1', idOf('a'))).toMatchObject({ body: { count: 2 } });
});

test('an event that this program does not know ends the projection, which says so', async () => {
  const log: ProjectionLoopOptions['log'] = {
    // eslint-disable-next-line require-yield -- It fails before the first item.
    async *subscribe() {
      await delay(1);
      throw new PortError('LOG.UNKNOWN_EVENT', 'Newer than this program.', false);
    },
  };
  const { loop, reports, running } = begin(log);
  await running;
  expect(loop.progress.state).toBe('failed');
  expect(reports[0]).toContain('LOG.UNKNOWN_EVENT');
});

test('without leave to commit nothing is written', async () => {
  const { loop, store, running } = begin(new ScriptedEventLog(archived('a')), { mayCommit: () => false });
  await running;
  expect(loop.progress).toMatchObject({ state: 'waiting', position: '0' });
  expect(await store.get('tally_1', idOf('a'))).toBeUndefined();
});

test('a commit that fails by a defect ends the projection, though nothing more comes', async () => {
  const store = new GuardedDocuments();
  store.commit = () => Promise.reject(new TypeError('not JSON'));
  const log: ProjectionLoopOptions['log'] = {
    async *subscribe({ signal }) {
      for (const event of archived('a')) yield { kind: 'event', event };
      await delay(60_000, undefined, { signal }).catch(() => undefined);
    },
  };
  const { loop, reports, running } = begin(log, { store, limits: { events: 1, ms: 100 } });
  await running;
  expect(loop.progress).toMatchObject({ state: 'failed', position: '0' });
  expect(reports[0]).toContain('TypeError');
});

test('a stop waits for the commit under way', async () => {
  const store = new GuardedDocuments();
  const { loop, stop } = begin(new ScriptedEventLog(archived('a')), { store });
  let writing = false;
  store.beforeEach = async () => {
    writing = true;
    await delay(20);
    writing = false;
  };
  while (!writing) await delay(1);
  await stop();
  expect(writing).toBe(false);
  expect(loop.progress.state).toBe('waiting');
});

test('a stop ends the run within 100 ms, also in the middle of a retry', async () => {
  const store = new GuardedDocuments();
  store.beforeEach = () => Promise.reject(new PortError('STORE.UNAVAILABLE', 'Gone.', true));
  const { stop } = begin(new ScriptedEventLog(archived('a')), { store });
  await delay(300);
  expect(await idleMs(stop)).toBeLessThan(100);
});
