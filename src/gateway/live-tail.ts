import { Inject, Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { streamPrefix } from '../domain/shared/streams.js';
import { EVENT_LOG, type EventLog, type Position } from '../ports/event-log.port.js';
import { untilItWorks } from '../processing/until-it-works.js';
import { describeError } from '../shared/describe-error.js';
import { sleep, Stopped } from '../shared/waiting.js';
import { TokenFrames } from './token-frames.js';
import { Topics } from './topics.js';

const PREFIXES = [streamPrefix('conversation'), streamPrefix('turn'), streamPrefix('ticket')];
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

  /** Settle it before the first page may subscribe. `interrupted` is called when what was delivered has a hole. */
  async start(interrupted: () => void): Promise<void> {
    this.words.connect((ticketId, frames) => this.topics.words(ticketId, frames));
    const end = await this.log.head();
    this.following ??= this.follow(end, interrupted);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.following;
  }

  private async follow(end: Position, interrupted: () => void): Promise<void> {
    const { signal } = this.stopping;
    try {
      for (let after = end; ;) {
        await this.read(after);
        await sleep(AGAIN_MS, signal);
        // The end first: pages that subscribe from now on read up to there or beyond, and get from here what comes after it.
        after = await untilItWorks(
          () => this.log.head(),
          (error) => this.brokeOff(error),
          signal,
        );
        this.topics.reset();
        interrupted();
      }
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
    }
  }

  private async read(after: Position): Promise<void> {
    const { signal } = this.stopping;
    try {
      for await (const item of this.log.subscribe({ after, streamPrefixes: PREFIXES, signal })) {
        if (item.kind === 'event') this.topics.take(item.event);
      }
    } catch (error) {
      this.brokeOff(error);
    }
  }

  private brokeOff(error: unknown): void {
    this.logger.error('Reading the tail of the log stopped.', describeError(error));
  }
}
