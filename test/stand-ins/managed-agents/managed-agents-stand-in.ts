import { createHash, randomUUID } from 'node:crypto';
import { realpath, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ZodError } from 'zod';
import { AGENT_ROUTES } from './agent-routes.js';
import type { Control, Fault } from './control.js';
import { calm, controlSchema, takeFault } from './control.js';
import { EVENT_ROUTES, stream, STREAM } from './event-routes.js';
import { FILE_ROUTES } from './file-routes.js';
import type { Context, Reply, Route } from './replies.js';
import { BETA, ok, Refused, refuse, refuseIf } from './replies.js';
import type { StandInSession } from './session.js';
import { SESSION_ROUTES } from './session-routes.js';
import type { GivenToken, RequestRecord, World } from './world.js';

export interface StandInOptions {
  /** An empty folder for the sessions' containers. */
  readonly root: string;
  /** Base of clone URLs that stand for `https://github.com/`. */
  readonly gitHubUrl?: string;
  /** Made up when it is not given. */
  readonly apiKey?: string;
  /** Any free one when it is not given. */
  readonly port?: number;
  readonly control?: Partial<Control>;
}

const MODELS = ['claude-sonnet-4-6', 'claude-opus-4-8'];

function listModels(): Reply {
  const data = MODELS.map((id) => ({ id, type: 'model', display_name: id, created_at: '2026-01-01T00:00:00Z' }));
  return ok({ data, has_more: false, first_id: MODELS[0], last_id: MODELS.at(-1) });
}

const ROUTES = [
  ...[...AGENT_ROUTES, ...SESSION_ROUTES, ...EVENT_ROUTES, ...FILE_ROUTES],
  { method: 'GET', path: '/v1/models', beta: 'optional', handle: listModels } satisfies Route,
].map((route) => ({ route, pattern: new RegExp(`^${route.path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`) }));

interface Incoming {
  readonly request: IncomingMessage;
  readonly url: URL;
  readonly bytes: Buffer;
}

/**
 * Anthropic's Managed Agents as far as the adapter uses them, on 127.0.0.1: HTTP and streams of server-sent events, for the real
 * SDK. Behind each session works a scripted agent in a folder of real clones. `control` turns the faults.
 */
export class ManagedAgentsStandIn {
  private constructor(
    readonly world: World,
    private readonly server: ReturnType<typeof createServer>,
  ) {}

  static async start(options: StandInOptions): Promise<ManagedAgentsStandIn> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
    const ids = new Map<string, number>();
    const world: World = {
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      apiKey: options.apiKey ?? `sk-ant-stand-in-${randomUUID()}`,
      root: await realpath(options.root),
      gitHubUrl: options.gitHubUrl,
      ...{ agents: new Map(), environments: [], sessions: new Map() },
      ...{ files: [], tokens: [], requests: [] },
      control: { ...calm(), ...options.control },
      newId: (prefix) => {
        const next = (ids.get(prefix) ?? 0) + 1;
        ids.set(prefix, next);
        return `${prefix}_${next}`;
      },
      now: () => new Date().toISOString(),
    };
    const standIn = new ManagedAgentsStandIn(world, server);
    server.on('request', (request, response) => void standIn.answer(request, response));
    return standIn;
  }

  get url(): string {
    return this.world.url;
  }

  get apiKey(): string {
    return this.world.apiKey;
  }

  /** Every request so far, in order. */
  get requests(): readonly RequestRecord[] {
    return this.world.requests;
  }

  /** Every clone token that was given to a session, in order. */
  get tokens(): readonly GivenToken[] {
    return this.world.tokens;
  }

  get control(): Control {
    return this.world.control;
  }

  get sessions(): readonly StandInSession[] {
    return [...this.world.sessions.values()];
  }

  /** Ends the session as the provider does when it cannot go on. */
  terminate(sessionId: string): void {
    this.world.sessions.get(sessionId)?.terminate();
  }

  async stop(): Promise<void> {
    for (const session of this.sessions) session.stop();
    await new Promise<void>((resolve) => {
      this.server.close(() => resolve());
      this.server.closeAllConnections();
    });
    for (const { view } of this.sessions)
      await rm(`${this.world.root}/${view.id}`, { recursive: true, force: true, maxRetries: 20 });
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const incoming = { request, url: new URL(request.url ?? '/', this.url), bytes: Buffer.concat(chunks) };
    if (incoming.url.pathname === '/__control') return write(response, this.turn(incoming.bytes));
    const found = routeOf(incoming);
    const record = this.record(incoming, found?.route);
    const reply = await this.reply(incoming, { found, record, response });
    if (reply === 'cut') return void request.socket.destroy();
    if (reply === 'stall') return void response.writeHead(200).write('x');
    if (reply === 'streaming') return;
    record.status = reply.status;
    write(response, withRequestId(without(this.control.leftOut, reply), this.world.newId('req')));
  }

  private turn(bytes: Buffer): Reply {
    Object.assign(this.world.control, controlSchema.partial().parse(JSON.parse(bytes.toString())));
    return ok(this.world.control);
  }

  private async reply(
    incoming: Incoming,
    { found, record, response }: { found: Found | undefined; record: RequestRecord; response: ServerResponse },
  ): Promise<Reply | 'cut' | 'stall' | 'streaming'> {
    const refused = this.checkCredential(record);
    if (refused) return refused;
    if (!found || this.control.lacking.includes(record.route)) return refuse(404, 'Not found.');
    const { route, params } = found;
    if (route.beta === 'required' && !String(incoming.request.headers['anthropic-beta'] ?? '').includes(BETA)) {
      return refuse(400, `This endpoint needs the header anthropic-beta: ${BETA}.`);
    }
    const text = incoming.bytes.toString();
    const before = takeFault(this.control, record.route, 'before', text);
    if (before) return spoiled(before);
    const context = this.context(incoming, params);
    const reply = await handled(() => {
      refuseIf(!isWhole(context.body), 400, 'The request body is not valid JSON: no low surrogate in string.');
      if (record.route !== STREAM) return route.handle(context);
      stream(context, response);
      return 'streaming' as const;
    });
    const after = reply === 'streaming' ? undefined : takeFault(this.control, record.route, 'after', text);
    return after ? spoiled(after) : reply;
  }

  private context({ request, url, bytes }: Incoming, params: Context['params']): Context {
    const json = String(request.headers['content-type'] ?? '').startsWith('application/json') && bytes.length > 0;
    const body: unknown = json ? JSON.parse(bytes.toString()) : undefined;
    return { world: this.world, params, query: url.searchParams, headers: request.headers, body, bytes };
  }

  private checkCredential({ credential }: RequestRecord): Reply | undefined {
    if (credential === 'bearer' || credential === 'x-api-key') return undefined;
    return refuse(401, credential === 'none' ? 'x-api-key header is required' : 'invalid x-api-key');
  }

  private record({ request, url, bytes }: Incoming, route: Route | undefined): RequestRecord {
    const { authorization, 'x-api-key': key, ...headers } = request.headers;
    const query = [...new Set(url.searchParams.keys())].map((name) => {
      const values = url.searchParams.getAll(name);
      return [name, name.endsWith('[]') ? values : (values[0] ?? '')] as const;
    });
    const record: RequestRecord = {
      method: request.method ?? '',
      route: route ? `${route.method} ${route.path}` : 'none',
      path: url.pathname,
      query: Object.fromEntries(query),
      headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
      credential: this.credentialOf(authorization, key),
      body: String(headers['content-type'] ?? '').startsWith('application/json')
        ? this.withoutTokens(bytes)
        : undefined,
      status: 0,
    };
    this.world.requests.push(record);
    return record;
  }

  private credentialOf(authorization: string | undefined, key: unknown): RequestRecord['credential'] {
    if (authorization === `Bearer ${this.apiKey}`) return 'bearer';
    if (key === this.apiKey) return 'x-api-key';
    return authorization === undefined && key === undefined ? 'none' : 'wrong';
  }

  private withoutTokens(bytes: Buffer): unknown {
    if (bytes.length === 0) return undefined;
    return JSON.parse(bytes.toString(), (key, value: unknown) =>
      key === 'authorization_token' ? `[token ${identityOf(String(value))}]` : value,
    );
  }
}

/** Tells tokens apart without telling them. */
export function identityOf(token: string): string {
  return createHash('sha256').update(token).digest('hex').slice(0, 12);
}

interface Found {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

function routeOf({ request, url }: Incoming): Found | undefined {
  for (const { route, pattern } of ROUTES) {
    const match = route.method === request.method ? pattern.exec(url.pathname) : null;
    if (!match) continue;
    const params = Object.entries(match.groups ?? {}).map(([key, text]) => [key, decodeURIComponent(text)]);
    return { route, params: Object.fromEntries(params) as Found['params'] };
  }
  return undefined;
}

/** Has no half of a surrogate pair. */
function isWhole(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed();
  return typeof value !== 'object' || value === null || Object.values(value).every(isWhole);
}

async function handled<Result>(work: () => Result | Promise<Result>): Promise<Result | Reply> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refused) return error.reply;
    if (!(error instanceof ZodError)) throw error;
    const [issue] = error.issues;
    return refuse(400, `${issue?.path.map(String).join('.')}: ${issue?.message}`);
  }
}

const PAGE = Buffer.from('<!doctype html><title>Sign in</title>');

function spoiled({ how, retryAfterSeconds, saying = 'The stand-in was told to.' }: Fault): Reply | 'cut' | 'stall' {
  if (how === 'cut' || how === 'stall') return how;
  if (how === 'empty') return { status: 200, bytes: new Uint8Array(), headers: { 'content-type': 'application/json' } };
  if (how === 'without-data') return ok({});
  if (how === 'page') return { status: 200, bytes: PAGE, headers: { 'content-type': 'text/html; charset=utf-8' } };
  return refuse(how, saying, retryAfterSeconds === undefined ? {} : { 'retry-after': `${retryAfterSeconds}` });
}

/** The answer, or each item of a list, as a service gives it that does not know these fields. */
function without(fields: readonly string[], reply: Reply): Reply {
  const { body } = reply;
  if (fields.length === 0 || typeof body !== 'object' || body === null) return reply;
  const cut = (thing: object): object =>
    Object.fromEntries(Object.entries(thing).filter(([key]) => !fields.includes(key)));
  const isList = 'data' in body && Array.isArray(body.data);
  return { ...reply, body: isList ? { ...body, data: (body.data as object[]).map(cut) } : cut(body) };
}

function withRequestId(reply: Reply, id: string): Reply {
  const body = isError(reply.body) ? { ...reply.body, request_id: id } : reply.body;
  return { ...reply, body, headers: { 'request-id': id, ...reply.headers } };
}

function isError(body: unknown): body is { readonly type: 'error' } {
  return typeof body === 'object' && body !== null && 'type' in body && body.type === 'error';
}

function write(response: ServerResponse, { status, body, bytes, headers }: Reply): void {
  response.writeHead(status, { ...(bytes ? {} : { 'content-type': 'application/json' }), ...headers });
  response.end(bytes ?? JSON.stringify(body ?? {}));
}
