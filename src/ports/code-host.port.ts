import type { Checks, CodeHostKind, PullRequestStatus, ReviewFlag } from '../domain/conversation/conversation.types.js';
import type { RepositoryId, TicketKey } from '../domain/shared/types.js';

export const CODE_HOST = Symbol('CodeHost');

export interface RepositoryRef {
  readonly repositoryId: RepositoryId;
  /** Which code host it is on. */
  readonly codeHost: CodeHostKind;
  readonly name: string;
  /** A path on this disk, a clone URL without credentials, or `owner/name` on GitHub. */
  readonly source: string;
}

/** What an agent that clones by itself is given for one repository. Repositories may share a token. */
export interface ReadAccess {
  readonly repositoryId: RepositoryId;
  /** Without credentials. */
  readonly cloneUrl: string;
  /** Reads the contents of the repositories that were asked for, and of no other. */
  readonly token: string;
  /** ISO 8601; about an hour away. */
  readonly expiresAt: string;
}

/**
 * Makes fresh read-only tokens for repositories on GitHub: one entry for each, in their order. Throws PortError of the code host,
 * HOST.NOT_CONNECTED while no GitHub App is connected.
 */
export type GrantReadAccess = (repositories: readonly RepositoryRef[]) => Promise<readonly ReadAccess[]>;

/** What a source turned out to be. */
export interface InspectedRepository {
  readonly codeHost: CodeHostKind;
  readonly name: string;
  /** Settled: the same repository gives the same text, however it was written. */
  readonly source: string;
  readonly defaultBranch: string;
}

export interface Branch {
  readonly name: string;
  readonly commit: string;
  readonly isDefault: boolean;
}

/** One changed file of a verified bundle, against the base commit. Paths are relative, `/`-separated, checked. */
export type FileChange =
  | { readonly status: 'deleted'; readonly path: string }
  | {
      readonly status: 'added' | 'modified';
      readonly path: string;
      readonly mode: '100644' | '100755' | '120000';
      /** Git blob id (sha-1 of `blob <n>\0` + content). */
      readonly blob: string;
    };

/** One repository's part of a verified bundle. */
export interface VerifiedEdits {
  readonly baseCommit: string;
  readonly tree: string;
  readonly changes: readonly FileChange[];
  /** Content by git blob id. */
  readonly content: ReadonlyMap<string, Uint8Array>;
}

export interface ChangedFile {
  readonly path: string;
  /** Set for a rename. */
  readonly oldPath: string | null;
  readonly status: 'A' | 'M' | 'D' | 'R';
  readonly additions: number;
  readonly deletions: number;
  readonly binary: boolean;
  /** Bytes before and after; 0 where there is none. */
  readonly oldSize: number;
  readonly newSize: number;
}

export interface RenderedDiff {
  /** Exactly what `git diff --full-index --no-ext-diff --no-textconv -M <base> <tree>` prints. */
  readonly patch: Uint8Array;
  readonly files: readonly ChangedFile[];
}

/** Why a person should look at one file. */
export type TreeFlag = Omit<ReviewFlag, 'repositoryId'>;

/** The diff of edits, for review. */
export interface ReviewedDiff extends RenderedDiff {
  /** Of whatever kind; `BLOCKING_FLAGS` hold a draft pull request back. */
  readonly flags: readonly TreeFlag[];
}

export interface PublishInput {
  /** The effect id: publishing twice under one id has one effect. */
  readonly publishId: string;
  readonly repository: RepositoryRef;
  readonly ticketKey: TicketKey;
  readonly revision: number;
  readonly edits: VerifiedEdits;
  readonly branch: string;
  /** Where the edits are to be merged; one that is gone says nothing. */
  readonly baseBranch: string;
  /** The commit this product last put on the branch; null when the branch must not exist yet. */
  readonly expectedHead: string | null;
  readonly message: string;
}

export interface OpenPullRequest {
  readonly publishId: string;
  readonly repository: RepositoryRef;
  readonly ticketKey: TicketKey;
  readonly branch: string;
  readonly baseBranch: string;
  readonly title: string;
  readonly body: string;
}

export interface DescribePullRequest {
  readonly repository: RepositoryRef;
  readonly number: number;
  /** Markdown, all that the product has to say. */
  readonly body: string;
}

export interface PullRequest {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly url: string;
  readonly branch: string;
  readonly baseBranch: string;
  readonly baseCommit: string;
  readonly headCommit: string;
  readonly draft: boolean;
  readonly state: PullRequestStatus;
  /** ISO 8601. */
  readonly createdAt: string;
}

/**
 * Where repositories live and pull requests are opened. No secret is ever in a result or an error.
 * Errors: PortError HOST.REPOSITORY_NOT_FOUND, HOST.NOT_A_REPOSITORY, HOST.EMPTY_REPOSITORY, HOST.TOO_LARGE, HOST.BRANCH_NOT_FOUND,
 * HOST.REFUSED_SOURCE, HOST.BRANCH_MOVED (someone else pushed), HOST.TREE_MISMATCH, HOST.BASE_GONE, HOST.FORBIDDEN,
 * HOST.NOT_CONNECTED (the repository's code host is not set up here), HOST.UNAVAILABLE (retryable).
 */
export interface CodeHost {
  /** The kinds of repositories it serves now; one may be connected while the server runs. */
  kinds(): Promise<readonly CodeHostKind[]>;
  /** Checks a path, clone URL or `owner/name` and copies what later calls need; `progress` gets lines for people. */
  inspect(source: string, progress: (step: string) => void, signal: AbortSignal): Promise<InspectedRepository>;
  /**
   * Finds a repository at another place, and takes along what the product keeps of it: commits, pull requests, branches that its origin
   * does not take. Safe to repeat. HOST.REFUSED_SOURCE for another repository (it shares no history), for one that is worked with
   * already, and where the code host follows moves by itself; then nothing is changed.
   */
  relocate(
    repository: RepositoryRef,
    source: string,
    progress: (step: string) => void,
    signal: AbortSignal,
  ): Promise<InspectedRepository>;
  /** The branch that the code host names as the default one now, asked again: it may be another one than at the time of adding. */
  defaultBranch(repository: RepositoryRef): Promise<string>;
  /** Default branch first, then by name; `query` is a case-insensitive substring; the product's own `code-runs/*` branches are left out. */
  branches(
    repository: RepositoryRef,
    options: { readonly query?: string; readonly limit: number },
  ): Promise<readonly Branch[]>;
  /** The branch's newest commit, fetched again. */
  resolve(repository: RepositoryRef, branch: string): Promise<string>;
  /**
   * Whether a commit and a branch have history in common, asked again: what is made on the commit could be merged there. True where the
   * branch is gone, and where a shallow origin cannot tell; false for a commit that is nowhere any more.
   */
  isRelated(repository: RepositoryRef, commit: string, branch: string): Promise<boolean>;
  /** Puts a clone with a work tree at `commit` (detached, no push possible, hooks off) into `directory`, which must not exist. */
  clone(repository: RepositoryRef, commit: string, directory: string, signal: AbortSignal): Promise<void>;
  /** The reviewed diff of verified edits against their base; throws HOST.TREE_MISMATCH unless the changes give exactly `edits.tree`. */
  render(repository: RepositoryRef, edits: VerifiedEdits): Promise<ReviewedDiff>;
  /**
   * Makes one commit with exactly `edits.tree` on the branch; looks for this publishId's commit first. Never forces. Where the branch
   * holds exactly that tree already, nothing is committed, and `commit` is `expectedHead`. Throws HOST.BASE_GONE, with nothing pushed,
   * when the base commit is gone or the base branch has another history now.
   */
  publish(input: PublishInput): Promise<{ readonly commit: string; readonly tree: string }>;
  /** Opens a draft pull request for the branch, or returns the open one that it already has. */
  openPullRequest(input: OpenPullRequest): Promise<PullRequest>;
  /**
   * Sets what the product says in a pull request's description; does nothing where it says so already. What people wrote around it
   * stays. A description that is a person's own, and a number that was never given, are left alone.
   */
  describePullRequest(input: DescribePullRequest): Promise<void>;
  pullRequest(repository: RepositoryRef, number: number): Promise<PullRequest | undefined>;
  /** How the checks of a commit stand now; null where the host runs none or the product may not read them. */
  checks(repository: RepositoryRef, commit: string): Promise<Checks | null>;
  /** The diff of a pull request, rendered and flagged as in `render`. */
  pullRequestDiff(repository: RepositoryRef, pullRequest: PullRequest): Promise<ReviewedDiff>;
}
