import { Anthropic } from '@anthropic-ai/sdk';
import { fine, type Finding } from '../../ports/finding.js';
import { PortError } from '../../ports/port-error.js';
import { isUnknownOutcome, statusOf, toAgentError } from './anthropic-client.js';

const AWAY = 'Check the network, a proxy in between, and ANTHROPIC_BASE_URL if it is set.';
const KEY = 'Set ANTHROPIC_API_KEY to a key of a workspace that may use Managed Agents.';
const LACKING =
  'Use a key of a workspace that may use Managed Agents, and an ANTHROPIC_BASE_URL that offers all of it.';

/** What one request found. Never throws for what a service answers, so that whoever looks can go on. */
export async function lookAt(name: string, ask: () => Promise<string>): Promise<Finding> {
  try {
    return fine(name, await ask());
  } catch (error) {
    return missing(name, error);
  }
}

function missing(name: string, error: unknown): Finding {
  if (statusOf(error) === 401) {
    return { name: 'key accepted', ok: false, detail: toAgentError(error, name).message, mend: KEY };
  }
  if (error instanceof PortError) return { name, ok: false, detail: error.message, mend: LACKING };
  if (statusOf(error) === undefined && isUnknownOutcome(error)) {
    return { name: 'reachable', ok: false, detail: toAgentError(error, name).message, mend: AWAY };
  }
  // A field that a request of ours needs is not there.
  if (!(error instanceof Anthropic.AnthropicError)) {
    return { name, ok: false, detail: `The answer was not understood: ${String(error)}`, mend: LACKING };
  }
  return { name, ok: false, detail: toAgentError(error, name).message, mend: LACKING };
}

/** Whether nothing more is to be learned: nobody answers, or not to this key. */
export function isEnd({ name, ok }: Finding): boolean {
  return !ok && (name === 'reachable' || name === 'key accepted');
}
