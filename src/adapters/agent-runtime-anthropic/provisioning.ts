import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { PortError } from '../../ports/port-error.js';
import type { StateStore } from '../../ports/state-store.port.js';
import { agentDefinition, ENVIRONMENT, hashOf, MANAGED_BY, type AgentDefinition } from './agent-definition.js';
import { FILE_BETAS, statusOf, translated, type Anthropic } from './anthropic-client.js';

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
const UPDATES = 5;

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
 * agent of another definition becomes a new version under the provider's own lock. Nothing is ever deleted or archived.
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

  /** What is there now under our mark; nothing is made. */
  async look(): Promise<{ readonly environmentId?: string; readonly agentId?: string }> {
    const environment = await translated('The environment', () => this.findEnvironment());
    const agent = await translated('The agent', () => this.findAgent());
    return { ...(environment && { environmentId: environment }), ...(agent && { agentId: agent.id }) };
  }

  private async makeAndRemember(state: StateStore): Promise<Provisioned> {
    const hash = await this.wanted();
    const remembered = await this.remembered();
    if (remembered?.hash === hash && (await this.isThere(remembered))) return remembered;
    const made = await this.make();
    const entry = await state.get(COLLECTION, KEY);
    await state.put(COLLECTION, KEY, made, entry?.version ?? 0);
    this.known = made;
    return made;
  }

  private async remembered(): Promise<Provisioned | undefined> {
    const entry = await this.options.state?.get(COLLECTION, KEY);
    return provisionedSchema.safeParse(entry?.value).data;
  }

  private async make(): Promise<Provisioned> {
    const hash = await this.wanted();
    const environmentId = await translated('The environment', () => this.ensureEnvironment());
    const agent = await translated('The agent', () => this.ensureAgent());
    const exporterFileId = await translated('The export script', () => this.ensureExporter());
    return { environmentId, agentId: agent.id, agentVersion: agent.version, exporterFileId, hash };
  }

  private async wanted(): Promise<string> {
    return hashOf([ENVIRONMENT, this.definition, hashOf(await exporterScript())]);
  }

  private async isThere({ agentId, environmentId, exporterFileId }: Provisioned): Promise<boolean> {
    const { beta } = this.options.client;
    try {
      const [agent, environment] = await Promise.all([
        beta.agents.retrieve(agentId),
        beta.environments.retrieve(environmentId),
        beta.files.retrieveMetadata(exporterFileId, { betas: FILE_BETAS }),
      ]);
      return agent.archived_at === null && environment.archived_at === null;
    } catch (error) {
      if (statusOf(error) === 404) return false;
      return translated('The agent', () => Promise.reject(error as Error));
    }
  }

  private async ensureEnvironment(): Promise<string> {
    const found = await this.findEnvironment();
    if (found !== undefined) return found;
    try {
      const metadata = { managed_by: MANAGED_BY };
      const { id } = await this.options.client.beta.environments.create(
        { ...ENVIRONMENT, metadata },
        { maxRetries: 0 },
      );
      return id;
    } catch (error) {
      // Names are unique: somebody made it in this moment, or the answer to our own request was lost.
      const made = await this.findEnvironment();
      if (made === undefined) throw error;
      return made;
    }
  }

  private async findEnvironment(): Promise<string | undefined> {
    for await (const { id, name, archived_at } of this.options.client.beta.environments.list()) {
      if (name === ENVIRONMENT.name && archived_at === null) return id;
    }
    return undefined;
  }

  private async ensureAgent(): Promise<{ readonly id: string; readonly version: number }> {
    const { agents } = this.options.client.beta;
    const metadata = { managed_by: MANAGED_BY, definition: hashOf(this.definition) };
    for (let attempt = 1; ; attempt++) {
      const found = await this.findAgent();
      if (found && found.metadata['definition'] === metadata.definition) return found;
      try {
        if (!found) await agents.create({ ...this.definition, metadata }, { maxRetries: 0 });
        else await agents.update(found.id, { ...this.definition, metadata, version: found.version }, { maxRetries: 0 });
      } catch (error) {
        // 409: another process was faster; without an answer it may have happened. Both show when it is looked up again.
        const isFinal = [400, 401, 403].includes(statusOf(error) ?? 0);
        if (isFinal || attempt === UPDATES) throw error;
      }
    }
  }

  /** The oldest of ours, so that processes which raced agree afterwards. */
  private async findAgent(): Promise<Awaited<ReturnType<Anthropic['beta']['agents']['retrieve']>> | undefined> {
    let oldest: Awaited<ReturnType<Anthropic['beta']['agents']['retrieve']>> | undefined;
    for await (const agent of this.options.client.beta.agents.list()) {
      if (agent.metadata['managed_by'] !== MANAGED_BY || agent.archived_at !== null) continue;
      if (!oldest || Date.parse(agent.created_at) <= Date.parse(oldest.created_at)) oldest = agent;
    }
    return oldest;
  }

  private async ensureExporter(): Promise<string> {
    const { files } = this.options.client.beta;
    const script = await exporterScript();
    const filename = `code-runs-export-edits-${hashOf(script)}.py`;
    for await (const file of files.list({ betas: FILE_BETAS })) if (file.filename === filename) return file.id;
    const { id } = await files.upload({ file: new File([script], filename), betas: FILE_BETAS });
    return id;
  }
}

function exporterScript(): Promise<string> {
  return readFile(new URL('./export_edits.py', import.meta.url), 'utf8');
}
