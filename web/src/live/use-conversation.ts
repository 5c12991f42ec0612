import { useEffect, useSyncExternalStore } from 'react';
import { ConversationFeed, type ConversationLive } from './conversation-feed.js';
import { installInspection } from './inspection.js';
import type { TicketKey } from '../../../src/domain/shared/types.js';

/** A page that is left and entered again at once (strict mode, back and forth) keeps its feed. */
const LINGER_MS = 2_000;

interface Entry {
  readonly feed: ConversationFeed;
  users: number;
  closing: ReturnType<typeof setTimeout> | undefined;
}

const entries = new Map<string, Entry>();

/** The feed of a conversation that some page shows; undefined otherwise. */
export function openFeed(ticketKey: TicketKey): ConversationFeed | undefined {
  return entries.get(ticketKey)?.feed;
}

/** Begins to follow a conversation that a page is about to show; without one it ends by itself. */
export function followAhead(ticketKey: TicketKey): void {
  entryOf(ticketKey);
}

function entryOf(ticketKey: TicketKey): Entry {
  const known = entries.get(ticketKey);
  if (known) return known;
  const entry: Entry = { feed: new ConversationFeed(ticketKey), users: 0, closing: undefined };
  entries.set(ticketKey, entry);
  closeSoon(ticketKey, entry);
  return entry;
}

function closeSoon(ticketKey: TicketKey, entry: Entry): void {
  entry.closing = setTimeout(() => {
    entries.delete(ticketKey);
    entry.feed.close();
  }, LINGER_MS);
}

/** The live state of one conversation; subscribes while a component uses it. */
export function useConversation(ticketKey: TicketKey): ConversationLive {
  useEffect(() => {
    installInspection(openFeed);
    const entry = entryOf(ticketKey);
    entry.users += 1;
    clearTimeout(entry.closing);
    return () => {
      entry.users -= 1;
      if (entry.users === 0) closeSoon(ticketKey, entry);
    };
  }, [ticketKey]);
  const { store } = entryOf(ticketKey).feed;
  return useSyncExternalStore(store.subscribe, store.getState);
}
