import type { PortError } from '../../ports/port-error.js';
import { retryWaitMs, type Backoff } from '../../shared/retrying.js';
import { sleep } from '../../shared/waiting.js';
import { toAgentError, translated, type Anthropic } from './anthropic-client.js';
import { itemsOf } from './pages.js';
import type { SeenEvents } from './seen-events.js';
import { isPreview, parseWireEvent, type ListedEvent, type OnOdd, type WireEvent } from './wire-events.js';

/** After so many openings in a row that brought nothing, somebody else decides. */
const FRUITLESS_OPENINGS = 8;
/** After a connection that brought something, and after those that did not. */
const BRIEF: Backoff = { firstMs: 300, longestMs: 300 };
const FRUITLESS: Backoff = { firstMs: 750, longestMs: 15_000 };
const PAGE = 1_000;

export interface FeedOptions {
  readonly client: Anthropic;
  readonly sessionId: string;
  readonly signal: AbortSignal;
  /** What was read before is neither asked for nor handed out again; grows. */
  readonly seen: SeenEvents;
  /** How long the stream may now say nothing before it is opened again, in milliseconds. */
  readonly silenceMs: () => number;
  /** Called with each listing before its events are handed out. */
  readonly onListed?: (events: readonly ListedEvent[]) => void;
  readonly onOdd?: OnOdd | undefined;
}

/** `caught-up` follows each listing. `resting` and `gone` tell what a session is whose history says nothing new for a while. */
export type FeedItem =
  WireEvent | { readonly type: 'caught-up' } | { readonly type: 'resting' } | { readonly type: 'gone' };

/**
 * Every event of a session once, in the order of its history, then live, with previews of what is being written. The stream has no
 * memory: it is opened first, then the history is listed, and what was seen before is left out; whenever it ends or is cut, both are
 * done again. Where that brings nothing, the session itself is asked. Ends when `signal` aborts; throws the port's error for what
 * cannot be retried.
 */
export async function* sessionFeed(options: FeedOptions): AsyncGenerator<FeedItem, void> {
  const { signal, seen } = options;
  const quiet = new Quiet(options);
  for (let fruitless = 0; !signal.aborted;) {
    const connection = new AbortController();
    const given = seen.count;
    let problem: PortError | undefined;
    try {
      yield* connect(options, quiet, connection);
    } catch (error) {
      if (signal.aborted) return;
      problem = toAgentError(error, 'The session');
      if (!problem.retryable || fruitless >= FRUITLESS_OPENINGS) throw problem;
    } finally {
      connection.abort();
    }
    fruitless = seen.count > given ? 0 : fruitless + 1;
    const wait = retryWaitMs(fruitless === 0 ? BRIEF : FRUITLESS, Math.max(1, fruitless), problem);
    // Only the signal cuts it short, and is seen by the loop.
    await sleep(wait, signal).catch(() => undefined);
  }
}

async function* connect(
  options: FeedOptions,
  quiet: Quiet,
  connection: AbortController,
): AsyncGenerator<FeedItem, void> {
  const { client, sessionId, signal, silenceMs, seen, onListed, onOdd } = options;
  const open = AbortSignal.any([signal, connection.signal]);
  const stream = await client.beta.sessions.events.stream(
    sessionId,
    { event_deltas: ['agent.message'] },
    { signal: open },
  );
  const listed = await list(options, open);
  onListed?.(listed);
  for (const event of listed) {
    if (!seen.add(event)) continue;
    yield event;
    quiet.broken();
  }
  yield { type: 'caught-up' };
  const standing = await quiet.standing(open);
  if (standing) yield standing;
  const silence = setTimeout(() => connection.abort(), silenceMs());
  try {
    for await (const raw of stream) {
      silence.refresh();
      const event = parseWireEvent(raw, onOdd);
      if (!event || !(isPreview(event) ? seen.mayGrow(event) : seen.add(event))) continue;
      yield event;
      quiet.broken();
    }
  } finally {
    clearTimeout(silence);
  }
}

async function list({ client, sessionId, seen, onOdd }: FeedOptions, signal: AbortSignal): Promise<ListedEvent[]> {
  const listed: ListedEvent[] = [];
  const query = { order: 'asc' as const, limit: PAGE, ...seen.since() };
  for await (const raw of itemsOf(client.beta.sessions.events.list(sessionId, query, { signal }))) {
    const event = parseWireEvent(raw, onOdd);
    if (event && !isPreview(event)) listed.push(event);
  }
  return listed;
}

/** Since when a session has said nothing. Its status lags behind its events, so it is asked only after a while. */
class Quiet {
  private since = performance.now();

  constructor(private readonly options: FeedOptions) {}

  broken(): void {
    this.since = performance.now();
  }

  /** What the session is, by its own word; undefined while it works or may have something to say. */
  async standing(signal: AbortSignal): Promise<FeedItem | undefined> {
    const { client, sessionId, silenceMs } = this.options;
    if (performance.now() - this.since < silenceMs() / 2) return undefined;
    const retrieved = () => client.beta.sessions.retrieve(sessionId, {}, { signal });
    const { status, archived_at } = await translated('The session', retrieved);
    // Servers that others wrote may leave the field out.
    const isArchived = (archived_at as string | null | undefined) != null;
    if (isArchived || status === 'terminated') return { type: 'gone' };
    return status === 'idle' ? { type: 'resting' } : undefined;
  }
}
