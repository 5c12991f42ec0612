import { PortError } from '../../ports/port-error.js';
import { statusOf, type Anthropic } from './anthropic-client.js';
import { isArchived } from './provided-parts.js';
import { serviceOf, endpointOf } from './provider-words.js';

/** A service answers alike for a session that is gone and for an endpoint of sessions that it does not have. */
export class LacksEndpoint extends PortError {
  constructor(said: string, cause: unknown) {
    const message = `${said} Use an ANTHROPIC_BASE_URL that offers all of Managed Agents; code-runs doctor says what is missing.`;
    super('AGENT.REJECTED', message, false, { cause });
  }
}

/** The error itself, or LacksEndpoint in its place where the session that it takes for gone is there: one look at the session decides. */
export async function goneOrLacking(
  error: unknown,
  { client, sessionId }: { readonly client: Anthropic; readonly sessionId: string },
): Promise<unknown> {
  if (!(error instanceof PortError) || error.code !== 'AGENT.SESSION_LOST' || statusOf(error.cause) !== 404)
    return error;
  const endpoint = endpointOf(error.cause);
  if (endpoint === undefined || !(await isThere(client, sessionId))) return error;
  return new LacksEndpoint(`${serviceOf(error.cause)} does not have ${endpoint}.`, error.cause);
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
