import type { Provider } from '@nestjs/common';
import { MongoBlobStore } from '../adapters/blob-mongodb/mongodb.blob-store.js';
import { MongoReadModelStore } from '../adapters/read-model-mongodb/mongodb.read-model-store.js';
import { MongoConnection } from '../adapters/shared-mongodb/mongo-connection.js';
import { MongoStateStore } from '../adapters/state-mongodb/mongodb.state-store.js';
import { BLOB_STORE } from '../ports/blob-store.port.js';
import { READ_MODEL_STORE } from '../ports/read-model-store.port.js';
import { STATE_STORE } from '../ports/state-store.port.js';

const inject = [MongoConnection];

/** Documents and state in MongoDB. */
export const mongoStores = (url: string): readonly Provider[] => [
  { provide: MongoConnection, useFactory: () => MongoConnection.open({ url }) },
  { provide: READ_MODEL_STORE, useFactory: (mongo: MongoConnection) => MongoReadModelStore.open(mongo), inject },
  { provide: STATE_STORE, useFactory: (mongo: MongoConnection) => MongoStateStore.open(mongo), inject },
];

/** Blobs beside them. */
export const mongoBlobs: Provider = {
  provide: BLOB_STORE,
  useFactory: (mongo: MongoConnection) => MongoBlobStore.open(mongo),
  inject,
};
