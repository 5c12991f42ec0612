import { isDeepStrictEqual } from 'node:util';
import { routes } from '../../src/http/api/routes.js';
import type { Route } from '../../src/http/routing/route.js';

const all: readonly (readonly [path: RegExp, route: Route])[] = Object.values<Route>(routes).map((route) => [
  new RegExp(`^/api${route.path.replaceAll(/:\w+/g, '[^/]+')}$`),
  route,
]);

/** Throws when an answer of a route has another shape than the route names, or more than that. Paths that are no route's pass. */
export function checkReply(method: string, path: string, body: unknown): void {
  const reply = all.find(([pattern, route]) => route.method === method && pattern.test(path))?.[1].reply;
  if (reply?.mediaType !== 'application/json') return;
  const parsed = reply.schema.safeParse(body);
  if (!parsed.success) throw new Error(`${method} ${path} answers in another shape: ${parsed.error.message}`);
  if (!isDeepStrictEqual(parsed.data, body))
    throw new Error(`${method} ${path} answers more than its route names: ${JSON.stringify(body)}`);
}
