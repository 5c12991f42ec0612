import * as z from 'zod/mini';
import { MODES } from '../domain/conversation/conversation.types.js';
import { RUN_STATUSES } from '../domain/conversation/run-status.js';

/** What the command line reads of the server's answers; everything else passes through unread. */

const text = z.string();

export const sent = z.looseObject({
  ticketKey: text,
  runId: text,
  position: text,
  /** Servers before this version do not say it. */
  mode: z.optional(z.enum(MODES)),
  autoOpenDraftPr: z.optional(z.boolean()),
});
export type Sent = z.output<typeof sent>;

const pullRequest = z.looseObject({
  repositoryId: text,
  repository: text,
  number: z.number(),
  title: text,
  url: text,
  state: text,
  draft: z.boolean(),
  /** Whether its repository was removed; the command line finds out. */
  removed: z._default(z.boolean(), false),
});
const edits = z.looseObject({
  revision: z.number(),
  decision: text,
  filesChanged: z.number(),
  additions: z.number(),
  deletions: z.number(),
  repositories: z.array(
    z.looseObject({ name: text, filesChanged: z.number(), additions: z.number(), deletions: z.number() }),
  ),
  flags: z.array(z.looseObject({ kind: text, repository: text, path: text })),
  flagsTotal: z.number(),
});
const summary = z.looseObject({
  ticketKey: text,
  title: text,
  position: text,
  runId: text,
  status: z.enum(RUN_STATUSES),
  reason: text,
  busy: z.boolean(),
  turns: z.number(),
  edits: z.nullable(edits),
  prs: z.array(pullRequest),
});
export type Summary = z.output<typeof summary>;

const turn = z.object({ turnId: text });
/** Where a conversation stands, as far as the command line decides by it. */
const runState = z.object({
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
export const run = z.looseObject({
  summary,
  header: z.looseObject({ seq: z.number(), state: runState }),
});

export const repository = z.looseObject({ repositoryId: text, name: text, source: text });
export const repositories = z.looseObject({ items: z.array(repository) });

export const config = z.looseObject({
  version: text,
  agent: z.looseObject({ kind: text, label: text }),
  codeHosts: z.array(text),
  models: z.array(z.looseObject({ id: text, label: text, isDefault: z.boolean() })),
});
export const health = z.looseObject({ status: text, parts: z.record(text, z.boolean()) });
export const gitHub = z.looseObject({
  app: z.nullable(z.looseObject({ slug: z.nullable(text) })),
  problem: z.nullable(text),
});
export const carriedOut = z.looseObject({ position: text });

export const problem = z.looseObject({ code: text, detail: text });

const envelope = z.looseObject({
  seq: z.number(),
  position: text,
  at: text,
  event: z.looseObject({ type: text, data: z.looseObject({}) }),
});
export const live = z.union([
  z.looseObject({ ok: z.literal(false), code: text, detail: text }),
  z.looseObject({
    ok: z.literal(true),
    kind: z.literal('snapshot'),
    header: z.looseObject({ seq: z.number(), position: text }),
    turns: z.array(z.looseObject({})),
    deltas: z.array(envelope),
  }),
  z.looseObject({ ok: z.literal(true), kind: z.literal('deltas'), deltas: z.array(envelope) }),
]);
export const appended = z.looseObject({ topic: text, deltas: z.array(envelope) });
