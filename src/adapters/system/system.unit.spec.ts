import { SystemClock } from './system.clock.js';
import { UuidIdSource } from './uuid.id-source.js';

test('the clock answers in epoch milliseconds', () => {
  const before = Date.now();
  const now = new SystemClock().now();
  expect(now).toBeGreaterThanOrEqual(before);
  expect(now).toBeLessThanOrEqual(Date.now());
});

test('ids are UUIDs of version 7, unique and sorted by when they were made', () => {
  const source = new UuidIdSource();
  const ids = Array.from({ length: 5_000 }, () => source.next());
  expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(new Set(ids).size).toBe(ids.length);
  expect([...ids].sort()).toEqual(ids);
});
