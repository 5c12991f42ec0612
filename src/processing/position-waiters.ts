import { comparePositions, START, type Position } from '../ports/event-log.port.js';

/** A position that only grows, and those who wait for it. */
export class PositionWaiters {
  #reached: Position = START;
  readonly #waiting = new Set<{ readonly position: Position; readonly resolve: () => void }>();
  #hurry: (() => void) | undefined;

  get reached(): Position {
    return this.#reached;
  }

  advance(position: Position): void {
    if (comparePositions(position, this.#reached) <= 0) return;
    this.#reached = position;
    for (const waiter of this.#waiting) if (comparePositions(waiter.position, position) <= 0) waiter.resolve();
  }

  /** True once the position is reached, false after `timeoutMs`. Waiting alone does not keep the process alive. */
  waitFor(position: Position, timeoutMs: number): Promise<boolean> {
    if (comparePositions(position, this.#reached) <= 0) return Promise.resolve(true);
    return new Promise((resolve) => {
      const settle = (inTime: boolean) => {
        clearTimeout(timer);
        this.#waiting.delete(waiter);
        resolve(inTime);
      };
      const timer = setTimeout(() => settle(false), timeoutMs).unref();
      const waiter = { position, resolve: () => settle(true) };
      this.#waiting.add(waiter);
      this.#hurry?.();
    });
  }

  /** Settles after `ms`; earlier, or at once, when someone waits. */
  unlessAwaited(ms: number): Promise<void> {
    if (ms <= 0 || this.#waiting.size > 0) return Promise.resolve();
    return new Promise((resolve) => {
      const settle = () => {
        clearTimeout(timer);
        this.#hurry = undefined;
        resolve();
      };
      const timer = setTimeout(settle, ms);
      this.#hurry = settle;
    });
  }
}
