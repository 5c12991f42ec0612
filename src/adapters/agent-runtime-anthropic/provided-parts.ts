import { readFile } from 'node:fs/promises';
import { ENVIRONMENT, hashOf, MANAGED_BY, type AgentDefinition } from './agent-definition.js';
import { FILE_BETAS, statusOf, type Anthropic } from './anthropic-client.js';
import { itemsOf } from './pages.js';

type Agent = Awaited<ReturnType<Anthropic['beta']['agents']['retrieve']>>;
type FileOfProvider = Awaited<ReturnType<Anthropic['beta']['files']['retrieveMetadata']>>;

const ATTEMPTS = 5;

/** A field that the API promises and another service of its kind may leave out. */
interface Marked {
  readonly metadata?: Readonly<Record<string, string>> | null;
  readonly archived_at?: string | null;
}

/** What somebody noted on a thing of the provider's; undefined where the service keeps no notes. */
export function noteOf({ metadata }: Marked, key: string): string | undefined {
  return metadata?.[key];
}

export function isArchived({ archived_at }: Marked): boolean {
  return archived_at != null;
}

/** The environment under our name. */
export async function findEnvironment(client: Anthropic): Promise<string | undefined> {
  for await (const environment of itemsOf(client.beta.environments.list())) {
    if (isOurName(environment.name) && !isArchived(environment)) return environment.id;
  }
  return undefined;
}

function isOurName(name: string): boolean {
  return name === ENVIRONMENT.name || (name.startsWith(`${ENVIRONMENT.name}-`) && /-\d$/.test(name));
}

export async function ensureEnvironment(client: Anthropic): Promise<string> {
  for (let attempt = 1; ; attempt++) {
    const found = await findEnvironment(client);
    if (found !== undefined) return found;
    const name = attempt === 1 ? ENVIRONMENT.name : `${ENVIRONMENT.name}-${attempt}`;
    try {
      const environment = { ...ENVIRONMENT, name, metadata: { managed_by: MANAGED_BY } };
      return (await client.beta.environments.create(environment, { maxRetries: 0 })).id;
    } catch (error) {
      // Names are unique: somebody made it in this moment, or the answer to our own request was lost.
      const made = await findEnvironment(client);
      if (made !== undefined) return made;
      // Or one that was archived still has the name.
      if (statusOf(error) !== 409 || attempt === ATTEMPTS) throw error;
    }
  }
}

/** The oldest of ours, so that processes which raced agree afterwards. */
export async function findAgent(client: Anthropic, definition: AgentDefinition): Promise<Agent | undefined> {
  let oldest: Agent | undefined;
  for await (const agent of itemsOf(client.beta.agents.list())) {
    if (!isOurs(agent, definition) || isArchived(agent)) continue;
    if (!oldest || Date.parse(agent.created_at) <= Date.parse(oldest.created_at)) oldest = agent;
  }
  return oldest;
}

/** Where the service keeps no notes, the name has to do. */
function isOurs(agent: Agent & Marked, { name }: AgentDefinition): boolean {
  return hasNotes(agent) ? noteOf(agent, 'managed_by') === MANAGED_BY : agent.name === name;
}

function isCurrent(agent: Agent & Marked, definition: AgentDefinition): boolean {
  if (hasNotes(agent)) return noteOf(agent, 'definition') === hashOf(definition);
  return agent.system === definition.system;
}

function hasNotes({ metadata }: Marked): boolean {
  return metadata != null;
}

export async function ensureAgent(client: Anthropic, definition: AgentDefinition): Promise<Agent> {
  for (let attempt = 1; ; attempt++) {
    const found = await findAgent(client, definition);
    if (found && isCurrent(found, definition)) return found;
    try {
      return await makeAgent(client, definition, found);
    } catch (error) {
      // 409: another process was faster; without an answer it may have happened. Both show when it is looked up again.
      const isFinal = [400, 401, 403, 404].includes(statusOf(error) ?? 0);
      if (isFinal || attempt === ATTEMPTS) throw error;
    }
  }
}

async function makeAgent(client: Anthropic, definition: AgentDefinition, before: Agent | undefined): Promise<Agent> {
  const { agents } = client.beta;
  const body = { ...definition, metadata: { managed_by: MANAGED_BY, definition: hashOf(definition) } };
  if (before) return agents.update(before.id, { ...body, version: before.version }, { maxRetries: 0 });
  const made = await agents.create(body, { maxRetries: 0 });
  // Several processes may have made one; all take the same. A list that lags does not show it yet.
  const oldest = await findAgent(client, definition);
  return oldest && isCurrent(oldest, definition) ? oldest : made;
}

/** The export script as an upload of its own: copies in sessions have the same name, and go with their session. */
export async function ensureExporter(client: Anthropic, knownId: string | undefined): Promise<string> {
  const { files } = client.beta;
  if (knownId !== undefined && (await isExporter(client, knownId))) return knownId;
  const found = await findExporter(client);
  if (found !== undefined) return found;
  const file = new File([await exporterScript()], await exporterName());
  return (await files.upload({ file, betas: FILE_BETAS })).id;
}

export async function findExporter(client: Anthropic): Promise<string | undefined> {
  const filename = await exporterName();
  for await (const file of itemsOf(client.beta.files.list({ betas: FILE_BETAS }))) {
    if (file.filename === filename && isUpload(file)) return file.id;
  }
  return undefined;
}

/** Whether the ids that are kept still name what sessions can be made from. */
export async function areThere(
  client: Anthropic,
  ids: { readonly agentId: string; readonly environmentId: string; readonly exporterFileId: string },
): Promise<boolean> {
  const { agents, environments } = client.beta;
  const [agent, environment, hasExporter] = await Promise.all([
    unlessGone(agents.retrieve(ids.agentId)),
    unlessGone(environments.retrieve(ids.environmentId)),
    isExporter(client, ids.exporterFileId),
  ]);
  return hasExporter && [agent, environment].every((one) => one !== undefined && !isArchived(one));
}

async function isExporter(client: Anthropic, id: string): Promise<boolean> {
  const file = await unlessGone(client.beta.files.retrieveMetadata(id, { betas: FILE_BETAS }));
  return file !== undefined && isUpload(file) && file.filename === (await exporterName());
}

function isUpload({ scope }: FileOfProvider): boolean {
  return scope == null;
}

async function unlessGone<Thing>(looking: PromiseLike<Thing>): Promise<Thing | undefined> {
  try {
    return await looking;
  } catch (error) {
    if (statusOf(error) === 404) return undefined;
    throw error;
  }
}

async function exporterName(): Promise<string> {
  return `code-runs-export-edits-${hashOf(await exporterScript())}.py`;
}

export function exporterScript(): Promise<string> {
  return readFile(new URL('./export_edits.py', import.meta.url), 'utf8');
}
