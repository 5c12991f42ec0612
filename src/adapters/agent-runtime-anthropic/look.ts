import { fine, type Finding } from '../../ports/finding.js';
import { PortError } from '../../ports/port-error.js';
import { isUnknownOutcome, statusOf, type Anthropic } from './anthropic-client.js';
import { answerOf, isWebPage, serviceAt } from './provider-words.js';

const AWAY = 'Check the network, a proxy in between, and ANTHROPIC_BASE_URL if it is set.';
const KEY = 'Set ANTHROPIC_API_KEY to a key of a workspace that may use Managed Agents.';
const LACKING =
  'Use a key of a workspace that may use Managed Agents, and an ANTHROPIC_BASE_URL that offers all of it.';

/** What one request found. Never throws for what a service answers, so that whoever looks can go on. */
export async function lookAt(client: Anthropic, name: string, ask: () => Promise<string>): Promise<Finding> {
  const missing = (part: string, detail: string, mend: string): Finding => ({ name: part, ok: false, detail, mend });
  try {
    return fine(name, await ask());
  } catch (error) {
    const service = serviceAt(client);
    if (error instanceof PortError) return missing(name, error.message, LACKING);
    if (statusOf(error) === 401) return missing('key accepted', `${service} refused the key.`, KEY);
    if (isWebPage(error)) return missing('reachable', `${service} answered ${answerOf(error)}`, AWAY);
    if (statusOf(error) !== undefined) return missing(name, `${service} answered ${answerOf(error)}`, LACKING);
    if (isUnknownOutcome(error)) return missing('reachable', `No answer from ${service}.`, AWAY);
    return missing(name, `The answer from ${service} could not be read: ${String(error)}`, LACKING);
  }
}

/** Whether nothing more is to be learned: nobody answers, or not to this key. */
export function isEnd({ name, ok }: Finding): boolean {
  return !ok && (name === 'reachable' || name === 'key accepted');
}
