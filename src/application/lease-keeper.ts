import { setTimeout as pause } from 'node:timers/promises';
import type { Lease, StateStore } from '../ports/state-store.port.js';

export const LEASE_HOLDER = Symbol('LeaseHolder');

/** This process, as one that takes leases. */
export interface LeaseHolder {
  readonly state: StateStore;
  /** A name that no other process has. */
  readonly owner: string;
  /** How long an owner may be silent before others take over, in milliseconds. */
  readonly leaseTtlMs: number;
}

/** A lease that is renewed until released; `signal` aborts when it is lost. */
export interface KeptLease {
  readonly signal: AbortSignal;
  release(): Promise<void>;
}

/** Takes the lease and renews it every third of its time; undefined when someone else holds it. Throws what the store throws. */
export async function keepLease(holder: LeaseHolder, key: string): Promise<KeptLease | undefined> {
  const { state, owner, leaseTtlMs } = holder;
  const lease = await state.acquireLease(key, owner, leaseTtlMs);
  if (!lease) return undefined;
  const lost = new AbortController();
  let renewedAt = performance.now();
  const timer = setInterval(() => {
    renew(holder, lease)
      .then((renewed) => {
        if (renewed) renewedAt = performance.now();
        else lost.abort(new Error('The lease was taken over.'));
      })
      .catch(() => {
        // The store may be away for a moment; others take over only after the TTL.
        if (performance.now() - renewedAt > leaseTtlMs) lost.abort(new Error('The lease could not be renewed.'));
      });
  }, leaseTtlMs / 3);
  return {
    signal: lost.signal,
    release: async () => {
      clearInterval(timer);
      await state.releaseLease(lease);
    },
  };
}

const ASK_AGAIN_MS = 200;

/** Waits for the lease and does the work while it is held. Throws what the work or the store throws. */
export async function underLease<Result>(
  holder: LeaseHolder,
  key: string,
  work: () => Promise<Result>,
): Promise<Result> {
  for (;;) {
    const lease = await keepLease(holder, key);
    if (!lease) {
      await pause(ASK_AGAIN_MS);
      continue;
    }
    try {
      return await work();
    } finally {
      await lease.release();
    }
  }
}

async function renew({ state, leaseTtlMs }: LeaseHolder, { key, owner, epoch }: Lease): Promise<boolean> {
  return (await state.acquireLease(key, owner, leaseTtlMs))?.epoch === epoch;
}
