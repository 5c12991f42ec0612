import { PortError } from '../../ports/port-error.js';
import { statusOf, type Anthropic } from './anthropic-client.js';
import { isArchived } from './provided-parts.js';
import { serviceOf, wayOf } from './provider-words.js';

/** A service answers in the same way for a session that is gone and for a way to it that the service does not have. */
export class LacksWay extends PortError {
  constructor(said: string, cause: unknown) {
    const message = `${said} Use an ANTHROPIC_BASE_URL that offers all of Managed Agents; code-runs doctor says what is missing.`;
    super('AGENT.REJECTED', message, false, { cause });
  }
}

/** The error itself, or LacksWay in its place where the session that it takes for gone is there: one look at the session decides. */
export async function goneOrLacking(
  error: unknown,
  { client, sessionId }: { readonly client: Anthropic; readonly sessionId: string },
): Promise<unknown> {
  if (!(error instanceof PortError) || error.code !== 'AGENT.SESSION_LOST' || statusOf(error.cause) !== 404)
    return error;
  const way = wayOf(error.cause);
  if (way === undefined || !(await isThere(client, sessionId))) return error;
  return new LacksWay(`${serviceOf(error.cause)} does not have ${way}.`, error.cause);
}

async function isThere(client: Anthropic, sessionId: string): Promise<boolean> {
  try {
    const session = await client.beta.sessions.retrieve(sessionId);
    return !isArchived(session) && session.status !== 'terminated';
  } catch {
    // Then there is nothing that contradicts what was said before.
    return false;
  }
}
