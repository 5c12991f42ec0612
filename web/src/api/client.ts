import { UnreachableError, toApiError } from './api-error.js';
import { randomId } from './random-id.js';

type QueryValue = string | number | boolean | undefined;

interface ReadOptions {
  readonly query?: Readonly<Record<string, QueryValue>>;
  readonly signal?: AbortSignal;
}

interface PostOptions {
  /** Names one submission. Give the same key to send the same submission again; without one each call is a new submission. */
  readonly idempotencyKey?: string;
}

/** Reads `/api<path>`. Throws ApiError when refused and UnreachableError when there is no answer. */
export async function apiGet<Answer>(path: string, { query = {}, signal }: ReadOptions = {}): Promise<Answer> {
  return send(`${path}${toQuery(query)}`, { method: 'GET', ...(signal ? { signal } : {}) }) as Promise<Answer>;
}

/** Posts JSON to `/api<path>` with an Idempotency-Key. Throws as `apiGet` does. */
export async function apiPost<Answer>(path: string, body: unknown, options: PostOptions = {}): Promise<Answer> {
  const headers = { 'content-type': 'application/json', 'idempotency-key': options.idempotencyKey ?? randomId() };
  return send(path, { method: 'POST', headers, body: JSON.stringify(body) }) as Promise<Answer>;
}

export async function apiDelete(path: string): Promise<void> {
  await send(path, { method: 'DELETE' });
}

/** Reads a text answer, a diff for example. */
export async function apiText(path: string, { query = {}, signal }: ReadOptions = {}): Promise<string> {
  const response = await request(`${path}${toQuery(query)}`, { method: 'GET', ...(signal ? { signal } : {}) });
  return response.text();
}

async function send(path: string, init: RequestInit): Promise<unknown> {
  const response = await request(path, init);
  const text = await response.text();
  return text === '' ? undefined : JSON.parse(text);
}

async function request(path: string, init: RequestInit): Promise<Response> {
  const response = await fetch(`/api${path}`, { ...init, credentials: 'same-origin' }).catch((cause: unknown) => {
    if (init.signal?.aborted) throw cause;
    throw new UnreachableError({ cause });
  });
  if (!response.ok) throw toApiError(response.status, await response.json().catch(() => undefined));
  return response;
}

function toQuery(query: Readonly<Record<string, QueryValue>>): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  return given.length === 0 ? '' : `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`;
}
