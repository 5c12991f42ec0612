import { START, comparePositions, type Position } from '../ports/event-log.port.js';
import type { StateStore } from '../ports/state-store.port.js';
import { describeError } from '../shared/describe-error.js';
import type { ProcessingLog } from './processing-log.js';

/** Where positions of projections are told: they are of use with one log only. */
export const PROJECTION_PROGRESS = 'projections';
const KEY = 'progress';
/** So that a reader on another process waits hardly longer than one here, and a busy log costs at most 40 writes a second. */
const TELL_EVERY_MS = 25;
const AGAIN_MS = 1_000;

export type Progress = Readonly<Record<string, Position>>;

/** How far the projections have come, told by the process that runs them to those that serve what they wrote. */
export class SharedProgress {
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly state: StateStore,
    private readonly report: ProcessingLog,
  ) {}

  /** Tells it soon: `current` is asked then, by model, and gives undefined when it is no longer this process's to tell. */
  tell(current: () => Progress | undefined): void {
    if (this.#timer) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#write(current()).then(
        (written) => (written ? undefined : this.tell(current)),
        (error: unknown) => {
          this.report.warn('The progress of the projections could not be told.', describeError(error));
          setTimeout(() => this.tell(current), AGAIN_MS).unref();
        },
      );
    }, TELL_EVERY_MS).unref();
  }

  /** True when all of these models were told to reflect the log up to `position`. Throws what the store throws. */
  async hasReached(models: Iterable<string>, position: Position): Promise<boolean> {
    const progress = (await this.state.get<Progress>(PROJECTION_PROGRESS, KEY))?.value ?? {};
    return [...models].every((model) => comparePositions(progress[model] ?? START, position) >= 0);
  }

  /** False when another writer came between. */
  async #write(progress: Progress | undefined): Promise<boolean> {
    if (progress === undefined) return true;
    const before = await this.state.get<Progress>(PROJECTION_PROGRESS, KEY);
    // Compared with what is told now: another process may have told less since this one last did.
    if (JSON.stringify(before?.value) === JSON.stringify(progress)) return true;
    return this.state.put(PROJECTION_PROGRESS, KEY, progress, before?.version ?? 0);
  }
}
