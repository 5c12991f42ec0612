import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Swept } from '../adapters/agent-runtime-anthropic/managed-agents.agent-runtime.js';
import { PortError } from '../ports/port-error.js';
import type { LeaseHolder } from '../processing/leases.js';
import { messageOf } from '../shared/describe-error.js';

const EVERY_MS = 3_600_000;

/** Has what nobody needs any more at the agent's provider tidied up, at the start and about once an hour, by one process. */
@Injectable()
export class SessionSweeping implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private readonly logger = new Logger('Agent');

  constructor(
    private readonly holder: LeaseHolder,
    private readonly sweep: () => Promise<Swept>,
  ) {}

  onApplicationBootstrap(): void {
    void this.once({ isStart: true });
    this.timer = setInterval(() => void this.once(), EVERY_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  private async once({ isStart } = { isStart: false }): Promise<void> {
    const { state, owner } = this.holder;
    try {
      // Not given back: it lapses before the next round.
      if (!(await state.acquireLease('managed-agents-sweep', owner, EVERY_MS / 2))) return;
      const { sessions, uploads } = await this.sweep();
      if (sessions > 0) this.logger.log(`Archived ${sessions} sessions that nobody needs any more at the provider.`);
      if (uploads > 0) this.logger.log(`Deleted ${uploads} uploads that nobody needs any more at the provider.`);
    } catch (error) {
      // The check before the start says in its own line that the provider is away.
      if (isStart && error instanceof PortError && error.retryable) return;
      const said = messageOf(error);
      this.logger.warn(`Old sessions could not be archived; it is tried again in an hour. ${said}`);
    }
  }
}
