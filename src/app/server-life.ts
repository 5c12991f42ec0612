import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { projections } from '../../projections/index.js';
import { modelOf } from '../../projections/projection.js';
import { REACTOR_CHECKPOINTS } from '../application/reactors/watch-checkpoint.js';
import { Readiness } from '../http/api/readiness.js';
import type { Clock } from '../ports/clock.port.js';
import type { EventLog } from '../ports/event-log.port.js';
import type { ReadModelStore } from '../ports/read-model-store.port.js';
import type { StateStore } from '../ports/state-store.port.js';
import { ProjectionRunner } from '../processing/projection-runner.js';
import { PROJECTION_PROGRESS } from '../processing/shared-progress.js';

export const REACTORS = Symbol('Reactors');
export const STORES = Symbol('Stores');

/** Something that works by itself from `start` until `stop`, which waits for its end. */
export interface Reactor {
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** What has to be closed at the end, after everything that uses it. */
export interface Stores {
  readonly log: EventLog;
  readonly views: ReadModelStore;
  readonly state: StateStore;
  readonly clock: Clock;
  /** No other process can use this state, so every lease in it is a dead process's. */
  readonly isAlone: boolean;
}

const PURGE_EVERY_MS = 10 * 60_000;
/** A rebuild of the views from the beginning of a long log is waited for this long before the server is used. */
const CATCH_UP_MS = 10 * 60_000;

/** Starts what runs by itself, in order, and stops it in the reverse order. */
@Injectable()
export class ServerLife implements OnApplicationShutdown {
  private purging: NodeJS.Timeout | undefined;
  private handedOver: Promise<void> | undefined;

  constructor(
    @Inject(STORES) private readonly stores: Stores,
    @Inject(ProjectionRunner) private readonly runner: ProjectionRunner,
    @Inject(REACTORS) private readonly reactors: readonly Reactor[],
    @Inject(Readiness) private readonly readiness: Readiness,
  ) {}

  /** Forgets every position of the log that the stores hold, and the views with them, which are then folded again. Before `startViews`. */
  async forgetPositions(): Promise<void> {
    const { views, state } = this.stores;
    for (const projection of Object.values(projections)) await views.drop(modelOf(projection));
    for (const collection of [REACTOR_CHECKPOINTS, PROJECTION_PROGRESS])
      for (const { key, version } of await state.list(collection)) await state.remove(collection, key, version);
  }

  /** Call once this process holds the lock of its data folder. */
  async startViews(): Promise<void> {
    if (this.stores.isAlone) await this.stores.state.clearLeases();
    for (const projection of Object.values(projections)) this.runner.add(projection);
    this.runner.start();
  }

  /** Waits until the views show everything that the log held at the time of the call. */
  async catchUp(): Promise<void> {
    if (!(await this.runner.waitFor(await this.stores.log.head(), CATCH_UP_MS)))
      throw new Error('The views do not catch up.');
  }

  async startWork(): Promise<void> {
    for (const reactor of this.reactors) await reactor.start();
    const purge = (): void => {
      // What was not purged is purged the next time.
      this.stores.state.purgeExpired(this.stores.clock.now()).catch(() => undefined);
    };
    this.purging = setInterval(purge, PURGE_EVERY_MS).unref();
    this.readiness.markStarted();
  }

  /** Stops what runs by itself and gives up its leases, so that other processes go on at once; requests are still answered. */
  handOver(): Promise<void> {
    this.handedOver ??= this.stopWork();
    return this.handedOver;
  }

  private async stopWork(): Promise<void> {
    this.readiness.markStopping();
    clearInterval(this.purging);
    await Promise.all([this.runner.stop(), ...this.reactors.map((reactor) => reactor.stop())]);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.handOver();
    const { log, views, state } = this.stores;
    await log.close();
    await views.close();
    await state.close();
  }
}
