import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  ManagedAgentsRuntime,
  type Swept,
} from '../../src/adapters/agent-runtime-anthropic/managed-agents.agent-runtime.js';
import type { ManagedAgentsKnobs } from '../../src/adapters/agent-runtime-anthropic/managed-agents.options.js';
import { EmbeddedStateStore } from '../../src/adapters/state-embedded/embedded.state-store.js';
import type { AgentRuntime } from '../../src/ports/agent-runtime.port.js';
import type { GrantReadAccess } from '../../src/ports/code-host.port.js';
import type { StateStore } from '../../src/ports/state-store.port.js';
import { ManagedAgentsStandIn, type StandInOptions } from '../stand-ins/managed-agents/managed-agents-stand-in.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { demoGround, type Content, type DemoGround } from './agent-runtime.demo-ground.js';

export interface ManagedGround extends Pick<DemoGround, 'repositories'> {
  readonly standIn: ManagedAgentsStandIn;
  readonly state: StateStore;
  /** The runtime of a process that has just started; those before stop listening, as if they were killed. */
  start(more?: Partial<ManagedAgentsKnobs>, readTokens?: GrantReadAccess): AgentRuntime;
  /** Of the newest runtime. */
  sweep(): Promise<Swept>;
  dispose(): Promise<void>;
}

/** Repositories of the local git host, a stand-in for Anthropic, and a state store that outlives the runtimes. */
export async function managedGround(
  repositories: Readonly<Record<string, Readonly<Record<string, Content>>>>,
  more: Partial<StandInOptions> = {},
): Promise<ManagedGround> {
  const folder = await temporaryFolder();
  const local = await demoGround(repositories);
  const [root, directory] = [join(folder.path, 'containers'), join(folder.path, 'state')];
  await mkdir(root);
  await mkdir(directory);
  const standIn = await ManagedAgentsStandIn.start({ root, ...more });
  const { codeHost, clock } = local.options;
  const state = await EmbeddedStateStore.open({ directory, clock });
  let killed = new AbortController();
  let newest: ManagedAgentsRuntime | undefined;
  return {
    standIn,
    state,
    repositories: local.repositories,
    start: (knobs = {}, readTokens = () => Promise.resolve([])) => {
      killed.abort();
      killed = new AbortController();
      newest = new ManagedAgentsRuntime({
        account: { apiKey: standIn.apiKey, baseUrl: standIn.url },
        defaultModel: 'claude-sonnet-4-6',
        budgetCents: 2_000,
        scratch: join(folder.path, 'scratch'),
        gitHubUrl: 'https://github.com',
        ...{ state, codeHost, clock, readTokens, knobs },
      });
      return mortal(newest, killed.signal);
    },
    sweep: () => newest?.sweep() ?? Promise.resolve({ sessions: 0, uploads: 0 }),
    dispose: async () => {
      killed.abort();
      await standIn.stop();
      await state.close();
      await local.dispose();
      await folder.remove();
    },
  };
}

/** A process that is killed listens no more; what it sent is sent. */
function mortal(runtime: AgentRuntime, killed: AbortSignal): AgentRuntime {
  return {
    kind: runtime.kind,
    label: runtime.label,
    open: (...args) => runtime.open(...args),
    runTurn: (session, turn, signal) => runtime.runTurn(session, turn, AbortSignal.any([signal, killed])),
    reply: (...args) => runtime.reply(...args),
    raiseBudget: (...args) => runtime.raiseBudget(...args),
    interrupt: (...args) => runtime.interrupt(...args),
    close: (...args) => runtime.close(...args),
  };
}
