import type { AgentRepository } from '../../ports/agent-runtime.port.js';
import type { GrantReadAccess } from '../../ports/code-host.port.js';
import { PortError } from '../../ports/port-error.js';
import { WORKSPACE } from './agent-definition.js';
import { translated, type Anthropic } from './anthropic-client.js';
import type { LiveSession, Mount } from './live-session.js';
import { itemsOf } from './pages.js';

/** As much of a session's resource as tells which repository it is. */
interface Resource {
  readonly type: string;
  readonly id?: string;
  readonly mount_path?: string | null;
  readonly url?: string;
}

/** The repositories of GitHub among a session's resources. Not every server repeats where it mounted them. */
export function mountsAmong(
  resources: readonly Resource[],
  repositories: readonly AgentRepository[],
): readonly Mount[] {
  return repositories.flatMap((repository) => {
    const mounted = resources.find((resource) => resource.type === 'github_repository' && isOf(resource, repository));
    return mounted?.id === undefined ? [] : [{ repositoryId: repository.repositoryId, resourceId: mounted.id }];
  });
}

function isOf({ mount_path: path, url }: Resource, { name, source }: AgentRepository): boolean {
  if (path != null) return path === `${WORKSPACE}/${name}`;
  return url?.toLowerCase().endsWith(`/${source.toLowerCase()}`) === true;
}

/**
 * Gives each mounted repository a token for this turn: tokens live for an hour, and one that leaves our hands is made for one turn.
 * Throws AGENT.SESSION_LOST for a repository that the session does not have: the agent would answer from nothing.
 */
export async function rotateTokens(
  client: Anthropic,
  session: LiveSession,
  {
    repositories,
    readTokens,
  }: { readonly repositories: readonly AgentRepository[]; readonly readTokens: GrantReadAccess },
): Promise<void> {
  const hosted = repositories.filter(({ codeHost }) => codeHost === 'github');
  if (hosted.length === 0) return;
  const resourceIds = await mountedAs(client, session, hosted);
  const access = await readTokens(hosted);
  for (const [index, { repositoryId, name }] of hosted.entries()) {
    const token = access.find((one) => one.repositoryId === repositoryId)?.token;
    if (token === undefined)
      throw new PortError('AGENT.REJECTED', `There is no token to read ${name}. Send again.`, false);
    const update = { session_id: session.sessionId, authorization_token: token };
    await translated('The session', () => client.beta.sessions.resources.update(resourceIds[index] ?? '', update));
  }
}

async function mountedAs(
  client: Anthropic,
  session: LiveSession,
  hosted: readonly AgentRepository[],
): Promise<readonly string[]> {
  const known = (): readonly (string | undefined)[] =>
    hosted.map(({ repositoryId }) => session.mounts.find((mount) => mount.repositoryId === repositoryId)?.resourceId);
  if (known().includes(undefined)) session.mounts = mountsAmong(await listed(client, session.sessionId), hosted);
  return known().map((resourceId, index) => {
    if (resourceId !== undefined) return resourceId;
    const message = `${hosted[index]?.name ?? 'A repo'} is not mounted in the agent’s session. Send again to start a new one.`;
    throw new PortError('AGENT.SESSION_LOST', message, false);
  });
}

function listed(client: Anthropic, sessionId: string): Promise<readonly Resource[]> {
  return translated('The session', async () => {
    const resources: Resource[] = [];
    for await (const resource of itemsOf(client.beta.sessions.resources.list(sessionId))) resources.push(resource);
    return resources;
  });
}
