import { UnreachableError, toApiError } from './api-error.js';
import { randomId } from './random-id.js';

type QueryValue = string | number | boolean | undefined;

interface ReadOptions {
  readonly query?: Readonly<Record<string, QueryValue>>;
  readonly signal?: AbortSignal;
  /** Milliseconds until the answer must have begun, for what takes its time. */
  readonly patienceMs?: number;
}

/** Whoever does not begin to answer in this time is taken for gone. */
const PATIENCE_MS = 20_000;

/** For what the server asks a code host about: it gives up on the host earlier, and says so. */
export const HOST_PATIENCE_MS = 75_000;

interface PostOptions {
  /** Names one submission. Give the same key to send the same submission again; without one each call is a new submission. */
  readonly idempotencyKey?: string;
  /** Milliseconds until the answer must have begun, for what takes its time. */
  readonly patienceMs?: number;
}

interface Asked extends RequestInit {
  readonly signal?: AbortSignal;
  readonly patienceMs?: number | undefined;
}

/** Reads `/api<path>`. Throws ApiError when refused and UnreachableError when there is no answer. */
export async function apiGet<Answer>(path: string, options: ReadOptions = {}): Promise<Answer> {
  const { query = {}, signal, patienceMs } = options;
  const init = { method: 'GET', patienceMs, ...(signal ? { signal } : {}) };
  return send(`${path}${toQuery(query)}`, init) as Promise<Answer>;
}

/** Posts JSON to `/api<path>` with an Idempotency-Key. Throws as `apiGet` does. */
export async function apiPost<Answer>(path: string, body: unknown, options: PostOptions = {}): Promise<Answer> {
  const headers = { 'content-type': 'application/json', 'idempotency-key': options.idempotencyKey ?? randomId() };
  const { patienceMs } = options;
  return send(path, { method: 'POST', headers, body: JSON.stringify(body), patienceMs }) as Promise<Answer>;
}

/** As `apiPost`, for a change of what is there. */
export async function apiPatch<Answer>(path: string, body: unknown, options: PostOptions = {}): Promise<Answer> {
  const headers = { 'content-type': 'application/json', 'idempotency-key': options.idempotencyKey ?? randomId() };
  const { patienceMs } = options;
  return send(path, { method: 'PATCH', headers, body: JSON.stringify(body), patienceMs }) as Promise<Answer>;
}

export async function apiDelete(path: string): Promise<void> {
  await send(path, { method: 'DELETE' });
}

/** Reads a text answer, a diff for example. */
export async function apiText(path: string, { query = {}, signal }: ReadOptions = {}): Promise<string> {
  const init = { method: 'GET', ...(signal ? { signal } : {}) };
  return textOf(await request(`${path}${toQuery(query)}`, init), signal);
}

async function send(path: string, init: Asked): Promise<unknown> {
  const text = await textOf(await request(path, init), init.signal);
  return text === '' ? undefined : JSON.parse(text);
}

async function request(path: string, { signal, patienceMs = PATIENCE_MS, ...init }: Asked): Promise<Response> {
  const silence = new AbortController();
  const timer = setTimeout(() => silence.abort(), patienceMs);
  const either = signal ? AbortSignal.any([signal, silence.signal]) : silence.signal;
  const response = await fetch(`/api${path}`, { ...init, signal: either, credentials: 'same-origin' })
    .catch((cause: unknown) => unreachable(cause, signal))
    .finally(() => clearTimeout(timer));
  if (!response.ok) throw toApiError(response.status, await response.json().catch(() => undefined));
  return response;
}

/** The whole answer; a connection that breaks in the middle of it is no answer. */
function textOf(response: Response, signal: AbortSignal | undefined): Promise<string> {
  return response.text().catch((cause: unknown) => unreachable(cause, signal));
}

function unreachable(cause: unknown, signal: AbortSignal | undefined): never {
  if (signal?.aborted) throw cause;
  throw new UnreachableError({ cause });
}

function toQuery(query: Readonly<Record<string, QueryValue>>): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  return given.length === 0 ? '' : `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`;
}
