import { z } from 'zod/mini';
import {
  AGENT_KINDS,
  CODE_HOST_KINDS,
  MODES,
  PULL_REQUEST_STATUSES,
  REVIEW_FLAG_KINDS,
} from '../domain/conversation/conversation.types.js';
import { RUN_STATUSES } from '../domain/conversation/run-status.js';
import { ROLES } from '../domain/member/member.events.js';

/**
 * What the HTTP API answers, once: the types that the server builds and the browser reads, what the command line checks, and the API
 * description. What grows with the conversation (its state, the items of a turn) is left open here; its types are those of `projections/`.
 */

/** As it is read: nobody changes an answer. */
export type Reply<Schema extends z.ZodMiniType> = Frozen<z.output<Schema>>;
type Frozen<T> = T extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Frozen<T[Key]> }
    : T;

const text = z.string();
const count = z.int();
const nullable = z.nullable;
const codeHost = z.enum(CODE_HOST_KINDS);
const pullRequestState = z.enum(PULL_REQUEST_STATUSES);
const decision = z.enum(['open', 'accepted', 'rejected']);
const flagKind = z.enum(REVIEW_FLAG_KINDS);

export const pageOf = <Item extends z.ZodMiniType>(item: Item) =>
  /** `next`: pass it as `after` for the next page; null at the end. */
  z.object({ items: z.array(item), next: nullable(text) });
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

/** RFC 9457; `code` is stable, `detail` is for people. */
export const problem = z.object({
  type: text,
  title: text,
  status: count,
  code: text,
  detail: text,
  details: z.optional(z.record(text, z.union([text, z.number(), z.boolean()]))),
});
export type Problem = Reply<typeof problem>;

/** Of a command: where it stands in the log, so that the sender can wait for it. */
export const command = z.object({ position: text });
export type CommandReply = Reply<typeof command>;

export const sent = z.object({
  position: text,
  ticketKey: text,
  ticketId: text,
  /** The turn that was queued; null where an earlier version took the message as an answer. */
  turnId: nullable(text),
  runId: text,
  /** How it was sent; absent where `turnId` is null. */
  mode: z.optional(z.enum(MODES)),
  autoOpenDraftPr: z.optional(z.boolean()),
});
export type SentReply = Reply<typeof sent>;

const memberProfile = z.object({ memberId: text, name: text, role: z.enum(ROLES) });
export type MemberProfile = Reply<typeof memberProfile>;

export const me = z.object({
  /** Nobody owns this server yet: set-up first (`/setup`). */
  setupNeeded: z.boolean(),
  member: nullable(memberProfile),
  organization: z.object({ orgId: text, name: text }),
});
export type Me = Reply<typeof me>;

/** GET /api/config */
export const config = z.object({
  version: text,
  agent: z.object({ kind: z.enum(AGENT_KINDS), label: text }),
  codeHosts: z.array(codeHost),
  models: z.array(z.object({ id: text, label: text, isDefault: z.boolean() })),
  members: z.array(memberProfile),
});
export type ProductConfig = Reply<typeof config>;

export const health = z.object({
  status: z.enum(['ready', 'starting', 'stopping']),
  parts: z.record(text, z.boolean()),
});

const usage = z.object({
  inputTokens: count,
  outputTokens: count,
  cacheReadTokens: count,
  cacheWriteTokens: count,
  costUsd: nullable(text),
  activeSeconds: z.number(),
});
const changed = { filesChanged: count, additions: count, deletions: count };
export const pullRequestSummary = z.object({
  repositoryId: text,
  repository: text,
  number: count,
  title: text,
  url: text,
  branch: text,
  baseBranch: text,
  commit: text,
  draft: z.boolean(),
  state: pullRequestState,
  /** The base branch has another history now: it could never be merged. */
  baseReplaced: z.boolean(),
  /** Since when the code host does not tell its state, and why; null while it does. */
  unknown: nullable(z.object({ since: text, message: text })),
});
/** A conversation in lists. */
export const summary = z.object({
  ticketId: text,
  ticketKey: text,
  title: text,
  position: text,
  status: z.enum(RUN_STATUSES),
  reason: text,
  /** Something goes on that ends without a person. */
  busy: z.boolean(),
  archived: z.boolean(),
  mode: text,
  model: text,
  agent: text,
  runId: text,
  turns: count,
  /** The newest edits revision; null while there is none. */
  edits: nullable(
    z.object({
      revision: count,
      decision,
      ...changed,
      repositories: z.array(z.object({ name: text, ...changed })),
      flags: z.array(z.object({ kind: flagKind, repository: text, path: text })),
      flagsTotal: count,
    }),
  ),
  repositories: z.array(z.object({ repositoryId: text, name: text, baseBranch: text })),
  prs: z.array(pullRequestSummary),
  usage,
  startedAt: nullable(text),
  lastActivityAt: text,
});
/** GET /api/code-runs/:key */
export const run = z.object({
  summary,
  header: z.object({
    ticketId: text,
    ticketKey: text,
    orgId: text,
    seq: count,
    position: text,
    state: z.unknown(),
    usage,
    runCost: z.object({ turnsCents: nullable(count), soFarCents: nullable(count) }),
    startedAt: text,
    lastActivityAt: text,
  }),
  turns: z.array(
    z.object({
      ticketId: text,
      turnId: text,
      turnNumber: count,
      ordinal: nullable(count),
      runId: text,
      mode: z.enum(MODES),
      model: text,
      autoOpenDraftPr: z.boolean(),
      instructions: text,
      sentBy: text,
      sentAt: text,
      planVersion: nullable(count),
      retryOf: nullable(text),
      state: text,
      startedAt: nullable(text),
      endedAt: nullable(text),
      failure: nullable(z.object({ code: text, message: text, details: text })),
      seq: count,
      items: z.array(z.unknown()),
      usage,
    }),
  ),
  before: nullable(text),
});
/** A line of GET /api/code-runs/:key/events */
export const envelope = z.object({
  seq: count,
  position: text,
  id: text,
  commandId: text,
  at: text,
  actor: z.looseObject({ kind: text }),
  orgId: text,
  ticketId: text,
  event: z.object({ type: text, data: z.looseObject({}) }),
});

const changedFile = {
  path: text,
  /** Set for a rename. */
  oldPath: nullable(text),
  status: z.enum(['A', 'M', 'D', 'R']),
  additions: count,
  deletions: count,
  binary: z.boolean(),
  /** Bytes before and after; 0 where there is none. */
  oldSize: count,
  newSize: count,
};
const changedFileView = z.object({ repositoryId: text, ...changedFile });
export type ChangedFileView = Reply<typeof changedFileView>;

/** GET /api/code-runs/:key/edits/:revision; each repository's diff is at `…/diff?repositoryId=`. */
export const edits = z.object({ revision: count, files: z.array(changedFileView) });
export type EditsView = Reply<typeof edits>;

/** GET /api/pulls/:repository/:number; the diff is at `…/diff`. */
export const pullRequest = z.object({
  repository: text,
  repositoryId: text,
  ticketKey: nullable(text),
  number: count,
  title: text,
  body: text,
  branch: text,
  baseBranch: text,
  baseCommit: text,
  headCommit: text,
  draft: z.boolean(),
  state: pullRequestState,
  createdAt: text,
  files: z.array(z.object(changedFile)),
  /** Why some of them deserve a close look, as the repository's own trees tell. */
  flags: z.array(z.object({ kind: flagKind, path: text })),
});
export type PullRequestPage = Reply<typeof pullRequest>;

export const ticket = z.object({
  kind: z.literal('ticket'),
  orgId: text,
  ticketId: text,
  ticketKey: text,
  projectId: text,
  title: text,
  body: text,
  createdAt: text,
  updatedAt: text,
  createdBy: nullable(text),
});
export const project = z.object({
  orgId: text,
  projectId: text,
  key: text,
  name: text,
  repositoryIds: z.array(text),
  createdAt: text,
});
export const repository = z.object({
  orgId: text,
  repositoryId: text,
  name: text,
  codeHost,
  source: text,
  defaultBranch: text,
  removed: z.boolean(),
  addedAt: text,
});
export const branch = z.object({ name: text, commit: text, isDefault: z.boolean() });
export type BranchView = Reply<typeof branch>;
