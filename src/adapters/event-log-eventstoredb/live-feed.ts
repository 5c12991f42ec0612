import { streamNameFilter, type AllStreamResolvedEvent, type AllStreamSubscription } from '@eventstore/db-client';
import type { Position } from '../../ports/event-log.port.js';
import type { GuardedClient } from './client.js';
import { ItemSource } from './item-source.js';
import { fromPosition, toPosition } from './positions.js';

/** Stands in the queue behind everything that came before it. */
export class Marker {
  constructor(readonly kind: 'caughtUp' | { readonly checkpoint: Position }) {}
}

export type FeedItem = AllStreamResolvedEvent | Marker;

/** All of our streams; thereby none of the server's own, whose names begin with `$`. */
export const EVERY_STREAM: readonly string[] = ['cr_'];
/** Begins no valid name: an empty list would let everything through. */
const NO_STREAM_AT_ALL = ['cr_-'];
const LOOKED_AT_ONCE = 512;

/** Subscribes after a position (exclusive); the server leaves out other streams. The client never subscribes again by itself. */
export function openFeed(client: GuardedClient, after: Position, prefixes: readonly string[]): ItemSource<FeedItem> {
  // These run before the consumer has what was buffered, and an error in them stops the stream for ever: they only queue a mark.
  const mark = (subscription: AllStreamSubscription, kind: Marker['kind']): boolean =>
    subscription.push(new Marker(kind));
  const subscription = client.subscribeToAll({
    fromPosition: fromPosition(after),
    filter: streamNameFilter({
      prefixes: [...(prefixes.length === 0 ? NO_STREAM_AT_ALL : prefixes)],
      maxSearchWindow: LOOKED_AT_ONCE,
      checkpointInterval: 1,
      checkpointReached: (reached, position) => void mark(reached, { checkpoint: toPosition(position) }),
    }),
  });
  subscription.on('caughtUp', () => void mark(subscription, 'caughtUp'));
  return new ItemSource<FeedItem>(subscription, () => subscription.unsubscribe());
}
