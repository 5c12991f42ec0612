import type { RepositoryId, TurnId } from '../../domain/shared/types.js';
import type { SeenEvents } from './seen-events.js';
import { messageId } from './sending.js';
import type { TurnUsage } from './turn-usage.js';
import { answeredBy, textOf, type ListedEvent } from './wire-events.js';

export interface Mount {
  readonly repositoryId: RepositoryId;
  readonly resourceId: string;
}

/** Where a turn's history ended: the next one reads on from there. */
export interface Bookmark {
  readonly seen: SeenEvents;
  readonly usage: TurnUsage;
  readonly busy: boolean;
}

/** What this process knows of a session that it works with. */
export class LiveSession {
  /** Answers that calls have, by call. */
  readonly results = new Map<string, { readonly text: string; readonly isError: boolean }>();
  /** Our ids of the messages that it has, by its history or by the provider's word when it took them. */
  readonly messages = new Set<string>();
  bookmark: Bookmark | undefined;
  private readonly stops = new Map<TurnId, AbortController>();
  private readonly followed = new Set<TurnId>();
  private messaged: TurnId | undefined;

  constructor(
    readonly sessionId: string,
    /** Whose tools it has; `unknown` has to be set before a message. */
    public mode: string,
    public mounts: readonly Mount[],
    /** When it was opened. */
    readonly budgetCents: number | null,
  ) {}

  remember(events: readonly ListedEvent[]): void {
    for (const event of events) {
      const message = messageId(event);
      if (message !== undefined) this.messages.add(message);
      const callId = answeredBy(event);
      if (callId === undefined) continue;
      const { content = [], is_error: isError = true } = event.type === 'user.custom_tool_result' ? event : {};
      this.results.set(callId, { text: textOf(content), isError: isError === true });
    }
  }

  /** Known by our own fact; what the provider tells of it may come late or never. */
  stop(turnId: TurnId): void {
    this.stopOf(turnId).abort(new Error('Stopped.'));
  }

  isStopped(turnId: TurnId): boolean {
    return this.stopped(turnId).aborted;
  }

  /** Aborts when the turn is stopped. */
  stopped(turnId: TurnId): AbortSignal {
    return this.stopOf(turnId).signal;
  }

  /** This process follows the turn, so it knows when its message is there. */
  follow(turnId: TurnId): void {
    this.followed.add(turnId);
  }

  /** The turn's message is in the session now, or on its way. */
  reached(turnId: TurnId): void {
    this.messaged = turnId;
  }

  ended(turnId: TurnId): void {
    if (this.messaged === turnId) this.messaged = undefined;
  }

  /** Also for a turn that another process may have sent. */
  mayBeAtWork(turnId: TurnId): boolean {
    return this.messaged === turnId || !this.followed.has(turnId);
  }

  private stopOf(turnId: TurnId): AbortController {
    const known = this.stops.get(turnId) ?? new AbortController();
    this.stops.set(turnId, known);
    return known;
  }
}
