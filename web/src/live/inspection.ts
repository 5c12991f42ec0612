import { formatPlace, laterPlace, parsePlace } from '../../../projections/conversation/page.js';
import type { ConversationFeed } from './conversation-feed.js';
import { hashOf, type StateHash } from './conversation-history.js';

export interface ConversationInspection extends StateHash {
  /** Where the part begins that is hashed, as `before` of the live protocol; null when it is everything. */
  readonly from: string | null;
  /** One entry per seq that this page went through (the last 5,000 facts), oldest first. */
  readonly hashes: readonly StateHash[];
}

declare global {
  interface Window {
    /** Set by a test before the page loads: others keep no history and offer nothing to look at. */
    readonly codeRunsInspected?: boolean;
    codeRuns?: {
      /**
       * What this window holds of a conversation, as hashes of the folded durable state at every
       * seq. Two windows agree when they give the same hash at each seq that both list. Windows that opened at different
       * times have loaded different old turns and items: give each the `from` of the other, and the later one counts.
       */
      readonly conversation: (ticketKey: string, from?: string | null) => Promise<ConversationInspection | null>;
    };
  }
}

/** Puts `window.codeRuns` in place, where a test asks for it. */
export function installInspection(feedOf: (ticketKey: string) => ConversationFeed | undefined): void {
  if (window.codeRunsInspected !== true) return;
  window.codeRuns ??= {
    conversation: async (ticketKey, wanted) => {
      const open = feedOf(ticketKey);
      if (!open?.history) return null;
      const { feed } = open.store.getState();
      const from = laterPlace(open.history.before, wanted ? parsePlace(wanted) : null);
      const hashes = await open.history.hashes(from);
      return { ...(await hashOf(feed, from)), from: from && formatPlace(from), hashes };
    },
  };
}
