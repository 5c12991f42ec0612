import { comparePositions, type Position } from '../ports/event-log.port.js';
import type { StoredDocument } from '../ports/read-model-store.port.js';
import type { KeyedEvent } from './fold-batch.js';

type Documents = ReadonlyMap<string, StoredDocument>;

export interface DocumentSource {
  load(ids: readonly string[]): Promise<readonly StoredDocument[]>;
  /** Settles when the loop's own commit under way, if any, is done. */
  settled(): Promise<void>;
}

/**
 * Gives the documents that a batch needs, those of the batch before from memory.
 *
 * A remembered document is the fold up to where this loop stands. Beside it only documents may be used that stand there too.
 * One that is further ahead (left by a crash, or written by a process that should have stopped) shows that the store knows
 * more than this loop: then everything is read from the store.
 */
export class RecentDocuments {
  readonly #store: DocumentSource;
  #recent: Documents = new Map();

  constructor(store: DocumentSource) {
    this.#store = store;
  }

  /** `foldedTo` is where this loop stands. Missing documents are left out. */
  async read(events: readonly KeyedEvent[], foldedTo: Position): Promise<Documents> {
    const known = await this.#inReadingOrder(events, this.#recent);
    const isAhead = [...known.values()].some(({ position }) => comparePositions(position, foldedTo) > 0);
    if (!isAhead) return known;
    await this.#store.settled();
    return this.#inReadingOrder(events, new Map());
  }

  /** What the batch read, and what it made of it. */
  remember(read: Documents, written: readonly StoredDocument[]): void {
    const recent = new Map(read);
    for (const document of written) recent.set(document.id, document);
    this.#recent = recent;
  }

  forget(): void {
    this.#recent = new Map();
  }

  /** Leaders before followers: what a leader shows as reflected, its followers then show too, whoever writes meanwhile. */
  async #inReadingOrder(events: readonly KeyedEvent[], remembered: Documents): Promise<Documents> {
    const followers = new Set(events.flatMap(({ keys }) => keys.slice(1)));
    const leaders = new Set(events.map(({ keys }) => keys[0]).filter((id) => !followers.has(id)));
    const found = new Map<string, StoredDocument>();
    for (const group of [leaders, followers]) {
      for (const id of group) {
        const document = remembered.get(id);
        if (document) found.set(id, document);
      }
      const unknown = [...group].filter((id) => !found.has(id));
      for (const document of unknown.length === 0 ? [] : await this.#store.load(unknown))
        found.set(document.id, document);
    }
    return found;
  }
}
