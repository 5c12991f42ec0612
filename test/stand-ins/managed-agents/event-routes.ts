import type { ServerResponse } from 'node:http';
import { z } from 'zod';
import type { Context, Reply, Route } from './replies.js';
import { ok, page, refuseIf, withinTimes } from './replies.js';
import { sessionOf } from './session-routes.js';

const textSchema = z.strictObject({ type: z.literal('text'), text: z.string() });
const content = z.array(textSchema);

const sentSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('user.message'), content: content.min(1) }),
  z.strictObject({ type: z.literal('user.interrupt'), session_thread_id: z.string().nullish() }),
  z.strictObject({
    type: z.literal('user.custom_tool_result'),
    custom_tool_use_id: z.string(),
    content: content.optional(),
    is_error: z.boolean().nullish(),
  }),
  z
    .strictObject({
      type: z.literal('user.tool_confirmation'),
      tool_use_id: z.string(),
      result: z.enum(['allow', 'deny']),
      deny_message: z.string().nullish(),
    })
    .refine(({ result, deny_message }) => result === 'deny' || deny_message == null, {
      message: 'deny_message: only allowed with deny',
    }),
]);

const bodySchema = z.strictObject({ events: z.array(sentSchema).min(1) });

function send(context: Context): Reply {
  const session = sessionOf(context);
  const { events } = bodySchema.parse(context.body);
  refuseIf(session.view.archived_at !== null, 409, 'The session is archived.');
  refuseIf(session.view.status === 'terminated', 400, 'The session is terminated.');
  for (const event of events) {
    const [name, id] = answered(event);
    refuseIf(id !== undefined && !session.waitsFor(id), 400, `${name}: ${id} waits for no result.`);
  }
  const data = events.map((event) => ({ ...event, id: context.world.newId('sevt'), processed_at: null }));
  for (const event of data) session.receive(event);
  return ok({ data });
}

function answered(event: z.infer<typeof sentSchema>): readonly [name: string, id: string | undefined] {
  if (event.type === 'user.custom_tool_result') return ['custom_tool_use_id', event.custom_tool_use_id];
  if (event.type === 'user.tool_confirmation') return ['tool_use_id', event.tool_use_id];
  return ['', undefined];
}

function list(context: Context): Reply {
  const { query } = context;
  const types = context.world.control.typesIgnored ? [] : query.getAll('types[]');
  const events = sessionOf(context).log.listed.filter(({ type }) => types.length === 0 || types.includes(type));
  const within = [...withinTimes(query, events, (event) => event.processed_at)];
  return page(context, query.get('order') === 'desc' ? within.reverse() : within);
}

/** Opens the stream of a session's events; nothing of what was before is sent. */
export function stream(context: Context, response: ServerResponse): void {
  sessionOf(context).log.open(response, new Set(context.query.getAll('event_deltas[]')));
}

export const STREAM = 'GET /v1/sessions/:id/events/stream';

/** Events of a session, sent and listed; the stream is opened by `stream`. */
export const EVENT_ROUTES: readonly Route[] = [
  { method: 'POST', path: '/v1/sessions/:id/events', beta: 'required', handle: send },
  { method: 'GET', path: '/v1/sessions/:id/events', beta: 'required', handle: list },
  { method: 'GET', path: '/v1/sessions/:id/events/stream', beta: 'required', handle: () => ok(undefined) },
];
