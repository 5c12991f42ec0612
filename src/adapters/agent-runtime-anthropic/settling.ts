import { PortError } from '../../ports/port-error.js';
import { sleep } from '../../shared/waiting.js';
import { statusOf, toAgentError, translated } from './anthropic-client.js';
import { newest, sendDenial, sendResult, statusOfSession, type Sending } from './sending.js';
import { answeredBy, asksPermission, type ListedEvent } from './wire-events.js';

const FIRST_WAIT_MS = 150;
const LONGEST_WAIT_MS = 4_000;
/** Statuses may be told late, and an interrupt takes its time. */
const SETTLING_MS = 20_000;
const STOPPED = 'The person stopped this turn.';

/** Times at which to look at a session, less and less often, in milliseconds since the first one. Ends when it is time to give up. */
export async function* looks({ signal }: Pick<Sending, 'signal'>): AsyncGenerator<number, void> {
  const started = performance.now();
  for (let wait = FIRST_WAIT_MS; ; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
    const elapsed = performance.now() - started;
    yield elapsed;
    if (elapsed > SETTLING_MS) return;
    await sleep(wait, signal);
  }
}

/** Asks the agent to stop; harmless when it does nothing. */
export async function interruptSession({ client, sessionId }: Sending): Promise<void> {
  const events = [{ type: 'user.interrupt' as const }];
  await translated('The session', () => client.beta.sessions.events.send(sessionId, { events }).asResponse());
}

/** Waits until the session is not running. Throws AGENT.UNAVAILABLE when it goes on. */
async function settle(sending: Sending): Promise<void> {
  for await (const _elapsed of looks(sending)) {
    const status = await statusOfSession(sending);
    if (status === 'idle' || status === 'terminated') return;
  }
  throw stillBusy();
}

/** Runs a change that a running session refuses; its status lags behind its events, so the change is asked for again. */
export async function whenIdle<Result>(sending: Sending, change: () => PromiseLike<Result>): Promise<Result> {
  let refusal: unknown;
  await settle(sending);
  for await (const _elapsed of looks(sending)) {
    try {
      return await change();
    } catch (error) {
      if (!isRunning(error)) throw toAgentError(error, 'The session');
      refusal = error;
    }
  }
  throw toAgentError(refusal, 'The session');
}

function isRunning(error: unknown): boolean {
  return statusOf(error) === 400 && /\brunning\b/i.test(String(error));
}

function stillBusy(): PortError {
  return new PortError('AGENT.UNAVAILABLE', 'The agent is still at an earlier turn. Send again in a while.', true);
}

/** Ends whatever an earlier turn left behind: work that goes on, or a question that nobody will answer. */
export async function quieten(sending: Sending): Promise<void> {
  await interruptSession(sending);
  const settled = new Set<string>();
  for await (const elapsed of looks(sending)) {
    const pending = (await pendingCalls(sending))?.filter(({ id }) => !settled.has(id));
    if (pending?.length === 0) return settle(sending);
    // Nobody knows whether an interrupt ends a wait for an answer; an answer does.
    if (!pending || elapsed < SETTLING_MS / 4) continue;
    for (const call of pending) {
      await refuse(sending, call);
      settled.add(call.id);
    }
    await interruptSession(sending);
  }
  throw stillBusy();
}

interface PendingCall {
  readonly id: string;
  /** A tool that is not ours and asks for permission. */
  readonly asks: boolean;
}

/** A call that waits for nothing any more is as good as refused. */
async function refuse(sending: Sending, { id: callId, asks }: PendingCall): Promise<void> {
  try {
    if (asks) await sendDenial(sending, callId, STOPPED);
    else await sendResult(sending, { callId, text: STOPPED, isError: true });
  } catch (error) {
    if (!(error instanceof PortError) || error.code !== 'AGENT.REJECTED') throw error;
  }
}

const CALLS = ['agent.custom_tool_use', 'agent.tool_use', 'agent.mcp_tool_use'] as const;
const ANSWERS = ['user.custom_tool_result', 'user.tool_confirmation'] as const;
const STATUSES = ['session.status_idle', 'session.status_running'] as const;
const WAITING = { type: 'requires_action', event_ids: null };

/** Calls that the idle session waits for, by its own word or by its history; undefined while it works. */
function pendingCalls(sending: Sending): Promise<readonly PendingCall[] | undefined> {
  return translated('The session', async () => {
    const since = await sinceMessage(sending);
    const [last] = since.filter(({ type }) => STATUSES.some((status) => status === type));
    // A server may never tell that a session rests, but in its status.
    if (last?.type === 'session.status_running' && (await statusOfSession(sending)) === 'running') return undefined;
    const { type, event_ids } = (last?.type === 'session.status_idle' ? last.stop_reason : null) ?? WAITING;
    if (type !== WAITING.type) return [];
    const open = openCalls(since);
    if (!event_ids?.length) return open;
    return event_ids.map((id) => open.find((call) => call.id === id) ?? { id, asks: false });
  });
}

/** What tells about calls and statuses since the newest message, newest first. */
async function sinceMessage(sending: Sending): Promise<readonly ListedEvent[]> {
  const since: ListedEvent[] = [];
  for await (const event of newest(sending, [...STATUSES, ...CALLS, ...ANSWERS, 'user.message'])) {
    if (event.type === 'user.message') break;
    since.push(event);
  }
  return since;
}

function openCalls(events: readonly ListedEvent[]): readonly PendingCall[] {
  const answered = new Set(events.flatMap((event) => answeredBy(event) ?? []));
  return events.flatMap((event): readonly PendingCall[] => {
    if (answered.has(event.id)) return [];
    if (event.type === 'agent.custom_tool_use') return [{ id: event.id, asks: false }];
    return asksPermission(event) ? [{ id: event.id, asks: true }] : [];
  });
}
