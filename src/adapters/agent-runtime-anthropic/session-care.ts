import { setTimeout as sleep } from 'node:timers/promises';
import { PortError } from '../../ports/port-error.js';
import { statusOf, toAgentError, translated } from './anthropic-client.js';
import { newest, sendResult, type Sending } from './sending.js';
import { deleteOutputs } from './tidying.js';

const LOOK_MS = 150;
/** Statuses may be told late, and an interrupt takes its time. */
const SETTLING_MS = 20_000;
const STOPPED = 'The person stopped this turn.';

/** Asks the agent to stop; harmless when it does nothing. */
export async function interruptSession({ client, sessionId }: Sending): Promise<void> {
  const events = [{ type: 'user.interrupt' as const }];
  await translated('The session', () => client.beta.sessions.events.send(sessionId, { events }));
}

/** Waits until the session is not running. Throws AGENT.UNAVAILABLE when it goes on. */
export async function settle(sending: Sending): Promise<void> {
  for (const until = performance.now() + SETTLING_MS; ; await pause(sending)) {
    const { status } = await translated('The session', () => sending.client.beta.sessions.retrieve(sending.sessionId));
    if (status === 'idle' || status === 'terminated') return;
    if (performance.now() > until) {
      throw stillBusy();
    }
  }
}

function pause({ signal }: Sending): Promise<void> {
  return sleep(LOOK_MS, undefined, { signal });
}

function stillBusy(): PortError {
  return new PortError('AGENT.UNAVAILABLE', 'The agent is still at an earlier turn.', true);
}

/** Ends whatever an earlier turn left behind: work that goes on, or a question that nobody will answer. */
export async function quieten(sending: Sending): Promise<void> {
  await interruptSession(sending);
  const started = performance.now();
  for (let answered = false; ; await pause(sending)) {
    const pending = await pendingCalls(sending);
    if (pending?.length === 0) return settle(sending);
    const elapsed = performance.now() - started;
    if (elapsed > SETTLING_MS) throw stillBusy();
    // Nobody knows whether an interrupt ends a wait for an answer; an answer does.
    if (!pending || answered || elapsed < SETTLING_MS / 4) continue;
    answered = true;
    for (const callId of pending) await sendResult(sending, { callId, text: STOPPED, isError: true });
    await interruptSession(sending);
  }
}

/** Calls that the idle session waits for; undefined while it works. */
async function pendingCalls(sending: Sending): Promise<readonly string[] | undefined> {
  return translated('The session', async () => {
    for await (const event of newest(sending, ['session.status_idle', 'session.status_running'])) {
      if (event.type !== 'session.status_idle') return undefined;
      return event.stop_reason.type === 'requires_action' ? (event.stop_reason.event_ids ?? []) : [];
    }
    return [];
  });
}

/** Makes the session read-only for ever and deletes what it brought out. One that is gone or archived already is fine. */
export async function archiveSession(sending: Sending): Promise<void> {
  await deleteOutputs(sending);
  try {
    await archiveWhenIdle(sending);
  } catch (error) {
    if (!(await isOver(sending))) throw toAgentError(error, 'The session');
  }
}

/** What an error of archiving does not tell: the session itself may say that it is archived. */
async function isOver({ client, sessionId }: Sending): Promise<boolean> {
  try {
    const { archived_at, status } = await client.beta.sessions.retrieve(sessionId);
    return archived_at != null || status === 'terminated';
  } catch (error) {
    return statusOf(error) === 404;
  }
}

/** A session that still works must stop first, and its status lags behind its events. */
async function archiveWhenIdle(sending: Sending): Promise<void> {
  for (const until = performance.now() + SETTLING_MS; ; await pause(sending)) {
    try {
      return void (await sending.client.beta.sessions.archive(sending.sessionId, {}, { maxRetries: 0 }));
    } catch (error) {
      if (statusOf(error) !== 400 || performance.now() > until) throw error;
      await interruptSession(sending);
    }
  }
}
