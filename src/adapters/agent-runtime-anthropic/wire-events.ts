import { z } from 'zod';

const contentSchema = z.array(z.looseObject({ type: z.string(), text: z.string().optional() }));
const id = z.string();
const at = z.string().nullish();
const tokens = z.number().int().nonnegative().catch(0);

const event = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.object({ type: z.literal(type), id, processed_at: at, ...shape });

const preview = {
  start: z.object({ type: z.literal('event_start'), event: z.object({ type: z.string(), id }) }),
  delta: z.object({
    type: z.literal('event_delta'),
    event_id: id,
    delta: z.object({
      index: z.number().int().nonnegative().optional(),
      content: z.looseObject({ type: z.string(), text: z.string().optional() }),
    }),
  }),
};

/** The events of a session that matter here, as the API sends them; the types of the SDK say more of each. */
const wireEventSchema = z.discriminatedUnion('type', [
  event('user.message', { content: contentSchema }),
  event('user.interrupt', {}),
  event('user.custom_tool_result', {
    custom_tool_use_id: id,
    content: contentSchema.optional(),
    is_error: z.boolean().nullish(),
  }),
  event('agent.message', { content: contentSchema }),
  event('agent.tool_use', {
    name: z.string(),
    input: z.unknown(),
    evaluated_permission: z.string().nullish(),
  }),
  event('agent.tool_result', {
    tool_use_id: id,
    content: contentSchema.optional(),
    is_error: z.boolean().nullish(),
  }),
  event('agent.custom_tool_use', { name: z.string(), input: z.unknown() }),
  event('session.status_running', {}),
  event('session.status_idle', {
    stop_reason: z.looseObject({ type: z.string(), event_ids: z.array(z.string()).optional() }),
    stop_details: z.looseObject({ explanation: z.string().nullish() }).nullish(),
  }),
  event('session.status_terminated', {}),
  event('session.deleted', {}),
  event('session.error', {
    error: z.looseObject({
      type: z.string(),
      message: z.string().catch(''),
      repository_url: z.string().nullish(),
      retry_status: z.looseObject({ type: z.string() }).optional(),
    }),
  }),
  event('span.model_request_end', {
    model_usage: z.object({
      input_tokens: tokens,
      output_tokens: tokens,
      cache_read_input_tokens: tokens,
      cache_creation_input_tokens: tokens,
    }),
  }),
  event('session.usage', {
    usage: z.object({
      active_seconds: z.number().nonnegative().optional(),
      list_cost: z.object({ amount: z.string(), currency: z.string() }).nullish(),
    }),
  }),
  preview.start,
  preview.delta,
]);

export type WireEvent = z.infer<typeof wireEventSchema>;
export type WireContent = z.infer<typeof contentSchema>;
/** What the history holds; previews come by the stream alone. */
export type ListedEvent = Exclude<WireEvent, { readonly type: 'event_start' | 'event_delta' }>;

/** The event, when it is one that matters; events of other types and shapes are left out, as the API asks of its readers. */
export function parseWireEvent(raw: unknown): WireEvent | undefined {
  return wireEventSchema.safeParse(raw).data;
}

/** The same event has the same key in the stream and in the list. Interrupts may come without an id. */
export function keyOf({ id, type, processed_at }: ListedEvent): string {
  return id === '' ? `${type}@${processed_at ?? ''}` : id;
}

export function isPreview(event: WireEvent): event is Exclude<WireEvent, ListedEvent> {
  return event.type === 'event_start' || event.type === 'event_delta';
}

/** All words of a content, part by part; what was withheld is named. */
export function textOf(content: WireContent): string {
  return content
    .map((part) => (part.type === 'redacted' ? '[withheld by the provider]' : (part.text ?? '')))
    .filter((text) => text !== '')
    .join('\n\n');
}
