import type { RepositoryId, TurnId } from '../../domain/shared/types.js';
import { messageId } from './sending.js';
import { textOf, type ListedEvent } from './wire-events.js';

export interface Mount {
  readonly repositoryId: RepositoryId;
  readonly resourceId: string;
}

/** What this process knows of a session that it works with. */
export class LiveSession {
  /** Answers that custom tools have, by call. */
  readonly results = new Map<string, { readonly text: string; readonly isError: boolean }>();
  /** Our ids of the messages that it has. */
  readonly messages = new Set<string>();
  private readonly stopped = new Set<TurnId>();
  private messaged: TurnId | undefined;

  constructor(
    readonly sessionId: string,
    /** Whose tools it has; `unknown` has to be set before a message. */
    public mode: string,
    readonly mounts: readonly Mount[],
  ) {}

  remember(events: readonly ListedEvent[]): void {
    for (const event of events) {
      const message = messageId(event);
      if (message !== undefined) this.messages.add(message);
      if (event.type !== 'user.custom_tool_result') continue;
      const { custom_tool_use_id: callId, content = [], is_error: isError } = event;
      this.results.set(callId, { text: textOf(content), isError: isError === true });
    }
  }

  stop(turnId: TurnId): void {
    this.stopped.add(turnId);
  }

  isStopped(turnId: TurnId): boolean {
    return this.stopped.has(turnId);
  }

  /** The turn's message is in the session now. */
  reached(turnId: TurnId): void {
    this.messaged = turnId;
  }

  ended(turnId: TurnId): void {
    if (this.messaged === turnId) this.messaged = undefined;
  }

  isAtWork(turnId: TurnId): boolean {
    return this.messaged === turnId;
  }
}
