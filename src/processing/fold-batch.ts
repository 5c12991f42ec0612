import type { Projection } from '../../projections/projection.js';
import { comparePositions, type Position, type RecordedEvent } from '../ports/event-log.port.js';
import type { StoredDocument } from '../ports/read-model-store.port.js';

export interface KeyedEvent {
  readonly event: RecordedEvent;
  /** The leader first; never empty. */
  readonly keys: readonly [leader: string, ...followers: string[]];
}

/** A document that missed an event. `error` is undefined where it missed one because another document had. */
export interface MissedEvent {
  readonly documentId: string;
  readonly event: RecordedEvent;
  readonly error: unknown;
}

export interface FoldedBatch {
  /** Changed documents, in the order in which they must be written. */
  readonly documents: readonly StoredDocument[];
  readonly missed: readonly MissedEvent[];
}

export interface FoldInput {
  readonly projection: Projection;
  readonly events: readonly KeyedEvent[];
  /** The stored documents of all keys. */
  readonly stored: readonly StoredDocument[];
  /** By document id, the position of the first event that it missed. */
  readonly quarantined: ReadonlyMap<string, Position>;
}

const ATTEMPTS = 3;

/** Leaves out events that the projection has no document for. */
export function withKeys(projection: Projection, events: readonly RecordedEvent[]): readonly KeyedEvent[] {
  return events.flatMap((event) => {
    const [leader, ...followers] = projection.keys(event);
    return leader === undefined ? [] : [{ event, keys: [leader, ...followers] }];
  });
}

/** Cuts where a document would lead one event and follow in another, so that each part has an order of writing. */
export function partsInWritingOrder(events: readonly KeyedEvent[]): readonly (readonly KeyedEvent[])[] {
  const parts: KeyedEvent[][] = [[]];
  let leaders = new Set<string>();
  let followers = new Set<string>();
  for (const keyed of events) {
    const [leader, ...rest] = keyed.keys;
    if (rest.length > 0 && (followers.has(leader) || rest.some((id) => leaders.has(id)))) {
      parts.push([]);
      leaders = new Set();
      followers = new Set();
    }
    if (rest.length > 0) leaders.add(leader);
    for (const id of rest) followers.add(id);
    parts[parts.length - 1]?.push(keyed);
  }
  return parts;
}

/**
 * Folds one part of a batch in memory, by the rules in `projection.ts`. An event whose fold throws three times is missed by all
 * its documents, and a document that missed an event takes part in no later one. Throws only for a defect outside the folds.
 */
export function foldBatch(input: FoldInput): FoldedBatch {
  try {
    return new BatchFold(input, false).run();
  } catch {
    // `index` threw at the end of the batch: fold again, asking it event by event, to learn which one is to blame.
    return new BatchFold(input, true).run();
  }
}

class BatchFold {
  readonly #input: FoldInput;
  readonly #indexEachEvent: boolean;
  readonly #documents = new Map<string, { position: Position; body: object }>();
  readonly #quarantined: Map<string, Position>;
  readonly #missed: MissedEvent[] = [];
  readonly #changedLeaders = new Set<string>();
  readonly #changedFollowers = new Set<string>();

  constructor(input: FoldInput, indexEachEvent: boolean) {
    this.#input = input;
    this.#indexEachEvent = indexEachEvent;
    this.#quarantined = new Map(input.quarantined);
    for (const { id, position, body } of input.stored) this.#documents.set(id, { position, body });
  }

  run(): FoldedBatch {
    for (const keyed of this.#input.events) this.#fold(keyed);
    // A document is in both sets when it also has events of its own alone; its place is then among the followers.
    const leaders = [...this.#changedLeaders].filter((id) => !this.#changedFollowers.has(id));
    return { documents: [...this.#changedFollowers, ...leaders].map((id) => this.#stored(id)), missed: this.#missed };
  }

  #fold(keyed: KeyedEvent): void {
    const { event, keys } = keyed;
    if (keys.some((id) => isReached(this.#quarantined.get(id), event))) return this.#miss(keyed, undefined);
    if (this.#reflects(keys[0], event)) return;
    const outcome = this.#attempt(keyed);
    if ('error' in outcome) return this.#miss(keyed, outcome.error);
    for (const [id, body] of outcome.changed) {
      if (this.#reflects(id, event)) continue;
      this.#documents.set(id, { position: event.position, body });
      (id === keys[0] ? this.#changedLeaders : this.#changedFollowers).add(id);
    }
  }

  #attempt(keyed: KeyedEvent): { readonly changed: ReadonlyMap<string, object> } | { readonly error: unknown } {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return { changed: this.#apply(keyed) };
      } catch (error) {
        if (attempt === ATTEMPTS) return { error };
      }
    }
  }

  #apply({ event, keys }: KeyedEvent): ReadonlyMap<string, object> {
    const { projection } = this.#input;
    const current = new Map<string, object>();
    for (const id of keys) {
      const document = this.#documents.get(id);
      if (document) current.set(id, document.body);
    }
    const changed = projection.apply(event, current);
    for (const [id, body] of changed) {
      if (!keys.includes(id)) throw new Error('A fold changed a document that its event has no key for.');
      if (this.#indexEachEvent) projection.index(id, body);
    }
    return changed;
  }

  #miss({ event, keys }: KeyedEvent, error: unknown): void {
    for (const documentId of keys) {
      if (this.#quarantined.has(documentId)) continue;
      this.#quarantined.set(documentId, event.position);
      this.#missed.push({ documentId, event, error });
    }
  }

  #reflects(id: string, event: RecordedEvent): boolean {
    const document = this.#documents.get(id);
    return document !== undefined && comparePositions(document.position, event.position) >= 0;
  }

  #stored(id: string): StoredDocument {
    const document = this.#documents.get(id);
    if (!document) throw new Error('A changed document is missing.');
    return { id, ...document, ...this.#input.projection.index(id, document.body) };
  }
}

function isReached(missedFrom: Position | undefined, event: RecordedEvent): boolean {
  return missedFrom !== undefined && comparePositions(missedFrom, event.position) <= 0;
}
