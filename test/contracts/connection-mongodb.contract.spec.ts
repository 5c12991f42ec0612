import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { inspect } from 'node:util';
import { BSON } from 'mongodb';
import { MongoBlobStore } from '../../src/adapters/blob-mongodb/mongodb.blob-store.js';
import { MongoReadModelStore } from '../../src/adapters/read-model-mongodb/mongodb.read-model-store.js';
import type { MongoSettings } from '../../src/adapters/shared-mongodb/mongo-address.js';
import { MongoConnection } from '../../src/adapters/shared-mongodb/mongo-connection.js';
import { probeMongo } from '../../src/adapters/shared-mongodb/probe.js';
import { MongoStateStore } from '../../src/adapters/state-mongodb/mongodb.state-store.js';
import { describeUnless, startJavaServer, whyNoJavaServer, type MongoServer } from '../support/mongo-server.js';
import { slowness } from '../support/pace.js';

/** Sends everything on to the server and keeps the commands. */
async function recordingProxy(url: string) {
  const commands: BSON.Document[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(Number(new URL(url).port), '127.0.0.1');
    for (const socket of [client, upstream]) sockets.add(socket.on('error', () => socket.destroy()));
    let bytes = Buffer.alloc(0);
    client.on('data', (chunk) => {
      bytes = Buffer.concat([bytes, chunk]);
      while (bytes.length >= 4 && bytes.length >= bytes.readInt32LE(0)) {
        const message = bytes.subarray(0, bytes.readInt32LE(0));
        bytes = bytes.subarray(message.length);
        // OP_MSG: a header of 16 bytes, flags of four, and the first section, which is the command.
        if (message.readInt32LE(12) === 2013) commands.push(firstDocument(message.subarray(21)));
      }
    });
    client.pipe(upstream).pipe(client);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    commands,
    url: `mongodb://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

const firstDocument = (bytes: Buffer): BSON.Document => BSON.deserialize(bytes.subarray(0, bytes.readInt32LE(0)));

/** Name and words of what the doctor says last; it stops at the first thing that does not hold. */
async function firstMissing(url: string): Promise<readonly [string, string] | undefined> {
  const last = (await probeMongo({ url })).at(-1);
  return last && !last.ok && last.mend !== '' ? [last.name, last.detail] : undefined;
}

async function untilItFails(call: () => Promise<unknown>): Promise<unknown> {
  for (;;) {
    try {
      await call();
    } catch (error) {
      return error;
    }
  }
}

describeUnless(whyNoJavaServer(), 'a connection to MongoDB', () => {
  let server: MongoServer;
  const stops: (() => Promise<void>)[] = [];

  const faulty = async (...fault: readonly string[]) => {
    const started = await startJavaServer(...fault);
    stops.push(started.stop);
    return started.url;
  };

  const connected = async (settings: MongoSettings) => {
    const connection = await MongoConnection.open(settings);
    stops.push(() => connection.close());
    return connection;
  };

  beforeAll(async () => {
    server = await startJavaServer();
  });
  afterEach(async () => {
    for (const stop of stops.splice(0)) await stop();
  });
  afterAll(() => server.stop());

  test('tells the doctor the version, the rights and that races have one winner', async () => {
    const findings = await probeMongo({ url: `${server.url}/doctor` });
    expect(findings.map(({ name, ok, detail }) => ({ name, ok, detail }))).toEqual([
      { name: 'address', ok: true, detail: `database doctor at ${new URL(server.url).host}` },
      { name: 'reachable', ok: true, detail: 'version 7.0.0' },
      { name: 'may read and write', ok: true, detail: '' },
      { name: 'of racing writers one wins', ok: true, detail: '' },
    ]);
  });

  test('is refused by a server that lets several writers win, in plain words', async () => {
    const url = await faulty('careless');
    const problem = expect.stringMatching(
      /^This server is not safe to use: of 16 writers .* 16 were told that they won/,
    ) as string;
    await expect(MongoConnection.open({ url })).rejects.toMatchObject({
      name: 'PortError',
      code: 'STORE.UNAVAILABLE',
      retryable: false,
      message: problem,
    });
    expect(await firstMissing(url)).toEqual(['of racing writers one wins', problem]);
  });

  test('is refused where rights are missing', async () => {
    const url = await faulty('refuse', '13');
    const problem = expect.stringContaining('refused the user name, the password or the rights') as string;
    await expect(MongoConnection.open({ url })).rejects.toMatchObject({ retryable: false, message: problem });
    expect(await firstMissing(url)).toEqual(['may read and write', problem]);
  });

  test('is refused where there is no space left', async () => {
    const url = await faulty('refuse', '14031');
    await expect(MongoConnection.open({ url })).rejects.toMatchObject({ code: 'STORE.FULL', retryable: false });
    expect(await firstMissing(url)).toEqual(['may read and write', expect.stringContaining('no space left')]);
  });

  test('is refused by a server that is too old', async () => {
    const url = await faulty('old');
    const problem = expect.stringContaining('cannot be used: 4.4 or newer is needed') as string;
    await expect(MongoConnection.open({ url })).rejects.toMatchObject({ retryable: false, message: problem });
    expect(await firstMissing(url)).toEqual(['reachable', problem]);
    expect((await probeMongo({ url })).at(-1)?.mend).toBe('Update the server to 4.4 or newer.');
  });

  test('to nobody ends soon, may be tried again, and gives no secret away', async () => {
    const url = 'mongodb://ada:s3cret@127.0.0.1:9/tickets';
    const started = performance.now();
    const error: unknown = await MongoConnection.open({ url }).catch((failure: unknown) => failure);
    expect((performance.now() - started) / slowness()).toBeLessThan(15_000);
    expect(error).toMatchObject({ name: 'PortError', code: 'STORE.UNAVAILABLE', retryable: true });
    expect((error as Error).message).toBe('The MongoDB server at 127.0.0.1:9 cannot be reached.');
    expect(inspect(error, { depth: 10, showHidden: true })).not.toContain('s3cret');
    expect(await firstMissing(url)).toEqual(['reachable', (error as Error).message]);
  });

  test('with an odd setting in its address is refused without a secret', async () => {
    const url = 'mongodb://ada:s3cret@127.0.0.1:9/?nonsense=s3cret';
    const error: unknown = await MongoConnection.open({ url }).catch((failure: unknown) => failure);
    expect(error).toMatchObject({ name: 'PortError', code: 'STORE.INVALID', retryable: false });
    expect(inspect(error, { depth: 10, showHidden: true })).not.toContain('s3cret');
    expect(await firstMissing(url)).toEqual(['address', (error as Error).message]);
  });

  test('gives up on a server that stands still, and goes on when it moves again', async () => {
    const connection = await connected({ url: server.url, database: 'still', patienceMs: 5_000 });
    const state = await MongoStateStore.open(connection);
    const views = await MongoReadModelStore.open(connection);
    server.process?.kill('SIGSTOP');
    try {
      // The signal takes a moment to arrive.
      await expect(untilItFails(() => state.get('c', 'k'))).resolves.toMatchObject({ code: 'STORE.UNAVAILABLE' });
      const calls = [state.put('c', 'k', {}, 0), state.acquireLease('l', 'ann', 10), views.commit('m_1', [], '1')];
      for (const outcome of await Promise.allSettled(calls)) {
        expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'STORE.UNAVAILABLE', retryable: true } });
      }
    } finally {
      server.process?.kill('SIGCONT');
    }
    await views.commit('m_1', [], '2');
    expect(await views.checkpoint('m_1')).toBe('2');
    expect(await state.put('c', 'other', {}, 0)).toBe(true);
    await state.close();
    await views.close();
  });

  test('confirms by a majority and the journal and reads from the primary, whatever the address asks for', async () => {
    const proxy = await recordingProxy(server.url);
    const url = `${proxy.url}/?w=1&journal=false&readConcernLevel=local&readPreference=secondaryPreferred`;
    const connection = await connected({ url, database: 'concerns' });
    const state = await MongoStateStore.open(connection);
    const views = await MongoReadModelStore.open(connection);
    const blobs = await MongoBlobStore.open(connection);
    await state.put('c', 'k', {}, 0);
    await state.put('c', 'k', {}, 1);
    await state.remove('c', 'k', 2);
    await views.commit('m_1', [], '1');
    await views.checkpoint('m_1');
    await blobs.get((await blobs.put(Buffer.from('words'), 'text/plain')).digest);
    await views.drop('m_1');
    await state.close();
    await views.close();
    proxy.close();

    const named = (...names: readonly string[]) =>
      proxy.commands.filter((command) => names.includes(Object.keys(command)[0] ?? ''));
    const writes = named('insert', 'update', 'delete', 'createIndexes', 'drop');
    const reads = named('find', 'aggregate');
    expect(new Set(writes.map((command) => Object.keys(command)[0])).size).toBe(5);
    expect(reads.length).toBeGreaterThan(3);
    for (const { writeConcern } of writes) expect(writeConcern).toMatchObject({ w: 'majority', j: true });
    for (const { readConcern } of reads) expect(readConcern).toEqual({ level: 'majority' });
    for (const { $readPreference } of reads)
      expect($readPreference ?? { mode: 'primary' }).toEqual({ mode: 'primary' });
  });

  test('ends with the last store that uses it', async () => {
    const connection = await connected({ url: server.url, database: 'shared' });
    const state = await MongoStateStore.open(connection);
    const views = await MongoReadModelStore.open(connection);
    const blobs = await MongoBlobStore.open(connection);
    await views.close();
    expect(await state.get('c', 'k')).toBeUndefined();
    await state.close();
    await expect(blobs.has('x')).rejects.toMatchObject({ name: 'PortError', code: 'STORE.UNAVAILABLE' });
  });

  test('is closed only after what was under way has ended', async () => {
    const connection = await connected({ url: server.url, database: 'closing' });
    const state = await MongoStateStore.open(connection);
    const written = Promise.all(Array.from({ length: 20 }, (_, n) => state.put('c', `k${n}`, {}, 0)));
    await state.close();
    expect(await written).toEqual(Array.from({ length: 20 }, () => true));
  });
});
