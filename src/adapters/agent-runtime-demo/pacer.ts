import { setImmediate } from 'node:timers/promises';
import { sleep } from '../../shared/waiting.js';

/** Lets `piecesPerSecond` pass; never runs ahead to make up for a slow listener. */
export class Pacer {
  readonly #intervalMs: number;
  #next = 0;
  #sinceBreath = 0;

  constructor(piecesPerSecond: number) {
    this.#intervalMs = 1000 / piecesPerSecond;
  }

  /** Waits until the next piece is due; in a hurry, or without a pace, only lets others run now and then. */
  async pause(hurry: boolean, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    const now = performance.now();
    const delay = hurry ? 0 : this.#next - now;
    this.#next = Math.max(now, this.#next) + this.#intervalMs;
    if (delay >= 1) {
      await sleep(delay, signal);
      return;
    }
    this.#sinceBreath += 1;
    if (this.#sinceBreath % 32 === 0) await setImmediate(undefined, { signal });
  }
}
