import type { TurnId } from '../../domain/shared/types.js';
import { Replies } from './replies.js';
import type { TurnFolder } from './throw-away-folders.js';

/** What the process remembers of one run: replies to calls, turns that were told to stop, folders in use. */
export class DemoSession {
  readonly replies = new Replies();
  readonly #stops = new Map<TurnId, AbortController>();
  readonly #folders = new Set<TurnFolder>();
  readonly #failed = new Set<TurnId>();

  /** Aborts when the turn is interrupted, also when that happened before anyone ran it. */
  stopOf(turnId: TurnId): AbortSignal {
    return this.#controller(turnId).signal;
  }

  interrupt(turnId: TurnId): void {
    this.#controller(turnId).abort();
  }

  /** A turn that is tried again meets the same error many times. */
  isFirstErrorOf(turnId: TurnId): boolean {
    const isFirst = !this.#failed.has(turnId);
    this.#failed.add(turnId);
    return isFirst;
  }

  uses(folder: TurnFolder): void {
    this.#folders.add(folder);
  }

  /** Removes the folder; after a stop not waiting for work that is slow to notice it. `end` reports a removal that fails. */
  async discard(folder: TurnFolder, wait: boolean): Promise<void> {
    const removed = folder.discard().then(() => void this.#folders.delete(folder));
    if (wait) await Promise.allSettled([removed]);
    else removed.catch(() => undefined);
  }

  /** Stops everything and removes every folder. */
  async end(): Promise<void> {
    for (const stop of this.#stops.values()) stop.abort();
    await Promise.all([...this.#folders].map((folder) => folder.discard()));
  }

  #controller(turnId: TurnId): AbortController {
    const known = this.#stops.get(turnId);
    if (known) return known;
    const made = new AbortController();
    this.#stops.set(turnId, made);
    return made;
  }
}
