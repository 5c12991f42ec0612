import type { ConversationFeed } from './conversation-feed.js';
import { hashOf, type StateHash } from './conversation-history.js';

export interface ConversationInspection extends StateHash {
  /** The oldest turn that is part of the hash. */
  readonly fromTurn: number;
  /** One entry per seq that this page went through (the last 5,000 facts), oldest first. */
  readonly hashes: readonly StateHash[];
}

declare global {
  interface Window {
    codeRuns?: {
      /**
       * For tests and for support: what this window holds of a conversation, as hashes of the folded durable state at every
       * seq. Two windows agree when they give the same hash at each seq that both list. Windows that opened at different
       * times have loaded different old turns: give both the larger `fromTurn` of the two.
       */
      readonly conversation: (ticketKey: string, fromTurn?: number) => Promise<ConversationInspection | null>;
    };
  }
}

/** Puts `window.codeRuns` in place. */
export function installInspection(feedOf: (ticketKey: string) => ConversationFeed | undefined): void {
  window.codeRuns ??= {
    conversation: async (ticketKey, fromTurn) => {
      const open = feedOf(ticketKey);
      if (!open) return null;
      const { feed } = open.store.getState();
      const numbers = Object.values(feed.turns).map(({ turnNumber }) => turnNumber);
      const from = fromTurn ?? Math.min(...numbers, feed.header?.state.turnCount ?? 1);
      const hashes = await open.history.hashes(from);
      return { ...(await hashOf(feed, from)), fromTurn: from, hashes };
    },
  };
}
