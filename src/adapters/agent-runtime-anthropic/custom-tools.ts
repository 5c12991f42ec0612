import { z } from 'zod';
import type { Mode } from '../../domain/conversation/conversation.types.js';
import type { AgentEvent } from '../../ports/agent-runtime.port.js';
import { CUSTOM_TOOLS } from './agent-definition.js';

type Body<Event> = Event extends AgentEvent ? Omit<Event, 'index'> : never;
export type EventBody = Body<AgentEvent>;

/** Edits that the agent announced; the bundle is still a file at the provider. */
export interface Submission {
  readonly kind: 'submission';
  readonly callId: string;
  /** Name without folders. */
  readonly file: string;
  readonly sha256: string;
  readonly summary: string;
  readonly pullRequestTitle: string;
  readonly pullRequestBody: string;
}

/** A call that is answered here, with the reason, and shows as denied. */
export interface Refusal {
  readonly kind: 'refusal';
  readonly callId: string;
  readonly tool: string;
  readonly reason: string;
}

const said = z.string().trim().min(1);
const optionsSchema = z.array(z.string().max(200, 'Shorten it to 200 characters.')).max(20, 'Offer up to 20 options.');

const questionSchema = z.object({ question: said, options: optionsSchema.nullish() });
const planSchema = z.object({ title: said, markdown: z.string() });
const editsSchema = z.object({
  file: said.transform((path) => path.split('/').at(-1) ?? path),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  summary: said,
  pr_title: said,
  pr_body: said,
});

/** What a call of one of our own tools means. Its input comes from the model. */
export function customToolCall(
  mode: Mode,
  { id: callId, name: tool, input }: { readonly id: string; readonly name: string; readonly input: unknown },
): EventBody | Submission | Refusal {
  const refusal = (reason: string): Refusal => ({ kind: 'refusal', callId, tool, reason });
  if (!CUSTOM_TOOLS[mode].includes(tool)) return refusal(`${tool} is not available in this mode.`);
  switch (tool) {
    case 'ask_user': {
      const { data, error } = questionSchema.safeParse(input);
      if (!data) return refusal(reasonOf(error));
      return { kind: 'question', callId, question: data.question, options: data.options ?? [] };
    }
    case 'submit_plan': {
      const { data, error } = planSchema.safeParse(input);
      return data ? { kind: 'plan', callId, ...data } : refusal(reasonOf(error));
    }
    default: {
      const { data, error } = editsSchema.safeParse(input);
      if (!data) return refusal(reasonOf(error));
      const { file, sha256, summary, pr_title: pullRequestTitle, pr_body: pullRequestBody } = data;
      return { kind: 'submission', callId, file, sha256, summary, pullRequestTitle, pullRequestBody };
    }
  }
}

function reasonOf(error: z.ZodError): string {
  const [issue] = error.issues;
  return `The input is not valid at ${issue?.path.map(String).join('.') || 'the top level'}: ${issue?.message ?? ''}`;
}
