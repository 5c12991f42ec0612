import * as z from 'zod/mini';
import { RUN_STATUSES } from '../domain/conversation/run-status.js';

/** What the command line reads of the server's answers; everything else passes through unread. */

const text = z.string();

export const sent = z.looseObject({ ticketKey: text, runId: text, position: text });

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

const activity = z.looseObject({ kind: text, inputId: z.optional(text) });
const plan = z.nullable(z.looseObject({ version: z.number(), decision: text }));
export const run = z.looseObject({
  summary,
  header: z.looseObject({ seq: z.number(), state: z.looseObject({ activity, plan }) }),
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
