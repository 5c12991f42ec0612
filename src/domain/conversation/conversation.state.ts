import type { ConversationEvent, EditsProposed } from './conversation.events.js';
import type { AgentKind, Checks, Mode, PublishTarget, PullRequestStatus, RunRepository } from './conversation.types.js';
import type { MemberId, RepositoryId, RunId, TicketId, TicketKey, TurnId } from '../shared/types.js';

export interface RunState {
  readonly runId: RunId;
  readonly repositories: readonly RunRepository[];
  readonly model: string;
  readonly agent: AgentKind;
  readonly seedRevision: number | null;
  readonly sessionId: string | null;
  /** What its session may cost, in cents of US dollars; null before it is open, and for an agent without budgets. */
  readonly budgetCents: number | null;
  /** A pull request of one of its repositories was merged or closed since the run started: its base commits are history. */
  readonly pullRequestEnded: boolean;
}

export interface QueuedTurn {
  readonly turnId: TurnId;
  readonly turnNumber: number;
  readonly runId: RunId;
  readonly mode: Mode;
  readonly autoOpenDraftPr: boolean;
  readonly instructions: string;
  readonly sentBy: MemberId;
  readonly planVersion: number | null;
  /** Held back after a failure or a stop until a person releases it. */
  readonly held: boolean;
}

/** What the agent is doing for this conversation; at most one turn at a time. */
export type Activity =
  | { readonly kind: 'none' }
  | { readonly kind: 'working'; readonly turn: QueuedTurn; readonly started: boolean; readonly interrupting: boolean }
  | {
      readonly kind: 'waiting';
      readonly turn: QueuedTurn;
      readonly interrupting: boolean;
      readonly inputId: string;
      readonly question: string;
      readonly options: readonly string[];
    }
  | {
      readonly kind: 'paused';
      readonly turn: QueuedTurn;
      readonly interrupting: boolean;
      readonly pauseId: string;
      readonly spentCents: number;
      readonly budgetCents: number;
    };

export type TurnOutcome =
  | { readonly kind: 'completed'; readonly turn: QueuedTurn }
  | { readonly kind: 'interrupted'; readonly turn: QueuedTurn }
  | { readonly kind: 'failed'; readonly turn: QueuedTurn; readonly code: string; readonly message: string };

export interface PlanState {
  readonly turnId: TurnId;
  readonly version: number;
  readonly title: string;
  readonly markdown: string;
  /** `passed-over`: the next message was sent without deciding. */
  readonly decision: 'open' | 'approved' | 'changes-requested' | 'rejected' | 'passed-over';
}

export interface EditsState {
  readonly proposal: EditsProposed['data'];
  readonly decision: 'open' | 'accepted' | 'rejected';
  readonly acceptedBy: MemberId | null;
  readonly automatic: boolean;
}

export interface PublishFailure {
  readonly repositoryId: RepositoryId;
  readonly code: string;
  readonly message: string;
}

/** The newest publish request and what became of it, repository by repository. */
export interface PublishState {
  readonly publishId: string;
  readonly turnId: TurnId;
  readonly revision: number;
  readonly openDraftPr: boolean;
  /** Repositories that the revision takes back to their base: their branches follow, but no pull request is opened for them. */
  readonly takenBack: readonly RepositoryId[];
  readonly pending: readonly PublishTarget[];
  readonly failures: readonly PublishFailure[];
  /** An earlier request that is still being carried out, as when a turn with Auto open draft PR ends meanwhile. */
  readonly earlier: PublishState | null;
}

export interface PullRequestState {
  readonly repositoryId: RepositoryId;
  readonly number: number;
  readonly title: string;
  readonly url: string;
  readonly branch: string;
  readonly baseBranch: string;
  readonly commit: string;
  readonly revision: number;
  readonly draft: boolean;
  readonly state: PullRequestStatus;
  /** Of `commit`; null while none was reported. */
  readonly checks: Checks | null;
  /** The base branch has another history now: it could never be merged. */
  readonly baseReplaced: boolean;
  /** Since when the code host does not tell its state, and why; null while it does. */
  readonly unknown: { readonly since: string; readonly message: string } | null;
}

/** The newest commit this product put on a branch. */
export interface BranchHead {
  readonly repositoryId: RepositoryId;
  readonly branch: string;
  readonly commit: string;
  readonly revision: number;
}

export interface ConversationState {
  readonly ticketId: TicketId;
  readonly ticketKey: TicketKey;
  /** Null before the first submission. */
  readonly run: RunState | null;
  /** Of every run so far: the present one may have left some out, because they were removed. */
  readonly repositoryNames: Readonly<Record<RepositoryId, string>>;
  readonly archived: boolean;
  /** Whether the newest message in Edits opens draft PRs by itself: so do the next ones, unless they say otherwise. Null before the first. */
  readonly autoOpenDraftPr: boolean | null;
  /** The number of the newest message; some were removed before their turn. */
  readonly turnCount: number;
  /** How many turns were claimed at least once. */
  readonly turnsBegun: number;
  readonly revisionCount: number;
  readonly planCount: number;
  /** Of the newest claim; commands of an older owner are refused. */
  readonly epoch: number;
  readonly activity: Activity;
  readonly queue: readonly QueuedTurn[];
  readonly lastOutcome: TurnOutcome | null;
  readonly plan: PlanState | null;
  readonly edits: EditsState | null;
  readonly publish: PublishState | null;
  readonly heads: readonly BranchHead[];
  readonly pullRequests: readonly PullRequestState[];
}

export const initialConversation: ConversationState = {
  ticketId: '',
  ticketKey: '',
  run: null,
  repositoryNames: {},
  archived: false,
  autoOpenDraftPr: null,
  turnCount: 0,
  turnsBegun: 0,
  revisionCount: 0,
  planCount: 0,
  epoch: 0,
  activity: { kind: 'none' },
  queue: [],
  lastOutcome: null,
  plan: null,
  edits: null,
  publish: null,
  heads: [],
  pullRequests: [],
};

/** The name that people read; the id of a repository that was in no run. */
export function repositoryName({ repositoryNames }: ConversationState, repositoryId: RepositoryId): string {
  return Object.hasOwn(repositoryNames, repositoryId) ? (repositoryNames[repositoryId] ?? repositoryId) : repositoryId;
}

export type ConversationEventOf<Type extends ConversationEvent['type']> = Extract<ConversationEvent, { type: Type }>;
