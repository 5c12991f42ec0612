import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { LeaseHolder } from './processing/leases.js';

const EVERY_MS = 3_600_000;

/** Has sessions that nobody needs any more archived about once an hour, by one process. */
@Injectable()
export class SessionSweeping implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private readonly logger = new Logger('Agent');

  constructor(
    private readonly holder: LeaseHolder,
    private readonly sweep: () => Promise<number>,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.once(), EVERY_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  private async once(): Promise<void> {
    const { state, owner } = this.holder;
    try {
      // Not given back: it lapses before the next round.
      if (!(await state.acquireLease('managed-agents-sweep', owner, EVERY_MS / 2))) return;
      const archived = await this.sweep();
      if (archived > 0) this.logger.log(`${archived} sessions that nobody needs any more were archived at Anthropic.`);
    } catch (error) {
      this.logger.warn(`Old sessions could not be archived; it is tried again in an hour. ${String(error)}`);
    }
  }
}
