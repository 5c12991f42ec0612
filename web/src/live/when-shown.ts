import { comparePositions } from './compare-positions.js';
import { openFeed } from './use-conversation.js';

/** As long as the server itself waits for its views; a page that is cut off learns of the fact later. */
const PATIENCE_MS = 2_000;

/** Resolves once the page of this conversation shows the fact at `position`, or will not for now. */
export function whenShown(ticketKey: string, position: string): Promise<void> {
  const store = openFeed(ticketKey)?.store;
  const isShown = (): boolean => comparePositions(store?.getState().feed.header?.position ?? position, position) >= 0;
  if (!store || isShown()) return Promise.resolve();
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      forget();
      resolve();
    };
    const timer = setTimeout(done, PATIENCE_MS);
    const forget = store.subscribe(() => {
      if (isShown()) done();
    });
  });
}
