import { statusOf, toAgentError } from './anthropic-client.js';
import type { Sending } from './sending.js';
import { interruptSession, looks } from './settling.js';
import { deleteOutputs } from './tidying.js';

/** Makes the session read-only forever and deletes what it brought out. One that is gone or archived already is fine. */
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
  let refusal: unknown;
  for await (const _elapsed of looks(sending)) {
    try {
      return void (await sending.client.beta.sessions.archive(sending.sessionId, {}, { maxRetries: 0 }));
    } catch (error) {
      if (statusOf(error) !== 400) throw error;
      refusal = error;
      await interruptSession(sending);
    }
  }
  throw refusal;
}
