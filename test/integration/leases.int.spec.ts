import { setTimeout as pause } from 'node:timers/promises';
import { EmbeddedStateStore } from '../../src/adapters/state-embedded/embedded.state-store.js';
import { SystemClock } from '../../src/adapters/system/system.clock.js';
import { takeLease } from '../../src/processing/leases.js';
import type { StateStore } from '../../src/ports/state-store.port.js';
import { temporaryFolder } from '../support/temporary-folder.js';

// An event loop that gets no processor for a second has not lost the lease.
const TTL_MS = 1_500;

describe('a lease that a process keeps', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let state: StateStore;
  beforeEach(async () => {
    folder = await temporaryFolder();
    state = await EmbeddedStateStore.open({ directory: folder.path, clock: new SystemClock() });
  });
  afterEach(async () => {
    await state.close();
    await folder.remove();
  });

  const take = (owner: string, store = state) => takeLease({ state: store, owner, leaseTtlMs: TTL_MS }, 'work');
  const taken = async (owner: string, store = state) => {
    const lease = await take(owner, store);
    if (!lease) throw new Error('Someone else has it.');
    return lease;
  };
  /** The real store, whose answers about leases come when `answer` lets them. */
  const slowly = (answer: () => Promise<unknown>): StateStore =>
    new Proxy(state, {
      get: (store, name) => {
        if (name !== 'acquireLease') return (Reflect.get(store, name) as () => unknown).bind(store);
        return async (...args: Parameters<StateStore['acquireLease']>) => {
          await answer();
          return store.acquireLease(...args);
        };
      },
    });
  const takenSoon = async (owner: string) => {
    for (;;) {
      const lease = await take(owner);
      if (lease) return lease;
      await pause(10);
    }
  };
  const lost = async (signal: AbortSignal) => {
    if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
  };

  it('is nobody else’s, however long it is kept', async () => {
    const lease = await taken('one');
    await pause(3 * TTL_MS);
    expect(await take('two')).toBeUndefined();
    expect(lease.isHeld()).toBe(true);
    await lease.release();
  });

  it('stays lost once somebody was told so, whatever a late renewal brings', async () => {
    const lease = await taken('one');
    const until = performance.now() + TTL_MS;
    // Nothing else of this process runs meanwhile: neither a renewal nor the timer that ends the lease.
    while (performance.now() < until);
    expect(lease.isHeld()).toBe(false);
    expect(lease.signal.aborted).toBe(true);
    await pause(TTL_MS);
    expect(lease.isHeld()).toBe(false);
    await lease.release();
  });

  it('is free once it was given up, also in the middle of a renewal', async () => {
    let renewing: (() => void) | undefined;
    const renewal = new Promise<void>((resolve) => (renewing = resolve));
    let asked = 0;
    const lease = await taken(
      'one',
      slowly(async () => {
        asked += 1;
        if (asked === 1) return;
        renewing?.();
        await pause(50);
      }),
    );
    await renewal;
    await lease.release();
    expect(lease.isHeld()).toBe(false);
    await (await taken('two')).release();
  });

  it('is lost when it may have lapsed, though the store says nothing', async () => {
    let asked = 0;
    let answer: (() => void) | undefined;
    const lease = await taken(
      'one',
      slowly(() => {
        asked += 1;
        return asked === 1 ? Promise.resolve() : new Promise<void>((resolve) => (answer = resolve));
      }),
    );
    await lost(lease.signal);
    expect(lease.isHeld()).toBe(false);
    await (await takenSoon('two')).release();
    answer?.();
    await lease.release();
    await (await taken('two')).release();
  });

  it('is lost when someone else was given it', async () => {
    const lease = await taken('one');
    await state.clearLeases();
    const other = await taken('two');
    await lost(lease.signal);
    expect(String(lease.signal.reason)).toContain('taken over');
    await lease.release();
    expect(other.isHeld()).toBe(true);
    await other.release();
  });
});
