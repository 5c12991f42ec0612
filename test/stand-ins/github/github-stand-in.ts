import { createHash, createHmac, createPublicKey, generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Files, MadeRepository } from '../../support/git/make-repository.js';
import { makeRepository } from '../../support/git/make-repository.js';
import { serveGit } from '../git-http/git-http-server.js';
import { APP_ROUTES } from './app-routes.js';
import { checkAppJwt, checkScope, checkToken, tokenIn } from './credentials.js';
import { spoil } from './faults.js';
import { GIT_ROUTES } from './git-routes.js';
import { PULL_ROUTES } from './pull-routes.js';
import type { Context, Reply, Route } from './replies.js';
import { notFound, refuse, SILENCE } from './replies.js';
import type { Permissions, RequestRecord, StandInRepository, StandInState, TokenRecord } from './state.js';

const ROUTES = [...APP_ROUTES, ...GIT_ROUTES, ...PULL_ROUTES].map((route) => ({
  route,
  pattern: new RegExp(`^${route.path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`),
}));

const GRANTED: Permissions = {
  metadata: 'read',
  contents: 'write',
  pull_requests: 'write',
  checks: 'read',
  statuses: 'read',
};

const MADE_KEYS = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});

interface Manifest {
  readonly redirect_url: string;
  readonly hook_attributes?: { readonly url: string };
  readonly default_events?: readonly string[];
}

/** GitHub looks at the address also of a webhook that is switched off. */
function manifestRefusal({ hook_attributes: hook, default_events }: Manifest): string | undefined {
  if (hook && /^https?:\/\/(localhost|127\.|10\.|192\.168\.|\[)/.test(hook.url)) {
    return "Invalid GitHub App configuration: Hook url is not supported because it isn't reachable over the public Internet";
  }
  return !hook && default_events ? 'Invalid GitHub App configuration: Default events need a hook url' : undefined;
}

/**
 * GitHub as far as the adapter uses it, on 127.0.0.1: REST under `/api/v3`, git over HTTP, tokens with scopes that are enforced.
 * Objects, branches and merges are real: git repositories below `root`.
 */
export class GitHubStandIn {
  private constructor(
    readonly state: StandInState,
    private readonly root: string,
    private readonly server: ReturnType<typeof createServer>,
  ) {}

  static async start(root: string): Promise<GitHubStandIn> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const state: StandInState = {
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      appId: 4711,
      slug: 'code-runs',
      publicKey: createPublicKey(MADE_KEYS.publicKey),
      privateKeyPem: MADE_KEYS.privateKey,
      webhookSecret: 'webhook-secret-of-the-stand-in',
      repositories: [],
      renames: new Map(),
      installations: [],
      tokens: [],
      requests: [],
      faults: [],
      manifestCodes: new Set(),
      deliveries: [],
      youngTokenMs: 0,
      draftsSupported: true,
    };
    const standIn = new GitHubStandIn(state, root, server);
    server.on('request', (request, response) => void standIn.answer(request, response));
    return standIn;
  }

  get apiUrl(): string {
    return `${this.state.url}/api/v3`;
  }

  /** An account that installed the app, on all its repositories unless `selected` names some. */
  install(owner: string, permissions: Permissions = GRANTED): StandInState['installations'][number] {
    const id = 100 + this.state.installations.length;
    const installation = { id, owner, permissions, suspended: false, selected: undefined };
    this.state.installations.push(installation);
    return installation;
  }

  addRepository(owner: string, name: string, files: Files): StandInRepository {
    const made: MadeRepository = makeRepository(join(this.root, owner, name), files);
    made.git('config', 'uploadpack.allowAnySHA1InWant', 'true');
    const id = 1 + this.state.repositories.length;
    const repository = { id, owner, name, private: true, archived: false, made, pulls: [], checks: new Map() };
    this.state.repositories.push(repository);
    return repository;
  }

  rename(repository: StandInRepository, name: string): void {
    this.state.renames.set(`${repository.owner}/${repository.name}`, repository.id);
    repository.name = name;
  }

  expireTokens(): void {
    for (const token of this.state.tokens) token.expiresAt = 0;
  }

  /** Sends a webhook as GitHub does, signed over the very bytes. */
  async sendWebhook(to: string, event: string, payload: object, delivery: string = randomUUID()): Promise<number> {
    const { body, headers } = this.webhook(event, payload, delivery);
    const { status } = await fetch(to, { method: 'POST', headers, body });
    const { deliveries } = this.state;
    deliveries.push({ id: deliveries.length + 1, delivered_at: new Date().toISOString(), status_code: status });
    return status;
  }

  webhook(event: string, payload: object, delivery: string = randomUUID()) {
    const body = Buffer.from(JSON.stringify(payload));
    const signature = createHmac('sha256', this.state.webhookSecret).update(body).digest('hex');
    const headers = {
      'content-type': 'application/json',
      'x-github-event': event,
      'x-github-delivery': delivery,
      'x-hub-signature-256': `sha256=${signature}`,
    };
    return { body, headers };
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(() => resolve());
      this.server.closeAllConnections();
    });
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.state.url);
    if (/^\/[^/]+\/[^/]+\.git\//.test(url.pathname)) return this.answerGit(url.pathname, request, response);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    if (url.pathname.endsWith('/settings/apps/new')) return this.makeApp(url, text, response);
    const body = text === '' ? {} : (JSON.parse(text) as Context['body']);
    write(response, this.reply(request, url, body));
  }

  /** The page where a person would confirm the app's name: makes it at once and sends the browser back with a code. */
  private makeApp(url: URL, form: string, response: ServerResponse): void {
    const manifest = JSON.parse(new URLSearchParams(form).get('manifest') ?? '') as Manifest;
    const refused = manifestRefusal(manifest);
    if (refused !== undefined) {
      response.writeHead(422, { 'content-type': 'text/plain' }).end(refused);
      return;
    }
    const code = randomUUID();
    this.state.manifestCodes.add(code);
    const back = new URL(manifest.redirect_url);
    back.search = new URLSearchParams({ code, state: url.searchParams.get('state') ?? '' }).toString();
    response.writeHead(302, { location: back.href }).end();
  }

  private reply(request: IncomingMessage, url: URL, body: Context['body']): Reply {
    const path = this.pathOf(url);
    const found = ROUTES.map(({ route, pattern }) => ({ route, match: pattern.exec(path) })).find(
      ({ route, match }) => match !== null && route.method === request.method,
    );
    const token = tokenIn(this.state, request.headers.authorization);
    const name = found ? `${found.route.method} ${found.route.path}` : 'none';
    const record = this.record(request, path, { route: name, token, body });
    const reply = ((): Reply => {
      if (!found) return notFound();
      const params = Object.entries(found.match?.groups ?? {}).map(([key, text]) => [key, decodeURIComponent(text)]);
      const context = { body, query: url.searchParams, token, params: Object.fromEntries(params) as Context['params'] };
      return this.conditional(request, this.handle(found.route, context, request.headers.authorization));
    })();
    record.status = reply.status;
    return reply;
  }

  private handle(
    route: Route,
    context: Omit<Context, 'state' | 'repository'>,
    authorization: string | undefined,
  ): Reply {
    const name = `${route.method} ${route.path}`;
    const { owner, repo } = context.params;
    const moved = this.state.renames.get(`${owner}/${repo}`);
    const repository = this.state.repositories.find((r) => r.owner === owner && r.name === repo);
    const denied = this.checkAccess(route, context.token, repository, authorization);
    if (denied) return denied;
    if (!repository && moved !== undefined) return this.redirect(route, context.params, moved);
    if (!repository && owner !== undefined) return notFound();
    const spoiled = spoil(this.state.faults, name, 'before');
    if (spoiled) return spoiled;
    const reply = route.handle({ ...context, state: this.state, repository: repository as StandInRepository });
    return spoil(this.state.faults, name, 'after') ?? reply;
  }

  private checkAccess(
    route: Route,
    token: TokenRecord | undefined,
    repository: StandInRepository | undefined,
    authorization: string | undefined,
  ): Reply | undefined {
    if (route.auth === 'none') return undefined;
    if (route.auth === 'app') return checkAppJwt(this.state, authorization);
    const refused = checkToken(this.state, token);
    return refused ?? (token && checkScope(this.state, token, repository, route.needs));
  }

  private redirect(route: Route, params: Context['params'], id: number): Reply {
    const rest = route.path
      .replace('/repos/:owner/:repo', '')
      .replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(params[key] ?? ''));
    const status = route.method === 'GET' ? 301 : 307;
    return refuse(status, 'Moved Permanently', { location: `${this.apiUrl}/repositories/${id}${rest}` });
  }

  /** Without the prefix of an enterprise server, and with numbers turned into names. */
  private pathOf(url: URL): string {
    const path = url.pathname.replace(/^\/api\/v3/, '');
    const [, id, rest = ''] = /^\/repositories\/(\d+)(.*)$/.exec(path) ?? [];
    const repository = this.state.repositories.find((r) => `${r.id}` === id);
    return repository ? `/repos/${repository.owner}/${repository.name}${rest}` : path;
  }

  private answerGit(path: string, request: IncomingMessage, response: ServerResponse): void {
    const { owner, name, rest } = gitAddressOf(path);
    const token = tokenIn(this.state, request.headers.authorization);
    const record = this.record(request, path, { route: 'git', token, body: undefined });
    const repository = this.state.repositories.find((r) => r.owner === owner && r.name === name);
    const level = (request.url ?? '').includes('git-receive-pack') ? 'write' : 'read';
    const location = repository
      ? undefined
      : this.newGitAddress(`${owner}/${name}`, (request.url ?? '').split('.git')[1]);
    if (location !== undefined) return void response.writeHead(301, { location }).end();
    const refused = this.checkGit(token, repository, level);
    record.status = refused?.status ?? 200;
    if (refused || !repository) return refuseGit(response, record.status);
    const folder = repository.made.directory.slice(this.root.length);
    serveGit({ root: this.root, push: true, path: `${folder}/.git${rest}` }, request, response);
  }

  private newGitAddress(oldName: string, rest = ''): string | undefined {
    const moved = this.state.repositories.find(({ id }) => id === this.state.renames.get(oldName));
    return moved && `${this.state.url}/${moved.owner}/${moved.name}.git${rest}`;
  }

  private checkGit(
    token: TokenRecord | undefined,
    repository: StandInRepository | undefined,
    level: 'read' | 'write',
  ): Reply | undefined {
    const refused = spoil(this.state.faults, 'git', 'before') ?? checkToken(this.state, token);
    if (refused || !token) return refused;
    return checkScope(this.state, token, repository, ['contents', level]) ?? (repository ? undefined : notFound());
  }

  private record(
    request: IncomingMessage,
    path: string,
    more: Pick<RequestRecord, 'route' | 'token' | 'body'>,
  ): RequestRecord {
    const apiVersion = request.headers['x-github-api-version'] as string | undefined;
    const record: RequestRecord = { method: request.method ?? '', path, apiVersion, status: 0, ...more };
    this.state.requests.push(record);
    return record;
  }

  private conditional(request: IncomingMessage, reply: Reply): Reply {
    if (request.method !== 'GET' || reply.status !== 200) return reply;
    const etag = `"${createHash('sha1').update(JSON.stringify(reply.body)).digest('hex')}"`;
    if (request.headers['if-none-match'] === etag) return { status: 304, headers: { etag } };
    return { ...reply, headers: { ...reply.headers, etag } };
  }
}

function gitAddressOf(path: string): { readonly owner: string; readonly name: string; readonly rest: string } {
  const [, owner = '', name = '', rest = ''] = /^\/([^/]+)\/([^/]+)\.git(\/.*)$/.exec(path) ?? [];
  return { owner, name, rest };
}

function refuseGit(response: ServerResponse, status: number): void {
  response.writeHead(status, status === 401 ? { 'www-authenticate': 'Basic realm="GitHub"' } : {}).end();
}

function write(response: ServerResponse, { status, body, headers }: Reply): void {
  if (status === SILENCE.status) return;
  response.writeHead(status, {
    'x-ratelimit-limit': '5000',
    'x-ratelimit-remaining': '4999',
    'x-github-request-id': randomUUID(),
    ...(body === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' }),
    ...headers,
  });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}
