import type { BetaManagedAgentsAgent } from '@anthropic-ai/sdk/resources/beta/agents';
import type {
  BetaManagedAgentsSession,
  BetaManagedAgentsSessionResource,
} from '@anthropic-ai/sdk/resources/beta/sessions';
import { z } from 'zod';
import { agentOf, metadataSchema, modelConfig, modelSchema, patched, systemSchema } from './agent-routes.js';
import { storeFile } from './file-routes.js';
import type { Context, Reply, Route } from './replies.js';
import { notFound, ok, page, Refused, refuse, refuseIf, withinTimes } from './replies.js';
import { StandInSession } from './session.js';
import { resolved, toolsSchema } from './tool-configs.js';
import type { World } from './world.js';

const agentSchema = z.union([
  z.string().transform((id) => ({ type: 'agent' as const, id, version: undefined })),
  z.strictObject({ type: z.literal('agent'), id: z.string(), version: z.int().min(1).optional() }),
  z.strictObject({
    type: z.literal('agent_with_overrides'),
    id: z.string(),
    version: z.int().min(1).optional(),
    model: modelSchema.optional(),
    system: systemSchema.nullish(),
    tools: toolsSchema.optional(),
    mcp_servers: z.array(z.never()).optional(),
    skills: z.array(z.never()).optional(),
  }),
]);

const budgetSchema = z.strictObject({
  type: z.literal('limit'),
  max_list_cost: z.strictObject({ amount: z.string().regex(/^[1-9]\d*$/), currency: z.literal('USD') }),
});

const mountPath = z.string().startsWith('/').nullish();
const fileResourceSchema = z.strictObject({ type: z.literal('file'), file_id: z.string(), mount_path: mountPath });
const repositoryResourceSchema = z.strictObject({
  type: z.literal('github_repository'),
  url: z.url(),
  authorization_token: z.string().min(1).optional(),
  checkout: z
    .discriminatedUnion('type', [
      z.strictObject({ type: z.literal('branch'), name: z.string().min(1) }),
      z.strictObject({
        type: z.literal('commit'),
        sha: z.string().regex(/^[0-9a-f]{40}$/, 'must be a full commit SHA'),
      }),
    ])
    .nullish(),
  mount_path: mountPath,
});

const createSchema = z.strictObject({
  agent: agentSchema,
  environment_id: z.string(),
  title: z.string().nullish(),
  metadata: metadataSchema.optional(),
  budget: budgetSchema.optional(),
  resources: z
    .array(z.discriminatedUnion('type', [fileResourceSchema, repositoryResourceSchema]))
    .max(500)
    .optional(),
  vault_ids: z.array(z.string()).max(0).optional(),
});

type ResourceInput = NonNullable<z.infer<typeof createSchema>['resources']>[number];

function create(context: Context): Reply {
  const { world, body } = context;
  const input = createSchema.parse(body);
  const environment = world.environments.find(({ id }) => id === input.environment_id);
  if (!environment) throw new Refused(notFound(`Environment ${input.environment_id}`));
  const { archivedStatus } = world.control;
  refuseIf(environment.archived_at !== null, archivedStatus, 'environment_id: the environment is archived.');
  const agent = effectiveAgent(context, input.agent);
  const priced = !world.control.modelsWithoutPrice.includes(agent.model.id);
  refuseIf(input.budget !== undefined && !priced, 400, `model_not_budgetable: ${agent.model.id} has no list price.`);
  const id = world.newId('sesn');
  const tokens = new Map<string, string>();
  const resources = (input.resources ?? []).map((resource) => addResource(world, id, resource, tokens));
  const paths = resources.map((resource) => resource.mount_path);
  refuseIf(new Set(paths).size !== paths.length, 400, 'resources: two have the same mount_path.');
  const now = world.now();
  const view: BetaManagedAgentsSession = {
    id,
    type: 'session',
    status: 'idle',
    agent,
    environment_id: environment.id,
    title: input.title ?? null,
    metadata: input.metadata ?? {},
    resources,
    vault_ids: [],
    budget: input.budget ?? null,
    usage: {},
    stats: {},
    outcome_evaluations: [],
    archived_at: null,
    created_at: now,
    updated_at: now,
    deployment_id: null,
  };
  world.sessions.set(id, new StandInSession(world, view, tokens));
  return ok(shown(context, view));
}

/** A session as it is shown, which may leave out its repositories. */
function shown({ world }: Context, view: BetaManagedAgentsSession): BetaManagedAgentsSession {
  if (world.control.repositories === 'shown') return view;
  return { ...view, resources: view.resources.filter(({ type }) => type !== 'github_repository') };
}

function effectiveAgent(
  context: Context,
  input: z.infer<typeof agentSchema>,
): Omit<BetaManagedAgentsAgent, 'archived_at' | 'created_at' | 'updated_at' | 'metadata' | 'multiagent'> & {
  multiagent: null;
} {
  const base = agentOf(context, input.id, input.version);
  const newest = agentOf(context, input.id);
  const { archivedStatus, unheeded } = context.world.control;
  refuseIf(newest.archived_at !== null, archivedStatus, 'agent: it is archived.');
  const { id, type, version, name, description, execution_identity } = base;
  const changed = input.type === 'agent_with_overrides' ? input : undefined;
  return {
    ...{ id, type, version, name, description, execution_identity },
    model: changed?.model && !unheeded.includes('model') ? modelConfig(changed.model) : base.model,
    system: changed?.system === undefined ? base.system : changed.system,
    tools: changed?.tools && !unheeded.includes('tools') ? resolved(changed.tools) : base.tools,
    skills: [],
    mcp_servers: [],
    multiagent: null,
  };
}

/** Tokens are kept aside; what is mounted as a file is a copy of the session's own, with an id of its own. */
function addResource(
  world: World,
  sessionId: string,
  input: ResourceInput,
  tokens: Map<string, string>,
): BetaManagedAgentsSessionResource & { mount_path: string } {
  const now = world.now();
  const stamps = { id: world.newId('sesrsc'), created_at: now, updated_at: now };
  if (input.type === 'file') {
    const uploaded = world.files.find(({ metadata }) => metadata.id === input.file_id);
    if (!uploaded) throw new Refused(notFound(`File ${input.file_id}`));
    const copy = storeFile(world, uploaded.metadata.filename, uploaded.bytes, sessionId);
    const path = input.mount_path ?? `/mnt/session/uploads/${copy.metadata.id}`;
    return { ...stamps, type: 'file', file_id: copy.metadata.id, mount_path: path };
  }
  const { url, authorization_token: token, checkout, mount_path } = input;
  refuseIf(!isOnGitHub(url, world), 400, 'resources: url must be https://github.com/<owner>/<repository>.');
  if (token !== undefined) {
    tokens.set(stamps.id, token);
    world.tokens.push({ sessionId, resourceId: stamps.id, url, token });
  }
  const path = mount_path ?? `/workspace/${url.split('/').at(-1)}`;
  return { ...stamps, type: 'github_repository', url, mount_path: path, checkout: checkout ?? null };
}

/** The GitHub that stands for github.com is known under its own address too. */
function isOnGitHub(url: string, { gitHubUrl }: World): boolean {
  const { origin, pathname } = new URL(url);
  return ['https://github.com', gitHubUrl].includes(origin) && /^\/[\w.-]+\/[\w.-]+(?<!\.git)$/.test(pathname);
}

/** Throws Refused when there is no such session. */
export function sessionOf({ world, params }: Context): StandInSession {
  const found = world.sessions.get(params['id'] ?? '');
  if (!found) throw new Refused(notFound(`Session ${params['id']}`));
  return found;
}

function list(context: Context): Reply {
  const { query, world } = context;
  const [agentId, statuses] = [query.get('agent_id'), query.getAll('statuses[]')];
  const views = [...world.sessions.values()]
    .map(({ view }) => view)
    .filter(
      (view) =>
        (query.get('include_archived') === 'true' || view.archived_at === null) &&
        (agentId === null || view.agent.id === agentId) &&
        (statuses.length === 0 || statuses.includes(view.status)),
    );
  const within = [...withinTimes(query, views, (view) => view.created_at)];
  const reply = page(context, query.get('order') === 'asc' ? within : within.reverse());
  return ok({ ...(reply.body as object), prev_page: null });
}

const updateSchema = z.strictObject({
  title: z.string().nullish(),
  metadata: z.record(z.string().max(64), z.string().max(512).nullable()).nullish(),
  budget: budgetSchema.nullish(),
  agent: z.strictObject({ tools: toolsSchema.optional(), mcp_servers: z.array(z.never()).optional() }).optional(),
});

type Update = z.infer<typeof updateSchema>;

function checkBudget(view: BetaManagedAgentsSession, budget: Update['budget']): void {
  if (budget == null) return;
  refuseIf(view.budget === null, 400, 'budget_create_only: the session was created without a budget.');
  const consumed = Number(view.usage.list_cost?.amount ?? '0');
  const raised = Number(budget.max_list_cost.amount) > consumed;
  refuseIf(!raised, 400, 'budget_not_raised: the budget is at or below what was used.');
}

/** What `session.updated` carries: the fields of the update alone. */
function changesOf(view: BetaManagedAgentsSession, input: Update) {
  return {
    ...(input.agent ? { agent: structuredClone(view.agent) } : {}),
    ...(input.title !== undefined ? { title: view.title } : {}),
    ...(input.budget !== undefined ? { budget: view.budget } : {}),
    ...(input.metadata ? { metadata: view.metadata } : {}),
  };
}

function update(context: Context): Reply {
  const { view, log, isRunning } = sessionOf(context);
  const input = updateSchema.parse(context.body);
  refuseIf(view.archived_at !== null, 409, 'The session is archived.');
  refuseIf(view.status === 'terminated', 400, 'The session is terminated.');
  refuseIf(
    input.agent !== undefined && isRunning,
    400,
    'The session is running; its agent can be changed when it is idle.',
  );
  checkBudget(view, input.budget);
  const isHeeded = !context.world.control.unheeded.includes('tools');
  if (input.agent?.tools && isHeeded) view.agent.tools = resolved(input.agent.tools);
  if (input.title !== undefined) view.title = input.title;
  if (input.budget !== undefined) view.budget = input.budget;
  view.metadata = patched(view.metadata, input.metadata);
  view.updated_at = context.world.now();
  log.append({ type: 'session.updated', ...changesOf(view, input) });
  if (input.budget !== undefined) sessionOf(context).budgetChanged();
  return ok(view);
}

function archive(context: Context): Reply {
  const session = sessionOf(context);
  refuseIf(session.isRunning, 400, 'The session is running; interrupt it first.');
  session.archive();
  return ok(session.view);
}

function remove(context: Context): Reply {
  const session = sessionOf(context);
  refuseIf(session.isRunning, 400, 'The session is running; interrupt it first.');
  session.delete();
  context.world.sessions.delete(session.view.id);
  return ok({ id: session.view.id, type: 'session_deleted' });
}

function resourceOf(context: Context): BetaManagedAgentsSessionResource & { readonly id: string } {
  const { view } = sessionOf(context);
  const found = view.resources.find((resource) => 'id' in resource && resource.id === context.params['rid']);
  if (!found) throw new Refused(notFound(`Resource ${context.params['rid']}`));
  return found as BetaManagedAgentsSessionResource & { readonly id: string };
}

function rotate(context: Context): Reply {
  const session = sessionOf(context);
  const resource = resourceOf(context);
  const { authorization_token: token } = z.strictObject({ authorization_token: z.string().min(1) }).parse(context.body);
  refuseIf(session.view.archived_at !== null, 409, 'The session is archived.');
  if (resource.type !== 'github_repository') {
    throw new Refused(refuse(400, 'authorization_token: only repositories have a token.'));
  }
  session.tokens.set(resource.id, token);
  context.world.tokens.push({ sessionId: session.view.id, resourceId: resource.id, url: resource.url, token });
  session.useTokens();
  resource.updated_at = context.world.now();
  return ok(resource);
}

async function addFile(context: Context): Promise<Reply> {
  const session = sessionOf(context);
  const input = fileResourceSchema.parse(context.body);
  refuseIf(session.view.archived_at !== null, 409, 'The session is archived.');
  const resource = addResource(context.world, session.view.id, input, new Map());
  if (resource.type !== 'file') throw new Error('A file was added.');
  await session.mountFile(resource.file_id, resource.mount_path);
  session.view.resources.push(resource);
  return ok(resource);
}

function removeResource(context: Context): Reply {
  const { view } = sessionOf(context);
  const resource = resourceOf(context);
  refuseIf(resource.type !== 'file', 400, 'Only files can be removed.');
  view.resources = view.resources.filter((one) => one !== resource);
  return ok({ id: resource.id, type: 'session_resource_deleted' });
}

function listResources(context: Context): Reply {
  const { view } = sessionOf(context);
  const { resources } = context.world.control.repositories === 'nowhere' ? shown(context, view) : view;
  return page(context, resources as (BetaManagedAgentsSessionResource & { readonly id: string })[]);
}

const beta = 'required' as const;
const one = '/v1/sessions/:id';

/** Sessions and what is mounted into them. */
export const SESSION_ROUTES: readonly Route[] = [
  { method: 'POST', path: '/v1/sessions', beta, handle: create },
  { method: 'GET', path: '/v1/sessions', beta, handle: list },
  { method: 'GET', path: one, beta, handle: (context) => ok(shown(context, sessionOf(context).view)) },
  { method: 'POST', path: one, beta, handle: update },
  { method: 'DELETE', path: one, beta, handle: remove },
  { method: 'POST', path: `${one}/archive`, beta, handle: archive },
  { method: 'GET', path: `${one}/resources`, beta, handle: listResources },
  { method: 'POST', path: `${one}/resources`, beta, handle: addFile },
  { method: 'GET', path: `${one}/resources/:rid`, beta, handle: (context) => ok(resourceOf(context)) },
  { method: 'POST', path: `${one}/resources/:rid`, beta, handle: rotate },
  { method: 'DELETE', path: `${one}/resources/:rid`, beta, handle: removeResource },
];
