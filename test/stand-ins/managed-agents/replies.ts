import type { IncomingHttpHeaders } from 'node:http';
import type { World } from './world.js';

export interface Reply {
  readonly status: number;
  /** JSON. */
  readonly body?: unknown;
  readonly bytes?: Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Context {
  readonly world: World;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  /** Parsed JSON; undefined without a body. */
  readonly body: unknown;
  readonly bytes: Buffer;
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** E.g. `/v1/sessions/:id/events`. */
  readonly path: string;
  /** Must the request name the beta? Files can be used without, but for their scope. */
  readonly beta: 'required' | 'optional';
  readonly handle: (context: Context) => Reply | Promise<Reply>;
}

export const BETA = 'managed-agents-2026-04-01';

export const ok = (body: unknown): Reply => ({ status: 200, body });

const TYPES: Readonly<Record<number, string>> = {
  400: 'invalid_request_error',
  401: 'authentication_error',
  403: 'permission_error',
  404: 'not_found_error',
  409: 'invalid_request_error',
  413: 'request_too_large',
  429: 'rate_limit_error',
  529: 'overloaded_error',
};

export function refuse(status: number, message: string, headers: Readonly<Record<string, string>> = {}): Reply {
  const error = { type: TYPES[status] ?? 'api_error', message };
  return { status, headers, body: { type: 'error', error, request_id: null } };
}

export const notFound = (what: string): Reply => refuse(404, `${what} was not found.`);

/** Thrown by a handler in the place of a reply. */
export class Refused extends Error {
  constructor(readonly reply: Reply) {
    super('refused');
  }
}

export function refuseIf(condition: boolean, status: number, message: string): void {
  if (condition) throw new Refused(refuse(status, message));
}

/** One page of a list. The cursor names the last item of the page before, so that a list may grow meanwhile. */
export function page<Item extends { readonly id: string }>(context: Context, items: readonly Item[]): Reply {
  const { query, world } = context;
  const size = Math.min(Number(query.get('limit') ?? 20), world.control.pageSize);
  const cursor = query.get('page');
  const last = cursor === null ? undefined : Buffer.from(cursor, 'base64url').toString();
  const begin = last === undefined ? 0 : items.findIndex(({ id }) => id === last) + 1;
  refuseIf(last !== undefined && begin === 0, 400, 'page: the cursor is not one of this list.');
  const start = world.control.cursorRepeats ? Math.min(begin, size) : begin;
  const part = items.slice(start, start + size);
  const more = start + size < items.length;
  const next = world.control.cursorRepeats ? items[size - 1] : part.at(-1);
  const next_page = more ? Buffer.from(next?.id ?? '').toString('base64url') : null;
  return ok({ data: part, next_page });
}

/** Keeps what `created_at[gt|gte|lt|lte]` ask for; what has no time yet is kept. */
export function withinTimes<Item>(
  query: URLSearchParams,
  items: readonly Item[],
  timeOf: (item: Item) => string | null | undefined,
): readonly Item[] {
  const at = (name: string): number => Date.parse(query.get(`created_at[${name}]`) ?? '');
  const [gt, gte, lt, lte] = [at('gt'), at('gte'), at('lt'), at('lte')];
  return items.filter((item) => {
    const time = Date.parse(timeOf(item) ?? '');
    return !(time <= gt || time < gte || time >= lt || time > lte);
  });
}
