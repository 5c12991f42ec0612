import { PortError } from '../ports/port-error.js';
import { backoffMs, retrying, retryWaitMs, type RetryPolicy } from './retrying.js';
import { sleep, Stopped, within } from './waiting.js';

const away = new PortError('AGENT.UNAVAILABLE', 'away', true);
const refused = new PortError('AGENT.REJECTED', 'refused', false);
const QUICK = { firstMs: 1, longestMs: 1 };

/** Fails with each of these in turn, then gives the number of the attempt. */
function failing(...errors: readonly Error[]) {
  const attempts: number[] = [];
  const work = (attempt: number): Promise<number> => {
    attempts.push(attempt);
    const error = errors[attempt - 1];
    return error ? Promise.reject(error) : Promise.resolve(attempt);
  };
  return { attempts, work };
}

const policy = (more: Partial<RetryPolicy> = {}): RetryPolicy => ({ backoff: QUICK, ...more });

describe('retrying', () => {
  it('repeats what may pass until it works, and tells of each failure', async () => {
    const { work } = failing(away, away);
    const told: unknown[] = [];
    expect(await retrying(work, { policy: policy({ onRetry: (error) => told.push(error) }) })).toBe(3);
    expect(told).toEqual([away, away]);
  });

  it.each([
    ['what is refused for good', refused],
    ['a defect', new TypeError('defect')],
  ])('does not repeat %s', async (_, error) => {
    const { attempts, work } = failing(error);
    await expect(retrying(work, { policy: policy() })).rejects.toBe(error);
    expect(attempts).toEqual([1]);
  });

  it('repeats what its policy says', async () => {
    const { work } = failing(refused);
    expect(await retrying(work, { policy: policy({ mayHelp: (error) => error === refused }) })).toBe(2);
  });

  it('throws the last error after its attempts, and tells of those before', async () => {
    const { attempts, work } = failing(away, away, away);
    let told = 0;
    const twice = policy({ attempts: 2, onRetry: () => (told += 1) });
    await expect(retrying(work, { policy: twice })).rejects.toBe(away);
    expect({ attempts, told }).toEqual({ attempts: [1, 2], told: 1 });
  });

  it('begins no attempt after its time, also where the error asks for a longer wait', async () => {
    const later = new PortError('AGENT.UNAVAILABLE', 'later', true, { details: { retryAfterMs: 60_000 } });
    const { attempts, work } = failing(later);
    await expect(retrying(work, { policy: policy({ withinMs: 59_000 }) })).rejects.toBe(later);
    expect(attempts).toEqual([1]);
  });

  it('stops waiting when the signal is aborted', async () => {
    const stop = new AbortController();
    const { attempts, work } = failing(away);
    const endless = policy({ backoff: { firstMs: 2 ** 30, longestMs: 2 ** 30 }, onRetry: () => stop.abort('enough') });
    const outcome = retrying(work, { policy: endless, signal: stop.signal });
    await expect(outcome).rejects.toBeInstanceOf(Stopped);
    await expect(outcome).rejects.toMatchObject({ name: 'AbortError', cause: 'enough' });
    expect(attempts).toEqual([1]);
  });

  it('does nothing for a signal that was aborted before', async () => {
    const { attempts, work } = failing();
    await expect(retrying(work, { policy: policy(), signal: AbortSignal.abort() })).rejects.toBeInstanceOf(Stopped);
    expect(attempts).toEqual([]);
  });
});

describe('the wait after failures', () => {
  const longest = (failures: number): number =>
    Math.max(...Array.from({ length: 500 }, () => backoffMs({ firstMs: 100, longestMs: 1_000 }, failures)));

  it.each([
    [1, 100],
    [2, 200],
    [4, 800],
    [5, 1_000],
    [2_000, 1_000],
  ])('after %i is any time up to %i ms', (failures, limit) => {
    expect(longest(failures)).toBeLessThanOrEqual(limit);
    expect(longest(failures)).toBeGreaterThan(limit * 0.9);
  });

  it('is not shorter than the error asks for', () => {
    const throttled = new PortError('AGENT.UNAVAILABLE', 'later', true, { details: { retryAfterMs: 7_000 } });
    expect(retryWaitMs({ firstMs: 100, longestMs: 1_000 }, 1, throttled)).toBe(7_000);
  });
});

describe('waiting', () => {
  it('ends by the time, or by an abort with the reason as its cause', async () => {
    await expect(sleep(1)).resolves.toBeUndefined();
    await expect(sleep(2 ** 30, AbortSignal.abort('gone'))).rejects.toMatchObject({ cause: 'gone' });
  });

  it('within a time gives what comes, or nothing', async () => {
    expect(await within(2 ** 30, Promise.resolve('here'))).toBe('here');
    expect(await within(1, new Promise(() => undefined))).toBeUndefined();
    await expect(within(2 ** 30, Promise.reject(away))).rejects.toBe(away);
  });
});
