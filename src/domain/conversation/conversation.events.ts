import type { AgentKind, EditsRevision, Mode, PublishTarget, RunRepository, Usage } from './conversation.types.js';
import type { PullRequestEvent } from './pull-request.events.js';
import type { AgentSessionOpened, BudgetRaised, BudgetReached } from './session.events.js';
import type { MemberId, RepositoryId, RunId, TicketId, TicketKey, TurnId } from '../shared/types.js';

type Fact<Type extends string, Data> = { readonly type: Type; readonly data: Data };

/** A composer submission started: fixed repositories and base commits, one model, one agent session. Recorded by a person's command. */
export type RunStarted = Fact<
  'RunStarted',
  {
    readonly runId: RunId;
    readonly ticketId: TicketId;
    readonly ticketKey: TicketKey;
    readonly repositories: readonly RunRepository[];
    readonly model: string;
    readonly agent: AgentKind;
    /** The revision of an earlier run that is laid over the fresh clones, so that its work is kept; null for none. */
    readonly seedRevision: number | null;
  }
>;
/** A message was accepted and waits for its turn. Turn numbers count 1, 2, 3 … within the conversation. */
export type TurnQueued = Fact<
  'TurnQueued',
  {
    readonly turnId: TurnId;
    readonly turnNumber: number;
    readonly runId: RunId;
    readonly mode: Mode;
    readonly autoOpenDraftPr: boolean;
    readonly instructions: string;
    readonly sentBy: MemberId;
    /** The approved plan this turn carries out; null for an ordinary message. */
    readonly planVersion: number | null;
    /** The failed or stopped turn this one repeats; null for an ordinary message. */
    readonly retryOf: TurnId | null;
  }
>;
/** A message that still waits was reworded by a person. */
export type QueuedMessageEdited = Fact<
  'QueuedMessageEdited',
  { readonly turnId: TurnId; readonly instructions: string; readonly mode: Mode; readonly autoOpenDraftPr: boolean }
>;
/** A message that still waited was taken back by a person. */
export type QueuedMessageRemoved = Fact<'QueuedMessageRemoved', { readonly turnId: TurnId }>;
/** A person let messages go on that were held back after a failure or a stop. */
export type QueueReleased = Fact<'QueueReleased', { readonly turnIds: readonly TurnId[] }>;
/** A process took ownership of the turn. Only commands that carry this epoch are the owner's. Recorded by the owner. */
export type TurnClaimed = Fact<
  'TurnClaimed',
  { readonly turnId: TurnId; readonly epoch: number; readonly owner: string }
>;
/** The agent received the message and works on it. Recorded once per turn, however often it is claimed. */
export type TurnStarted = Fact<'TurnStarted', { readonly turnId: TurnId; readonly epoch: number }>;
/** The agent asked and waits for an answer. */
export type InputRequested = Fact<
  'InputRequested',
  {
    readonly turnId: TurnId;
    readonly inputId: string;
    readonly question: string;
    readonly options: readonly string[];
    readonly epoch: number;
  }
>;
/** A person answered the open question. */
export type InputProvided = Fact<
  'InputProvided',
  { readonly turnId: TurnId; readonly inputId: string; readonly answer: string; readonly answeredBy: MemberId }
>;
/** A Plan turn produced version n of its plan. */
export type PlanProposed = Fact<
  'PlanProposed',
  {
    readonly turnId: TurnId;
    readonly version: number;
    readonly title: string;
    readonly markdown: string;
    readonly epoch: number;
  }
>;
export type PlanChangesRequested = Fact<
  'PlanChangesRequested',
  { readonly turnId: TurnId; readonly version: number; readonly text: string; readonly by: MemberId }
>;
/** The plan may be carried out; the Edits turn that does so is queued in the same append. */
export type PlanApproved = Fact<
  'PlanApproved',
  { readonly turnId: TurnId; readonly version: number; readonly by: MemberId }
>;
export type PlanRejected = Fact<
  'PlanRejected',
  { readonly turnId: TurnId; readonly version: number; readonly by: MemberId }
>;
/** An Edits turn produced a revision; it replaces every earlier one. */
export type EditsProposed = Fact<
  'EditsProposed',
  { readonly turnId: TurnId; readonly runId: RunId; readonly epoch: number } & EditsRevision
>;
/** A person (or the turn's sender, by Auto open draft PR) froze exactly this revision for publishing. */
export type EditsAccepted = Fact<
  'EditsAccepted',
  { readonly turnId: TurnId; readonly revision: number; readonly acceptedBy: MemberId; readonly automatic: boolean }
>;
export type EditsRejected = Fact<
  'EditsRejected',
  { readonly turnId: TurnId; readonly revision: number; readonly reason: string; readonly rejectedBy: MemberId }
>;
/** The one outbox entry of publishing: these repositories, this revision, under this effect id. */
export type PublishRequested = Fact<
  'PublishRequested',
  {
    readonly publishId: string;
    readonly turnId: TurnId;
    readonly revision: number;
    readonly repositories: readonly PublishTarget[];
    readonly openDraftPr: boolean;
    readonly requestedBy: MemberId;
  }
>;
/** The accepted revision is a commit on the run's branch of one repository. Recorded by the publisher. */
export type EditsPublished = Fact<
  'EditsPublished',
  {
    readonly publishId: string;
    readonly turnId: TurnId;
    readonly revision: number;
    readonly repositoryId: RepositoryId;
    readonly branch: string;
    readonly commit: string;
    /** The branch held exactly these edits before: `commit` is its old one, and nothing was committed. */
    readonly unchanged: boolean;
  }
>;
/** A draft pull request exists on the code host. */
export type PrOpened = Fact<
  'PrOpened',
  {
    readonly publishId: string;
    readonly turnId: TurnId;
    readonly revision: number;
    readonly repositoryId: RepositoryId;
    readonly number: number;
    readonly title: string;
    readonly url: string;
    readonly branch: string;
    readonly baseBranch: string;
    readonly commit: string;
    readonly draft: boolean;
  }
>;
/** An open pull request shows a newer accepted revision. */
export type PrUpdated = Fact<
  'PrUpdated',
  {
    readonly publishId: string;
    readonly turnId: TurnId;
    readonly revision: number;
    readonly repositoryId: RepositoryId;
    readonly number: number;
    readonly commit: string;
  }
>;
/** Publishing one repository ended without a result; `message` says what to do. */
export type PrOpenFailed = Fact<
  'PrOpenFailed',
  {
    readonly publishId: string;
    readonly turnId: TurnId;
    readonly repositoryId: RepositoryId;
    readonly code: string;
    readonly message: string;
  }
>;
/** A person pressed Stop; the owner still has to end the turn. */
export type InterruptRequested = Fact<'InterruptRequested', { readonly turnId: TurnId; readonly by: MemberId }>;
export type TurnCompleted = Fact<'TurnCompleted', { readonly turnId: TurnId; readonly epoch: number }>;
/** The turn or its set-up ended in an error; `message` is for people, `details` (the last lines) for a folded block. */
export type TurnFailed = Fact<
  'TurnFailed',
  {
    readonly turnId: TurnId;
    readonly code: string;
    readonly message: string;
    readonly details: string;
    readonly epoch: number;
  }
>;
export type TurnInterrupted = Fact<'TurnInterrupted', { readonly turnId: TurnId; readonly epoch: number }>;
/** What one turn used, as the provider reports it. */
export type UsageRecorded = Fact<
  'UsageRecorded',
  { readonly turnId: TurnId; readonly model: string; readonly epoch: number } & Usage
>;
export type ConversationArchived = Fact<'ConversationArchived', { readonly by: MemberId }>;
export type ConversationRestored = Fact<'ConversationRestored', { readonly by: MemberId }>;

export type ConversationEvent =
  | RunStarted
  | TurnQueued
  | QueuedMessageEdited
  | QueuedMessageRemoved
  | QueueReleased
  | TurnClaimed
  | TurnStarted
  | AgentSessionOpened
  | BudgetReached
  | BudgetRaised
  | InputRequested
  | InputProvided
  | PlanProposed
  | PlanChangesRequested
  | PlanApproved
  | PlanRejected
  | EditsProposed
  | EditsAccepted
  | EditsRejected
  | PublishRequested
  | EditsPublished
  | PrOpened
  | PrUpdated
  | PrOpenFailed
  | PullRequestEvent
  | InterruptRequested
  | TurnCompleted
  | TurnFailed
  | TurnInterrupted
  | UsageRecorded
  | ConversationArchived
  | ConversationRestored;
