import { Inject, Injectable, Logger } from '@nestjs/common';
import type { RunSummary } from '../../projections/run-status/run-status.view.js';
import { Conversations } from '../application/queries/conversations.js';
import { RunStatuses } from '../application/queries/run-statuses.js';
import type { SubscribeMessage } from '../contracts/live.js';
import { parseStream } from '../domain/shared/streams.js';
import type { OrgId, TicketId } from '../domain/shared/types.js';
import type { RecordedEvent } from '../ports/event-log.port.js';
import { describeError } from '../shared/describe-error.js';
import { ConversationTopic } from './conversation-topic.js';
import type { LiveConnection } from './live-connection.js';
import type { Reply } from './live-types.js';
import { RunsTopic } from './runs-topic.js';
import type { Frame } from './token-frames.js';

/** Everything that open pages of this process follow. */
@Injectable()
export class Topics {
  private readonly logger = new Logger('Live');
  private readonly conversations = new Map<TicketId, ConversationTopic>();
  private readonly runs: RunsTopic;

  constructor(
    @Inject(Conversations) private readonly documents: Conversations,
    @Inject(RunStatuses) statuses: RunStatuses,
  ) {
    const failed = (error: unknown): void => this.logger.error('A run could not be shown live.', describeError(error));
    this.runs = new RunsTopic(statuses, failed);
  }

  /** As `ConversationTopic.follow`. */
  async followConversation(
    connection: LiveConnection,
    { orgId, ticketId }: { readonly orgId: OrgId; readonly ticketId: TicketId },
    message: SubscribeMessage,
    answer: (reply: Reply) => void,
  ): Promise<void> {
    const topic = this.conversations.get(ticketId) ?? new ConversationTopic(this.documents, orgId, ticketId);
    const stop = (): void => {
      topic.leave(connection);
      this.remove(topic);
    };
    connection.join(message.topic, stop);
    // Ending the earlier subscription may have removed the topic.
    this.conversations.set(ticketId, topic);
    try {
      await topic.follow(connection, message, answer);
    } catch (error) {
      connection.leave(message.topic, stop);
      throw error;
    } finally {
      this.remove(topic);
    }
  }

  /** As `RunsTopic.follow`. */
  async followRuns(
    connection: LiveConnection,
    read: () => Promise<readonly RunSummary[]>,
    answer: (runs: readonly RunSummary[]) => void,
  ): Promise<void> {
    const stop = (): void => this.runs.leave(connection);
    connection.join('runs', stop);
    try {
      await this.runs.follow(connection, read, answer);
    } catch (error) {
      connection.leave('runs', stop);
      throw error;
    }
  }

  take(recorded: RecordedEvent): void {
    const stream = parseStream(recorded.stream);
    if (stream?.category !== 'turn') this.runs.take(recorded);
    if (stream?.category !== 'ticket') this.conversations.get(stream?.ids[0] ?? '')?.take(recorded);
  }

  words(ticketId: TicketId, frames: readonly Frame[]): void {
    this.conversations.get(ticketId)?.words(frames);
  }

  /** The tail of the log was interrupted: nothing that is numbered here can be relied on. */
  reset(): void {
    this.conversations.clear();
  }

  private remove(topic: ConversationTopic): void {
    if (topic.isDeserted && this.conversations.get(topic.ticketId) === topic) this.conversations.delete(topic.ticketId);
  }
}
