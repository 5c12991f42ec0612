import { z } from 'zod/mini';
import { MODES } from '../domain/conversation/conversation.types.js';
import { LIMITS } from '../domain/shared/limits.js';
import { sentText } from './text.js';

/** Request bodies of the HTTP API; the server parses with them, browser and CLI build against the inferred types. */

/** Counted in UTF-16 units, as pages and deciders count; `maxLength` alone would count code points and let more through. */
const text = (max: number, label: string) => {
  const error = `${label} may have up to ${max.toLocaleString('en-US')} characters.`;
  return sentText.check(
    z.refine((value) => value.length <= max, { error, abort: true }),
    z.maxLength(max, error),
  );
};
const id = sentText.check(z.minLength(1), z.maxLength(200));
const mode = z.enum(MODES);
/** Checked exactly by the decider; the border only keeps absurd sizes out. */
const instructions = text(64 * 1024, 'Instructions');

const chosenRepository = z.strictObject({
  /** Repository id or name. */
  repository: id,
  /** Draft PR base; the default branch when absent. */
  baseBranch: z.optional(id),
});

/** POST /api/code-runs: sends a ticket (a new or a known one) and opens its conversation. */
export const sendTicket = z.strictObject({
  ticketKey: z.optional(id),
  newTicket: z.optional(
    z.strictObject({
      title: text(LIMITS.ticketTitle, 'A title'),
      body: z._default(text(LIMITS.ticketBody, 'A description'), ''),
      projectKey: z.optional(id),
    }),
  ),
  /** Absent keeps the repositories of the present run. */
  repositories: z.optional(z.array(chosenRepository).check(z.maxLength(100))),
  /** Absent keeps that of the conversation, Edits in a new one; the same goes for `autoOpenDraftPr`, off in a new one. */
  mode: z.optional(mode),
  autoOpenDraftPr: z.optional(z.boolean()),
  /** Absent keeps that of the present run, the default model in a new conversation. */
  model: z.optional(id),
  instructions: z._default(instructions, ''),
});
export type SendTicket = z.input<typeof sendTicket>;

/**
 * POST /api/code-runs/:key/messages: queues a turn in the present run; never answers a question. What is absent stays as it is in the
 * conversation; without a mode it changes the plan that waits for a decision.
 */
export const sendMessage = z.strictObject({
  mode: z.optional(mode),
  autoOpenDraftPr: z.optional(z.boolean()),
  instructions,
  repositories: z.optional(z.array(chosenRepository).check(z.maxLength(100))),
  model: z.optional(id),
});
export type SendMessageBody = z.input<typeof sendMessage>;

/** POST /api/code-runs/:key/answers */
export const answerQuestion = z.strictObject({ inputId: id, answer: instructions });
/** PATCH /api/code-runs/:key/queue/:turnId */
export const editQueued = z.strictObject({ instructions, mode, autoOpenDraftPr: z.boolean() });
/** POST /api/code-runs/:key/interrupt */
export const interrupt = z.strictObject({ turnId: id });
/** POST /api/code-runs/:key/budget: what the run may cost from now on, in cents of US dollars. */
export const raiseBudget = z.strictObject({ budgetCents: z.int().check(z.positive()) });
/** POST /api/code-runs/:key/retry */
export const retry = z.strictObject({ turnId: id });
/** POST /api/code-runs/:key/plan/approve */
export const approvePlan = z.strictObject({ version: z.int(), autoOpenDraftPr: z.optional(z.boolean()) });
/** POST /api/code-runs/:key/plan/request-changes */
export const requestPlanChanges = z.strictObject({ version: z.int(), text: instructions });
/** POST /api/code-runs/:key/plan/reject */
export const rejectPlan = z.strictObject({ version: z.int() });
/** POST /api/code-runs/:key/edits/accept */
export const acceptEdits = z.strictObject({ revision: z.int(), openDraftPr: z.boolean() });
/** POST /api/code-runs/:key/edits/reject */
export const rejectEdits = z.strictObject({
  revision: z.int(),
  reason: z._default(text(LIMITS.reason, 'A reason'), ''),
});
/** POST /api/code-runs/:key/pull-requests: opens (or tries again) draft PRs for the accepted edits. */
export const openDraftPrs = z.strictObject({ repositoryIds: z.optional(z.array(id).check(z.maxLength(100))) });

/** POST /api/tickets */
export const createTicket = z.strictObject({
  title: text(LIMITS.ticketTitle, 'A title'),
  body: z._default(text(LIMITS.ticketBody, 'A description'), ''),
  projectKey: z.optional(id),
});
/** PATCH /api/tickets/:key; what is absent stays. */
export const editTicket = z.strictObject({
  title: z.optional(text(LIMITS.ticketTitle, 'A title')),
  body: z.optional(text(LIMITS.ticketBody, 'A description')),
});
/** POST /api/repositories: a path on the server's disk or a clone URL. */
export const addRepository = z.strictObject({ source: text(2_000, 'A path or URL'), projectKey: z.optional(id) });
/** PATCH /api/repositories/:id: where it is found now. */
export const moveRepository = z.strictObject({ source: text(2_000, 'A path or URL') });
/** POST /api/setup: the first person gives their name and is signed in as the owner; `code` as the start printed it, or an access token. */
export const setUp = z.strictObject({
  name: text(LIMITS.memberName, 'A name').check(z.minLength(1)),
  code: z._default(text(200, 'A code'), ''),
});
/** POST /api/session: signs in with an access token. */
export const signIn = z.strictObject({ token: id });
