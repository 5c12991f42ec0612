import type { Lease, StateStore } from '../ports/state-store.port.js';
import { describeError, type ProcessingLog } from './processing-log.js';
import { pause, Stopped } from './retry.js';

export interface LeaseOptions {
  readonly state: StateStore;
  readonly key: string;
  /** This process, under a name that no other one has. */
  readonly owner: string;
  readonly ttlMs: number;
  readonly report: ProcessingLog;
}

/** How soon a lease that was given up, or has lapsed, is taken. */
const ASK_AGAIN_MS = 1_000;

/** A lease while it is renewed. */
export interface HeldLease {
  /** False as soon as another process might have it, judged by this process's own monotonic clock. */
  isHeld(): boolean;
  /** Aborted when the lease is lost or the work is to stop. */
  readonly signal: AbortSignal;
}

/**
 * Waits for the lease, does `work` while renewing it every third of its time, and begins again whenever it was lost, until the
 * signal is aborted; then gives the lease up. `work` must end soon after its signal is aborted; if it ends earlier, the lease is kept.
 */
export async function whileLeased(
  options: LeaseOptions,
  work: (lease: HeldLease) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  try {
    for (;;) {
      const keeper = new LeaseKeeper(options, signal);
      if (await keeper.renew()) await keeper.during(work);
      await pause(ASK_AGAIN_MS, signal);
    }
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
  }
}

class LeaseKeeper {
  readonly #options: LeaseOptions;
  readonly #stop: AbortSignal;
  readonly #lost = new AbortController();
  #lease: Lease | undefined;
  #heldUntil = -Infinity;

  constructor(options: LeaseOptions, stop: AbortSignal) {
    this.#options = options;
    this.#stop = stop;
  }

  /** False when someone else has the lease, or may have. */
  async renew(): Promise<boolean> {
    const { state, key, owner, ttlMs, report } = this.#options;
    const askedAt = performance.now();
    try {
      const lease = await state.acquireLease(key, owner, ttlMs);
      if (!lease || lease.epoch !== (this.#lease ?? lease).epoch) return false;
      this.#lease = lease;
      this.#heldUntil = askedAt + ttlMs;
    } catch (error) {
      report.warn('A lease could not be renewed.', { lease: key, ...describeError(error) });
    }
    return this.#isHeld();
  }

  async during(work: (lease: HeldLease) => Promise<void>): Promise<void> {
    const signal = AbortSignal.any([this.#stop, this.#lost.signal]);
    const renewing = this.#keepRenewing(signal);
    try {
      await work({ isHeld: () => this.#isHeld(), signal });
      await renewing;
    } finally {
      this.#lost.abort();
      await renewing;
      await this.#release();
    }
  }

  async #keepRenewing(signal: AbortSignal): Promise<void> {
    try {
      do await pause(this.#options.ttlMs / 3, signal);
      while (await this.renew());
      this.#options.report.warn('A lease was lost.', { lease: this.#options.key });
      this.#lost.abort();
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
    }
  }

  #isHeld(): boolean {
    return !this.#lost.signal.aborted && performance.now() < this.#heldUntil;
  }

  async #release(): Promise<void> {
    if (!this.#lease) return;
    try {
      await this.#options.state.releaseLease(this.#lease);
    } catch (error) {
      this.#options.report.warn('A lease could not be given up.', { lease: this.#lease.key, ...describeError(error) });
    }
  }
}
