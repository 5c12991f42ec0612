import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  createEventStoreDbStandIn,
  type EventStoreDbStandIn,
} from '../stand-ins/eventstoredb/eventstoredb-stand-in.js';
import { describeWithMongo, temporaryDatabase } from '../support/mongo-server.js';
import { runCli, runMain, TestServer } from '../support/server.js';
import { temporaryFolder } from '../support/temporary-folder.js';

type Settings = Readonly<Record<string, string>>;

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let events: EventStoreDbStandIn;
let running: TestServer[];

beforeEach(async () => {
  folder = await temporaryFolder();
  events = await createEventStoreDbStandIn();
  running = [];
});
afterEach(async () => {
  for (const server of running) await server.kill();
  events.stop();
  await folder.remove();
});

const path = (name: string): string => join(folder.path, name);

async function started(name: string, env: Settings): Promise<TestServer> {
  const server = await TestServer.start({ dataDir: path(name), env });
  running.push(server);
  return server;
}

const withoutPositions = (body: unknown): unknown =>
  JSON.parse(JSON.stringify(body, (key, value: unknown) => (key === 'position' ? undefined : value)));

/** One line, no stack: whose the store is and what to do. */
async function expectRefusal(name: string, env: Settings, words: RegExp): Promise<void> {
  const { code, stderr } = await runMain([], { PORT: '0', DATA_DIR: path(name), ...env });
  expect(stderr).toMatch(words);
  expect({ code, lines: stderr.trim().split('\n').length }).toEqual({ code: 1, lines: 1 });
}

describe('an event store whose state lies in one data folder', () => {
  it('refuses the process of another folder, also after the first has ended, and takes the first again', async () => {
    const env = { EVENTSTORE_URL: events.url };
    const first = await started('one', env);
    await expectRefusal('two', env, /This event log belongs to another data folder .*DATA_DIR/);
    expect((await first.get('/api/health')).status).toBe(200);
    await first.kill();
    await expectRefusal('two', env, /This event log belongs to another data folder/);
    expect(await (await started('one', env)).stop()).toBe(0);
  });

  it('takes another folder that was given the id of one that is gone', async () => {
    const env = { EVENTSTORE_URL: events.url };
    await (await started('one', env)).stop();
    await expectRefusal('two', env, /folder-id/);
    await writeFile(path('two/folder-id'), await readFile(path('one/folder-id')));
    expect(await (await started('two', env)).stop()).toBe(0);
  });
});

describe('a log that was copied to an event store', () => {
  it('is served with everything that was in it, views folded again, and so is the old one again', async () => {
    const before = await started('one', {});
    expect(
      (await before.cli('send', '--ticket', 'ACME-42', '--repo', 'acme-web', '--mode', 'ask', '--wait')).code,
    ).toBe(0);
    const run = (await before.get('/api/code-runs/ACME-42')).body;
    await before.stop();
    const env = { EVENTSTORE_URL: events.url };
    expect((await runCli(['copy-log', '--from', path('one'), '--to', 'EVENTSTORE_URL'], env)).code).toBe(0);
    const after = await started('one', env);
    expect(withoutPositions((await after.get('/api/code-runs/ACME-42')).body)).toEqual(withoutPositions(run));
    await after.stop();
    const again = await started('one', {});
    expect((await again.get('/api/code-runs/ACME-42')).body).toEqual(run);
  });
});

describeWithMongo('a MongoDB database', (mongo) => {
  const [a, b] = [temporaryDatabase(mongo), temporaryDatabase(mongo)];
  afterAll(async () => {
    await a.remove();
    await b.remove();
  });
  const documents = ({ name }: { readonly name: string }): Settings => {
    const url = new URL(mongo());
    url.pathname = `/${name}`;
    return { MONGODB_URL: url.href };
  };

  it('whose event log lies in one data folder refuses the process of another', async () => {
    const env = documents(a);
    await started('one', env);
    await expectRefusal('two', env, /This MongoDB database belongs to another data folder/);
  });

  it('that is not the one of a running process is refused to others of the same folder, and taken when that has ended', async () => {
    const shared = { EVENTSTORE_URL: events.url, BLOB_STORE: 'mongodb', LEASE_SECONDS: '2' };
    await a.remove();
    const first = await started('one', { ...shared, ...documents(a) });
    await expectRefusal('one', { ...shared, ...documents(b) }, /uses this data folder with other stores/);
    await (await started('one', { ...shared, ...documents(a) })).stop();
    await first.stop();
    await (await started('one', { ...shared, ...documents(b) })).stop();
  });

  it('that is shared takes no process with another agent or lease than the running ones, and any when none runs', async () => {
    const shared = { EVENTSTORE_URL: events.url, BLOB_STORE: 'mongodb', LEASE_SECONDS: '2', ...documents(a) };
    await a.remove();
    const first = await started('one', shared);
    await expectRefusal(
      'one',
      { ...shared, LEASE_SECONDS: '30' },
      /with another LEASE_SECONDS\. All processes need the same/,
    );
    await expectRefusal('one', { ...shared, GITHUB_URL: 'https://github.example.com' }, /with another GITHUB_URL\./);
    await (await started('one', { ...shared, MODELS: '[{"id":"m","label":"M","isDefault":true}]' })).stop();
    await first.stop();
    await (await started('one', { ...shared, LEASE_SECONDS: '30' })).stop();
  });
});
