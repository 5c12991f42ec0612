import { setTimeout as sleep } from 'node:timers/promises';
import { PortError } from '../../ports/port-error.js';
import { isUnknownOutcome, statusOf, throttledFor, toAgentError, type Anthropic } from './anthropic-client.js';
import { isPreview, parseWireEvent, type ListedEvent } from './wire-events.js';

type Sent = Extract<ListedEvent, { readonly type: 'user.message' | 'user.custom_tool_result' }>;

/** After an answer was lost the history is looked through after each of these waits, then the event is sent again. */
const LOOKS_MS = [0, 300, 700, 1_500, 2_500];
const SENDINGS = 4;
const PAGE = 50;

/** The message of our own set-up step. */
export const SET_UP_ID = 'set-up';

export interface Sending {
  readonly client: Anthropic;
  readonly sessionId: string;
  /**
   * Whoever waits for the outcome. Once it aborts, an outcome that is not known is left to whoever looks at the history next; a
   * request that is under way is never cut, since it could arrive after that look.
   */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Sends a message at most once: the SDK never repeats it, and after an unknown outcome the history is asked whether it arrived.
 * `id` is ours and part of the message's first line. Returns the event as the provider knows it.
 */
export function sendMessage(sending: Sending, message: { readonly id: string; readonly text: string }): Promise<Sent> {
  const event = {
    type: 'user.message' as const,
    content: [{ type: 'text' as const, text: message.text.toWellFormed() }],
  };
  return sendOnce(sending, event, (sent) => messageId(sent) === message.id);
}

/** Answers a custom tool at most once; an answer that is already there counts as given. */
export async function sendResult(
  sending: Sending,
  result: { readonly callId: string; readonly text: string; readonly isError: boolean },
): Promise<void> {
  const event = {
    type: 'user.custom_tool_result' as const,
    custom_tool_use_id: result.callId,
    content: [{ type: 'text' as const, text: result.text.toWellFormed() }],
    is_error: result.isError,
  };
  await sendOnce(
    sending,
    event,
    (sent) => sent.type === 'user.custom_tool_result' && sent.custom_tool_use_id === result.callId,
  );
}

/** Our id of a message, from its first line; undefined for what is no message of ours. */
export function messageId(event: ListedEvent): string | undefined {
  if (event.type !== 'user.message') return undefined;
  const [line = ''] = (event.content[0]?.text ?? '').split('\n', 1);
  return /^<code-runs [^>]*msg="([^"]+)"/.exec(line)?.[1];
}

/** The session's newest events of a type, newest first. */
export async function* newest(
  { client, sessionId }: Sending,
  types: readonly Exclude<ListedEvent['type'], 'session.deleted'>[],
): AsyncGenerator<ListedEvent, void> {
  const query = { order: 'desc' as const, limit: PAGE, types: [...types] };
  for await (const raw of client.beta.sessions.events.list(sessionId, query)) {
    const event = parseWireEvent(raw);
    if (event && !isPreview(event)) yield event;
  }
}

type Outgoing = Parameters<Anthropic['beta']['sessions']['events']['send']>[1]['events'][number];

async function sendOnce(sending: Sending, event: Outgoing, isOurs: (sent: Sent) => boolean): Promise<Sent> {
  for (let sendings = 1; ; sendings++) {
    try {
      const options = { maxRetries: 0 };
      const { data } = await sending.client.beta.sessions.events.send(sending.sessionId, { events: [event] }, options);
      const echo = (data ?? []).map(parseWireEvent).find((one): one is Sent => one?.type === event.type);
      return echo ?? (await requireSent(sending, event.type, isOurs));
    } catch (error) {
      const throttled = throttledFor(error);
      const find = () => findSent(sending, event.type, isOurs);
      const sent = throttled === undefined ? await foundAfter(error, find, sending.signal) : undefined;
      if (sent) return sent;
      if (sendings === SENDINGS) throw toAgentError(error, 'The session');
      await sleep(throttled ?? 0, undefined, { signal: sending.signal });
    }
  }
}

/** A refusal may mean that the same event is there already; without an answer it may still be on its way. */
async function foundAfter(
  error: unknown,
  find: () => Promise<Sent | undefined>,
  signal: AbortSignal | undefined,
): Promise<Sent | undefined> {
  if (isUnknownOutcome(error)) {
    for (const wait of LOOKS_MS) {
      await sleep(wait, undefined, { signal });
      const sent = await find();
      if (sent) return sent;
    }
    return undefined;
  }
  const sent = statusOf(error) === 400 ? await find() : undefined;
  if (!sent) throw toAgentError(error, 'The session');
  return sent;
}

async function findSent(
  sending: Sending,
  type: Outgoing['type'],
  isOurs: (sent: Sent) => boolean,
): Promise<Sent | undefined> {
  try {
    for await (const event of newest(sending, [type as Sent['type']])) {
      if ((event.type === 'user.message' || event.type === 'user.custom_tool_result') && isOurs(event)) return event;
    }
    return undefined;
  } catch (error) {
    throw toAgentError(error, 'The session');
  }
}

async function requireSent(sending: Sending, type: Outgoing['type'], isOurs: (sent: Sent) => boolean): Promise<Sent> {
  const sent = await findSent(sending, type, isOurs);
  if (sent) return sent;
  throw new PortError('AGENT.UNAVAILABLE', 'Anthropic took a message but does not show it yet.', true);
}
