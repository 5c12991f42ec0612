import { comparePositions, START, type Position } from '../../src/ports/event-log.port.js';
import { PortError } from '../../src/ports/port-error.js';
import type { ListOptions, ReadModelStore, StoredDocument } from '../../src/ports/read-model-store.port.js';

interface Model {
  readonly documents: Map<string, string>;
  checkpoint: Position;
}

/**
 * A store without transactions, in memory: each document is read and written by itself, in order, the checkpoint last; in
 * between others get their turn. Several stores over the same `models` are several processes on one server.
 */
export class GuardedDocuments implements ReadModelStore {
  /** Called before every single read and write; throws to make it fail. */
  beforeEach: () => Promise<void> = () => Promise.resolve();
  #closed = false;

  constructor(readonly models = new Map<string, Model>()) {}

  async get<Body extends object>(model: string, id: string): Promise<StoredDocument<Body> | undefined> {
    return (await this.getMany<Body>(model, [id]))[0];
  }

  async getMany<Body extends object>(model: string, ids: readonly string[]): Promise<readonly StoredDocument<Body>[]> {
    this.#check(model);
    const found: StoredDocument<Body>[] = [];
    for (const id of ids) {
      await this.beforeEach();
      const text = this.#model(model).documents.get(id);
      if (text !== undefined) found.push(JSON.parse(text) as StoredDocument<Body>);
    }
    return found;
  }

  async list<Body extends object>(model: string, options: ListOptions): Promise<readonly StoredDocument<Body>[]> {
    this.#check(model);
    const { partition, order, after, limit, search = '' } = options;
    if (!Number.isInteger(limit) || limit < 1 || limit > 500) throw new PortError('STORE.INVALID', 'Odd limit.', false);
    await this.beforeEach();
    const inOrder = order === 'descending' ? (a: Place, b: Place) => comparePlaces(b, a) : comparePlaces;
    return [...this.#model(model).documents.values()]
      .map((text) => JSON.parse(text) as StoredDocument<Body>)
      .filter((found) => found.partition === partition && found.search.includes(search.toLowerCase()))
      .filter((found) => after === undefined || inOrder(found, after) > 0)
      .sort(inOrder)
      .slice(0, limit);
  }

  async commit(model: string, documents: readonly StoredDocument[], checkpoint: Position): Promise<void> {
    this.#check(model);
    for (const document of documents) {
      const text = JSON.stringify(document);
      await this.beforeEach();
      const stored = this.#model(model).documents.get(document.id);
      const position = stored === undefined ? START : (JSON.parse(stored) as StoredDocument).position;
      if (comparePositions(document.position, position) > 0) this.#model(model).documents.set(document.id, text);
    }
    await this.beforeEach();
    const target = this.#model(model);
    if (comparePositions(checkpoint, target.checkpoint) > 0) target.checkpoint = checkpoint;
  }

  checkpoint(model: string): Promise<Position> {
    return this.#checked(model, () => this.#model(model).checkpoint);
  }

  drop(model: string): Promise<void> {
    return this.#checked(model, () => void this.models.delete(model));
  }

  close(): Promise<void> {
    this.#closed = true;
    return Promise.resolve();
  }

  async #checked<Result>(model: string, work: () => Result): Promise<Result> {
    this.#check(model);
    await this.beforeEach();
    return work();
  }

  #check(model: string): void {
    if (this.#closed) throw new PortError('STORE.CLOSED', 'The store is closed.', false);
    if (!/^[A-Za-z0-9_-]+$/.test(model)) throw new PortError('STORE.INVALID', 'Odd name.', false);
  }

  #model(name: string): Model {
    const model = this.models.get(name) ?? { documents: new Map<string, string>(), checkpoint: START };
    this.models.set(name, model);
    return model;
  }
}

type Place = { readonly sort: string; readonly id: string };

function comparePlaces(a: Place, b: Place): number {
  if (a.sort !== b.sort) return a.sort < b.sort ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
