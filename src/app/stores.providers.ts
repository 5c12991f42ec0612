import type { Provider } from '@nestjs/common';
import { join } from 'node:path';
import { FileBlobStore } from '../adapters/blob-files/file.blob-store.js';
import { MongoBlobStore } from '../adapters/blob-mongodb/mongodb.blob-store.js';
import { EmbeddedEventLog } from '../adapters/event-log-embedded/embedded.event-log.js';
import { EventStoreDbEventLog } from '../adapters/event-log-eventstoredb/eventstoredb.event-log.js';
import { EmbeddedReadModelStore } from '../adapters/read-model-embedded/embedded.read-model-store.js';
import { MongoReadModelStore } from '../adapters/read-model-mongodb/mongodb.read-model-store.js';
import { MongoConnection } from '../adapters/shared-mongodb/mongo-connection.js';
import { EmbeddedStateStore } from '../adapters/state-embedded/embedded.state-store.js';
import { MongoStateStore } from '../adapters/state-mongodb/mongodb.state-store.js';
import type { Config } from '../config/config.schema.js';
import { BLOB_STORE } from '../ports/blob-store.port.js';
import { CLOCK, type Clock } from '../ports/clock.port.js';
import type { EventCodec, EventLog } from '../ports/event-log.port.js';
import { READ_MODEL_STORE } from '../ports/read-model-store.port.js';
import { STATE_STORE } from '../ports/state-store.port.js';

export function openEventLog({ eventLog, dataDir, debug }: Config, codec: EventCodec): Promise<EventLog> {
  if (eventLog.kind === 'embedded') return EmbeddedEventLog.open({ directory: dataDir, codec });
  return EventStoreDbEventLog.open({ url: eventLog.url.reveal(), codec, debug });
}

/** Documents, state and blobs. */
export function storeProviders({ stores, blobs, dataDir }: Config): readonly Provider[] {
  const folder = (name: string): { readonly directory: string } => ({ directory: join(dataDir, name) });
  const files = { provide: BLOB_STORE, useFactory: () => FileBlobStore.open(folder('blobs')) };
  if (stores.kind === 'embedded') {
    return [
      { provide: READ_MODEL_STORE, useFactory: () => EmbeddedReadModelStore.open(folder('views')) },
      {
        provide: STATE_STORE,
        useFactory: (clock: Clock) => EmbeddedStateStore.open({ ...folder('state'), clock }),
        inject: [CLOCK],
      },
      files,
    ];
  }
  const inject = [MongoConnection];
  return [
    { provide: MongoConnection, useFactory: () => MongoConnection.open({ url: stores.url.reveal() }) },
    { provide: READ_MODEL_STORE, useFactory: (mongo: MongoConnection) => MongoReadModelStore.open(mongo), inject },
    { provide: STATE_STORE, useFactory: (mongo: MongoConnection) => MongoStateStore.open(mongo), inject },
    blobs === 'files'
      ? files
      : { provide: BLOB_STORE, useFactory: (mongo: MongoConnection) => MongoBlobStore.open(mongo), inject },
  ];
}
