import { fine, type Finding } from '../../ports/finding.js';
import { PortError } from '../../ports/port-error.js';
import { anthropicClient, isUnknownOutcome, statusOf, type Anthropic } from './anthropic-client.js';
import type { AnthropicAccount } from './managed-agents.options.js';
import { Provisioning, type Provisioned } from './provisioning.js';

export interface AgentSettings {
  readonly account: AnthropicAccount;
  readonly defaultModel: string;
}

/** Looks whether the key is taken, the models are known, and the agent is provisioned; makes nothing. */
export async function probeAnthropic(
  { account, defaultModel }: AgentSettings,
  models: readonly string[],
): Promise<readonly Finding[]> {
  const client = anthropicClient(account, { maxRetries: 1, timeout: 10_000 });
  const findings: Finding[] = [];
  try {
    const known = await knownModels(client);
    findings.push(fine('reachable'), fine('key accepted'), ...models.map((model) => modelFinding(model, known)));
    const provisioning = new Provisioning({ client, defaultModel, state: null, owner: 'doctor' });
    const { agentId, environmentId } = await provisioning.look();
    findings.push(fine('agent', agentId ?? 'is made when the first ticket is sent'));
    findings.push(fine('environment', environmentId ?? 'is made when the first ticket is sent'));
  } catch (error) {
    findings.push(missing(error, new URL(client.baseURL).origin));
  }
  return findings;
}

/** Makes what sessions need, where it is not there yet; what is there is left as it is. Errors are the port's. */
export function provisionAnthropic({ account, defaultModel }: AgentSettings): Promise<Provisioned> {
  const client = anthropicClient(account);
  return new Provisioning({ client, defaultModel, state: null, owner: 'provision' }).ensure();
}

async function knownModels(client: Anthropic): Promise<ReadonlySet<string>> {
  const known = new Set<string>();
  for await (const { id } of client.models.list()) known.add(id);
  return known;
}

function modelFinding(model: string, known: ReadonlySet<string>): Finding {
  if (known.has(model)) return fine(`model ${model}`);
  const mend = 'Name models in MODELS that the account may use.';
  return { name: `model ${model}`, ok: false, detail: 'Anthropic does not know it for this key.', mend };
}

function missing(error: unknown, origin: string): Finding {
  const status = error instanceof PortError ? statusOf(error.cause) : statusOf(error);
  if (status === 401 || status === 403) {
    const mend = 'Set ANTHROPIC_API_KEY to a key of a workspace that may use Managed Agents.';
    return { name: 'key accepted', ok: false, detail: 'Anthropic refused the key.', mend };
  }
  const isAway = error instanceof PortError ? error.retryable : isUnknownOutcome(error);
  if (!isAway && status === undefined) throw error;
  const mend = 'Check the network, a proxy in between, and ANTHROPIC_BASE_URL if it is set.';
  const detail = status === undefined ? `No answer from ${origin}.` : `${origin} answered with status ${status}.`;
  return { name: 'reachable', ok: false, detail, mend };
}
