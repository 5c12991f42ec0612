import { z } from 'zod';

/** Puts a field's fallback in the place of what cannot be read, or refuses it. */
type Field = <Schema extends z.ZodType>(schema: Schema, fallback: z.output<Schema>) => Schema;

const exact: Field = (schema) => schema;
const forgiving: Field = (schema, fallback) => schema.catch(fallback as never) as unknown as typeof schema;

const tokens = z.number().int().nonnegative().catch(0);
const NO_TOKENS = { input_tokens: 0, output_tokens: 0, cache_read_input_tokens: 0, cache_creation_input_tokens: 0 };

const asText = (text: string) => ({ type: 'text', text });
const partSchema = z.union([
  z.looseObject({ type: z.string(), text: z.string().nullish() }),
  z.string().transform(asText),
]);

/** Parts of events that come in more than one. */
function partsWith(field: Field) {
  const list = z.array(field(partSchema, { type: 'unknown' }));
  const plain = z.string().transform((text) => [asText(text)]);
  const error = z.looseObject({
    type: field(z.string(), 'unknown_error'),
    message: field(z.string(), ''),
    repository_url: field(z.string().nullish(), null),
    retry_status: field(z.looseObject({ type: z.string() }).nullish(), null),
  });
  const reason = z.looseObject({ type: z.string(), event_ids: field(z.array(z.string()).nullish(), null) });
  const bareReason = z.string().transform((type) => ({ type, event_ids: null }));
  const used = z.object({
    input_tokens: tokens,
    output_tokens: tokens,
    cache_read_input_tokens: tokens,
    cache_creation_input_tokens: tokens,
  });
  const money = z.object({ amount: z.coerce.string(), currency: z.string() });
  const usage = z.object({
    active_seconds: field(z.number().nonnegative().nullish(), null),
    list_cost: field(money.nullish(), null),
  });
  return {
    text: field(z.string(), ''),
    flag: field(z.boolean().nullish(), null),
    content: field(z.union([list, plain, z.null().transform(() => [])]), []),
    error: field(z.union([error, z.string().transform(errorOfText)]), errorOfText('')),
    reason: field(z.union([reason, bareReason]).nullish(), null),
    details: field(z.looseObject({ explanation: z.string().nullish() }).nullish(), null),
    used: field(used, NO_TOKENS),
    usage: field(usage, {}),
    budget: field(z.looseObject({ max_list_cost: money }).nullish(), null),
    metadata: field(z.record(z.string(), z.unknown()).nullish(), null),
  };
}

/** Some servers tell an error as nothing but its words. */
function errorOfText(message: string) {
  return { type: 'unknown_error', message, repository_url: null, retry_status: null };
}

/** The events of a session that matter here, as the API sends them; the types of the SDK say more of each. */
function schemaWith(field: Field) {
  const { text, flag, content, error, reason, details, used, usage, budget, metadata } = partsWith(field);
  const processed_at = field(z.string().nullish(), null);
  const event = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
    z.object({ type: z.literal(type), id: text, processed_at, ...shape });
  const name = field(z.string(), 'tool');
  const call = { name, input: z.unknown(), evaluated_permission: field(z.string().nullish(), null) };
  const result = { content: content.optional(), is_error: flag };
  return z.discriminatedUnion('type', [
    event('user.message', { content }),
    event('user.interrupt', {}),
    event('user.custom_tool_result', { custom_tool_use_id: text, ...result }),
    event('user.tool_confirmation', { tool_use_id: text }),
    event('agent.message', { content }),
    event('agent.tool_use', call),
    event('agent.mcp_tool_use', call),
    event('agent.tool_result', { tool_use_id: text, ...result }),
    event('agent.custom_tool_use', { name, input: z.unknown() }),
    event('agent.thread_context_compacted', {}),
    event('session.status_running', {}),
    event('session.status_rescheduled', {}),
    event('session.updated', { budget, metadata }),
    event('session.status_idle', { stop_reason: reason, stop_details: details }),
    event('session.status_terminated', {}),
    event('session.deleted', {}),
    event('session.error', { error }),
    event('span.model_request_end', { model_usage: used }),
    event('session.usage', { usage, budget }),
  ]);
}

const wholeSchema = schemaWith(exact);
const forgivingSchema = schemaWith(forgiving);

const previewSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('event_start'), event: z.object({ type: z.string(), id: z.string() }) }),
  z.object({
    type: z.literal('event_delta'),
    event_id: z.string(),
    delta: z.object({
      index: z.number().int().nonnegative().optional(),
      content: z.looseObject({ type: z.string(), text: z.string().nullish() }),
    }),
  }),
]);

/** What the history holds; previews come by the stream alone. */
export type ListedEvent = z.infer<typeof wholeSchema>;
export type Preview = z.infer<typeof previewSchema>;
export type WireEvent = ListedEvent | Preview;
export type WireContent = z.infer<typeof partSchema>[];

/** Hears of a field that could not be read: the event's type and the field's place. */
export type OnOdd = (what: string) => void;

/**
 * The event, when it is of a type that matters; other types are left out, as the API asks of its readers. One odd field does not lose
 * the event: it is read without that field.
 */
export function parseWireEvent(raw: unknown, onOdd?: OnOdd): WireEvent | undefined {
  const whole = wholeSchema.safeParse(raw);
  if (whole.success) return whole.data;
  const event = previewSchema.safeParse(raw).data ?? forgivingSchema.safeParse(raw).data;
  if (event && !isPreview(event)) onOdd?.(`${event.type}: ${placeOf(whole.error)}`);
  return event;
}

function placeOf({ issues: [issue] }: z.ZodError): string {
  return issue?.path.map(String).join('.') ?? '';
}

/** The same event has the same key in the stream and in the list. Interrupts may come without an id. */
export function keyOf(event: ListedEvent): string {
  return event.id === '' ? JSON.stringify(event) : event.id;
}

export function isPreview(event: WireEvent): event is Preview {
  return event.type === 'event_start' || event.type === 'event_delta';
}

/** All words of a content, part by part; what was withheld is named. */
export function textOf(content: WireContent): string {
  return content
    .map((part) => (part.type === 'redacted' ? '[withheld by the provider]' : (part.text ?? '')))
    .filter((text) => text !== '')
    .join('\n\n');
}

/** The call that a person's event answers. */
export function answeredBy(event: ListedEvent): string | undefined {
  if (event.type === 'user.custom_tool_result') return event.custom_tool_use_id;
  return event.type === 'user.tool_confirmation' ? event.tool_use_id : undefined;
}

/** Tools of ours never ask; a server may have others, or other rules. */
export function asksPermission(event: ListedEvent): boolean {
  const isCall = event.type === 'agent.tool_use' || event.type === 'agent.mcp_tool_use';
  return isCall && event.evaluated_permission === 'ask';
}
