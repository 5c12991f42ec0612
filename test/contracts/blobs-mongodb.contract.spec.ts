import { createHash, randomBytes } from 'node:crypto';
import { ObjectId, type Db } from 'mongodb';
import { MongoBlobStore } from '../../src/adapters/blob-mongodb/mongodb.blob-store.js';
import { MongoConnection } from '../../src/adapters/shared-mongodb/mongo-connection.js';
import { describeWithMongo, temporaryDatabase, withMongo } from '../support/mongo-server.js';

const HOUR_S = 60 * 60;

describeWithMongo('contents in MongoDB', (url) => {
  const database = temporaryDatabase(url);
  let connection: MongoConnection;
  let store: MongoBlobStore;

  beforeAll(async () => {
    connection = await MongoConnection.open({ url: url(), database: database.name });
    store = await MongoBlobStore.open(connection);
  });
  afterAll(async () => {
    await connection.close();
    await database.remove();
  });

  const inDatabase = <Result>(work: (db: Db) => Promise<Result>) =>
    withMongo(url(), (client) => work(client.db(database.name)));
  const count = (name: string, filter: object = {}) =>
    inDatabase((db) => db.collection(`blobs.${name}`).countDocuments(filter));

  /** What an upload leaves that broke off this long ago. */
  const brokenOff = (secondsAgo: number) =>
    inDatabase(async (db) => {
      const _id = ObjectId.createFromTime(Math.floor(Date.now() / 1_000) - secondsAgo);
      await db.collection('blobs.pending').insertOne({ _id });
      await db.collection('blobs.chunks').insertOne({ files_id: _id, n: 0, data: randomBytes(10) });
      return _id;
    });

  test('content that several store at once is kept once, and nothing of the others is left', async () => {
    const bytes = randomBytes(3_000_000);
    await Promise.all(Array.from({ length: 8 }, () => store.put(bytes, 'a/a')));
    const filename = createHash('sha256').update(bytes).digest('hex');
    expect(await count('files', { filename })).toBe(1);
    expect(await count('pending')).toBe(0);
    const files = await inDatabase((db) => db.collection('blobs.files').distinct('_id'));
    expect(await count('chunks', { files_id: { $nin: files } })).toBe(0);
  });

  test('opening removes what a crash left behind an hour ago, and leaves alone what may still be going on', async () => {
    const [old, fresh] = [await brokenOff(2 * HOUR_S), await brokenOff(HOUR_S / 2)];
    const { digest } = await store.put(randomBytes(100), 'a/a');
    await MongoBlobStore.open(connection);
    expect(await count('chunks', { files_id: old })).toBe(0);
    expect(await count('pending', { _id: old })).toBe(0);
    expect(await count('chunks', { files_id: fresh })).toBe(1);
    expect(await count('pending', { _id: fresh })).toBe(1);
    expect(await store.has(digest)).toBe(true);
  });

  test('whole content of which only the end was not noted stays', async () => {
    const bytes = randomBytes(100);
    const { digest } = await store.put(bytes, 'a/a');
    const _id = ObjectId.createFromTime(1_000_000);
    await inDatabase(async (db) => {
      const file = await db.collection('blobs.files').findOneAndDelete({ filename: digest });
      if (!file) throw new Error('There is no such file.');
      await db.collection('blobs.files').insertOne({ ...file, _id });
      await db.collection('blobs.chunks').updateMany({ files_id: file._id }, { $set: { files_id: _id } });
      await db.collection('blobs.pending').insertOne({ _id });
    });
    await MongoBlobStore.open(connection);
    expect(await count('pending', { _id })).toBe(0);
    expect(Buffer.from(await store.get(digest)).equals(bytes)).toBe(true);
  });
});
