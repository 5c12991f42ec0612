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

  test('of a commit nobody sees a document before those that come earlier in it, however large it is', async () => {
    const { name, remove } = temporaryDatabase(url);
    const store = await MongoReadModelStore.open(await openOn(name));
    const filling = 'x'.repeat(300_000);
    const batch = (position: string) =>
      Array.from({ length: 20 }, (_, n) => {
        return { id: `d${n}`, position, partition: 'acme', sort: '', search: '', body: { filling } };
      });
    const positionOf = async (id: string) => Number((await store.get('large_1', id))?.position ?? 0);
    let writing = true;
    const written = (async () => {
      for (let at = 1; at <= 8; at += 1) await store.commit('large_1', batch(String(at)), String(at));
      writing = false;
    })();
    let reads = 0;
    try {
      for (; writing; reads += 1) {
        const [checkpoint, last] = [Number(await store.checkpoint('large_1')), await positionOf('d19')];
        expect(last).toBeGreaterThanOrEqual(checkpoint);
        expect(await positionOf('d0')).toBeGreaterThanOrEqual(last);
      }
    } finally {
      await written;
      await store.close();
      await remove();
    }
    expect(reads).toBeGreaterThan(8);
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
