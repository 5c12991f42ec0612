import { z } from 'zod';
import { PortError } from '../../ports/port-error.js';
import type { StateStore } from '../../ports/state-store.port.js';
import { sleep } from '../../shared/waiting.js';
import { agentDefinition, ENVIRONMENT, hashOf, type AgentDefinition } from './agent-definition.js';
import { translated, type Anthropic } from './anthropic-client.js';
import { areThere, ensureAgent, ensureEnvironment, ensureExporter, exporterScript } from './provided-parts.js';

/** What sessions are made from. */
export interface Provisioned {
  readonly environmentId: string;
  readonly agentId: string;
  readonly agentVersion: number;
  /** The script that packs edits, as a file of the provider. */
  readonly exporterFileId: string;
  /** Of everything above, as this program wants it. */
  readonly hash: string;
}

const provisionedSchema = z.object({
  environmentId: z.string(),
  agentId: z.string(),
  agentVersion: z.number(),
  exporterFileId: z.string(),
  hash: z.string(),
});

const COLLECTION = 'managed-agents';
const KEY = 'provisioned';
const LEASE_MS = 60_000;
const TURNS = 300;

export interface ProvisioningOptions {
  readonly client: Anthropic;
  readonly defaultModel: string;
  /** Where ids are kept and several processes take turns; null asks the provider each time. */
  readonly state: StateStore | null;
  /** This process, in the lease. */
  readonly owner: string;
}

/**
 * One environment, one agent and one uploaded script for all sessions, made once: what is there already under our mark is taken, an
 * agent of another definition becomes a new version under the provider's own lock, what was archived is made again. Nothing is ever
 * deleted or archived.
 */
export class Provisioning {
  private readonly definition: AgentDefinition;
  private known: Provisioned | undefined;
  private making: Promise<Provisioned> | undefined;

  constructor(private readonly options: ProvisioningOptions) {
    this.definition = agentDefinition(options.defaultModel);
  }

  /** What was provisioned before, when it is still what this program wants; else it is made now. */
  async get(): Promise<Provisioned> {
    const hash = await this.wanted();
    if (this.known?.hash === hash) return this.known;
    const remembered = await this.remembered();
    this.known = remembered?.hash === hash ? remembered : await this.ensure();
    return this.known;
  }

  /** Looks at the provider, makes what is missing, and remembers it. */
  ensure(): Promise<Provisioned> {
    this.making ??= this.makeInTurn().finally(() => {
      this.making = undefined;
    });
    return this.making;
  }

  // The lease keeps other processes out, not a second call of this one.
  private async makeInTurn(): Promise<Provisioned> {
    const { state, owner } = this.options;
    if (!state) return this.make();
    for (let turn = 0; turn < TURNS; turn++) {
      const lease = await state.acquireLease('managed-agents-provisioning', owner, LEASE_MS);
      if (lease) {
        try {
          return await this.makeAndRemember(state);
        } finally {
          await state.releaseLease(lease);
        }
      }
      await sleep(200);
    }
    throw new PortError('AGENT.UNAVAILABLE', 'Another process is provisioning the agent.', true);
  }

  /** Whose sessions there are, as far as this installation remembers. */
  async knownAgent(): Promise<string | undefined> {
    return (await this.remembered())?.agentId;
  }

  private async makeAndRemember(state: StateStore): Promise<Provisioned> {
    const { client } = this.options;
    const hash = await this.wanted();
    const remembered = await this.remembered();
    const isFine =
      remembered?.hash === hash && (await translated('What was provisioned', () => areThere(client, remembered)));
    if (isFine) return (this.known = remembered);
    const made = await this.make(remembered);
    const entry = await state.get(COLLECTION, KEY);
    await state.put(COLLECTION, KEY, made, entry?.version ?? 0);
    return (this.known = made);
  }

  private async remembered(): Promise<Provisioned | undefined> {
    const entry = await this.options.state?.get(COLLECTION, KEY);
    return provisionedSchema.safeParse(entry?.value).data;
  }

  private async make(known?: Provisioned): Promise<Provisioned> {
    const { client } = this.options;
    const hash = await this.wanted();
    const environmentId = await translated('The environment', () => ensureEnvironment(client));
    const agent = await translated('The agent', () => ensureAgent(client, this.definition));
    const exporter = () => ensureExporter(client, known?.exporterFileId);
    const exporterFileId = await translated('The export script', exporter);
    return { environmentId, agentId: agent.id, agentVersion: agent.version, exporterFileId, hash };
  }

  private async wanted(): Promise<string> {
    return hashOf([ENVIRONMENT, this.definition, hashOf(await exporterScript())]);
  }
}
