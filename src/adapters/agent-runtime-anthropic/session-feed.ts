import { setTimeout as sleep } from 'node:timers/promises';
import { toAgentError, type Anthropic } from './anthropic-client.js';
import { isPreview, keyOf, parseWireEvent, type ListedEvent, type WireEvent } from './wire-events.js';

/** After so many openings in a row that brought nothing, somebody else decides. */
const FRUITLESS_OPENINGS = 8;
/** After a connection that brought something. */
const BRIEF_WAIT_MS = 200;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 10_000;
/** The provider's clocks may differ among each other by this much. */
const OVERLAP_MS = 60_000;
const PAGE = 1_000;

export interface FeedOptions {
  readonly client: Anthropic;
  readonly sessionId: string;
  readonly signal: AbortSignal;
  /** How long the stream may now say nothing before it is opened anew, in milliseconds. */
  readonly silenceMs: () => number;
  /** Called with each listing before its events are handed out. */
  readonly onListed: (events: readonly ListedEvent[]) => void;
}

export type FeedItem = WireEvent | { readonly type: 'caught-up' };

/**
 * Every event of a session once, in the order of its history, then live, with previews of what is being written. The stream has no
 * memory: it is opened first, then the history is listed, and what was seen before is left out; whenever it ends or is cut, both are
 * done again. `caught-up` follows each listing. Ends when `signal` aborts; throws the port's error for what cannot be retried.
 */
export async function* sessionFeed(options: FeedOptions): AsyncGenerator<FeedItem, void> {
  const { signal } = options;
  const seen = new SeenEvents();
  for (let fruitless = 0; !signal.aborted;) {
    const connection = new AbortController();
    const given = seen.count;
    try {
      yield* connect(options, seen, connection);
    } catch (error) {
      if (signal.aborted) return;
      const problem = toAgentError(error, 'The session');
      if (!problem.retryable || fruitless >= FRUITLESS_OPENINGS) throw problem;
    } finally {
      connection.abort();
    }
    fruitless = seen.count > given ? 0 : fruitless + 1;
    const wait = fruitless === 0 ? BRIEF_WAIT_MS : Math.min(FIRST_WAIT_MS * 2 ** (fruitless - 1), LONGEST_WAIT_MS);
    await pause(wait * (0.5 + Math.random() / 2), signal);
  }
}

async function* connect(
  { client, sessionId, signal, silenceMs, onListed }: FeedOptions,
  seen: SeenEvents,
  connection: AbortController,
): AsyncGenerator<FeedItem, void> {
  const { events } = client.beta.sessions;
  const open = AbortSignal.any([signal, connection.signal]);
  const stream = await events.stream(sessionId, { event_deltas: ['agent.message'] }, { signal: open });
  const listed: ListedEvent[] = [];
  const query = { order: 'asc' as const, limit: PAGE, ...seen.since() };
  for await (const raw of events.list(sessionId, query, { signal: open })) {
    const event = parseWireEvent(raw);
    if (event && !isPreview(event)) listed.push(event);
  }
  onListed(listed);
  for (const event of listed) if (seen.isNew(event)) yield event;
  yield { type: 'caught-up' };
  const silence = setTimeout(() => connection.abort(), silenceMs());
  try {
    for await (const raw of stream) {
      silence.refresh();
      const event = parseWireEvent(raw);
      if (event && (isPreview(event) ? seen.mayGrow(event) : seen.isNew(event))) yield event;
    }
  } finally {
    clearTimeout(silence);
  }
}

class SeenEvents {
  private readonly keys = new Set<string>();
  private newest: number | undefined;

  get count(): number {
    return this.keys.size;
  }

  isNew(event: ListedEvent): boolean {
    const at = Date.parse(event.processed_at ?? '');
    if (!Number.isNaN(at)) this.newest = Math.max(this.newest ?? at, at);
    const key = keyOf(event);
    if (this.keys.has(key)) return false;
    this.keys.add(key);
    return true;
  }

  /** A preview of what is already there in full is late. */
  mayGrow(event: Exclude<WireEvent, ListedEvent>): boolean {
    return !this.keys.has(event.type === 'event_start' ? event.event.id : event.event_id);
  }

  since(): { readonly 'created_at[gte]'?: string } {
    return this.newest === undefined ? {} : { 'created_at[gte]': new Date(this.newest - OVERLAP_MS).toISOString() };
  }
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await sleep(ms, undefined, { signal });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
