import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { toPortError } from '../../src/adapters/event-log-embedded/port-errors.js';
import { WorkerClient, WorkerFailure } from '../../src/adapters/shared-libsql/worker-rpc.js';

interface EchoHandlers {
  readonly [method: string]: (argument: never) => unknown;
  readonly echo: (value: unknown) => unknown;
  readonly fail: (code: string) => unknown;
  readonly sum: (number: number) => number;
  readonly die: (nothing: null) => unknown;
}

describe('a call across threads', () => {
  let client: WorkerClient<EchoHandlers>;

  beforeEach(() => {
    client = new WorkerClient<EchoHandlers>(pathToFileURL(resolve('test/support/echo.worker.mjs')), null);
  });
  afterEach(() => client.terminate());

  it('gives each caller the result of its own call', async () => {
    const values = Array.from({ length: 50 }, (_, n) => ({ n }));
    expect(await Promise.all(values.map((value) => client.call('echo', value)))).toEqual(values);
  });

  it("that fails carries the error's code and message, and leaves the thread in service", async () => {
    await expect(client.call('fail', 'SQLITE_FULL')).rejects.toEqual(
      expect.objectContaining({ name: 'WorkerFailure', code: 'SQLITE_FULL', message: 'It failed.' }),
    );
    expect(await client.call('echo', 1)).toBe(1);
  });

  it('of a method that is not there fails', async () => {
    await expect(client.call('missing', null as never)).rejects.toBeInstanceOf(WorkerFailure);
  });

  it('of a gathered method is answered together with those that wait behind it, each by its own result', async () => {
    await client.call('echo', null);
    const calls = Array.from({ length: 40 }, () => client.call('sum', 1));
    const between = client.call('echo', 'between');
    const later = client.call('sum', 5);
    const sums = await Promise.all(calls);
    for (let start = 0; start < sums.length; start += sums[start] ?? 1) {
      const together = sums.slice(start, start + (sums[start] ?? 0));
      expect(together).toEqual(together.map(() => together.length));
    }
    expect(await between).toBe('between');
    expect(await later).toBe(5);
  });

  it('of a gathered method fails with those that were answered together with it', async () => {
    const zero = client.call('sum', 0);
    await expect(zero).rejects.toEqual(expect.objectContaining({ code: 'ZERO', message: 'No zero.' }));
    expect(await client.call('sum', 3)).toBe(3);
  });

  it('fails when the thread ends, whether it was waiting or comes later', async () => {
    const gone: unknown = expect.objectContaining({ code: 'WORKER.GONE' });
    await expect(Promise.allSettled([client.call('die', null), client.call('echo', 1)])).resolves.toEqual([
      { status: 'rejected', reason: gone },
      { status: 'rejected', reason: gone },
    ]);
    await expect(client.call('echo', 2)).rejects.toEqual(gone);
  });
});

describe('a failure below the port', () => {
  const seen = (code: string): unknown => toPortError(new WorkerFailure(code, 'some path and SQL'));
  const portError = (code: string, retryable: boolean): unknown =>
    expect.objectContaining({
      name: 'PortError',
      code,
      retryable,
      message: expect.not.stringContaining('SQL') as string,
    });

  it.each([
    ['SQLITE_FULL', 'LOG.FULL', false],
    ['SQLITE_IOERR_SHMSIZE', 'LOG.FULL', false],
    ['SQLITE_CORRUPT', 'LOG.CORRUPT', false],
    ['SQLITE_CORRUPT_VTAB', 'LOG.CORRUPT', false],
    ['SQLITE_NOTADB', 'LOG.CORRUPT', false],
    ['SQLITE_IOERR_FSYNC', 'LOG.UNAVAILABLE', true],
    ['SQLITE_BUSY', 'LOG.UNAVAILABLE', true],
    ['WORKER.GONE', 'LOG.UNAVAILABLE', true],
  ])('%s is %s to callers', (code, expected, retryable) => {
    expect(seen(code)).toEqual(portError(expected, retryable));
  });
});
