import type { Lease, StateStore } from '../ports/state-store.port.js';
import { describeError } from '../shared/describe-error.js';
import { sleep, Stopped } from '../shared/waiting.js';
import type { ProcessingLog } from './processing-log.js';

export const LEASE_HOLDER = Symbol('LeaseHolder');

/** This process, as one that takes leases. */
export interface LeaseHolder {
  readonly state: StateStore;
  /** A name that no other process has. */
  readonly owner: string;
  /** How long an owner may be silent before others take over, in milliseconds. */
  readonly leaseTtlMs: number;
}

/** A lease that is renewed every third of its time, until it is lost or given up. */
export interface HeldLease {
  /** False as soon as another process might have it, judged by this process's own monotonic clock; then `signal` is aborted. */
  isHeld(): boolean;
  /** Aborted when the lease is lost: taken over, or not renewed for so long that it may be. */
  readonly signal: AbortSignal;
  /** Gives it up, after a renewal under way has ended. Throws what the store throws: then it lapses. */
  release(): Promise<void>;
}

/** Takes the lease and keeps it; undefined when someone else holds it. Throws what the store throws. */
export async function takeLease(holder: LeaseHolder, key: string): Promise<HeldLease | undefined> {
  const keeper = new LeaseKeeper(holder, key);
  return (await keeper.take()) ? keeper : undefined;
}

/** How soon a lease that was given up, or has lapsed, is taken. */
const ASK_AGAIN_MS = 1_000;
const ASK_AGAIN_SOON_MS = 200;

/** Waits for the lease and does the work while it is held. Throws what the work or the store throws. */
export async function underLease<Result>(
  holder: LeaseHolder,
  key: string,
  work: () => Promise<Result>,
): Promise<Result> {
  for (;;) {
    const lease = await takeLease(holder, key);
    if (!lease) {
      await sleep(ASK_AGAIN_SOON_MS);
      continue;
    }
    try {
      return await work();
    } finally {
      await lease.release();
    }
  }
}

/**
 * Does `work` whenever this process has the lease, until `stop` is aborted; then gives it up. The signal that `work` gets is aborted
 * when the lease is lost or `stop` is; `work` must end soon after, and may not throw.
 */
export async function whileLeased(
  { report, key, ...holder }: LeaseHolder & { readonly key: string; readonly report: ProcessingLog },
  work: (lease: Omit<HeldLease, 'release'>) => Promise<void>,
  stop: AbortSignal,
): Promise<void> {
  const warn = (message: string, error: unknown): void => report.warn(message, { lease: key, ...describeError(error) });
  const once = async (): Promise<void> => {
    const lease = await takeLease(holder, key);
    if (!lease) return;
    await work({ isHeld: () => lease.isHeld(), signal: AbortSignal.any([lease.signal, stop]) });
    if (lease.signal.aborted) warn('A lease was lost.', lease.signal.reason);
    await lease.release();
  };
  try {
    for (;;) {
      await once().catch((error: unknown) => warn('A lease could not be taken or given up.', error));
      await sleep(ASK_AGAIN_MS, stop);
    }
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
  }
}

const NOT_RENEWED = 'It was not renewed in time.';

class LeaseKeeper implements HeldLease {
  readonly #holder: LeaseHolder;
  readonly #key: string;
  readonly #lost = new AbortController();
  readonly #released = new AbortController();
  #lease: Lease | undefined;
  #heldUntil = -Infinity;
  #lapsing: NodeJS.Timeout | undefined;
  #renewing: Promise<void> = Promise.resolve();

  constructor(holder: LeaseHolder, key: string) {
    this.#holder = holder;
    this.#key = key;
  }

  get signal(): AbortSignal {
    return this.#lost.signal;
  }

  /**
   * Whoever hears no stops for good. So what is seen here before the timer has run is a loss too, although a renewal that is on its
   * way may yet come back with the lease.
   */
  isHeld(): boolean {
    if (this.#lost.signal.aborted || this.#released.signal.aborted) return false;
    if (performance.now() < this.#heldUntil) return true;
    this.#lose(NOT_RENEWED);
    return false;
  }

  async take(): Promise<boolean> {
    if (!(await this.#ask())) return false;
    this.#renewing = this.#keepRenewing();
    return true;
  }

  async release(): Promise<void> {
    this.#released.abort();
    await this.#renewing;
    clearTimeout(this.#lapsing);
    this.#heldUntil = -Infinity;
    if (this.#lease) await this.#holder.state.releaseLease(this.#lease);
  }

  /** False when someone else has the lease, or had it since it was last asked for. */
  async #ask(): Promise<boolean> {
    const { state, owner, leaseTtlMs } = this.#holder;
    const askedAt = performance.now();
    const before = this.#lease;
    const lease = await state.acquireLease(this.#key, owner, leaseTtlMs);
    // Also one that is another's no more: it is ours to give up.
    this.#lease = lease ?? before;
    if (!lease || lease.epoch !== (before ?? lease).epoch) return false;
    this.#heldUntil = askedAt + leaseTtlMs;
    clearTimeout(this.#lapsing);
    this.#lapsing = setTimeout(() => this.#lose(NOT_RENEWED), this.#heldUntil - performance.now());
    return true;
  }

  async #keepRenewing(): Promise<void> {
    const ended = AbortSignal.any([this.#released.signal, this.#lost.signal]);
    try {
      for (;;) {
        await sleep(this.#holder.leaseTtlMs / 3, ended);
        // A store that is away may come back before the lease lapses; until then nobody else gets it.
        if (!(await this.#ask().catch(() => true))) return this.#lose('It was taken over.');
      }
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
    }
  }

  #lose(why: string): void {
    this.#lost.abort(new Error(why));
  }
}
