import { fine, type Finding } from '../../ports/finding.js';
import { PortError } from '../../ports/port-error.js';
import { agentDefinition } from './agent-definition.js';
import { anthropicClient, type Anthropic } from './anthropic-client.js';
import { isEnd, lookAt } from './look.js';
import type { AnthropicAccount } from './managed-agents.options.js';
import { itemsOf } from './pages.js';
import { findAgent, findEnvironment, findExporter } from './provided-parts.js';
import { Provisioning, type Provisioned } from './provisioning.js';
import { tryParts } from './trial-parts.js';
import { BUDGET, trySession } from './trial-session.js';

export interface AgentSettings {
  readonly account: AnthropicAccount;
  readonly defaultModel: string;
}

const NOT_YET = 'is made when the first ticket is sent';

/**
 * Looks whether the key is taken, the models are known, and all that a turn needs is offered; goes on after what fails. With
 * `hasTrial`, and once the agent is provisioned, also tries a session, which is deleted again.
 */
export async function probeAnthropic(
  { account, defaultModel }: AgentSettings,
  models: readonly string[],
  { hasTrial } = { hasTrial: true },
): Promise<readonly Finding[]> {
  const client = anthropicClient(account, { maxRetries: 1, timeout: 10_000 });
  const known = await modelFindings(client, models);
  const [end] = known.filter(isEnd);
  if (end) return [end];
  const parts: Partial<Record<'agent' | 'environment' | 'exporter', string | undefined>> = {};
  const looks: readonly [name: string, ask: () => Promise<string>][] = [
    ['agent', async () => (parts.agent = (await findAgent(client, agentDefinition(defaultModel)))?.id) ?? NOT_YET],
    ['environment', async () => (parts.environment = await findEnvironment(client)) ?? NOT_YET],
    ['files', async () => ((parts.exporter = await findExporter(client)) === undefined ? '' : 'has the export script')],
    ['sessions', () => client.beta.sessions.list({ limit: 1 }).then(() => '')],
  ];
  const findings: Finding[] = [fine('reachable'), fine('key accepted'), ...known];
  for (const [name, ask] of looks) findings.push(await lookAt(client, name, ask));
  if (!hasTrial) return findings;
  findings.push(...(await tryParts(client)));
  const { agent: agentId, environment: environmentId, exporter: exporterFileId } = parts;
  if (agentId === undefined || environmentId === undefined) {
    const detail = 'not tried yet: `code-runs provision` makes the agent and tries one';
    return findings.every(({ ok }) => ok) ? [...findings, fine('session', detail)] : findings;
  }
  const model = trialModel(models, defaultModel);
  return [...findings, ...(await trySession({ client, agentId, environmentId, exporterFileId, model }))];
}

/**
 * Makes what sessions need, where it is not there yet or was archived, and tries a session with it, which is deleted again. Errors are
 * the port's.
 */
export async function provisionAnthropic(
  { account, defaultModel }: AgentSettings,
  models: readonly string[] = [],
): Promise<Provisioned> {
  const client = anthropicClient(account);
  const provisioned = await new Provisioning({ client, defaultModel, state: null, owner: 'provision' }).ensure();
  const tried = await trySession({ client, ...provisioned, model: trialModel(models, defaultModel) });
  const problem = tried.find(({ name, ok }) => !ok && name !== BUDGET);
  if (problem) throw new PortError('AGENT.REJECTED', `${problem.name}: ${problem.detail} ${problem.mend}`, false);
  return provisioned;
}

function trialModel(models: readonly string[], defaultModel: string): string {
  return models.find((model) => model !== defaultModel) ?? defaultModel;
}

async function modelFindings(client: Anthropic, models: readonly string[]): Promise<readonly Finding[]> {
  const known = new Set<string>();
  const listed = await lookAt(client, 'models', async () => {
    for await (const { id } of itemsOf(client.models.list())) known.add(id);
    return '';
  });
  return listed.ok ? models.map((model) => modelFinding(model, known)) : [listed];
}

function modelFinding(model: string, known: ReadonlySet<string>): Finding {
  if (known.has(model)) return fine(`model ${model}`);
  const mend = 'Name models in MODELS that the account may use.';
  return { name: `model ${model}`, ok: false, detail: 'The provider does not know it for this key.', mend };
}
