import * as z from 'zod/mini';
import { problem } from './replies.js';
import type { ReplyShape, Route } from '../routing/route.js';
import { routes } from './routes.js';

type Json = Readonly<Record<string, unknown>>;

/** The OpenAPI 3.1 description of every route of the table. */
export function openApi(version: string): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const [operationId, route] of Object.entries<Route>(routes)) {
    const path = `/api${route.path.replace(/:(\w+)/g, '{$1}')}`;
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(operationId, route) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Code Runs', version, description: 'Send tickets to Claude Code. See docs/http-api.md.' },
    paths,
    components: {
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description: 'An access token, such as the one in DATA_DIR/cli-token.',
        },
        session: { type: 'apiKey', in: 'cookie', name: 'code_runs_session' },
      },
    },
  };
}

function operation(operationId: string, route: Route): Json {
  const { summary, tag, access, body } = route;
  return {
    operationId,
    summary,
    tags: [tag],
    security: access === 'member' ? [{ token: [] }, { session: [] }] : [],
    parameters: [...parameters('path', route.params), ...parameters('query', route.query), ...keyParameter(route)],
    ...(body && { requestBody: { required: true, content: { 'application/json': { schema: inputSchema(body) } } } }),
    responses: {
      [route.status]: { description: 'Done', ...(route.reply && { content: content(route.reply) }) },
      default: { description: 'Refused', content: content(problem) },
    },
  };
}

function parameters(where: 'path' | 'query', schema: z.ZodMiniType | undefined): readonly Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = inputSchema(schema) as {
    properties?: Record<string, Json>;
    required?: readonly string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    schema: property,
  }));
}

function keyParameter({ method, access }: Route): readonly Json[] {
  if (method === 'GET' || access === 'signed') return [];
  const schema = { type: 'string', minLength: 1, maxLength: 200 };
  return [{ name: 'Idempotency-Key', in: 'header', required: method !== 'DELETE', schema }];
}

function content({ mediaType, schema }: ReplyShape): Json {
  return { [mediaType]: { schema: jsonSchema(schema, 'output') } };
}

const inputSchema = (schema: z.ZodMiniType): Json => jsonSchema(schema, 'input');

function jsonSchema(schema: z.ZodMiniType, io: 'input' | 'output'): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, {
    io,
    // Answers may grow: who reads them passes over what it does not know.
    override: ({ jsonSchema: described }) => {
      if (io === 'output') delete described.additionalProperties;
    },
  });
  return rest;
}
