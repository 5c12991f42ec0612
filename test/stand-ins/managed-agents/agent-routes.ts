import type { BetaManagedAgentsAgent } from '@anthropic-ai/sdk/resources/beta/agents';
import type { BetaCloudConfig, BetaEnvironment } from '@anthropic-ai/sdk/resources/beta/environments';
import { z } from 'zod';
import type { Context, Reply, Route } from './replies.js';
import { notFound, ok, page, Refused, refuseIf } from './replies.js';
import { resolved, toolsSchema } from './tool-configs.js';

export const metadataSchema = z
  .record(z.string().max(64), z.string().max(512))
  .refine((pairs) => Object.keys(pairs).length <= 16, { message: 'at most 16 pairs' });

/** What a patch of metadata makes of it: a string sets, null removes. */
export function patched(
  before: Readonly<Record<string, string>>,
  patch: Readonly<Record<string, string | null>> | null | undefined,
): Record<string, string> {
  const all = Object.entries({ ...before, ...patch });
  return Object.fromEntries(all.filter((pair): pair is [string, string] => pair[1] !== null));
}

const metadataPatchSchema = z.record(z.string().max(64), z.string().max(512).nullable()).nullish();

export const modelSchema = z.union([
  z
    .string()
    .min(1)
    .transform((id) => ({ id, effort: undefined, speed: undefined })),
  z.object({
    id: z.string().min(1),
    effort: z.enum(['low', 'medium', 'high', 'xhigh', 'max']).nullish(),
    speed: z.enum(['standard', 'fast']).nullish(),
  }),
]);

export function modelConfig({ id, effort, speed }: z.infer<typeof modelSchema>): BetaManagedAgentsAgent['model'] {
  return { id, effort: { type: effort ?? 'high' }, speed: speed ?? 'standard' };
}

export const systemSchema = z.string().max(100_000);

const agentSchema = z.strictObject({
  name: z.string().min(1),
  model: modelSchema,
  description: z.string().nullish(),
  system: systemSchema.nullish(),
  tools: toolsSchema.optional(),
  skills: z.array(z.never()).optional(),
  mcp_servers: z.array(z.never()).optional(),
  metadata: metadataSchema.optional(),
  multiagent: z.null().optional(),
});

const agentUpdateSchema = agentSchema
  .partial()
  .extend({ version: z.int().min(1).optional(), tools: toolsSchema.nullish(), metadata: metadataPatchSchema });

function createAgent({ world, body }: Context): Reply {
  const input = agentSchema.parse(body);
  const now = world.now();
  const agent: BetaManagedAgentsAgent = {
    id: world.newId('agent'),
    type: 'agent',
    version: 1,
    name: input.name,
    model: modelConfig(input.model),
    system: input.system ?? null,
    description: input.description ?? null,
    tools: resolved(input.tools ?? []),
    skills: [],
    mcp_servers: [],
    multiagent: null,
    execution_identity: { type: 'service_account' },
    metadata: input.metadata ?? {},
    archived_at: null,
    created_at: now,
    updated_at: now,
  };
  world.agents.set(agent.id, [agent]);
  return ok(agent);
}

/** The newest version of an agent, or the one asked for. Throws Refused when there is none. */
export function agentOf({ world }: Pick<Context, 'world'>, id: string, version?: number): BetaManagedAgentsAgent {
  const versions = world.agents.get(id) ?? [];
  const found = version === undefined ? versions.at(-1) : versions.find((agent) => agent.version === version);
  if (!found) throw new Refused(notFound(`Agent ${id}${version === undefined ? '' : ` version ${version}`}`));
  return found;
}

function updateAgent(context: Context): Reply {
  const { world, params, body } = context;
  const before = agentOf(context, params['id'] ?? '');
  const input = agentUpdateSchema.parse(body);
  refuseIf(before.archived_at !== null, 409, 'The agent is archived.');
  refuseIf(
    input.version !== undefined && input.version !== before.version,
    409,
    `version: the agent is at version ${before.version}, not ${input.version}.`,
  );
  const after: BetaManagedAgentsAgent = {
    ...before,
    name: input.name ?? before.name,
    model: input.model ? modelConfig(input.model) : before.model,
    system: input.system === undefined ? before.system : input.system,
    description: input.description === undefined ? before.description : input.description,
    tools: input.tools === undefined ? before.tools : resolved(input.tools ?? []),
    metadata: patched(before.metadata, input.metadata),
    version: before.version + 1,
    updated_at: world.now(),
  };
  world.agents.get(before.id)?.push(after);
  return ok(after);
}

function archiveAgent(context: Context): Reply {
  const agent = agentOf(context, context.params['id'] ?? '');
  agent.archived_at ??= context.world.now();
  return ok(agent);
}

function listAgents(context: Context): Reply {
  const all = [...context.world.agents.values()].map((versions) => versions.at(-1) as BetaManagedAgentsAgent);
  const archived = context.query.get('include_archived') === 'true';
  return page(context, all.filter((agent) => archived || agent.archived_at === null).reverse());
}

const networkingSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('unrestricted') }),
  z.strictObject({
    type: z.literal('limited'),
    allow_mcp_servers: z.boolean().nullish(),
    allow_package_managers: z.boolean().nullish(),
    allowed_hosts: z.array(z.string()).nullish(),
  }),
]);
const MANAGERS = ['apt', 'cargo', 'gem', 'go', 'npm', 'pip'] as const;
const packages = z.array(z.string()).nullish();
const environmentSchema = z.strictObject({
  name: z.string().min(1),
  description: z.string().nullish(),
  metadata: metadataSchema.optional(),
  config: z
    .strictObject({
      type: z.literal('cloud'),
      networking: networkingSchema.nullish(),
      packages: z
        .strictObject({
          type: z.literal('packages').optional(),
          ...{ apt: packages, cargo: packages, gem: packages, go: packages, npm: packages, pip: packages },
        })
        .nullish(),
    })
    .nullish(),
});

type EnvironmentInput = z.infer<typeof environmentSchema>;

function packagesOf(
  input: NonNullable<EnvironmentInput['config']>['packages'],
): Record<(typeof MANAGERS)[number], string[]> {
  const pairs = MANAGERS.map((manager) => [manager, input?.[manager] ?? []]);
  return Object.fromEntries(pairs) as Record<(typeof MANAGERS)[number], string[]>;
}

function configOf(input: EnvironmentInput['config']): BetaCloudConfig {
  const networking = input?.networking ?? { type: 'unrestricted' as const };
  const packages = packagesOf(input?.packages);
  const some = Object.values(packages).some((names) => names.length > 0);
  const closed = networking.type === 'limited' && networking.allow_package_managers !== true;
  refuseIf(some && closed, 400, 'config.packages: limited networking needs allow_package_managers.');
  return {
    type: 'cloud',
    networking:
      networking.type === 'unrestricted'
        ? networking
        : {
            type: 'limited',
            allow_mcp_servers: networking.allow_mcp_servers ?? false,
            allow_package_managers: networking.allow_package_managers ?? false,
            allowed_hosts: networking.allowed_hosts ?? [],
          },
    packages: { type: 'packages', ...packages },
  };
}

function createEnvironment({ world, body }: Context): Reply {
  const input = environmentSchema.parse(body);
  const { namesStayTaken } = world.control;
  const taken = world.environments.some(
    ({ name, archived_at }) => name === input.name && (namesStayTaken || archived_at === null),
  );
  refuseIf(taken, 409, `name: an environment named ${input.name} exists already.`);
  const now = world.now();
  const environment: BetaEnvironment = {
    id: world.newId('env'),
    type: 'environment',
    name: input.name,
    description: input.description ?? null,
    metadata: input.metadata ?? {},
    config: configOf(input.config),
    archived_at: null,
    created_at: now,
    updated_at: now,
  };
  world.environments.push(environment);
  return ok(environment);
}

function environmentOf({ world, params }: Context): BetaEnvironment {
  const found = world.environments.find(({ id }) => id === params['id']);
  if (!found) throw new Refused(notFound(`Environment ${params['id']}`));
  return found;
}

function updateEnvironment(context: Context): Reply {
  const environment = environmentOf(context);
  const input = environmentSchema.partial().extend({ metadata: metadataPatchSchema }).parse(context.body);
  refuseIf(environment.archived_at !== null, 400, 'The environment is archived.');
  environment.name = input.name ?? environment.name;
  if (input.description !== undefined) environment.description = input.description;
  if (input.config) environment.config = configOf(input.config);
  environment.metadata = patched(environment.metadata, input.metadata);
  environment.updated_at = context.world.now();
  return ok(environment);
}

function archiveEnvironment(context: Context): Reply {
  const environment = environmentOf(context);
  environment.archived_at ??= context.world.now();
  return ok(environment);
}

function deleteEnvironment(context: Context): Reply {
  const { id } = environmentOf(context);
  const used = [...context.world.sessions.values()].some(({ view }) => view.environment_id === id);
  refuseIf(used, 409, 'The environment is used by sessions; archive it instead.');
  context.world.environments.splice(
    context.world.environments.findIndex((one) => one.id === id),
    1,
  );
  return ok({ id, type: 'environment_deleted' });
}

function listEnvironments(context: Context): Reply {
  const archived = context.query.get('include_archived') === 'true';
  const shown = context.world.environments.filter((one) => archived || one.archived_at === null);
  return page(context, [...shown].reverse());
}

function showAgent(context: Context): Reply {
  const version = context.query.get('version');
  return ok(agentOf(context, context.params['id'] ?? '', version === null ? undefined : Number(version)));
}

function listVersions(context: Context): Reply {
  const { id } = agentOf(context, context.params['id'] ?? '');
  const versions = [...(context.world.agents.get(id) ?? [])].reverse();
  const { data, next_page } = page(
    context,
    versions.map((agent) => ({ id: String(agent.version), agent })),
  ).body as { readonly data: readonly { readonly agent: BetaManagedAgentsAgent }[]; readonly next_page: string | null };
  return ok({ data: data.map(({ agent }) => agent), next_page });
}

const beta = 'required' as const;

/** Agents with their versions, and environments. */
export const AGENT_ROUTES: readonly Route[] = [
  { method: 'POST', path: '/v1/agents', beta, handle: createAgent },
  { method: 'GET', path: '/v1/agents', beta, handle: listAgents },
  { method: 'GET', path: '/v1/agents/:id', beta, handle: showAgent },
  { method: 'POST', path: '/v1/agents/:id', beta, handle: updateAgent },
  { method: 'POST', path: '/v1/agents/:id/archive', beta, handle: archiveAgent },
  { method: 'GET', path: '/v1/agents/:id/versions', beta, handle: listVersions },
  { method: 'POST', path: '/v1/environments', beta, handle: createEnvironment },
  { method: 'GET', path: '/v1/environments', beta, handle: listEnvironments },
  { method: 'GET', path: '/v1/environments/:id', beta, handle: (context) => ok(environmentOf(context)) },
  { method: 'POST', path: '/v1/environments/:id', beta, handle: updateEnvironment },
  { method: 'POST', path: '/v1/environments/:id/archive', beta, handle: archiveEnvironment },
  { method: 'DELETE', path: '/v1/environments/:id', beta, handle: deleteEnvironment },
];
