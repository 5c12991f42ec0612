import { join } from 'node:path';
import { projections } from '../../projections/index.js';
import { modelOf, type Projection } from '../../projections/projection.js';
import { EventStoreDbEventLog } from '../../src/adapters/event-log-eventstoredb/eventstoredb.event-log.js';
import { MongoReadModelStore } from '../../src/adapters/read-model-mongodb/mongodb.read-model-store.js';
import { MongoConnection } from '../../src/adapters/shared-mongodb/mongo-connection.js';
import type { DomainEvent } from '../../src/domain/events.js';
import { createDomainCodec } from '../../src/event-catalog/domain-codec.js';
import type { RecordedEvent } from '../../src/ports/event-log.port.js';
import { createEventStoreDbStandIn } from '../stand-ins/eventstoredb/eventstoredb-stand-in.js';
import { foldAll } from './fold-documents.js';
import { temporaryDatabase } from './mongo-server.js';
import { temporaryFolder } from './temporary-folder.js';

/** The time after which a silent process is taken for dead, in seconds: short, but no shorter than a busy core keeps one waiting. */
export const LEASE_SECONDS = 3;

/** An EventStoreDB, a MongoDB and a data folder that several server processes use at once. */
export class SharedStores {
  private constructor(
    private readonly events: Awaited<ReturnType<typeof createEventStoreDbStandIn>>,
    private readonly database: ReturnType<typeof temporaryDatabase>,
    private readonly folder: Awaited<ReturnType<typeof temporaryFolder>>,
    private readonly mongoUrl: string,
  ) {}

  static async start(mongo: string): Promise<SharedStores> {
    const database = temporaryDatabase(() => mongo);
    const url = new URL(mongo);
    url.pathname = `/${database.name}`;
    return new SharedStores(await createEventStoreDbStandIn(), database, await temporaryFolder(), url.href);
  }

  get dataDir(): string {
    return join(this.folder.path, 'data');
  }

  /** A path beside the data folder. */
  path(name: string): string {
    return join(this.folder.path, name);
  }

  get env(): Readonly<Record<string, string>> {
    return {
      EVENTSTORE_URL: this.events.url,
      MONGODB_URL: this.mongoUrl,
      BLOB_STORE: 'mongodb',
      LEASE_SECONDS: String(LEASE_SECONDS),
    };
  }

  async close(): Promise<void> {
    await this.database.remove();
    this.events.stop();
    await this.folder.remove();
  }

  /** Every fact, in log order. */
  async facts(): Promise<readonly RecordedEvent<DomainEvent>[]> {
    const log = await EventStoreDbEventLog.open({ url: this.events.url, codec: createDomainCodec(), debug: undefined });
    try {
      const facts: RecordedEvent<DomainEvent>[] = [];
      for await (const fact of log.readAll({})) facts.push(fact);
      return facts;
    } finally {
      await log.close();
    }
  }

  /** What is served and what a replay of the log gives, by the projection's name and the document's id. Call when all is quiet. */
  async documents(): Promise<{ readonly served: object; readonly replayed: object }> {
    const facts = await this.facts();
    const connection = await MongoConnection.open({ url: this.mongoUrl });
    const store = await MongoReadModelStore.open(connection);
    try {
      const pairs = await Promise.all(
        Object.entries<Projection>(projections).map(async ([name, projection]) => {
          const replayed = foldAll(projection, facts);
          const served = await store.getMany(modelOf(projection), Object.keys(replayed));
          return { name, replayed, served: Object.fromEntries(served.map(({ id, body }) => [id, body])) };
        }),
      );
      return {
        served: Object.fromEntries(pairs.map(({ name, served }) => [name, served])),
        replayed: Object.fromEntries(pairs.map(({ name, replayed }) => [name, replayed])),
      };
    } finally {
      await store.close();
    }
  }
}
