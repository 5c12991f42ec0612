import { KeyedMutex } from './keyed-mutex.js';

test('work on one key runs in order, also after a failure, and other keys do not wait', async () => {
  const mutex = new KeyedMutex();
  const seen: string[] = [];
  let release = (): void => undefined;
  const first = mutex.run('a', async () => {
    await new Promise<void>((resolve) => (release = resolve));
    seen.push('first');
    throw new Error('first failed');
  });
  const second = mutex.run('a', () => Promise.resolve(seen.push('second')));
  await mutex.run('b', () => Promise.resolve(seen.push('other key')));
  release();
  await expect(first).rejects.toThrow('first failed');
  await second;
  expect(seen).toEqual(['other key', 'first', 'second']);
});
