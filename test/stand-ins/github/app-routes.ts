import { randomBytes } from 'node:crypto';
import { allows } from './credentials.js';
import type { Context, Reply, Route } from './replies.js';
import { created, noContent, notFound, ok, page, refuse } from './replies.js';
import type { Level, Permissions, StandInInstallation, StandInRepository, StandInState } from './state.js';
import { installationOf, repositoriesOf } from './state.js';

const HOUR_MS = 3_600_000;

export function showRepository(state: StandInState, repository: StandInRepository): object {
  const { id, owner, name, archived } = repository;
  const full_name = `${owner}/${name}`;
  const html_url = `${state.url}/${full_name}`;
  const default_branch = repository.made.git('symbolic-ref', '--short', 'HEAD');
  return {
    id,
    name,
    full_name,
    private: repository.private,
    archived,
    default_branch,
    owner: { login: owner },
    html_url,
  };
}

/** The app itself, its installations and their tokens. */
export const APP_ROUTES: readonly Route[] = [
  { method: 'POST', path: '/app-manifests/:code/conversions', auth: 'none', handle: convertManifest },
  {
    method: 'GET',
    path: '/app',
    auth: 'app',
    handle: ({ state }) =>
      ok({ id: state.appId, slug: state.slug, name: state.slug, html_url: `${state.url}/apps/${state.slug}` }),
  },
  {
    method: 'GET',
    path: '/app/installations',
    auth: 'app',
    handle: (context) => page(context, '/app/installations', context.state.installations.map(show)),
  },
  {
    method: 'GET',
    path: '/app/installations/:id',
    auth: 'app',
    handle: ({ state, params }) => {
      const found = state.installations.find(({ id }) => `${id}` === params['id']);
      return found ? ok(show(found)) : notFound();
    },
  },
  {
    method: 'GET',
    path: '/repos/:owner/:repo/installation',
    auth: 'app',
    handle: ({ state, repository }) => {
      const found = installationOf(state, repository);
      return found ? ok(show(found)) : notFound();
    },
  },
  {
    method: 'GET',
    path: '/app/hook/deliveries',
    auth: 'app',
    handle: ({ state }) => ok(state.deliveries.toReversed()),
  },
  { method: 'POST', path: '/app/installations/:id/access_tokens', auth: 'app', handle: mint },
  {
    method: 'GET',
    path: '/installation/repositories',
    auth: 'token',
    handle: (context) => {
      const { state, token } = context;
      const installation = state.installations.find(({ id }) => id === token?.installationId);
      const all = installation ? repositoriesOf(state, installation) : [];
      const seen = all.filter(({ id }) => token?.repositoryIds?.includes(id) ?? true);
      const items = seen.map((repository) => showRepository(state, repository));
      return page(context, '/installation/repositories', items, (repositories, total_count) => ({
        total_count,
        repository_selection: 'all',
        repositories,
      }));
    },
  },
  {
    method: 'DELETE',
    path: '/installation/token',
    auth: 'token',
    handle: ({ token }) => {
      if (token) token.revoked = true;
      return noContent;
    },
  },
];

function show({ id, owner, isEnterprise, permissions, suspended, selected }: StandInInstallation): object {
  const suspended_at = suspended ? '2026-01-02T03:04:05Z' : null;
  const repository_selection = selected ? 'selected' : 'all';
  const account = isEnterprise ? { slug: owner, name: owner } : { login: owner, type: 'Organization' };
  return { id, account, repository_selection, permissions, suspended_at };
}

function mint({ state, params, body }: Context): Reply {
  const installation = state.installations.find(({ id }) => `${id}` === params['id']);
  if (!installation) return notFound();
  const permissions = (body['permissions'] as Permissions | undefined) ?? installation.permissions;
  const wanted = (body['repository_ids'] as readonly number[] | undefined) ?? undefined;
  const all = repositoriesOf(state, installation);
  const refused = mintRefusal(installation, permissions, wanted, all);
  if (refused) return refused;
  const mintedAt = Date.now();
  const expiresAt = mintedAt + HOUR_MS;
  const token = `ghs_${randomBytes(18).toString('hex')}`;
  const installationId = installation.id;
  state.tokens.push({
    token,
    installationId,
    permissions,
    repositoryIds: wanted,
    mintedAt,
    expiresAt,
    revoked: false,
  });
  const repositories = wanted?.map((id) => ({ id, name: all.find((r) => r.id === id)?.name }));
  const repository_selection = wanted ? 'selected' : 'all';
  const expires_at = new Date(expiresAt).toISOString().replace(/\.\d+Z$/, 'Z');
  return created({ token, expires_at, permissions, repository_selection, ...(repositories && { repositories }) });
}

function mintRefusal(
  installation: StandInInstallation,
  permissions: Permissions,
  wanted: readonly number[] | undefined,
  all: readonly StandInRepository[],
): Reply | undefined {
  if (installation.suspended) return refuse(403, 'This installation has been suspended');
  const granted = (entry: [string, Level]): boolean => allows(installation.permissions, ...entry);
  if (!Object.entries(permissions).every(granted)) {
    return refuse(422, 'The permissions requested are not granted to this installation.');
  }
  if (!wanted?.some((id) => !all.some((repository) => repository.id === id))) return undefined;
  const message =
    'There is at least one repository that does not exist or is not accessible to the parent installation.';
  return refuse(422, message);
}

function convertManifest({ state, params }: Context): Reply {
  if (!state.manifestCodes.delete(params['code'] ?? '')) return notFound();
  return created({
    id: state.appId,
    slug: state.slug,
    client_id: 'Iv1.0123456789abcdef',
    client_secret: 'client-secret-of-the-stand-in',
    webhook_secret: state.webhookSecret,
    pem: state.privateKeyPem,
    html_url: `${state.url}/apps/${state.slug}`,
    owner: { login: 'acme' },
    permissions: { metadata: 'read' },
    events: [],
  });
}
