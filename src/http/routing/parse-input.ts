import type { Request } from 'express';
import * as z from 'zod/mini';
import { wordsFor } from './malformed-words.js';
import { problems } from '../../edge/request-problem.js';
import type { Route } from './route.js';

z.config({ localeError: wordsFor });

/** Checks what came from outside. Throws RequestProblem REQUEST.MALFORMED with the path of the first wrong field, in words that say what to do. */
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
  const path = (issue?.path ?? []).map(String);
  throw problems.malformed([part, ...path].join('.'), sentence(part, path.join('.'), issue?.message ?? 'is not valid'));
}

const PLACES: Readonly<Record<string, string>> = { params: 'the address', query: 'the query', body: 'the body' };

/** A message of a schema that is a sentence already stays as it is; else it tells what is true of the field. */
function sentence(part: string, field: string, message: string): string {
  if (/^[A-Z]/.test(message)) return message;
  const place = PLACES[part] ?? part;
  return field === '' ? `${place.replace('the', 'The')} ${message}.` : `\`${field}\` in ${place} ${message}.`;
}
