import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddedEventLog } from '../../src/adapters/event-log-embedded/embedded.event-log.js';
import { openEventsTable, readEventsTable } from '../../src/adapters/event-log-embedded/events-table.js';
import { EmbeddedReadModelStore } from '../../src/adapters/read-model-embedded/embedded.read-model-store.js';
import { createModelFile, openModelFile } from '../../src/adapters/read-model-embedded/model-file.js';
import { openDatabase } from '../../src/adapters/shared-libsql/database.js';
import { EmbeddedStateStore } from '../../src/adapters/state-embedded/embedded.state-store.js';
import { createDomainCodec } from '../../src/event-catalog/domain-codec.js';
import type { StoredDocument } from '../../src/ports/read-model-store.port.js';
import { collect, notes, thrownBy } from '../contracts/event-log.fixture.js';
import { temporaryFolder } from '../support/temporary-folder.js';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

const clock = { now: () => 0 };
const document = (id: string): StoredDocument => ({
  id,
  position: '1',
  partition: 'p',
  sort: id,
  search: '',
  body: {},
});

test('a state file that is not a database is refused when the store is opened', async () => {
  await writeFile(join(folder.path, 'state.sqlite'), 'x'.repeat(10_000));
  const opening = EmbeddedStateStore.open({ directory: folder.path, clock });
  await expect(opening).rejects.toMatchObject({ name: 'PortError', code: 'STORE.UNAVAILABLE' });
});

test('a folder that cannot be made is STORE.UNAVAILABLE', async () => {
  const directory = join(folder.path, 'a-file');
  await writeFile(directory, '');
  await expect(EmbeddedStateStore.open({ directory, clock })).rejects.toMatchObject({ code: 'STORE.UNAVAILABLE' });
  await expect(EmbeddedReadModelStore.open({ directory })).rejects.toMatchObject({ code: 'STORE.UNAVAILABLE' });
});

test('a damaged model fails alone, without the values in its message', async () => {
  await mkdir(join(folder.path, 'models'));
  await writeFile(join(folder.path, 'models', 'broken_1.sqlite'), 'x'.repeat(10_000));
  const store = await EmbeddedReadModelStore.open({ directory: join(folder.path, 'models') });
  await expect(store.get('broken_1', 'SECRET')).rejects.toMatchObject({ code: 'STORE.UNAVAILABLE' });
  const commit = store.commit('broken_1', [document('SECRET')], '1');
  await expect(commit).rejects.toMatchObject({ code: 'STORE.UNAVAILABLE' });
  await expect(commit).rejects.not.toThrow('SECRET');
  await store.commit('whole_1', [document('a')], '1');
  expect(await store.get('whole_1', 'a')).toEqual(document('a'));
  await store.drop('broken_1');
  await store.commit('broken_1', [document('a')], '1');
  expect(await store.get('broken_1', 'a')).toEqual(document('a'));
  await store.close();
});

test('reading a model that does not exist makes no file, and dropping one leaves none', async () => {
  const store = await EmbeddedReadModelStore.open({ directory: folder.path });
  await store.get('absent_1', 'a');
  await store.checkpoint('absent_1');
  expect(await readdir(folder.path)).toEqual([]);
  await store.commit('kept_1', [document('a')], '1');
  await store.commit('dropped_1', [document('a')], '1');
  await store.get('dropped_1', 'a');
  await store.drop('dropped_1');
  expect((await readdir(folder.path)).filter((name) => name.startsWith('dropped_1'))).toEqual([]);
  await store.close();
});

test('a reader that asks again and again keeps no model from being made, and never sees half of one', async () => {
  const store = await EmbeddedReadModelStore.open({ directory: folder.path });
  for (let n = 0; n < 30; n += 1) {
    const model = `model-${n}_1`;
    const isMade = { yet: false };
    const ask = async (): Promise<void> => {
      while (!isMade.yet) {
        const [checkpoint, found] = [await store.checkpoint(model), await store.get(model, 'a')];
        if (checkpoint === '1') expect(found).toEqual(document('a'));
      }
    };
    const asking = Promise.all([ask(), ask(), ask()]);
    await store.commit(model, [document('a')], '1').finally(() => (isMade.yet = true));
    await asking;
    expect(await store.checkpoint(model)).toBe('1');
  }
  await store.close();
});

test('stores that are closed leave one whole file each, whoever read them last', async () => {
  const [models, log] = [
    await EmbeddedReadModelStore.open({ directory: folder.path }),
    await EmbeddedEventLog.open({ directory: folder.path, codec: createDomainCodec(), keptEvents: 0 }),
  ];
  await models.commit('m_1', [document('a')], '1');
  await models.get('m_1', 'a');
  await log.append('cr_ticket-acme_t', notes('n', 1), 'no_stream');
  await collect(log.readStream('cr_ticket-acme_t'));
  await Promise.all([models.close(), log.close()]);
  expect((await readdir(folder.path)).sort()).toEqual(['events.db', 'm_1.sqlite']);
});

describe('a reader', () => {
  const file = (name: string): string => join(folder.path, name);
  const readerOf = {
    'events.db': () => readEventsTable(folder.path),
    'm_1.sqlite': () => openModelFile(folder.path, 'm_1'),
  };
  const writerOf = {
    'events.db': () => openEventsTable(folder.path),
    'm_1.sqlite': () => createModelFile(folder.path, 'm_1'),
  };

  it.each(['events.db', 'm_1.sqlite'] as const)('of %s never writes, nor waits for who does', async (name) => {
    const writer = writerOf[name]();
    // A commit that takes long; whoever wants the lock, too, fails after five seconds.
    writer.exec('BEGIN IMMEDIATE; CREATE TABLE more (x)');
    const before = await readFile(file(name));
    const reader = readerOf[name]();
    expect(thrownBy(() => reader?.exec('SELECT * FROM more'))).toMatchObject({ message: 'no such table: more' });
    expect(thrownBy(() => reader?.exec('CREATE TABLE mine (x)'))).toMatchObject({ code: 'SQLITE_READONLY' });
    reader?.close();
    expect(await readFile(file(name))).toEqual(before);
    writer.close();
  });

  it.each([
    ['that is not there', () => undefined],
    ['that is empty', () => writeFile(file('m_1.sqlite'), '')],
    ['in which its writer has made no table yet', () => unfinished(file('m_1.sqlite'))],
    ['that its writer is still making', () => unfinished(file('m_1.sqlite.new'))],
  ])('takes a model %s for one without documents, leaves it alone, and a writer makes it again', async (_, make) => {
    await Promise.resolve(make());
    const before = await contents();
    expect(openModelFile(folder.path, 'm_1')).toBeUndefined();
    expect(await contents()).toEqual(before);
    const store = await EmbeddedReadModelStore.open({ directory: folder.path });
    await store.commit('m_1', [document('a')], '1');
    expect(await store.get('m_1', 'a')).toEqual(document('a'));
    await store.close();
    expect(await readdir(folder.path)).toEqual(['m_1.sqlite']);
  });

  it('finds what a killed process left, before a writer has opened it', async () => {
    const writer = createModelFile(folder.path, 'killed_1');
    writer.exec(`INSERT INTO checkpoint VALUES (1, '7', '017')`);
    for (const end of ['', '-wal']) await copyFile(file(`killed_1.sqlite${end}`), file(`m_1.sqlite${end}`));
    writer.close();
    const reader = openModelFile(folder.path, 'm_1');
    expect(reader?.prepare('SELECT position FROM checkpoint').get()).toEqual(['7']);
    reader?.close();
  });

  it('finds nothing of a file that was removed by halves in a model that is made again', async () => {
    const writer = createModelFile(folder.path, 'm_1');
    writer.exec(`INSERT INTO checkpoint VALUES (1, '7', '017')`);
    await copyFile(file('m_1.sqlite-wal'), file('left'));
    writer.close();
    await rm(file('m_1.sqlite'));
    await rename(file('left'), file('m_1.sqlite-wal'));
    createModelFile(folder.path, 'm_1').close();
    const reader = openModelFile(folder.path, 'm_1');
    expect(reader?.prepare('SELECT position FROM checkpoint').get()).toBeUndefined();
    reader?.close();
  });

  /** As it is between its making and its first commit. */
  function unfinished(path: string): void {
    openDatabase(path, 'NORMAL').close();
  }

  /** SQLite's helper files beside them are no content. */
  async function contents(): Promise<unknown> {
    const names = (await readdir(folder.path)).filter((name) => !/-(wal|shm)$/.test(name));
    return Promise.all(names.map(async (name) => [name, await readFile(file(name), 'base64')]));
  }
});
