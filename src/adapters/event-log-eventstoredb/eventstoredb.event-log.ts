import { setMaxListeners } from 'node:events';
import type { DomainEvent } from '../../domain/events.js';
import type { StreamName } from '../../domain/shared/streams.js';
import type { NonEmpty } from '../../domain/shared/types.js';
import {
  comparePositions,
  START,
  type AppendResult,
  type EventCodec,
  type EventLog,
  type ExpectedRevision,
  type LogEvent,
  type LogItem,
  type NewEvent,
  type Position,
  type ReadAllOptions,
  type ReadStreamOptions,
  type RecordedEvent,
  type SubscribeOptions,
} from '../../ports/event-log.port.js';
import type { OwnerRecord } from '../../ports/owner-record.port.js';
import { within } from '../../shared/waiting.js';
import { appendRequest } from './append-request.js';
import { append, type Appending } from './appending.js';
import { catchUp, type Following } from './catching-up.js';
import { createClient, type GuardedClient } from './client.js';
import { parseConnectionString } from './connection-string.js';
import { refuseDebugOutput } from './debug-output.js';
import { EVERY_STREAM } from './live-feed.js';
import { LogTip, type Tip } from './log-tip.js';
import { ownerRecord } from './owner-record.js';
import { closedError, toPortError } from './port-errors.js';
import { fromPosition, itemPosition } from './positions.js';
import { readStream, type Reading } from './reading.js';
import { refuseOldServer } from './server-version.js';
import { ourEvent, recorded } from './stored-event.js';
import { subscription } from './subscription.js';

export interface EventStoreDbEventLogOptions<E extends LogEvent> {
  /** `esdb://…` or `kurrentdb://…`, see `parseConnectionString`. Its `defaultDeadline` is the time for one append with all its retries. */
  readonly url: string;
  readonly codec: EventCodec<E>;
  /** The process's DEBUG setting: the client's own output would hold the password, so one that turns it on is refused. */
  readonly debug?: string | undefined;
  /** Milliseconds for one try of an append. Default 4,000. */
  readonly attemptMs?: number;
  /** Milliseconds in which a server that was asked must send something. Default 10,000. */
  readonly silenceMs?: number;
  /** Milliseconds without an event of ours after which a checkpoint of the server is believed. Default 10,000. */
  readonly quietMs?: number;
}

/** Without TLS the client sends no credentials; these only choose its way of appending. */
const UNNAMED = { username: 'unnamed', password: 'unnamed' };

/** The event log in an EventStoreDB or KurrentDB, shared by several processes. */
export class EventStoreDbEventLog<E extends LogEvent = DomainEvent> implements EventLog<E> {
  readonly #codec: EventCodec<E>;
  readonly #client: GuardedClient;
  readonly #reading: Reading;
  readonly #appending: Appending;
  readonly #tip: LogTip;
  readonly #quietMs: number;
  readonly #closed = new AbortController();
  readonly #onTheWay = new Set<Promise<unknown>>();
  #closing: Promise<void> | undefined;

  private constructor(options: EventStoreDbEventLogOptions<E>) {
    const address = parseConnectionString(options.url);
    const closed = this.#closed.signal;
    // Every open read and subscription listens to it.
    setMaxListeners(0, closed);
    const { attemptMs = 4_000, silenceMs = 10_000, quietMs = 10_000 } = options;
    const deadlineMs = address.settings.defaultDeadline;
    this.#codec = options.codec;
    this.#client = createClient(address);
    this.#reading = { client: this.#client, silenceMs, closed };
    this.#appending = {
      client: this.#client,
      credentials: address.credentials ?? UNNAMED,
      attemptMs,
      deadlineMs,
      closed,
    };
    this.#tip = new LogTip(this.#reading);
    this.#quietMs = quietMs;
  }

  /**
   * Connects, and checks the server's version and the right to read everything. Throws PortError LOG.INVALID for a connection
   * string or server that will not do, LOG.DENIED, and LOG.UNAVAILABLE (retryable) when no server answers.
   */
  static async open<E extends LogEvent = DomainEvent>(
    options: EventStoreDbEventLogOptions<E>,
  ): Promise<EventStoreDbEventLog<E>> {
    refuseDebugOutput(options.debug ?? '');
    const log = new EventStoreDbEventLog(options);
    try {
      const head = log.#lookNow();
      refuseOldServer((await within(log.#reading.silenceMs, log.#client.serverVersion())) ?? 'unknown');
      await head;
      return log;
    } catch (cause) {
      await log.close();
      throw toPortError(cause);
    }
  }

  async append(stream: StreamName, events: NonEmpty<NewEvent<E>>, expected: ExpectedRevision): Promise<AppendResult> {
    this.#refuseWhenClosed();
    const appended = append(this.#appending, appendRequest(this.#codec, stream, events, expected));
    this.#onTheWay.add(appended);
    try {
      return await appended;
    } finally {
      this.#onTheWay.delete(appended);
    }
  }

  async *readStream(stream: StreamName, options: ReadStreamOptions = {}): AsyncGenerator<RecordedEvent<E>> {
    for await (const arrived of readStream(this.#reading, stream, options)) {
      for (const resolved of arrived) {
        const ours = ourEvent(resolved);
        if (ours) yield recorded(this.#codec, ours);
      }
    }
  }

  readAll(options: ReadAllOptions = {}): AsyncIterable<RecordedEvent<E>> {
    const { after = START, streamPrefixes: prefixes = EVERY_STREAM } = options;
    // Before the first pull: the head at the time of the call is the end.
    return this.#readAll({ after, prefixes }, this.#lookNow());
  }

  async *#readAll(
    { after, prefixes }: { readonly after: Position; readonly prefixes: readonly string[] },
    tip: Promise<Tip>,
  ): AsyncGenerator<RecordedEvent<E>> {
    this.#refuseWhenClosed();
    fromPosition(after);
    const { head } = await tip;
    if (comparePositions(after, head) >= 0) return;
    for await (const arrived of catchUp(this.#following(this.#closed.signal), { after, head, prefixes })) {
      for (const item of arrived) {
        if (item.kind === 'caughtUp' || comparePositions(itemPosition(item), head) > 0) return;
        if (item.kind === 'event') yield item.event;
      }
    }
    throw closedError();
  }

  subscribe({ after, streamPrefixes, signal }: SubscribeOptions): AsyncIterable<LogItem<E>> {
    fromPosition(after);
    const following = this.#following(AbortSignal.any([signal, this.#closed.signal]));
    return subscription(following, { after, prefixes: streamPrefixes });
  }

  async head(): Promise<Position> {
    return (await this.#tip.look()).head;
  }

  /** The server's record of who uses this log. */
  get owner(): OwnerRecord {
    return ownerRecord(this.#reading, this.#appending);
  }

  /** Waits for the appends on their way, then ends the connection. Open subscriptions end with LOG.CLOSED. Safe to repeat. */
  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    const onTheWay = [...this.#onTheWay];
    this.#closed.abort();
    await Promise.allSettled(onTheWay);
    await this.#client.shutDown(1_000);
  }

  #following(ended: AbortSignal): Following<E> {
    return {
      ...this.#reading,
      ended,
      tip: this.#tip,
      quietMs: this.#quietMs,
      recorded: (event) => recorded(this.#codec, event),
    };
  }

  /** A look that may be waited for later, or never. */
  #lookNow(): Promise<Tip> {
    const tip = this.#tip.look();
    tip.catch(() => undefined);
    return tip;
  }

  #refuseWhenClosed(): void {
    if (this.#closed.signal.aborted) throw closedError();
  }
}
