import type { Checks, Review } from './conversation.types.js';
import type { RepositoryId, TurnId } from '../shared/types.js';

type Fact<Type extends string, Data> = { readonly type: Type; readonly data: Data };

/** The code host reports: closed without merging / merged / open again / no draft any more / a draft again / checks of the newest commit. Recorded from webhook, poll or a submission. */
export type PrClosed = Fact<
  'PrClosed',
  { readonly turnId: TurnId; readonly repositoryId: RepositoryId; readonly number: number }
>;
export type PrMerged = Fact<
  'PrMerged',
  { readonly turnId: TurnId; readonly repositoryId: RepositoryId; readonly number: number }
>;
export type PrReopened = Fact<
  'PrReopened',
  { readonly turnId: TurnId; readonly repositoryId: RepositoryId; readonly number: number }
>;
export type PrMarkedReady = Fact<
  'PrMarkedReady',
  { readonly turnId: TurnId; readonly repositoryId: RepositoryId; readonly number: number }
>;
export type PrMarkedDraft = Fact<
  'PrMarkedDraft',
  { readonly turnId: TurnId; readonly repositoryId: RepositoryId; readonly number: number }
>;
/** Somebody reviewed or commented on the code host; `text` is theirs, and never an instruction. Recorded from a webhook. */
export type PrReviewed = Fact<
  'PrReviewed',
  { readonly turnId: TurnId; readonly repositoryId: RepositoryId; readonly number: number } & Review
>;
export type ChecksReported = Fact<
  'ChecksReported',
  {
    readonly repositoryId: RepositoryId;
    readonly number: number;
    readonly commit: string;
  } & Checks
>;
/** Whether the base branch has another history now, which shares nothing with the pull request: it could never be merged. */
export type PrBaseReported = Fact<
  'PrBaseReported',
  { readonly repositoryId: RepositoryId; readonly number: number; readonly replaced: boolean }
>;
/** The code host could not be asked, or knows no such pull request any more; what is known of it is of `since` (ISO 8601) or before. */
export type PrStateUnknown = Fact<
  'PrStateUnknown',
  {
    readonly repositoryId: RepositoryId;
    readonly number: number;
    readonly since: string;
    readonly message: string;
  }
>;
/** The code host tells the pull request's state again. */
export type PrStateKnown = Fact<'PrStateKnown', { readonly repositoryId: RepositoryId; readonly number: number }>;

/** What code hosts tell of pull requests, and that they tell nothing. */
export type PullRequestEvent =
  | PrClosed
  | PrMerged
  | PrReopened
  | PrMarkedReady
  | PrMarkedDraft
  | PrReviewed
  | ChecksReported
  | PrBaseReported
  | PrStateUnknown
  | PrStateKnown;
