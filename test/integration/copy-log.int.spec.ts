import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FileBlobStore } from '../../src/adapters/blob-files/file.blob-store.js';
import { EmbeddedEventLog } from '../../src/adapters/event-log-embedded/embedded.event-log.js';
import { EventStoreDbEventLog } from '../../src/adapters/event-log-eventstoredb/eventstoredb.event-log.js';
import { createDomainCodec } from '../../src/event-catalog/domain-codec.js';
import type { EventLog, RecordedEvent } from '../../src/ports/event-log.port.js';
import { collect, notes } from '../contracts/event-log.fixture.js';
import {
  createEventStoreDbStandIn,
  type EventStoreDbStandIn,
} from '../stand-ins/eventstoredb/eventstoredb-stand-in.js';
import { describeWithMongo, temporaryDatabase } from '../support/mongo-server.js';
import { runCli, TestServer, type Finished } from '../support/server.js';
import { temporaryFolder } from '../support/temporary-folder.js';

interface Copied {
  readonly events: number;
  readonly copied: number;
  readonly digest: string;
}

const CLI = fileURLToPath(new URL('../../dist/bundle/server/cli.js', import.meta.url));
const codec = createDomainCodec();

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let standIn: EventStoreDbStandIn;
beforeEach(async () => {
  folder = await temporaryFolder();
  standIn = await createEventStoreDbStandIn();
});
afterEach(async () => {
  standIn.stop();
  await folder.remove();
});

const path = (name: string): string => join(folder.path, name);
const embedded = (name: string) => EmbeddedEventLog.open({ directory: path(name), codec });
const onServer = () => EventStoreDbEventLog.open({ url: standIn.url, codec });
const copy = (from: string, to: string) =>
  runCli(['copy-log', '--json', '--from', from, '--to', to], { EVENTSTORE_URL: standIn.url });
const outcome = ({ code, stdout, stderr }: Finished): Copied => {
  if (code !== 0) throw new Error(`${code}: ${stderr}`);
  return JSON.parse(stdout) as Copied;
};

/** Everything but the position, which is the log's own. */
async function eventsOf(opened: Promise<EventLog>): Promise<readonly Omit<RecordedEvent, 'position'>[]> {
  const log = await opened;
  const events = (await collect(log.readAll())).map(({ position: _, ...event }) => event);
  await log.close();
  return events;
}

/** Streams that take turns, so that order in the whole log and in each stream are different things. */
async function fill(name: string, rounds: number): Promise<void> {
  const log = await embedded(name);
  for (let round = 0; round < rounds; round += 1) {
    for (const stream of ['a', 'b', 'c']) {
      const before = round * 2;
      await log.append(
        `cr_ticket-acme_${stream}`,
        notes(`${stream}${round}-`, 2),
        before === 0 ? 'no_stream' : before - 1,
      );
    }
  }
  await log.close();
}

const sumOf = async (file: string): Promise<string> =>
  createHash('sha256')
    .update(await readFile(file))
    .digest('hex');

describe('code-runs copy-log', () => {
  it('copies every fact of a real server to EventStoreDB and back, and the source stays byte for byte as it was', async () => {
    const server = await TestServer.start({ dataDir: path('data') });
    const sent = await server.cli('send', '--ticket', 'ACME-42', '--repo', 'acme-web', '--mode', 'ask', '--wait');
    expect(sent.code).toBe(0);
    expect((await copy(path('data'), 'EVENTSTORE_URL')).stderr).toContain('Another Code Runs process uses');
    expect(await server.stop()).toBe(0);
    const [facts, before] = [await eventsOf(embedded('data')), await sumOf(path('data/events.db'))];

    const there = outcome(await copy(path('data'), 'EVENTSTORE_URL'));
    expect(there).toMatchObject({ events: facts.length, copied: facts.length });
    expect(await eventsOf(onServer())).toEqual(facts);
    expect(await sumOf(path('data/events.db'))).toBe(before);

    const back = outcome(await copy('EVENTSTORE_URL', path('back')));
    expect(back).toEqual(there);
    expect(await eventsOf(embedded('back'))).toEqual(facts);
  });

  it('goes on where it was killed', async () => {
    await fill('data', 150);
    const facts = await eventsOf(embedded('data'));
    const env = { PATH: process.env['PATH'], EVENTSTORE_URL: standIn.url };
    const child = spawn(process.execPath, [CLI, 'copy-log', '--from', path('data'), '--to', 'EVENTSTORE_URL'], { env });
    await written(100);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const kept = (await eventsOf(onServer())).length;
    expect(kept).toBeGreaterThanOrEqual(90);
    expect(kept).toBeLessThan(facts.length);
    expect(outcome(await copy(path('data'), 'EVENTSTORE_URL'))).toMatchObject({
      events: facts.length,
      copied: facts.length - kept,
    });
    expect(await eventsOf(onServer())).toEqual(facts);
    expect(outcome(await copy(path('data'), 'EVENTSTORE_URL'))).toMatchObject({ copied: 0 });
  });

  async function written(events: number): Promise<void> {
    while (standIn.store.all.length < events) await new Promise((resolve) => setTimeout(resolve, 5));
  }

  it('writes nothing to a target that holds something else, or more', async () => {
    await fill('data', 2);
    await fill('other', 3);
    await fill('more', 1);
    const before = await eventsOf(embedded('other'));
    const refused = await copy(path('data'), path('other'));
    expect({ code: refused.code, ...(JSON.parse(refused.stdout) as object) }).toMatchObject({
      code: 'CLI.COPY_REFUSED',
      detail: expect.stringMatching(/not the beginning of the source. Event 1 is .* Nothing was copied/) as string,
    });
    expect(refused.code).toBe(1);
    expect(await eventsOf(embedded('other'))).toEqual(before);
    outcome(await copy(path('data'), 'EVENTSTORE_URL'));
    const log = await onServer();
    await log.append('cr_ticket-acme_z', notes('z', 1), 'no_stream');
    await log.close();
    expect((await copy(path('data'), 'EVENTSTORE_URL')).stderr).toContain('goes on after the source ends');
  });

  it('finds what was changed in the target', async () => {
    await fill('data', 2);
    outcome(await copy(path('data'), 'EVENTSTORE_URL'));
    const index = standIn.store.all.findIndex(({ stream }) => stream === 'cr_ticket-acme_b');
    const record = standIn.store.all[index];
    if (!record) throw new Error('Nothing was copied.');
    const data = Buffer.from(Buffer.from(record.data).toString().replace('b0-0', 'b0-9'));
    Object.assign(record, { data });
    expect((await copy(path('data'), 'EVENTSTORE_URL')).stderr).toMatch(/Event 3 is TicketEdited/);
  });

  it.each([
    [
      'a password among its arguments',
      ['./data', 'esdb://ada:hunter2@localhost:1'],
      64,
      /Put the address into a setting/,
    ],
    ['a setting that is not there', ['./data', 'NOT_SET'], 64, /NOT_SET, which is not set/],
    ['a folder without a log', ['./nothing', './other'], 1, /holds nothing to copy/],
    ['the same place twice', ['./data', 'data'], 1, /are the same/],
    ['a server that is not an event store', ['./test', 'mongodb://localhost:1'], 1, /./],
  ] as const)('refuses %s', async (_, [from, to], code, words) => {
    const refused = await copy(from, to);
    expect(refused.code).toBe(code);
    expect(refused.stderr).toMatch(words);
    expect(`${refused.stdout}${refused.stderr}`).not.toMatch(/hunter2|\n\s+at /);
  });
});

describe('code-runs copy-blobs', () => {
  it('refuses a data folder that a server uses, as source and as target', async () => {
    const server = await TestServer.start({ dataDir: path('data') });
    const source = await FileBlobStore.open({ directory: path('other/blobs') });
    await source.put(randomBytes(10), 'a/a');
    const ends = [
      ['data', 'other'],
      ['other', 'data'],
    ] as const;
    for (const [from, to] of ends) {
      const refused = await runCli(['copy-blobs', '--from', path(from), '--to', path(to)], {});
      expect(refused).toMatchObject({
        code: 1,
        stderr: expect.stringContaining('Another Code Runs process') as string,
      });
    }
    await server.stop();
  });
});

describeWithMongo('code-runs copy-state', (mongo) => {
  const database = temporaryDatabase(mongo);
  afterAll(() => database.remove());

  it('takes names and tokens along to MongoDB, and refuses one that has others', async () => {
    const url = new URL(mongo());
    url.pathname = `/${database.name}`;
    const env = { MONGODB_URL: url.href };
    const state = (from: string) => runCli(['copy-state', '--json', '--from', path(from), '--to', 'MONGODB_URL'], env);
    const before = await installation('data', 'Ada');
    const { entries } = JSON.parse((await state('data')).stdout) as { readonly entries: number };
    expect(entries).toBeGreaterThan(0);
    expect(JSON.parse((await state('data')).stdout)).toEqual({ entries, copied: 0 });

    const after = await TestServer.start({ dataDir: path('data'), env });
    expect(after.token).toBe(before.token);
    expect((await after.get('/api/code-runs')).status).toBe(200);
    await after.stop();
    await installation('other', 'Grace');
    const refused = { code: 1, stderr: expect.stringContaining('Nothing was copied') as string };
    expect(await state('other')).toMatchObject(refused);
  });
});

describeWithMongo('code-runs copy-blobs', (mongo) => {
  const database = temporaryDatabase(mongo);
  afterAll(() => database.remove());

  it('copies bundles and diffs to MongoDB and back, each once', async () => {
    const url = new URL(mongo());
    url.pathname = `/${database.name}`;
    const blobs = (from: string, to: string) =>
      runCli(['copy-blobs', '--json', '--from', from, '--to', to], { MONGODB_URL: url.href });
    const source = await FileBlobStore.open({ directory: path('data/blobs') });
    const contents = [1, 10_000, 3_000_000].map((size) => randomBytes(size));
    for (const bytes of contents) await source.put(bytes, 'a/a');
    const copied = async (finished: Promise<Finished>): Promise<unknown> => JSON.parse((await finished).stdout);
    expect(await copied(blobs(path('data'), 'MONGODB_URL'))).toEqual({ copied: 3, blobs: 3 });
    expect(await copied(blobs(path('data'), 'MONGODB_URL'))).toEqual({ copied: 0, blobs: 3 });
    expect(await copied(blobs('MONGODB_URL', path('back')))).toEqual({ copied: 3, blobs: 3 });
    const back = await FileBlobStore.open({ directory: path('back/blobs') });
    for (const bytes of contents) {
      const digest = createHash('sha256').update(bytes).digest('hex');
      expect(Buffer.from(await back.get(digest)).equals(bytes)).toBe(true);
    }
  });
});

/** A data folder that a server was used with, stopped again. */
async function installation(name: string, owner: string): Promise<TestServer> {
  const server = await TestServer.start({ dataDir: path(name) });
  expect((await server.post('/api/setup', { name: owner })).status).toBe(201);
  await server.stop();
  return server;
}
