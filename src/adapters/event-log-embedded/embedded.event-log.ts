import { mkdirSync } from 'node:fs';
import type { StreamName } from '../../domain/shared/streams.js';
import type { DomainEvent } from '../../domain/events.js';
import type { NonEmpty } from '../../domain/shared/types.js';
import { decodeMetadata } from '../../event-catalog/metadata.js';
import {
  START,
  WrongExpectedRevision,
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
import { WorkerClient } from '../shared-libsql/worker-rpc.js';
import { AppendQueue } from './append-queue.js';
import { appendRequest } from './append-request.js';
import { LogHead } from './log-head.js';
import type { LogPageRequest, StreamPageRequest } from './log-reader.js';
import type { LogReaderHandlers } from './log-reader.worker.js';
import { NO_STREAM } from './log-writer.js';
import type { LogWriterHandlers } from './log-writer.worker.js';
import { pages, streamPages, type Reader } from './pages.js';
import { closedError, corrupt, invalid, toPortError } from './port-errors.js';
import { RecentEvents } from './recent-events.js';
import type { Page, StoredRow } from './stored-event.js';
import { subscription } from './subscription.js';

export interface EmbeddedEventLogOptions<E extends LogEvent> {
  /** Holds `events.db`; created when it is missing. Take `lockDataFolder` first: one process uses a folder. */
  readonly directory: string;
  readonly codec: EventCodec<E>;
  /** Newest events that are kept in memory, so that whoever follows the log need not read the file. Default 2,048. */
  readonly keptEvents?: number;
}

/** What `verify` found. `brokenAt` is the first event that is not what was written; null when all are. */
export interface LogVerification {
  /** Events found intact, from the first on. */
  readonly intact: number;
  readonly brokenAt: Position | null;
}

const VERIFIED_AT_ONCE = 2_048;

/** The event log as one SQLite file of this process: one thread writes, one reads. */
export class EmbeddedEventLog<E extends LogEvent = DomainEvent> implements EventLog<E> {
  readonly #codec: EventCodec<E>;
  readonly #writer: WorkerClient<LogWriterHandlers>;
  readonly #readerThread: WorkerClient<LogReaderHandlers>;
  readonly #appends: AppendQueue;
  readonly #head: LogHead;
  readonly #recent: RecentEvents;
  #closing: Promise<void> | undefined;

  private constructor(options: EmbeddedEventLogOptions<E>, writer: WorkerClient<LogWriterHandlers>, head: number) {
    const { directory, codec, keptEvents } = options;
    this.#codec = codec;
    this.#writer = writer;
    this.#readerThread = new WorkerClient(new URL('./log-reader.worker.js', import.meta.url), { directory });
    this.#head = new LogHead(head);
    this.#recent = new RecentEvents(head, keptEvents);
    this.#appends = new AppendQueue(writer, this.#head, this.#recent);
  }

  /**
   * Opens the log, or makes an empty one, and checks the hashes of its last events. Throws PortError LOG.CORRUPT when the file
   * or one of those events is damaged, LOG.FULL, and LOG.UNAVAILABLE when the file cannot be used.
   */
  static async open<E extends LogEvent = DomainEvent>(
    options: EmbeddedEventLogOptions<E>,
  ): Promise<EmbeddedEventLog<E>> {
    const { directory } = options;
    mkdirSync(directory, { recursive: true });
    const writer = new WorkerClient<LogWriterHandlers>(new URL('./log-writer.worker.js', import.meta.url), {
      directory,
    });
    try {
      const { head, brokenAt } = await writer.call('check', undefined);
      if (brokenAt !== null) throw corrupt(`Event ${brokenAt} of the log is damaged. Restore the log from a backup.`);
      return new EmbeddedEventLog(options, writer, head);
    } catch (cause) {
      await writer.terminate();
      throw toPortError(cause);
    }
  }

  async append(stream: StreamName, events: NonEmpty<NewEvent<E>>, expected: ExpectedRevision): Promise<AppendResult> {
    this.#refuseWhenClosed();
    const request = appendRequest(this.#codec, stream, events, expected);
    const outcome = await this.#appends.add(request).catch((cause: unknown) => {
      throw toPortError(cause);
    });
    if (outcome.kind === 'conflict') {
      throw new WrongExpectedRevision(stream, expected, outcome.actual === NO_STREAM ? 'no_stream' : outcome.actual);
    }
    return { revision: outcome.revision, position: String(outcome.position) };
  }

  async *readStream(stream: StreamName, { from = 0 }: ReadStreamOptions = {}): AsyncGenerator<RecordedEvent<E>> {
    this.#refuseWhenClosed();
    const recent = this.#recent.ofStream(stream, from);
    const found = recent ? [recent] : this.#streamPages({ stream, from });
    for await (const rows of found) for (const row of rows) yield this.#recorded(row);
  }

  /** From the file; remembers where the stream was seen to end. */
  async *#streamPages(request: StreamPageRequest): AsyncGenerator<readonly StoredRow[]> {
    const { stream, from } = request;
    const asOf = this.#head.position;
    let count = 0;
    for await (const rows of streamPages(this.#reader, request)) {
      yield rows;
      count += rows.length;
    }
    this.#recent.noteEnd(stream, from + count, asOf);
  }

  readAll(options: ReadAllOptions = {}): AsyncIterable<RecordedEvent<E>> {
    // Before the first pull: the head at the time of the call is the end.
    return this.#readAll(options, this.#head.position);
  }

  async *#readAll(options: ReadAllOptions, upTo: number): AsyncGenerator<RecordedEvent<E>> {
    const after = positionNumber(options.after ?? START);
    for await (const { rows } of this.#pages({ after, upTo, prefixes: options.streamPrefixes ?? null }))
      for (const row of rows) yield this.#recorded(row);
  }

  subscribe({ after, streamPrefixes, signal }: SubscribeOptions): AsyncIterable<LogItem<E>> {
    return subscription({
      pages: (range) => this.#pages(range),
      head: this.#head,
      recorded: (row) => this.#recorded(row),
      after: positionNumber(after),
      prefixes: streamPrefixes ?? null,
      signal,
    });
  }

  async head(): Promise<Position> {
    this.#refuseWhenClosed();
    return Promise.resolve(String(this.#head.position));
  }

  /** Recomputes the hash of every event, from the first on, and stops at the first that is not what was written. */
  async verify(): Promise<LogVerification> {
    const end = this.#head.position;
    let intact = 0;
    while (intact < end) {
      const { checkedTo, brokenAt } = await this.#reader.call('verify', { after: intact, limit: VERIFIED_AT_ONCE });
      if (brokenAt !== null) return { intact: checkedTo, brokenAt: String(brokenAt) };
      // The end of the log is missing.
      if (checkedTo === intact) return { intact, brokenAt: String(intact + 1) };
      intact = checkedTo;
    }
    return { intact, brokenAt: null };
  }

  /** Writes what was appended before, closes the files and ends the threads. Open subscriptions end with LOG.CLOSED. Safe to repeat. */
  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    this.#head.close();
    await this.#appends.drained();
    // The writer last: it alone can put everything into one file.
    await closeThread(this.#readerThread).finally(() => closeThread(this.#writer));
  }

  #pages(range: LogPageRequest): AsyncIterable<Page> | Iterable<Page> {
    const { after, upTo, prefixes } = range;
    const recent = this.#recent.between(after, upTo);
    if (!recent) return pages(this.#reader, range);
    this.#refuseWhenClosed();
    const rows = recent.filter(([, stream]) => prefixes?.some((prefix) => stream.startsWith(prefix)) ?? true);
    return [{ rows, scannedTo: upTo }];
  }

  readonly #reader: Reader = {
    call: async (method, argument) => {
      this.#refuseWhenClosed();
      try {
        return await this.#readerThread.call(method, argument);
      } catch (cause) {
        this.#refuseWhenClosed();
        throw toPortError(cause);
      }
    },
  };

  #recorded([position, stream, revision, id, type, schema, metadata, json]: StoredRow): RecordedEvent<E> {
    return {
      id,
      event: this.#codec.decode({ type, schema, json }),
      metadata: decodeMetadata(metadata),
      stream,
      revision,
      position: String(position),
    };
  }

  #refuseWhenClosed(): void {
    if (this.#closing) throw closedError();
  }
}

async function closeThread(thread: WorkerClient<{ readonly close: () => void }>): Promise<void> {
  try {
    await thread.call('close', undefined);
  } catch (cause) {
    throw toPortError(cause);
  } finally {
    await thread.terminate();
  }
}

/** The embedded log's positions are row numbers. */
function positionNumber(position: Position): number {
  if (!/^\d{1,15}$/.test(position)) throw invalid(`${position} is not a position of the embedded log.`);
  return Number(position);
}
