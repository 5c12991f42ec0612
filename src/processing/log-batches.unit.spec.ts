import { setTimeout as delay } from 'node:timers/promises';
import type { LogItem, RecordedEvent } from '../ports/event-log.port.js';
import { recorded } from '../../test/support/recorded.js';
import { inBatches, type LogBatch } from './log-batches.js';

const events = recorded(
  Array.from({ length: 12 }, (_, n) => ({
    stream: 'cr_conversation-acme_a',
    event: { type: n % 3 === 2 ? 'ConversationRestored' : 'ConversationArchived', data: { by: 'ada' } },
  })),
);
const item = (n: number): LogItem => {
  const event = events[n - 1];
  if (!event) throw new Error('There are 12 events.');
  return { kind: 'event', event };
};
const caughtUp = (position: string): LogItem => ({ kind: 'caughtUp', position });
const all = (_: RecordedEvent) => true;
const archived = ({ event }: RecordedEvent) => event.type === 'ConversationArchived';

async function* give(...items: readonly (LogItem | number)[]): AsyncGenerator<LogItem> {
  for (const next of items) {
    if (typeof next === 'number') await delay(next);
    else yield next;
  }
}

async function cut(
  items: AsyncIterable<LogItem>,
  wanted = all,
  limits = { events: 500, ms: 5_000 },
): Promise<string[]> {
  const batches: string[] = [];
  for await (const batch of inBatches(items, wanted, limits)) batches.push(show(batch));
  return batches;
}

const show = ({ events: held, position, caughtUp: isLast }: LogBatch) =>
  `${held.map((event) => event.position).join(' ')} @${position}${isLast ? ' caught up' : ''}`;

test('a batch ends at the limit of events', async () => {
  const batches = await cut(give(item(1), item(2), item(3), item(4), item(5)), all, { events: 2, ms: 5_000 });
  expect(batches).toEqual(['1 2 @2', '3 4 @4', '5 @5']);
});

test('a batch ends at once where the log is caught up', async () => {
  expect(await cut(give(item(1), caughtUp('1'), item(2), caughtUp('2')))).toEqual(['1 @1 caught up', '2 @2 caught up']);
});

test('a batch ends when its time is up, and what comes later is not lost', async () => {
  const items = give(item(1), item(2), 150, item(3), 150, item(4));
  expect(await cut(items, all, { events: 500, ms: 50 })).toEqual(['1 2 @2', '3 @3', '4 @4']);
});

test('time runs from the first item of a batch, not while nothing comes', async () => {
  expect(await cut(give(100, item(1), item(2)), all, { events: 500, ms: 50 })).toEqual(['1 2 @2']);
});

test('events that nobody wants are left out and still move the position', async () => {
  expect(await cut(give(item(1), item(2), item(3)), archived)).toEqual(['1 2 @3']);
  expect(await cut(give(item(3), caughtUp('3')), archived)).toEqual([' @3 caught up']);
});

test('checkpoints move the position', async () => {
  expect(await cut(give(item(1), { kind: 'checkpoint', position: '9' }))).toEqual(['1 @9']);
});

test('a failure of the log passes through, after what came before it', async () => {
  async function* failing(): AsyncGenerator<LogItem> {
    yield item(1);
    yield caughtUp('1');
    await delay(1);
    throw new Error('cut off');
  }
  const seen: string[] = [];
  const reading = (async () => {
    for await (const batch of inBatches(failing(), all, { events: 500, ms: 5_000 })) seen.push(show(batch));
  })();
  await expect(reading).rejects.toThrow('cut off');
  expect(seen).toEqual(['1 @1 caught up']);
});
