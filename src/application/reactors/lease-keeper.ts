import type { Lease, StateStore } from '../../ports/state-store.port.js';

/** How long an owner may be silent before others take over. */
export const LEASE_TTL_MS = 30_000;

/** A lease that is renewed until released; `signal` aborts when it is lost. */
export interface KeptLease {
  readonly signal: AbortSignal;
  release(): Promise<void>;
}

/** Takes the lease and keeps it; undefined when someone else holds it. */
export async function keepLease(state: StateStore, key: string, owner: string): Promise<KeptLease | undefined> {
  const lease = await state.acquireLease(key, owner, LEASE_TTL_MS);
  if (!lease) return undefined;
  const lost = new AbortController();
  let renewedAt = performance.now();
  const timer = setInterval(() => {
    renew(state, lease)
      .then((renewed) => {
        if (renewed) renewedAt = performance.now();
        else lost.abort(new Error('The lease was taken over.'));
      })
      .catch(() => {
        // The store may be away for a moment; others take over only after the TTL.
        if (performance.now() - renewedAt > LEASE_TTL_MS) lost.abort(new Error('The lease could not be renewed.'));
      });
  }, LEASE_TTL_MS / 3);
  return {
    signal: lost.signal,
    release: async () => {
      clearInterval(timer);
      await state.releaseLease(lease);
    },
  };
}

async function renew(state: StateStore, lease: Lease): Promise<boolean> {
  const renewed = await state.acquireLease(lease.key, lease.owner, LEASE_TTL_MS);
  return renewed?.epoch === lease.epoch;
}
