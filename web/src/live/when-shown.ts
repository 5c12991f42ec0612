import { comparePositions } from './compare-positions.js';
import type { Feed } from './conversation-feed.reducer.js';
import { openFeed } from './use-conversation.js';
import type { TicketKey } from '../../../src/domain/shared/types.js';

/** As long as the server itself waits for its views; a page that is cut off learns of the fact later. */
const PATIENCE_MS = 2_000;

/** Resolves once the page of this conversation shows the fact at `position`, or will not for now. */
export async function whenShown(ticketKey: TicketKey, position: string): Promise<void> {
  await whenTold(ticketKey, ({ header }) => comparePositions(header?.position ?? position, position) >= 0 || null);
}

/** What `tell` makes of the facts that the page shows, as soon as it makes something of them; null if it does not for now. */
export function whenTold<Told>(ticketKey: TicketKey, tell: (feed: Feed) => Told | null): Promise<Told | null> {
  const store = openFeed(ticketKey)?.store;
  const told = store ? tell(store.getState().feed) : null;
  if (!store || told !== null) return Promise.resolve(told);
  return new Promise((resolve) => {
    const done = (result: Told | null): void => {
      clearTimeout(timer);
      forget();
      resolve(result);
    };
    const timer = setTimeout(() => done(null), PATIENCE_MS);
    const forget = store.subscribe(({ feed }) => {
      const now = tell(feed);
      if (now !== null) done(now);
    });
  });
}
