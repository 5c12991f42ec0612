import { setTimeout as sleep } from 'node:timers/promises';
import { unlessAborted, untilAborted } from './until-aborted.js';

const hanging = <Result>(): Promise<Result> => new Promise(() => undefined);

describe('waiting', () => {
  it('gives what the work gives', async () => {
    expect(await unlessAborted(sleep(5, 'done'), new AbortController().signal)).toBe('done');
  });

  it('ends with the signal’s reason, however the work hangs', async () => {
    const stop = new AbortController();
    setTimeout(() => stop.abort(new Error('Stopped.')), 10);
    await expect(unlessAborted(hanging(), stop.signal)).rejects.toThrow('Stopped.');
    await expect(unlessAborted(hanging(), stop.signal)).rejects.toThrow('Stopped.');
  });

  it('for items gives them all, and lets go of the source when it is left', async () => {
    let isLeft = false;
    async function* source(): AsyncGenerator<number, void> {
      try {
        yield* [1, 2, 3];
        await hanging();
      } finally {
        isLeft = true;
      }
    }
    const seen: number[] = [];
    for await (const item of untilAborted(source(), new AbortController().signal)) {
      seen.push(item);
      if (item === 2) break;
    }
    expect({ seen, isLeft }).toEqual({ seen: [1, 2], isLeft: true });
  });

  it('for the next item ends with the signal’s reason', async () => {
    async function* source(): AsyncGenerator<number, void> {
      yield 1;
      await hanging();
    }
    const stop = new AbortController();
    const listening = async () => {
      for await (const _item of untilAborted(source(), stop.signal)) stop.abort(new Error('Stopped.'));
    };
    await expect(listening()).rejects.toThrow('Stopped.');
  });
});
