import type { ConversationState } from '../../src/domain/conversation/conversation.state.js';
import type {
  LeftOut,
  Mode,
  RepositoryEdits,
  Review,
  ReviewFlag,
} from '../../src/domain/conversation/conversation.types.js';
import type { ToolKind } from '../../src/domain/conversation/turn.events.js';
import type {
  BlobRef,
  MemberId,
  OrgId,
  RepositoryId,
  RunId,
  TicketId,
  TicketKey,
  Timestamp,
  TurnId,
} from '../../src/domain/shared/types.js';
import type { Position } from '../../src/ports/event-log.port.js';

export interface UsageTotals {
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly cacheReadTokens: number;
  readonly cacheWriteTokens: number;
  /** US dollars as a decimal string; null while no turn reported a cost. */
  readonly costUsd: string | null;
  readonly activeSeconds: number;
}

/** What the present run cost, in cents of US dollars; null while no cost was told. */
export interface RunCost {
  /** Of its turns that ended. */
  readonly turnsCents: number | null;
  /** All that is known: a turn that its budget paused told more. */
  readonly soFarCents: number | null;
}

/** One per conversation: the decider's own state plus what only a reader needs. Document id = ticket id. */
export interface ConversationHeader {
  readonly ticketId: TicketId;
  readonly ticketKey: TicketKey;
  readonly orgId: OrgId;
  /** 1, 2, 3 … over the conversation's and its turns' facts in log order; the newest one reflected here. */
  readonly seq: number;
  readonly position: Position;
  readonly state: ConversationState;
  readonly usage: UsageTotals;
  readonly runCost: RunCost;
  readonly startedAt: Timestamp;
  readonly lastActivityAt: Timestamp;
}

interface ItemBase {
  /** Of the fact that began the item; orders items and anchors links. */
  readonly seq: number;
  readonly at: Timestamp;
}

export interface TextItem extends ItemBase {
  readonly kind: 'text';
  readonly block: number;
  readonly text: string;
  readonly settled: boolean;
}

export interface ToolItem extends ItemBase {
  readonly kind: 'tool';
  readonly callId: string;
  readonly tool: ToolKind;
  readonly name: string;
  readonly title: string;
  readonly outcome: 'running' | 'ok' | 'failed' | 'denied' | 'abandoned';
  readonly output: string;
  readonly blob: BlobRef | null;
  readonly additions: number;
  readonly deletions: number;
  readonly durationMs: number;
}

export interface QuestionItem extends ItemBase {
  readonly kind: 'question';
  readonly inputId: string;
  readonly question: string;
  readonly options: readonly string[];
  readonly answer: string | null;
  readonly answeredBy: MemberId | null;
  readonly answeredAt: Timestamp | null;
}

/** The turn paused at the run's budget. */
export interface BudgetItem extends ItemBase {
  readonly kind: 'budget';
  readonly pauseId: string;
  readonly spentCents: number;
  readonly budgetCents: number;
  /** What it was raised to; null while it was not. */
  readonly raisedTo: number | null;
  readonly raisedBy: MemberId | null;
  readonly raisedAt: Timestamp | null;
}

export interface PlanItem extends ItemBase {
  readonly kind: 'plan';
  readonly version: number;
  readonly title: string;
  readonly markdown: string;
  readonly decision: 'open' | 'approved' | 'changes-requested' | 'rejected' | 'passed-over';
  readonly decidedBy: MemberId | null;
  readonly decidedAt: Timestamp | null;
  readonly changes: string | null;
}

export interface EditsItem extends ItemBase {
  readonly kind: 'edits';
  readonly revision: number;
  readonly summary: string;
  readonly repositories: readonly RepositoryEdits[];
  readonly files: BlobRef;
  readonly flags: readonly ReviewFlag[];
  readonly leftOut: readonly LeftOut[];
  readonly leftOutTotal: number;
  readonly decision: 'open' | 'accepted' | 'rejected';
  readonly decidedBy: MemberId | null;
  readonly decidedAt: Timestamp | null;
  readonly automatic: boolean;
  readonly reason: string | null;
}

/** One line each; the words are the interface's. */
export type NoteItem = ItemBase & { readonly kind: 'note' } & (
    | {
        readonly note: 'published';
        readonly repositoryId: RepositoryId;
        readonly branch: string;
        readonly commit: string;
        /** Nothing was committed: the branch held these edits before. */
        readonly unchanged: boolean;
        readonly revision: number;
      }
    | {
        readonly note: 'pr-opened';
        readonly repositoryId: RepositoryId;
        readonly number: number;
        readonly title: string;
        readonly url: string;
      }
    | {
        readonly note: 'pr-updated';
        readonly repositoryId: RepositoryId;
        readonly number: number;
        readonly revision: number;
      }
    | {
        readonly note: 'pr-failed';
        readonly repositoryId: RepositoryId;
        readonly code: string;
        readonly message: string;
      }
    | {
        readonly note: 'pr-closed' | 'pr-merged' | 'pr-reopened' | 'pr-ready' | 'pr-draft';
        readonly repositoryId: RepositoryId;
        readonly number: number;
      }
    | ({ readonly note: 'pr-reviewed'; readonly repositoryId: RepositoryId; readonly number: number } & Review)
    | { readonly note: 'stop-requested'; readonly by: MemberId }
  );

export type TurnItem = TextItem | ToolItem | QuestionItem | BudgetItem | PlanItem | EditsItem | NoteItem;

/** One per message. Document id = `<ticket id>/<turn id>`; listed newest first by turn number. */
export interface TurnView {
  readonly ticketId: TicketId;
  readonly turnId: TurnId;
  readonly turnNumber: number;
  /** Which one it is of the turns that happened, as people count them; null while it waits and when it was removed. */
  readonly ordinal: number | null;
  readonly runId: RunId;
  readonly mode: Mode;
  readonly model: string;
  readonly autoOpenDraftPr: boolean;
  readonly instructions: string;
  readonly sentBy: MemberId;
  readonly sentAt: Timestamp;
  readonly planVersion: number | null;
  readonly retryOf: TurnId | null;
  readonly state: 'queued' | 'removed' | 'working' | 'waiting' | 'paused' | 'completed' | 'failed' | 'interrupted';
  readonly startedAt: Timestamp | null;
  readonly endedAt: Timestamp | null;
  readonly failure: { readonly code: string; readonly message: string; readonly details: string } | null;
  /** Seq of the newest fact reflected here. */
  readonly seq: number;
  readonly items: readonly TurnItem[];
  readonly usage: UsageTotals;
}

export const noCost: RunCost = { turnsCents: null, soFarCents: null };

export const noUsage: UsageTotals = {
  inputTokens: 0,
  outputTokens: 0,
  cacheReadTokens: 0,
  cacheWriteTokens: 0,
  costUsd: null,
  activeSeconds: 0,
};
