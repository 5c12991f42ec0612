import { UnreachableError, toApiError } from './api-error.js';
import { repeatable } from './dead-connections.js';
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
  /** Made again by whoever asks, where it was not answered. */
  readonly isRepeated: boolean;
}

/** Reads `/api<path>`. Throws ApiError when refused and UnreachableError when there is no answer. */
export async function apiGet<Answer>(path: string, options: ReadOptions = {}): Promise<Answer> {
  const { query = {}, signal, patienceMs } = options;
  const init = { method: 'GET', isRepeated: true, patienceMs, ...(signal ? { signal } : {}) };
  return send(`${path}${toQuery(query)}`, init) as Promise<Answer>;
}

/** Posts JSON to `/api<path>` with an Idempotency-Key. Throws as `apiGet` does. */
export async function apiPost<Answer>(path: string, body: unknown, options: PostOptions = {}): Promise<Answer> {
  const headers = { 'content-type': 'application/json', 'idempotency-key': options.idempotencyKey ?? randomId() };
  const { patienceMs, idempotencyKey } = options;
  const isRepeated = idempotencyKey !== undefined;
  return send(path, { method: 'POST', headers, body: JSON.stringify(body), patienceMs, isRepeated }) as Promise<Answer>;
}

/** As `apiPost`, for a change of what is there. */
export async function apiPatch<Answer>(path: string, body: unknown, options: PostOptions = {}): Promise<Answer> {
  const headers = { 'content-type': 'application/json', 'idempotency-key': options.idempotencyKey ?? randomId() };
  const { patienceMs } = options;
  const init = { method: 'PATCH', headers, body: JSON.stringify(body), patienceMs, isRepeated: false };
  return send(path, init) as Promise<Answer>;
}

export async function apiDelete(path: string): Promise<void> {
  await send(path, { method: 'DELETE', isRepeated: false });
}

/** Reads a text answer, a diff for example. */
export async function apiText(path: string, { query = {}, signal }: ReadOptions = {}): Promise<string> {
  const init = { method: 'GET', isRepeated: true, ...(signal ? { signal } : {}) };
  return textOf(`${path}${toQuery(query)}`, init);
}

async function send(path: string, init: Asked): Promise<unknown> {
  const text = await textOf(path, init);
  return text === '' ? undefined : JSON.parse(text);
}

/** The whole answer; a connection that breaks in the middle of it is not an answer. */
async function textOf(path: string, { patienceMs = PATIENCE_MS, isRepeated, ...init }: Asked): Promise<string> {
  const silence = new AbortController();
  const done = isRepeated ? repeatable(silence) : undefined;
  const timer = setTimeout(() => silence.abort(), patienceMs);
  try {
    const response = await request(path, init, silence.signal).finally(() => clearTimeout(timer));
    return await response.text().catch((cause: unknown) => unreachable(cause, init.signal));
  } finally {
    done?.();
  }
}

async function request(path: string, { signal, ...init }: RequestInit, silence: AbortSignal): Promise<Response> {
  const either = signal ? AbortSignal.any([signal, silence]) : silence;
  const response = await fetch(`/api${path}`, { ...init, signal: either, credentials: 'same-origin' }).catch(
    (cause: unknown) => unreachable(cause, signal),
  );
  if (!response.ok) throw toApiError(response.status, await response.json().catch(() => undefined));
  return response;
}

function unreachable(cause: unknown, signal: AbortSignal | null | undefined): never {
  if (signal?.aborted) throw cause;
  throw new UnreachableError({ cause });
}

function toQuery(query: Readonly<Record<string, QueryValue>>): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  return given.length === 0 ? '' : `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`;
}
