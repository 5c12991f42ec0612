import { streamNameFilter, type AllStreamResolvedEvent } from '@eventstore/db-client';
import { STREAM_ROOT } from '../../domain/shared/streams.js';
import type { Position } from '../../ports/event-log.port.js';
import type { GuardedClient } from './client.js';
import { ItemSource } from './item-source.js';
import { fromPosition, toPosition } from './positions.js';

/** These stand in the queue behind everything that came before them. */
export class Checkpoint {
  constructor(readonly position: Position) {}
}
export const CAUGHT_UP = Symbol('caught up');

export type FeedItem = AllStreamResolvedEvent | Checkpoint | typeof CAUGHT_UP;

/** All of our streams; thereby none of the server's own, whose names begin with `$`. */
export const EVERY_STREAM: readonly string[] = [STREAM_ROOT];
/** Begins no valid name: an empty list would let everything through. */
const NO_STREAM_AT_ALL = [`${STREAM_ROOT}-`];
const LOOKED_AT_ONCE = 512;

/** Subscribes after a position (exclusive); the server leaves out other streams. The client never subscribes again by itself. */
export function openFeed(client: GuardedClient, after: Position, prefixes: readonly string[]): ItemSource<FeedItem> {
  // These run before the consumer has what was buffered, and an error in them stops the stream forever: they only queue an item.
  const subscription = client.subscribeToAll({
    fromPosition: fromPosition(after),
    filter: streamNameFilter({
      prefixes: [...(prefixes.length === 0 ? NO_STREAM_AT_ALL : prefixes)],
      maxSearchWindow: LOOKED_AT_ONCE,
      checkpointInterval: 1,
      checkpointReached: (reached, position) => void reached.push(new Checkpoint(toPosition(position))),
    }),
  });
  subscription.on('caughtUp', () => void subscription.push(CAUGHT_UP));
  return new ItemSource<FeedItem>(subscription, () => subscription.unsubscribe());
}
