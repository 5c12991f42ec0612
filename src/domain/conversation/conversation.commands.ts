import type {
  AgentKind,
  Checks,
  EditsRevision,
  Mode,
  PullRequestStatus,
  Review,
  RunRepository,
  Usage,
} from './conversation.types.js';
import type { MemberId, RepositoryId, RunId, TicketId, TicketKey, TurnId } from '../shared/types.js';

type Intent<Type extends string, Data> = { readonly type: Type; readonly data: Data };
/** The owner of a turn proves itself by the epoch of its claim. */
type Owned<Data> = Data & { readonly turnId: TurnId; readonly epoch: number };

/** What a run would be if one has to start: ids and base commits are found out before deciding. */
export interface RunOffer {
  readonly runId: RunId;
  readonly repositories: readonly RunRepository[];
  readonly model: string;
  readonly agent: AgentKind;
}

/** Queues a turn, in the present run when the offer asks for nothing else. It never answers a question: `AnswerQuestion` names the one it means. */
export type SendMessage = Intent<
  'SendMessage',
  {
    readonly ticketId: TicketId;
    readonly ticketKey: TicketKey;
    readonly turnId: TurnId;
    /** Null: as the conversation goes on, see `replyMode`; while a plan waits for its decision, the message then changes it. */
    readonly mode: Mode | null;
    /** Null: see `replyAutoPr`. */
    readonly autoOpenDraftPr: boolean | null;
    readonly instructions: string;
    readonly sentBy: MemberId;
    /** Null keeps the present run as it is. */
    readonly offer: RunOffer | null;
  }
>;
/** Repeats the failed or stopped last turn in a new run. */
export type RetryTurn = Intent<
  'RetryTurn',
  { readonly failedTurnId: TurnId; readonly turnId: TurnId; readonly sentBy: MemberId; readonly offer: RunOffer }
>;
export type EditQueuedMessage = Intent<
  'EditQueuedMessage',
  { readonly turnId: TurnId; readonly instructions: string; readonly mode: Mode; readonly autoOpenDraftPr: boolean }
>;
export type RemoveQueuedMessage = Intent<'RemoveQueuedMessage', { readonly turnId: TurnId }>;
export type ReleaseQueue = Intent<'ReleaseQueue', Record<never, never>>;
export type AnswerQuestion = Intent<
  'AnswerQuestion',
  { readonly inputId: string; readonly answer: string; readonly answeredBy: MemberId }
>;
/** Lets the present run cost more. */
export type RaiseBudget = Intent<'RaiseBudget', { readonly budgetCents: number; readonly raisedBy: MemberId }>;
export type RequestInterrupt = Intent<'RequestInterrupt', { readonly turnId: TurnId; readonly by: MemberId }>;

export type ApprovePlan = Intent<
  'ApprovePlan',
  {
    readonly version: number;
    readonly by: MemberId;
    readonly turnId: TurnId;
    /** Null: see `replyAutoPr`. */
    readonly autoOpenDraftPr: boolean | null;
  }
>;
export type RequestPlanChanges = Intent<
  'RequestPlanChanges',
  { readonly version: number; readonly text: string; readonly by: MemberId; readonly turnId: TurnId }
>;
export type RejectPlan = Intent<'RejectPlan', { readonly version: number; readonly by: MemberId }>;

export type AcceptEdits = Intent<
  'AcceptEdits',
  {
    readonly revision: number;
    readonly acceptedBy: MemberId;
    readonly openDraftPr: boolean;
    readonly publishId: string;
  }
>;
export type RejectEdits = Intent<
  'RejectEdits',
  { readonly revision: number; readonly reason: string; readonly rejectedBy: MemberId }
>;
/** Opens (or tries again to open) draft pull requests for the accepted revision. */
export type OpenDraftPrs = Intent<
  'OpenDraftPrs',
  { readonly publishId: string; readonly requestedBy: MemberId; readonly repositoryIds: readonly RepositoryId[] | null }
>;
export type ArchiveConversation = Intent<'ArchiveConversation', { readonly by: MemberId }>;
export type RestoreConversation = Intent<'RestoreConversation', { readonly by: MemberId }>;

export type ClaimTurn = Intent<'ClaimTurn', { readonly owner: string }>;
export type StartTurn = Intent<'StartTurn', Owned<{ readonly sessionId: string; readonly budgetCents: number | null }>>;
export type ReachBudget = Intent<
  'ReachBudget',
  Owned<{ readonly pauseId: string; readonly spentCents: number; readonly budgetCents: number }>
>;
export type RequestInput = Intent<
  'RequestInput',
  Owned<{ readonly inputId: string; readonly question: string; readonly options: readonly string[] }>
>;
export type ProposePlan = Intent<'ProposePlan', Owned<{ readonly title: string; readonly markdown: string }>>;
export type ProposeEdits = Intent<'ProposeEdits', Owned<{ readonly edits: Omit<EditsRevision, 'revision'> }>>;
/** `publishId` is used if Auto open draft PR goes ahead. */
export type CompleteTurn = Intent<'CompleteTurn', Owned<{ readonly publishId: string }>>;
export type FailTurn = Intent<
  'FailTurn',
  Owned<{ readonly code: string; readonly message: string; readonly details: string }>
>;
export type InterruptTurn = Intent<'InterruptTurn', Owned<Record<never, never>>>;
export type RecordUsage = Intent<'RecordUsage', Owned<{ readonly model: string; readonly usage: Usage }>>;

export type RecordPublished = Intent<
  'RecordPublished',
  {
    readonly publishId: string;
    readonly repositoryId: RepositoryId;
    /** Where the commit was put. The publish may have been moved to another branch meanwhile. */
    readonly branch: string;
    readonly commit: string;
  }
>;
export type RecordPrOpened = Intent<
  'RecordPrOpened',
  {
    readonly publishId: string;
    readonly repositoryId: RepositoryId;
    readonly number: number;
    readonly title: string;
    readonly url: string;
    readonly baseBranch: string;
    readonly draft: boolean;
  }
>;
export type RecordPrOpenFailed = Intent<
  'RecordPrOpenFailed',
  { readonly publishId: string; readonly repositoryId: RepositoryId; readonly code: string; readonly message: string }
>;
/** What the code host says of a pull request; recorded only when it is news. */
export type RecordPrState = Intent<
  'RecordPrState',
  {
    readonly repositoryId: RepositoryId;
    readonly number: number;
    readonly state: PullRequestStatus;
    readonly draft: boolean;
  }
>;
/** The code host could not tell what became of a pull request; recorded once until it can. */
export type RecordPrStateUnknown = Intent<
  'RecordPrStateUnknown',
  {
    readonly repositoryId: RepositoryId;
    readonly number: number;
    /** ISO 8601. */
    readonly since: string;
    readonly message: string;
  }
>;
export type RecordReview = Intent<
  'RecordReview',
  { readonly repositoryId: RepositoryId; readonly number: number } & Review
>;
/** What the code host says of the checks of a commit; recorded only when it is news about the pull request's newest commit. */
export type RecordChecks = Intent<
  'RecordChecks',
  { readonly repositoryId: RepositoryId; readonly number: number; readonly commit: string } & Checks
>;
/** Whether a pull request and its base branch have history in common; recorded only when it is news. */
export type RecordPrBase = Intent<
  'RecordPrBase',
  { readonly repositoryId: RepositoryId; readonly number: number; readonly replaced: boolean }
>;

export type ConversationCommand =
  | SendMessage
  | RetryTurn
  | EditQueuedMessage
  | RemoveQueuedMessage
  | ReleaseQueue
  | AnswerQuestion
  | RaiseBudget
  | RequestInterrupt
  | ApprovePlan
  | RequestPlanChanges
  | RejectPlan
  | AcceptEdits
  | RejectEdits
  | OpenDraftPrs
  | ArchiveConversation
  | RestoreConversation
  | ClaimTurn
  | StartTurn
  | ReachBudget
  | RequestInput
  | ProposePlan
  | ProposeEdits
  | CompleteTurn
  | FailTurn
  | InterruptTurn
  | RecordUsage
  | RecordPublished
  | RecordPrOpened
  | RecordPrOpenFailed
  | RecordPrState
  | RecordPrStateUnknown
  | RecordChecks
  | RecordPrBase
  | RecordReview;
