import type { Request } from 'express';
import * as z from 'zod/mini';
import { problems } from './request-problem.js';
import type { Route } from './route.js';

z.config(z.locales.en());

/** Checks what came from outside. Throws RequestProblem REQUEST.MALFORMED with the path of the first wrong field. */
export function parseInput(route: Route, request: Pick<Request, 'params' | 'query' | 'body'>) {
  return {
    params: parsePart('params', route.params, request.params),
    query: parsePart('query', route.query ?? nothing, request.query),
    body: route.body && parsePart('body', route.body, request.body ?? {}),
  };
}

const nothing = z.strictObject({});

function parsePart(part: string, schema: z.ZodMiniType | undefined, value: unknown): unknown {
  if (!schema) return undefined;
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw problems.malformed([part, ...(issue?.path ?? [])].map(String).join('.'), issue?.message ?? 'is not valid');
}
