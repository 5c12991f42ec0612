import { mkdir } from 'node:fs/promises';
import { START, type Position } from '../../ports/event-log.port.js';
import { PortError } from '../../ports/port-error.js';
import type { ListOptions, ReadModelStore, StoredDocument } from '../../ports/read-model-store.port.js';
import { StoreWorker } from '../shared-libsql/store-worker.js';
import type { DocumentRow } from './model-file.js';
import type { ModelReader } from './model-reader.worker.js';
import type { ModelWriter } from './model-writer.worker.js';

/**
 * Documents in one SQLite file per model. One worker thread writes and another one reads, so that a read sees the last
 * finished commit and never waits for a running one.
 */
export class EmbeddedReadModelStore implements ReadModelStore {
  readonly #reader: StoreWorker<ModelReader>;
  readonly #writer: StoreWorker<ModelWriter>;
  readonly #drops = new Map<string, Promise<void>>();

  private constructor(directory: string) {
    this.#reader = new StoreWorker(new URL('./model-reader.worker.js', import.meta.url), { directory });
    this.#writer = new StoreWorker(new URL('./model-writer.worker.js', import.meta.url), { directory });
  }

  /** Creates the directory when it is missing. Only one process may have it open. Throws PortError STORE.UNAVAILABLE. */
  static async open({ directory }: { readonly directory: string }): Promise<EmbeddedReadModelStore> {
    try {
      await mkdir(directory, { recursive: true });
    } catch (cause) {
      throw new PortError('STORE.UNAVAILABLE', 'The folder of the read models cannot be created.', false, { cause });
    }
    return new EmbeddedReadModelStore(directory);
  }

  async get<Body extends object>(model: string, id: string): Promise<StoredDocument<Body> | undefined> {
    return (await this.getMany<Body>(model, [id]))[0];
  }

  async getMany<Body extends object>(model: string, ids: readonly string[]): Promise<readonly StoredDocument<Body>[]> {
    const rows = await this.#whenUsable(model, () => this.#reader.call('getMany', { model, ids }));
    return rows.map((row) => toDocument<Body>(row));
  }

  async list<Body extends object>(model: string, options: ListOptions): Promise<readonly StoredDocument<Body>[]> {
    const { limit } = options;
    if (!Number.isInteger(limit) || limit < 1 || limit > 500) throw invalid('A list holds 1 to 500 documents.');
    const rows = await this.#whenUsable(model, () => this.#reader.call('list', { model, options }));
    return rows.map((row) => toDocument<Body>(row));
  }

  async commit(model: string, documents: readonly StoredDocument[], checkpoint: Position): Promise<void> {
    const rows = documents.map(toRow);
    await this.#whenUsable(model, () => this.#writer.call('commit', { model, rows, checkpoint }));
  }

  async checkpoint(model: string): Promise<Position> {
    return (await this.#whenUsable(model, () => this.#reader.call('checkpoint', { model }))) ?? START;
  }

  drop(model: string): Promise<void> {
    return this.#whenUsable(model, async () => {
      const drop = this.#drop(model);
      this.#drops.set(model, drop);
      await drop.finally(() => this.#drops.delete(model));
    });
  }

  async close(): Promise<void> {
    // The writer last: it alone can put everything into one file.
    await this.#reader.close();
    await this.#writer.close();
  }

  /**
   * Checks the name, which becomes the name of a file, and waits while that file is being removed. Nothing is awaited between
   * the last look and `use`, so that a call reaches the workers either before a drop begins or after it ended.
   */
  async #whenUsable<Result>(model: string, use: () => Promise<Result>): Promise<Result> {
    if (!/^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/.test(model)) throw invalid(`Not the name of a model: ${model}`);
    while (this.#drops.has(model)) await Promise.allSettled([this.#drops.get(model)]);
    return use();
  }

  async #drop(model: string): Promise<void> {
    await this.#reader.call('forget', { model });
    await this.#writer.call('drop', { model });
  }
}

const invalid = (message: string): PortError => new PortError('STORE.INVALID', message, false);

function toRow({ id, position, partition, sort, search, body }: StoredDocument): DocumentRow {
  return [id, position, partition, sort, search, JSON.stringify(body)];
}

function toDocument<Body extends object>(row: DocumentRow): StoredDocument<Body> {
  const [id, position, partition, sort, search, body] = row;
  return { id, position, partition, sort, search, body: JSON.parse(body) as Body };
}
