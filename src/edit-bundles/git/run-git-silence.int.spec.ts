import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { gitOutcome } from './run-git.js';

/** What a fetch is bounded by: its progress, not its length. */
describe('a git that prints nothing', () => {
  const fetching = (port: number) => ['ls-remote', `git://127.0.0.1:${port}/x`];

  it('is ended after the time it may be silent', async () => {
    const server = createServer(() => undefined).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    try {
      const started = performance.now();
      const silent = gitOutcome({ args: fetching(port), cwd: '/', silentMs: 300 });
      await expect(silent).rejects.toMatchObject({ failure: 'timed-out' });
      expect(performance.now() - started).toBeLessThan(20_000);
    } finally {
      server.close();
    }
  });
  it('is left alone while it goes on printing, however long it takes', async () => {
    const slowly = 'alias.slowly=!for n in 1 2 3 4 5 6; do echo $n >&2; sleep 0.5; done; echo end';
    const { exitCode, stdout } = await gitOutcome({ args: ['-c', slowly, 'slowly'], cwd: '/', silentMs: 2_500 });
    expect([exitCode, stdout.toString()]).toEqual([0, 'end\n']);
  });
});
