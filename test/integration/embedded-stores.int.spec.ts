import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddedReadModelStore } from '../../src/adapters/read-model-embedded/embedded.read-model-store.js';
import { EmbeddedStateStore } from '../../src/adapters/state-embedded/embedded.state-store.js';
import type { StoredDocument } from '../../src/ports/read-model-store.port.js';
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

test('a state file that is no database is refused when the store is opened', async () => {
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
