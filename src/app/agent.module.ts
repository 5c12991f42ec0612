import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { join } from 'node:path';
import { DemoAgentRuntime } from '../adapters/agent-runtime-demo/demo.agent-runtime.js';
import { processFolder } from '../adapters/shared-libsql/process-folder.js';
import { anthropicOf } from './anthropic-account.js';
import type { Config } from '../config/config.schema.js';
import { AGENT_RUNTIME } from '../ports/agent-runtime.port.js';
import { CLOCK, type Clock } from '../ports/clock.port.js';
import { CODE_HOST, type CodeHost } from '../ports/code-host.port.js';

/** Claude Code where its key is set, else the demo agent. */
@Module({})
export class AgentModule {
  static async with(config: Config): Promise<DynamicModule> {
    return { module: AgentModule, global: true, providers: await agent(config), exports: [AGENT_RUNTIME] };
  }
}

async function agent(config: Config): Promise<Provider[]> {
  const settings = anthropicOf(config);
  if (!settings || config.agent.kind === 'demo') return [demoAgent(config.dataDir)];
  const { managedAgents, sweeping } = await import('./managed-agents.js');
  return [managedAgents({ ...settings, budgetCents: config.agent.budgetCents }, config), sweeping];
}

function demoAgent(dataDir: string): Provider {
  return {
    provide: AGENT_RUNTIME,
    inject: [CODE_HOST, CLOCK],
    useFactory: async (codeHost: CodeHost, clock: Clock) =>
      new DemoAgentRuntime({ codeHost, clock, workspaceRoot: await processFolder(join(dataDir, 'workspaces')) }),
  };
}
