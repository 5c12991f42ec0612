import { Inject, Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { EVENT_LOG, type EventLog } from '../ports/event-log.port.js';
import { describeError } from '../processing/processing-log.js';
import { TokenFrames } from './token-frames.js';
import { Topics } from './topics.js';

const PREFIXES = ['cr_conversation-', 'cr_turn-', 'cr_ticket-'];
const AGAIN_MS = 1_000;

/** This process's own reading of the end of the log: what it brings goes to the open pages. */
@Injectable()
export class LiveTail implements BeforeApplicationShutdown {
  private readonly logger = new Logger('Live');
  private readonly stopping = new AbortController();
  private following: Promise<void> | undefined;

  constructor(
    @Inject(EVENT_LOG) private readonly log: EventLog,
    @Inject(Topics) private readonly topics: Topics,
    @Inject(TokenFrames) private readonly words: TokenFrames,
  ) {}

  /** Call before the first page may subscribe. `interrupted` is called when what was delivered has a hole. */
  start(interrupted: () => void): void {
    this.words.connect((ticketId, frames) => this.topics.words(ticketId, frames));
    this.following ??= this.follow(interrupted);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.following;
  }

  private async follow(interrupted: () => void): Promise<void> {
    const { signal } = this.stopping;
    for (;;) {
      try {
        await this.read();
      } catch (error) {
        this.logger.error('Reading the end of the log broke off.', describeError(error));
        await sleep(AGAIN_MS, undefined, { signal }).catch(() => undefined);
      }
      if (signal.aborted) return;
      this.topics.reset();
      interrupted();
    }
  }

  private async read(): Promise<void> {
    const { signal } = this.stopping;
    for await (const item of this.log.subscribe({ after: 'end', streamPrefixes: PREFIXES, signal })) {
      if (item.kind === 'event') this.topics.take(item.event);
    }
  }
}
