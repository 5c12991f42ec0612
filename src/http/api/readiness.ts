import { Inject, Injectable } from '@nestjs/common';
import { EVENT_LOG, type EventLog } from '../../ports/event-log.port.js';
import { STATE_STORE, type StateStore } from '../../ports/state-store.port.js';
import { ProjectionRunner } from '../../processing/projection-runner.js';
import { within } from '../../shared/waiting.js';

/** Load balancers ask every two seconds or so; drivers may wait far longer for a server that is silent. */
const WITHIN_MS = 1_000;

export interface Health {
  /** `stopping`: it hands its work over and answers until that is done; send no new requests. */
  readonly status: 'ready' | 'starting' | 'stopping';
  readonly parts: Readonly<Record<'log' | 'stores' | 'projections' | 'reactors', boolean>>;
}

/** Whether the server can do its work now. */
@Injectable()
export class Readiness {
  private started = false;
  private stopping = false;

  constructor(
    @Inject(EVENT_LOG) private readonly log: EventLog,
    @Inject(STATE_STORE) private readonly state: StateStore,
    @Inject(ProjectionRunner) private readonly projections: ProjectionRunner,
  ) {}

  /** The first start is done, the views have caught up once, the reactors run. */
  markStarted(): void {
    this.started = true;
  }

  /** From now on new requests should go elsewhere. */
  markStopping(): void {
    this.stopping = true;
  }

  /** Answers within about a second: a part that says nothing in that time is not fine. Never throws. */
  async check(): Promise<Health> {
    const [log, stores, projections] = await Promise.all([
      isFine(this.log.head()),
      isFine(this.state.get('health', 'probe')),
      isFine(this.refuseUnlessProjected()),
    ]);
    const parts = { log, stores, projections, reactors: this.started };
    if (this.stopping) return { status: 'stopping', parts };
    return { status: Object.values(parts).every(Boolean) ? 'ready' : 'starting', parts };
  }

  private async refuseUnlessProjected(): Promise<void> {
    const progress = await this.projections.progress();
    const isProjected = this.started && progress.length > 0 && progress.every(({ state }) => state !== 'failed');
    if (!isProjected) throw new Error('The views are not kept up to date.');
  }
}

async function isFine(probe: Promise<unknown>): Promise<boolean> {
  const fine = probe.then(
    () => true,
    () => false,
  );
  return (await within(WITHIN_MS, fine)) ?? false;
}
