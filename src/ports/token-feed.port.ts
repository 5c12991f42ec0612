import type { OrgId, TicketId, TurnId } from '../domain/shared/types.js';

export const TOKEN_FEED = Symbol('TokenFeed');

/** Words on their way to the open pages of this process; nothing settled depends on them. Already redacted. */
export interface TokenFeed {
  /** Never throws, never waits. `offset` in UTF-16 units from the block's start. */
  push(frame: {
    readonly orgId: OrgId;
    readonly ticketId: TicketId;
    readonly turnId: TurnId;
    readonly block: number;
    readonly offset: number;
    readonly text: string;
  }): void;
}
