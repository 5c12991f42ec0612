import type { BlobRef, RepositoryId } from '../shared/types.js';

/** Ask answers and changes nothing; Edits proposes file changes; Plan proposes a written plan. */
export const MODES = ['ask', 'edits', 'plan'] as const;
export type Mode = (typeof MODES)[number];

export const CODE_HOST_KINDS = ['local-git', 'github'] as const;
export type CodeHostKind = (typeof CODE_HOST_KINDS)[number];
export const AGENT_KINDS = ['demo', 'managed-agents'] as const;
export type AgentKind = (typeof AGENT_KINDS)[number];

/** `closed` without a merge. */
export const PULL_REQUEST_STATUSES = ['open', 'closed', 'merged'] as const;
export type PullRequestStatus = (typeof PULL_REQUEST_STATUSES)[number];

/** One of a run's repositories, pinned to the commit its base branch had when the run started. */
export interface RunRepository {
  readonly repositoryId: RepositoryId;
  /** Directory in the workspace and the name people read; unique within the run. */
  readonly name: string;
  readonly codeHost: CodeHostKind;
  readonly baseBranch: string;
  /** 40 hex digits. */
  readonly baseCommit: string;
}

/** `code-runs/<TICKET-KEY>`, with `-2`, `-3` … after a merged or closed pull request of that repository. */
export interface PublishTarget {
  readonly repositoryId: RepositoryId;
  readonly branch: string;
}

/** Why a revision must be looked at by a person before it may be published. */
export const REVIEW_FLAG_KINDS = [
  'workflow',
  'escaping-link',
  'likely-secret',
  'symlink',
  'executable',
  'lfs-pointer',
  'lock-file',
  'type-change',
  'name-twin',
  'not-in-lfs',
] as const;
export type ReviewFlagKind = (typeof REVIEW_FLAG_KINDS)[number];
/** These three stop Auto open draft PR; the others only inform the reviewer. */
export const BLOCKING_FLAGS: readonly ReviewFlagKind[] = ['workflow', 'escaping-link', 'likely-secret'];

export interface ReviewFlag {
  readonly kind: ReviewFlagKind;
  readonly repositoryId: RepositoryId;
  readonly path: string;
}

/** What lies in the agent's workspace and cannot be part of its edits. */
export interface LeftOut {
  readonly repositoryId: RepositoryId;
  /** A folder's ends with `/`. */
  readonly path: string;
  readonly why: 'ignored' | 'submodule';
}

/** What one repository looks like in an edits revision: always cumulative, against the run's base commit; no file when it is back there. */
export interface RepositoryEdits {
  readonly repositoryId: RepositoryId;
  readonly baseCommit: string;
  /** Git tree id that the published branch must have. */
  readonly tree: string;
  readonly filesChanged: number;
  readonly additions: number;
  readonly deletions: number;
  /** The diff that is shown and reviewed (`text/x-diff`). */
  readonly patch: BlobRef;
}

/** An immutable proposal of changes. `bundle` (a tar) is exactly what gets published. */
export interface EditsRevision {
  readonly revision: number;
  readonly bundle: BlobRef;
  /** JSON list of changed files for the review panel. */
  readonly files: BlobRef;
  readonly summary: string;
  readonly pullRequestTitle: string;
  readonly pullRequestBody: string;
  readonly repositories: readonly RepositoryEdits[];
  /** At most 50, blocking kinds first; `flagsTotal` counts all. */
  readonly flags: readonly ReviewFlag[];
  readonly flagsTotal: number;
  /** At most 20; `leftOutTotal` counts all. */
  readonly leftOut: readonly LeftOut[];
  readonly leftOutTotal: number;
}

export interface Usage {
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly cacheReadTokens: number;
  readonly cacheWriteTokens: number;
  /** The provider's list cost in US dollars as a decimal string (`"0.4213"`); null when the provider reports none. */
  readonly costUsd: string | null;
  readonly activeSeconds: number;
}

/** How many checks of a commit ended how; those that neither passed nor failed are left out. */
export interface Checks {
  readonly passed: number;
  readonly failed: number;
  readonly pending: number;
}

/** What somebody wrote about a pull request on the code host. */
export interface Review {
  readonly verdict: 'approved' | 'changes-requested' | 'commented';
  /** Empty for a verdict without words. */
  readonly text: string;
  /** The file it is about; null for the whole. */
  readonly path: string | null;
  /** Where it is shown. */
  readonly url: string;
}
