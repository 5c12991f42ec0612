import type { OrgId } from '../../domain/shared/types.js';
import { PortError } from '../../ports/port-error.js';
import { takeLease, type LeaseHolder } from '../../processing/leases.js';
import { messageOf } from '../../shared/describe-error.js';
import { sleep } from '../../shared/waiting.js';
import type { PullRequestStates } from '../pull-requests/pull-request-states.js';
import type { OpenPullRequests } from '../directory/open-pull-requests.js';

export interface PollDeps {
  readonly orgId: OrgId;
  readonly holder: LeaseHolder;
  readonly open: OpenPullRequests;
  readonly pullRequests: PullRequestStates;
  /** A line for the operator, without content. */
  readonly warn: (line: string) => void;
}

const EVERY_MS = 30_000;
/** GitHub counts what it is asked, and tells most by webhook: it is asked every five minutes. */
const ROUNDS_OF_GITHUB = 10;

/**
 * Asks code hosts about open pull requests, at the start and again and again: nobody tells what happens in a repository of this disk,
 * and webhooks get lost or cannot reach this server.
 * One process does it, under a lease that it keeps; when it ends, another takes over. A crash loses nothing: the next round asks again.
 */
export class PollPullRequests {
  private readonly stopping = new AbortController();
  private loop: Promise<void> = Promise.resolve();

  constructor(private readonly deps: PollDeps) {}

  start(): Promise<void> {
    this.loop = this.follow();
    return Promise.resolve();
  }

  async stop(): Promise<void> {
    this.stopping.abort(new Error('Shutting down.'));
    await this.loop;
  }

  private async follow(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      try {
        await this.whileHeld(signal);
      } catch (error) {
        if (!signal.aborted) this.deps.warn(`Polling of pull requests will go on: ${messageOf(error)}`);
      }
      // Only `stop` cuts it short, and waits for the end of this loop.
      await sleep(this.deps.holder.leaseTtlMs, signal).catch(() => undefined);
    }
  }

  private async whileHeld(stopping: AbortSignal): Promise<void> {
    const lease = await takeLease(this.deps.holder, 'poll-pull-requests');
    if (!lease) return;
    const signal = AbortSignal.any([lease.signal, stopping]);
    try {
      for (let round = 0; !signal.aborted; round++) {
        await this.round(signal, round % ROUNDS_OF_GITHUB === 0);
        await sleep(EVERY_MS, signal);
      }
    } finally {
      await lease.release();
    }
  }

  private async round(signal: AbortSignal, withGitHub: boolean): Promise<void> {
    const { orgId, open, pullRequests, warn } = this.deps;
    for (const ticketId of await open.ticketsIn(orgId, ({ codeHost }) => withGitHub || codeHost !== 'github')) {
      if (signal.aborted) return;
      try {
        await pullRequests.refresh(orgId, ticketId);
      } catch (error) {
        // One repository that is gone must not keep the others from being asked about.
        if (!(error instanceof PortError)) throw error;
        warn(`The state of a pull request could not be read: ${error.message}`);
      }
    }
  }
}
