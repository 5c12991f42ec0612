import type { Projection } from '../../projections/projection.js';
import type { RecordedEvent } from '../../src/ports/event-log.port.js';

/** A chain over everything a document took part in: an event missed, repeated or out of order shows in it forever. */
export interface Tally {
  readonly count: number;
  readonly chain: string;
}

const EMPTY: Tally = { count: 0, chain: '' };

/**
 * Shaped like the conversation's projection and worse: a conversation leads its turns and follows its organization, turns also
 * have events of their own, some events change only the leader or only the followers, and a leader's state decides whether
 * its followers change.
 */
export const tally: Projection<Tally> = {
  name: 'tally',
  version: 1,
  handles: ['ConversationArchived', 'TurnStarted', 'QueueReleased', 'TurnCompleted', 'TurnFailed'],
  keys({ event, stream }) {
    switch (event.type) {
      case 'ConversationArchived':
        return [stream];
      case 'TurnStarted':
        return [stream, `${stream}/${event.data.turnId}`];
      case 'QueueReleased':
        return [stream, ...event.data.turnIds.map((turnId) => `${stream}/${turnId}`)];
      case 'TurnCompleted':
        return ['organization', stream];
      case 'TurnFailed':
        return [`${stream}/${event.data.turnId}`];
      default:
        throw new Error(`Not handled: ${event.type}`);
    }
  },
  apply(event, current) {
    const [leader = '', ...followers] = this.keys(event);
    const leading = current.get(leader) ?? EMPTY;
    const { skipLeader, skipFollowers } = omissions(event);
    const changed = new Map<string, Tally>();
    if (!skipLeader) changed.set(leader, next(leading, event, ''));
    if (!skipFollowers && leading.count % 3 !== 2) {
      for (const id of followers) changed.set(id, next(current.get(id) ?? EMPTY, event, leading.chain));
    }
    return changed;
  },
  index: (id, { chain }) => ({ partition: 'all', sort: id, search: chain }),
};

function omissions({ event }: RecordedEvent): { readonly skipLeader: boolean; readonly skipFollowers: boolean } {
  const epoch = 'epoch' in event.data ? event.data.epoch : 0;
  return { skipLeader: epoch === 1, skipFollowers: epoch === 2 };
}

function next({ count, chain }: Tally, { position }: RecordedEvent, led: string): Tally {
  return { count: count + 1, chain: digest(`${chain}|${led}|${position}`) };
}

function digest(text: string): string {
  let hash = 0;
  for (const character of text) hash = (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) | 0;
  return `${text.length}:${(hash >>> 0).toString(36)}`;
}
