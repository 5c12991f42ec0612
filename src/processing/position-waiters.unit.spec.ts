import { PositionWaiters } from './position-waiters.js';

const FOR_EVER_MS = 2 ** 30;

test('whoever begins to wait ends the rest of the one who advances', async () => {
  const position = new PositionWaiters();
  const rest = position.unlessAwaited(FOR_EVER_MS);
  const waiting = position.waitFor('1', FOR_EVER_MS);
  await rest;
  position.advance('1');
  expect(await waiting).toBe(true);
});

test('there is no rest while someone waits, also for a later position', async () => {
  const position = new PositionWaiters();
  const waiting = position.waitFor('2', FOR_EVER_MS);
  position.advance('1');
  await position.unlessAwaited(FOR_EVER_MS);
  position.advance('2');
  expect(await waiting).toBe(true);
});

test('a rest that nobody ends is over in time', async () => {
  const position = new PositionWaiters();
  expect(await position.waitFor('1', 1)).toBe(false);
  await expect(position.unlessAwaited(5)).resolves.toBeUndefined();
});
