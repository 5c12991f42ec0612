import * as z from 'zod/mini';
import { RUN_STATUSES } from '../../domain/conversation/run-status.js';
import type { ReplyShape } from '../routing/route.js';

/** Shapes of answers for the API description. Answers are built from types, so these describe and do not check. */

const text = z.string();
const count = z.int();
const position = z.string();
const nullable = z.nullable;
const json = (schema: z.ZodMiniType): ReplyShape => ({ mediaType: 'application/json', schema });
const pageOf = (item: z.ZodMiniType): ReplyShape => json(z.object({ items: z.array(item), next: nullable(text) }));

export const bytes = (mediaType: string): ReplyShape => ({ mediaType, schema: text });

const summary = z.looseObject({
  ticketId: text,
  ticketKey: text,
  title: text,
  position,
  status: z.enum(RUN_STATUSES),
  reason: text,
  busy: z.boolean(),
  runId: text,
  turns: count,
  prs: z.array(z.looseObject({ repository: text, number: count, title: text, url: text, state: text })),
});
const turn = z.looseObject({
  turnId: text,
  turnNumber: count,
  mode: text,
  state: text,
  instructions: text,
  seq: count,
  items: z.array(z.looseObject({ seq: count, kind: text, at: text })),
});
const envelope = z.object({
  seq: count,
  position,
  id: text,
  commandId: text,
  at: text,
  actor: z.looseObject({ kind: text }),
  orgId: text,
  ticketId: text,
  event: z.object({ type: text, data: z.looseObject({}) }),
});
const ticketView = z.looseObject({ ticketId: text, ticketKey: text, projectId: text, title: text, body: text });
const repositoryView = z.looseObject({
  repositoryId: text,
  name: text,
  codeHost: text,
  source: text,
  defaultBranch: text,
});
const changedFile = z.looseObject({
  path: text,
  oldPath: nullable(text),
  status: z.enum(['A', 'M', 'D', 'R']),
  additions: count,
  deletions: count,
  binary: z.boolean(),
});
const member = z.object({ memberId: text, name: text, role: text });

export const command = json(z.object({ position }));
export const sent = json(
  z.object({
    position,
    ticketKey: text,
    ticketId: text,
    turnId: nullable(text),
    runId: text,
    mode: z.optional(text),
    autoOpenDraftPr: z.optional(z.boolean()),
  }),
);
export const runs = pageOf(summary);
export const run = json(
  z.object({ summary, header: z.looseObject({ seq: count, position }), turns: z.array(turn), before: nullable(text) }),
);
export const events: ReplyShape = { mediaType: 'application/x-ndjson', schema: envelope };
export const edits = json(z.object({ revision: count, files: z.array(changedFile) }));
export const pullRequest = json(
  z.looseObject({
    repository: text,
    number: count,
    title: text,
    state: text,
    files: z.array(changedFile),
    flags: z.array(z.object({ kind: text, path: text })),
  }),
);
export const tickets = pageOf(ticketView);
export const ticket = json(ticketView);
export const projects = pageOf(z.looseObject({ projectId: text, key: text, name: text, repositoryIds: z.array(text) }));
export const repositories = pageOf(repositoryView);
export const repository = json(repositoryView);
export const branches = pageOf(z.object({ name: text, commit: text, isDefault: z.boolean() }));
export const health = json(
  z.object({ status: z.enum(['ready', 'starting', 'stopping']), parts: z.record(text, z.boolean()) }),
);
export const openApi = json(z.looseObject({}));
export const me = json(
  z.object({
    setupNeeded: z.boolean(),
    member: nullable(member),
    organization: z.object({ orgId: text, name: text }),
  }),
);
export const config = json(
  z.looseObject({
    version: text,
    agent: z.object({ kind: text, label: text }),
    models: z.array(z.object({ id: text, label: text, isDefault: z.boolean() })),
    members: z.array(member),
  }),
);
export const gitHub = json(
  z.object({
    webUrl: text,
    app: nullable(
      z.object({
        appId: text,
        from: z.enum(['settings', 'page']),
        slug: nullable(text),
        installUrl: nullable(text),
        takesWebhooks: z.boolean(),
        installations: z.array(z.object({ account: text, suspended: z.boolean(), missingPermissions: z.array(text) })),
      }),
    ),
    problem: nullable(text),
  }),
);
export const gitHubRepositories = json(
  z.object({
    items: z.array(z.object({ source: text, defaultBranch: text, private: z.boolean() })),
    next: nullable(text),
    hidden: z.array(text),
  }),
);
export const gitHubDraft = json(z.object({ action: text, manifest: text }));
export const gitHubApp = json(z.object({ slug: text, installUrl: text }));
export const webhook = json(z.object({ outcome: z.enum(['handled', 'repeated', 'ignored', 'refused']) }));
export const problem: ReplyShape = {
  mediaType: 'application/problem+json',
  schema: z.object({
    type: text,
    title: text,
    status: count,
    code: text,
    detail: text,
    details: z.optional(z.record(text, z.union([text, z.number(), z.boolean()]))),
  }),
};
