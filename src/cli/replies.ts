import * as z from 'zod/mini';
import * as contract from '../contracts/replies.js';

/** What the command line reads of the server's answers: the contract's shapes, and what it needs of the state of a conversation. */

export { command as carriedOut, config, health, repository, sent } from '../contracts/replies.js';
export { gitHub } from '../contracts/github.js';

const text = z.string();

/** Also of another server than ours that stands in between. */
export const problem = z.pick(contract.problem, { code: true, detail: true });

export type Sent = z.output<typeof contract.sent>;

/** Whether the repository of a pull request was removed, the command line finds out. */
const pullRequest = z.extend(contract.pullRequestSummary, { removed: z._default(z.boolean(), false) });
const summary = z.extend(contract.summary, { prs: z.array(pullRequest) });
export type Summary = z.output<typeof summary>;

const turn = z.object({ turnId: text });
/** Where a conversation stands, as far as the command line decides by it. */
const runState = z.object({
  archived: z.boolean(),
  activity: z.object({
    kind: text,
    inputId: z.optional(text),
    turn: z.optional(turn),
    interrupting: z.optional(z.boolean()),
  }),
  queue: z.readonly(z.array(z.object({ held: z.boolean() }))),
  lastOutcome: z.nullable(z.object({ kind: text, turn })),
  plan: z.nullable(z.object({ version: z.number(), decision: text })),
  edits: z.nullable(z.object({ decision: text, proposal: z.object({ revision: z.number() }) })),
  publish: z.nullable(
    z.object({
      revision: z.number(),
      pending: z.readonly(z.array(z.object({ repositoryId: text }))),
      failures: z.readonly(z.array(z.object({ repositoryId: text }))),
    }),
  ),
  run: z.nullable(z.object({ repositories: z.readonly(z.array(z.object({ repositoryId: text, name: text }))) })),
});
export type RunState = z.output<typeof runState>;
export const run = z.object({ summary, header: z.extend(contract.run.shape.header, { state: runState }) });

export const repositories = contract.pageOf(contract.repository);

export const live = z.union([
  z.looseObject({ ok: z.literal(false), code: text, detail: text }),
  z.looseObject({
    ok: z.literal(true),
    kind: z.literal('snapshot'),
    header: z.looseObject({ seq: z.number(), position: text }),
    turns: z.array(z.looseObject({})),
    deltas: z.array(contract.envelope),
  }),
  z.looseObject({ ok: z.literal(true), kind: z.literal('deltas'), deltas: z.array(contract.envelope) }),
]);
export const appended = z.looseObject({ topic: text, deltas: z.array(contract.envelope) });
