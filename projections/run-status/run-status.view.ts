import type { RunStatus } from '../../src/domain/conversation/run-status.js';
import type { PullRequestStatus, ReviewFlagKind } from '../../src/domain/conversation/conversation.types.js';
import type { ConversationState } from '../../src/domain/conversation/conversation.state.js';
import type { UsageTotals } from '../conversation/conversation.view.js';
import type { OrgId, RepositoryId, RunId, TicketId, TicketKey, Timestamp } from '../../src/domain/shared/types.js';
import type { Position } from '../../src/ports/event-log.port.js';

/** One per ticket that was sent: what lists show. Document id = ticket id. */
export interface RunStatusView {
  readonly ticketId: TicketId;
  readonly ticketKey: TicketKey;
  readonly orgId: OrgId;
  readonly title: string;
  readonly position: Position;
  readonly status: RunStatus;
  readonly reason: string;
  /** Something goes on that ends without a person. */
  readonly busy: boolean;
  readonly state: ConversationState;
  readonly usage: UsageTotals;
  /** Null while the ticket was never sent. */
  readonly startedAt: Timestamp | null;
  readonly lastActivityAt: Timestamp;
}

/** What travels in lists and in the `runs` topic. */
export interface RunSummary {
  readonly ticketId: TicketId;
  readonly ticketKey: TicketKey;
  readonly title: string;
  readonly position: Position;
  readonly status: RunStatus;
  readonly reason: string;
  readonly busy: boolean;
  readonly archived: boolean;
  readonly mode: string;
  readonly model: string;
  readonly agent: string;
  readonly runId: RunId;
  readonly turns: number;
  /** The newest edits revision; null while there is none. */
  readonly edits: {
    readonly revision: number;
    readonly decision: 'open' | 'accepted' | 'rejected';
    readonly filesChanged: number;
    readonly additions: number;
    readonly deletions: number;
    readonly repositories: readonly {
      readonly name: string;
      readonly filesChanged: number;
      readonly additions: number;
      readonly deletions: number;
    }[];
    /** What deserves a close look, at most 10 of `flagsTotal`, the gravest first. */
    readonly flags: readonly { readonly kind: ReviewFlagKind; readonly repository: string; readonly path: string }[];
    readonly flagsTotal: number;
  } | null;
  readonly repositories: readonly {
    readonly repositoryId: RepositoryId;
    readonly name: string;
    readonly baseBranch: string;
  }[];
  readonly prs: readonly {
    readonly repositoryId: RepositoryId;
    readonly repository: string;
    readonly number: number;
    readonly title: string;
    readonly url: string;
    readonly branch: string;
    readonly baseBranch: string;
    readonly commit: string;
    readonly draft: boolean;
    readonly state: PullRequestStatus;
    /** The base branch has another history now: it could never be merged. */
    readonly baseReplaced: boolean;
    /** Since when the code host does not tell its state, and why; null while it does. */
    readonly unknown: { readonly since: Timestamp; readonly message: string } | null;
  }[];
  readonly usage: UsageTotals;
  readonly startedAt: Timestamp | null;
  readonly lastActivityAt: Timestamp;
}
