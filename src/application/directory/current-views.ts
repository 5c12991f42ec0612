import { Inject, Injectable } from '@nestjs/common';
import { EVENT_LOG, type EventLog, type Position } from '../../ports/event-log.port.js';
import { PortError } from '../../ports/port-error.js';
import { ProjectionRunner } from '../../processing/projection-runner.js';

const PATIENCE_MS = 2_000;

/**
 * Says nothing to be missing while the views lag behind the log: a process that folded them may have died a moment ago, and then
 * nobody knows yet whether what is asked for exists.
 */
@Injectable()
export class CurrentViews {
  constructor(
    @Inject(ProjectionRunner) private readonly projections: ProjectionRunner,
    @Inject(EVENT_LOG) private readonly log: EventLog,
  ) {}

  /** Waits, at most two seconds, until the views show this position; false when they are late. */
  reach(position: Position): Promise<boolean> {
    return this.projections.waitFor(position, PATIENCE_MS);
  }

  /** What `look` finds, if need be at its second look, when the views show the whole log. Throws PortError VIEWS.LATE when they do not in time. */
  async find<Found>(look: () => Promise<Found | undefined>): Promise<Found | undefined> {
    const found = await look();
    if (found !== undefined) return found;
    await this.catchUp();
    return look();
  }

  /** Throws PortError VIEWS.LATE. */
  async catchUp(): Promise<void> {
    if (await this.reach(await this.log.head())) return;
    const message = 'This was not found, but the views are catching up with the log. Ask again in a moment.';
    throw new PortError('VIEWS.LATE', message, true);
  }
}
