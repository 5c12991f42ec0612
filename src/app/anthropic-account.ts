import type { AgentSettings } from '../adapters/agent-runtime-anthropic/probe.js';
import type { Provisioned } from '../adapters/agent-runtime-anthropic/provisioning.js';
import { ConfigError, type Config } from '../config/config.schema.js';

/** The account of Anthropic and the model that stands for the others; undefined for the demo agent. */
export function anthropicOf({ agent, models }: Config): AgentSettings | undefined {
  if (agent.kind === 'demo') return undefined;
  const defaultModel = models.find(({ isDefault }) => isDefault)?.id ?? '';
  return { account: { apiKey: agent.apiKey.reveal(), baseUrl: agent.baseUrl }, defaultModel };
}

/** Makes what sessions need at Anthropic, as far as it is missing, and tries a session. Throws ConfigError without a key, and PortError. */
export async function provisionAgent(config: Config): Promise<Provisioned> {
  const settings = anthropicOf(config);
  if (!settings) throw new ConfigError(['ANTHROPIC_API_KEY is not set, and the demo agent needs nothing.']);
  const { provisionAnthropic } = await import('../adapters/agent-runtime-anthropic/probe.js');
  return provisionAnthropic(
    settings,
    config.models.map(({ id }) => id),
  );
}
