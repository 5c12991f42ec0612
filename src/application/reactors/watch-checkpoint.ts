import { START, comparePositions, type Position } from '../../ports/event-log.port.js';
import type { StateStore } from '../../ports/state-store.port.js';

/** Where positions of reactors are kept: they are of use with one log only. */
export const REACTOR_CHECKPOINTS = 'reactor-checkpoints';
const SAVE_EVERY_MS = 2_000;

/** Where a reactor reads on after a restart. Saved now and then: an older one only means looking again. */
export class WatchCheckpoint {
  private position: Position = START;
  private saved: Position = START;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly state: StateStore,
    private readonly name: string,
  ) {}

  async load(): Promise<Position> {
    const entry = await this.state.get<{ position: Position }>(REACTOR_CHECKPOINTS, this.name);
    this.position = this.saved = entry?.value.position ?? START;
    return this.position;
  }

  /** `position`: everything up to it needs no second look. */
  advance(position: Position): void {
    this.position = position;
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      // A failed save costs a second look after the next restart, nothing else.
      this.save().catch(() => undefined);
    }, SAVE_EVERY_MS).unref();
  }

  /** Never moves back what another process has saved. */
  async save(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.position === this.saved) return;
    const { position } = this;
    const entry = await this.state.get<{ position: Position }>(REACTOR_CHECKPOINTS, this.name);
    if (entry && comparePositions(entry.value.position, position) >= 0) return;
    if (await this.state.put(REACTOR_CHECKPOINTS, this.name, { position }, entry?.version ?? 0)) this.saved = position;
  }
}
