import type { GridFSChunk, GridFSFile } from 'mongodb';
import { MongoBlobStore } from '../../src/adapters/blob-mongodb/mongodb.blob-store.js';
import { MongoReadModelStore } from '../../src/adapters/read-model-mongodb/mongodb.read-model-store.js';
import { MongoConnection } from '../../src/adapters/shared-mongodb/mongo-connection.js';
import { MongoStateStore } from '../../src/adapters/state-mongodb/mongodb.state-store.js';
import { describeWithMongo, temporaryDatabase, withMongo } from '../support/mongo-server.js';
import { describeBlobStore } from './blob-store.contract.js';
import { describeReadModelStore } from './read-model-store.contract.js';
import { describeStateStore } from './state-store.contract.js';

describeWithMongo('MongoDB', (url) => {
  const openOn = (database: string) => MongoConnection.open({ url: url(), database });

  describeReadModelStore('MongoReadModelStore', () => {
    const { name, remove } = temporaryDatabase(url);
    return Promise.resolve({ open: async () => MongoReadModelStore.open(await openOn(name)), dispose: remove });
  });

  describeStateStore('MongoStateStore', () => {
    const { name, remove } = temporaryDatabase(url);
    let now = 0;
    return Promise.resolve({
      open: async () => MongoStateStore.open(await openOn(name), { monotonicNow: () => now }),
      passTime: (ms) => Promise.resolve(void (now += ms)),
      dispose: remove,
    });
  });

  describeBlobStore('MongoBlobStore', () => {
    const { name, remove } = temporaryDatabase(url);
    const connections: MongoConnection[] = [];
    return Promise.resolve({
      open: async () => {
        const connection = await openOn(name);
        connections.push(connection);
        return MongoBlobStore.open(connection);
      },
      damage: (digest) =>
        withMongo(url(), async (client) => {
          const file = await client.db(name).collection<GridFSFile>('blobs.files').findOne({ filename: digest });
          const chunks = client.db(name).collection<GridFSChunk>('blobs.chunks');
          if (!file) throw new Error('There is no such file.');
          const chunk = await chunks.findOne({ files_id: file._id }, { promoteBuffers: true });
          const data = Buffer.from((chunk?.data ?? Buffer.alloc(0)) as Uint8Array);
          data.writeUInt8(data.readUInt8(5_000) ^ 1, 5_000);
          await chunks.updateOne({ files_id: file._id }, { $set: { data } });
        }),
      dispose: async () => {
        for (const connection of connections) await connection.close();
        await remove();
      },
    });
  });
});
