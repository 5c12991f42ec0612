import { randomUUID } from 'node:crypto';
import type { EventOf } from '../../src/domain/events.js';
import type { NonEmpty } from '../../src/domain/shared/types.js';
import type {
  EventCodec,
  EventLog,
  LogEvent,
  LogItem,
  NewEvent,
  RecordedEvent,
  SubscribeOptions,
} from '../../src/ports/event-log.port.js';

export interface EventLogFixture {
  /** Opens the same log each time. Others may write to it too: the suites look at their own streams only. */
  open<E extends LogEvent>(codec: EventCodec<E>): Promise<EventLog<E>>;
  dispose(): Promise<void>;
}

/** What each test works with: the open log and an organization of its own. */
export interface LogUnderTest {
  readonly log: EventLog;
  readonly org: string;
}

type Note = EventOf<'TicketEdited'>;

const metadata = {
  commandId: 'command-1',
  correlationId: 'run-1',
  causationId: 'command-1',
  actor: { kind: 'member', memberId: 'ada' },
  recordedAt: '2026-01-01T00:00:00.000Z',
} as const;

/** A new event with an id of its own; `title` tells it from others. */
export function note(title: string, body = ''): NewEvent<Note> {
  return {
    id: randomUUID(),
    event: { type: 'TicketEdited', data: { ticketId: 't', ticketKey: 'T-1', title, body } },
    metadata,
  };
}

/** `count` events with the titles `<name>0`, `<name>1` … */
export function notes(name: string, count: number): NonEmpty<NewEvent<Note>> {
  const [first, ...others] = Array.from({ length: count }, (_, index) => note(`${name}${index}`));
  if (!first) throw new Error('At least one.');
  return [first, ...others];
}

export const titleOf = ({ event }: Pick<RecordedEvent, 'event'>): string =>
  event.type === 'TicketEdited' ? event.data.title : event.type;

export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

export async function titles(events: AsyncIterable<RecordedEvent>): Promise<string[]> {
  return (await collect(events)).map(titleOf);
}

/** What `action` throws; undefined when it throws nothing. */
export function thrownBy(action: () => unknown): unknown {
  try {
    action();
    return undefined;
  } catch (error) {
    return error;
  }
}

/** A subscription that a test pulls from as far as it wants; `stop` ends it. */
export class Follower {
  readonly seen: LogItem[] = [];
  readonly #abort = new AbortController();
  readonly #items: AsyncIterator<LogItem>;

  constructor(log: EventLog, options: Omit<SubscribeOptions, 'signal'>) {
    this.#items = log.subscribe({ ...options, signal: this.#abort.signal })[Symbol.asyncIterator]();
  }

  get titles(): string[] {
    return this.seen.flatMap((item) => (item.kind === 'event' ? [titleOf(item.event)] : []));
  }

  /** Pulls until `done` says so after an item; returns that item. */
  async until(done: (item: LogItem) => boolean): Promise<LogItem> {
    for (;;) {
      const { value, done: ended } = (await this.#items.next()) as IteratorResult<LogItem, undefined>;
      if (ended || value === undefined) throw new Error('The subscription ended by itself.');
      this.seen.push(value);
      if (done(value)) return value;
    }
  }

  caughtUp(): Promise<LogItem> {
    return this.until(({ kind }) => kind === 'caughtUp');
  }

  /** Pulls until this many events have come in all. */
  async events(count: number): Promise<void> {
    if (this.titles.length < count) await this.until(() => this.titles.length === count);
  }

  /** The next pull, for tests that look at when it settles. */
  next(): Promise<IteratorResult<LogItem>> {
    return this.#items.next();
  }

  abort(): void {
    this.#abort.abort();
  }

  async stop(): Promise<void> {
    this.abort();
    await this.#items.return?.();
  }
}
