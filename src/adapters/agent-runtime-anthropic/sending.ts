import { randomUUID } from 'node:crypto';
import { PortError } from '../../ports/port-error.js';
import { sleep, within } from '../../shared/waiting.js';
import {
  isUnknownOutcome,
  statusOf,
  throttledFor,
  toAgentError,
  translated,
  type Anthropic,
} from './anthropic-client.js';
import { itemsOf } from './pages.js';
import { serviceAt } from './provider-words.js';
import { isPreview, parseWireEvent, type ListedEvent } from './wire-events.js';

type Sent = Extract<
  ListedEvent,
  { readonly type: 'user.message' | 'user.custom_tool_result' | 'user.tool_confirmation' }
>;

/** After an answer was lost the history is looked through after each of these waits, then the event is sent again. */
const LOOKS_MS = [0, 300, 700, 1_500, 2_500];
/** What was taken may be shown late; it is looked for after each of these waits, about a minute. */
const PATIENT_LOOKS_MS = [0, 300, 700, 1_500, 2_500, 5_000, 10_000, 15_000, 25_000];
const SENDINGS = 4;
const PAGE = 50;
/** So many events of a type are looked through: nothing that was just sent is further back. */
const NEWEST = 200;
/** The note on a session by which the list is known to show all that was sent before. */
const MARK = 'looked_for';
/** The body of an answer may take so long; its status alone says that the event was taken. */
const BODY_MS = 10_000;

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

export interface OutgoingMessage {
  readonly id: string;
  readonly text: string;
  /** Called as soon as it is certain that the provider has it; awaited. */
  readonly onTaken?: (() => Promise<void>) | undefined;
}

/**
 * Sends a message at most once: the SDK never repeats it, and after an unknown outcome the history is asked whether it arrived. One
 * that was taken (2xx) is only looked for from then on. `id` is ours and part of the message's first line. Returns the event as the
 * provider knows it; throws AGENT.UNAVAILABLE, not to be repeated, when it was taken but is not shown.
 */
export async function sendMessage(sending: Sending, { id, text, onTaken }: OutgoingMessage): Promise<Sent> {
  const event = { type: 'user.message' as const, content: [{ type: 'text' as const, text: text.toWellFormed() }] };
  const echo = await sendOnce(sending, event, isMessage(id));
  await onTaken?.();
  return echo ?? (await findTaken(sending, id));
}

/** The message that the provider took, however late it is shown. */
export async function findTaken(sending: Sending, id: string): Promise<Sent> {
  const sent = await lookFor(sending, { type: 'user.message', isOurs: isMessage(id) }, PATIENT_LOOKS_MS);
  if (sent) return sent;
  const message = `${serviceAt(sending.client)} took the message but does not list it, so its work cannot be followed. Send again.`;
  throw new PortError('AGENT.UNAVAILABLE', message, false);
}

/** Answers a custom tool at most once; an answer that is already there counts as given. */
export async function sendResult(
  sending: Sending,
  { callId, text, isError }: { readonly callId: string; readonly text: string; readonly isError: boolean },
): Promise<void> {
  const content = [{ type: 'text' as const, text: text.toWellFormed() }];
  const event = { type: 'user.custom_tool_result' as const, custom_tool_use_id: callId, content, is_error: isError };
  await sendOnce(sending, event, (sent) => sent.type === event.type && sent.custom_tool_use_id === callId);
}

/** Refuses the use of a tool that asks for permission. */
export async function sendDenial(sending: Sending, callId: string, reason: string): Promise<void> {
  const type = 'user.tool_confirmation' as const;
  const event = { type, tool_use_id: callId, result: 'deny' as const, deny_message: reason.toWellFormed() };
  await sendOnce(sending, event, (sent) => sent.type === type && sent.tool_use_id === callId);
}

/** Our id of a message, from its first line; undefined for what is not a message of ours. */
export function messageId(event: ListedEvent): string | undefined {
  if (event.type !== 'user.message') return undefined;
  const [line = ''] = (event.content[0]?.text ?? '').split('\n', 1);
  return /^<code-runs [^>]*msg="([^"]+)"/.exec(line)?.[1];
}

const isMessage =
  (id: string) =>
  (sent: Sent): boolean =>
    messageId(sent) === id;

/** The session's newest events of some types, newest first. */
export async function* newest<Type extends Exclude<ListedEvent['type'], 'session.deleted'>>(
  { client, sessionId, signal }: Sending,
  types: readonly Type[],
): AsyncGenerator<Extract<ListedEvent, { readonly type: Type }>, void> {
  const query = { order: 'desc' as const, limit: PAGE, types: [...types] };
  const wanted = (event: ListedEvent): event is Extract<ListedEvent, { readonly type: Type }> =>
    (types as readonly string[]).includes(event.type);
  let left = NEWEST;
  for await (const raw of itemsOf(client.beta.sessions.events.list(sessionId, query, { signal }))) {
    const event = parseWireEvent(raw);
    // Not every server filters by type.
    if (event && !isPreview(event) && wanted(event)) yield event;
    if (--left === 0) return;
  }
}

type Outgoing = Parameters<Anthropic['beta']['sessions']['events']['send']>[1]['events'][number];

interface Search {
  readonly type: Sent['type'];
  readonly isOurs: (sent: Sent) => boolean;
}

/** Resolves when the provider has the event; with it, if it is known. */
async function sendOnce(
  sending: Sending,
  event: Outgoing & Pick<Sent, 'type'>,
  isOurs: Search['isOurs'],
): Promise<Sent | undefined> {
  const search = { type: event.type, isOurs };
  for (let sendings = 1; ; sendings++) {
    try {
      return await request(sending, event);
    } catch (error) {
      const throttled = throttledFor(error);
      const found = throttled === undefined ? await foundAfter(error, sending, search) : undefined;
      if (found) return found.sent;
      if (sendings === SENDINGS) throw toAgentError(error, 'The session');
      await sleep(throttled ?? 0, sending.signal);
    }
  }
}

/** Throws what the server refused with. Whatever its body holds, a 2xx says that the event was taken. */
async function request(
  { client, sessionId }: Sending,
  event: Outgoing & Pick<Sent, 'type'>,
): Promise<Sent | undefined> {
  const sent = client.beta.sessions.events.send(sessionId, { events: [event] }, { maxRetries: 0 });
  const response = await sent.asResponse();
  const body: unknown = await within(BODY_MS, response.json()).catch(() => null);
  const { data } = (body ?? {}) as { readonly data?: unknown };
  const echoes = Array.isArray(data) ? data.map((one) => parseWireEvent(one)) : [];
  return echoes.find((one): one is Sent => one?.type === event.type && one.id !== '');
}

/** A refusal may mean that the same event is there already; without an answer it may still be on its way. */
async function foundAfter(
  error: unknown,
  sending: Sending,
  search: Search,
): Promise<{ readonly sent: Sent | undefined } | undefined> {
  if (isUnknownOutcome(error)) {
    const sent = await lookFor(sending, search, LOOKS_MS);
    if (sent) return { sent };
    // An answer that comes twice is refused; a message that comes twice is paid for twice.
    if (search.type !== 'user.message') return undefined;
    // A list that lags does not show it yet, but nothing else can have set the session to work.
    if ((await statusOfSession(sending)) === 'running') return { sent: undefined };
    const before = await findBeforeMark(sending, search.isOurs);
    return before && { sent: before };
  }
  const sent = statusOf(error) === 400 ? await findSent(sending, search) : undefined;
  if (!sent) throw toAgentError(error, 'The session');
  return { sent };
}

async function lookFor(sending: Sending, search: Search, waits: readonly number[]): Promise<Sent | undefined> {
  for (const wait of waits) {
    await sleep(wait, sending.signal);
    const sent = await findSent(sending, search);
    if (sent) return sent;
  }
  return undefined;
}

/**
 * The message, if it is there: a list that shows what came later, and not the message, will never show it. Throws AGENT.UNAVAILABLE,
 * not to be repeated, when the list does not get so far.
 */
async function findBeforeMark(sending: Sending, isOurs: Search['isOurs']): Promise<Sent | undefined> {
  const { client, sessionId, signal } = sending;
  const mark = randomUUID();
  await translated('The session', () => client.beta.sessions.update(sessionId, { metadata: { [MARK]: mark } }));
  for (const wait of PATIENT_LOOKS_MS) {
    await sleep(wait, signal);
    const { sent, isMarked } = await lookBefore(sending, { isOurs, mark });
    if (sent || isMarked) return sent;
  }
  const message = `Nobody can tell whether ${serviceAt(client)} took the message, so it was not sent a second time. Send again.`;
  throw new PortError('AGENT.UNAVAILABLE', message, false);
}

function lookBefore(
  sending: Sending,
  { isOurs, mark }: { readonly isOurs: Search['isOurs']; readonly mark: string },
): Promise<{ readonly sent?: Sent; readonly isMarked: boolean }> {
  return translated('The session', async () => {
    let isMarked = false;
    for await (const event of newest(sending, ['user.message', 'session.updated'])) {
      if (event.type === 'session.updated') isMarked ||= event.metadata?.[MARK] === mark;
      else if (isOurs(event)) return { sent: event, isMarked };
    }
    return { isMarked };
  });
}

function findSent(sending: Sending, { type, isOurs }: Search): Promise<Sent | undefined> {
  return translated('The session', async () => {
    for await (const event of newest(sending, [type])) if (isOurs(event)) return event;
    return undefined;
  });
}

export async function statusOfSession({ client, sessionId, signal }: Sending): Promise<string> {
  const retrieved = () => client.beta.sessions.retrieve(sessionId, {}, signal ? { signal } : {});
  return (await translated('The session', retrieved)).status;
}
