import type { StandInRepository, StandInState, TokenRecord } from './state.js';

export interface Reply {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Context {
  readonly state: StandInState;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
  /** Set for routes with a token. */
  readonly token: TokenRecord | undefined;
  readonly repository: StandInRepository;
}

export interface Route {
  readonly method: string;
  /** E.g. `/repos/:owner/:repo/pulls`. */
  readonly path: string;
  readonly auth: 'none' | 'app' | 'token';
  readonly needs?: readonly [permission: string, level: 'read' | 'write'];
  readonly handle: (context: Context) => Reply;
}

export const ok = (body: unknown): Reply => ({ status: 200, body });
export const created = (body: unknown): Reply => ({ status: 201, body });
export const noContent: Reply = { status: 204 };
/** No answer, ever; the connection stays open. */
export const SILENCE: Reply = { status: 0 };
export const notFound = (): Reply => refuse(404, 'Not Found');

export function refuse(status: number, message: string, headers: Readonly<Record<string, string>> = {}): Reply {
  return { status, headers, body: { message, documentation_url: 'https://docs.github.com/rest', status: `${status}` } };
}

export function invalid(resource: string, message: string): Reply {
  const errors = [{ resource, code: 'custom', message }];
  const documentation_url = 'https://docs.github.com/rest';
  return { status: 422, body: { message: 'Validation Failed', errors, documentation_url, status: '422' } };
}

/** One page of a list, with the Link header when there is more. */
export function page(context: Context, path: string, items: readonly unknown[], wrap = asIs): Reply {
  const size = Math.min(100, Number(context.query.get('per_page') ?? 30));
  const number = Number(context.query.get('page') ?? 1);
  const part = items.slice((number - 1) * size, number * size);
  const next = new URLSearchParams(context.query);
  next.set('page', `${number + 1}`);
  const more = number * size < items.length;
  const headers = more ? { link: `<${context.state.url}/api/v3${path}?${next.toString()}>; rel="next"` } : {};
  return { status: 200, body: wrap(part, items.length), headers };
}

const asIs = (part: readonly unknown[], _total: number): unknown => part;
