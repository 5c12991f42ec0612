import { Logger, type Provider } from '@nestjs/common';
import { join } from 'node:path';
import { ManagedAgentsRuntime } from './adapters/agent-runtime-anthropic/managed-agents.agent-runtime.js';
import { DemoAgentRuntime } from './adapters/agent-runtime-demo/demo.agent-runtime.js';
import { GitHubConnection } from './adapters/code-host-github/github-connection.js';
import { processFolder } from './adapters/shared-libsql/process-folder.js';
import type { AgentConfig, Config } from './config/config.schema.js';
import { AGENT_RUNTIME, type AgentRuntime } from './ports/agent-runtime.port.js';
import { CLOCK, type Clock } from './ports/clock.port.js';
import { CODE_HOST, type CodeHost } from './ports/code-host.port.js';
import { STATE_STORE, type StateStore } from './ports/state-store.port.js';

/** Claude Code where its key is set, else the demo agent. */
export function agentProvider(config: Config): Provider {
  const { agent, dataDir } = config;
  return {
    provide: AGENT_RUNTIME,
    inject: [CODE_HOST, CLOCK, STATE_STORE, GitHubConnection],
    useFactory: async (
      codeHost: CodeHost,
      clock: Clock,
      state: StateStore,
      gitHub: GitHubConnection,
    ): Promise<AgentRuntime> => {
      const folder = await processFolder(join(dataDir, 'workspaces'));
      if (agent.kind === 'demo') return new DemoAgentRuntime({ codeHost, clock, workspaceRoot: folder });
      const logger = new Logger('Agent');
      return new ManagedAgentsRuntime({
        ...anthropicOf(agent, config),
        ...{ state, codeHost, clock, scratch: folder },
        readTokens: gitHub.readAccess,
        warn: (line) => logger.warn(line),
      });
    },
  };
}

/** The account and the model that stands for the others. */
export function anthropicOf(agent: Extract<AgentConfig, { kind: 'managed-agents' }>, { models }: Config) {
  const defaultModel = models.find(({ isDefault }) => isDefault)?.id ?? '';
  return { account: { apiKey: agent.apiKey.reveal(), baseUrl: agent.baseUrl }, defaultModel };
}
