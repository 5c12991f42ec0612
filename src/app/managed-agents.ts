import type { Provider } from '@nestjs/common';
import { join } from 'node:path';
import { ManagedAgentsRuntime } from '../adapters/agent-runtime-anthropic/managed-agents.agent-runtime.js';
import type { AgentSettings } from '../adapters/agent-runtime-anthropic/probe.js';
import { GitHubConnection } from '../adapters/code-host-github/github-connection.js';
import { processFolder } from '../adapters/shared-libsql/process-folder.js';
import type { Config } from '../config/config.schema.js';
import { AGENT_RUNTIME } from '../ports/agent-runtime.port.js';
import { CLOCK, type Clock } from '../ports/clock.port.js';
import { CODE_HOST, type CodeHost } from '../ports/code-host.port.js';
import { STATE_STORE, type StateStore } from '../ports/state-store.port.js';
import { LEASE_HOLDER, type LeaseHolder } from '../processing/leases.js';
import { SessionSweeping } from './session-sweeping.js';

/** Claude Code at Anthropic, or at another service of that API. */
export function managedAgents(
  settings: AgentSettings & { readonly budgetCents: number },
  { dataDir, github }: Config,
): Provider {
  // Anthropic's own containers reach github.com alone; what another address reaches is its operator's doing.
  const gitHubUrl = settings.account.baseUrl === null ? 'https://github.com' : github.url;
  return {
    provide: AGENT_RUNTIME,
    inject: [CODE_HOST, CLOCK, STATE_STORE, GitHubConnection],
    useFactory: async (codeHost: CodeHost, clock: Clock, state: StateStore, gitHub: GitHubConnection) =>
      new ManagedAgentsRuntime({
        ...settings,
        ...{ state, codeHost, clock, scratch: await processFolder(join(dataDir, 'workspaces')) },
        readTokens: gitHub.readAccess,
        gitHubUrl,
      }),
  };
}

/** What tidies up there. */
export const sweeping: Provider = {
  provide: SessionSweeping,
  inject: [LEASE_HOLDER, AGENT_RUNTIME],
  useFactory: (holder: LeaseHolder, runtime: ManagedAgentsRuntime) =>
    new SessionSweeping(holder, () => runtime.sweep()),
};
