import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readdir, truncate, utimes, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { temporaryFolder } from '../../../test/support/temporary-folder.js';
import { FileBlobStore } from './file.blob-store.js';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let directory: string;

beforeEach(async () => {
  folder = await temporaryFolder();
  directory = join(folder.path, 'blobs');
});
afterEach(() => folder.remove());

const namesIn = (path: string) => readdir(path, { recursive: true });

test('content lies under its digest, and nothing else is left behind', async () => {
  const store = await FileBlobStore.open({ directory });
  const { digest } = await store.put(randomBytes(10), 'a/a');
  const names = await namesIn(directory);
  expect(names.sort()).toEqual([digest.slice(0, 2), join(digest.slice(0, 2), digest.slice(2)), 'tmp'].sort());
});

test('opening removes what a crash left behind, and leaves alone what another process may be writing', async () => {
  await FileBlobStore.open({ directory });
  const [old, fresh] = [join(directory, 'tmp', 'old'), join(directory, 'tmp', 'fresh')];
  await writeFile(old, 'half');
  await writeFile(fresh, 'half');
  const twoHoursAgo = Date.now() / 1_000 - 7_200;
  await utimes(old, twoHoursAgo, twoHoursAgo);
  await FileBlobStore.open({ directory });
  expect(await readdir(join(directory, 'tmp'))).toEqual(['fresh']);
});

test('a file that was cut short is made whole by storing the content again', async () => {
  const store = await FileBlobStore.open({ directory });
  const bytes = randomBytes(1_000);
  const { digest } = await store.put(bytes, 'a/a');
  await truncate(join(directory, digest.slice(0, 2), digest.slice(2)), 10);
  await expect(store.get(digest)).rejects.toMatchObject({ code: 'BLOB.CORRUPT' });
  await store.put(bytes, 'a/a');
  expect(Buffer.from(await store.get(digest)).equals(bytes)).toBe(true);
});

test('where there is no room, STORE.FULL says so and nothing is left behind', async () => {
  // A process that may write files of 64 KiB at most.
  const module = pathToFileURL(resolve('dist/src/adapters/blob-files/file.blob-store.js')).href;
  const script = `
    const { FileBlobStore } = await import(${JSON.stringify(module)});
    const store = await FileBlobStore.open({ directory: ${JSON.stringify(directory)} });
    await store.put(new Uint8Array(1_000_000), 'a/a').then(
      () => console.log('stored'),
      (error) => console.log(error.name, error.code, error.retryable),
    );`;
  const command = `trap '' XFSZ; ulimit -f 64; exec "$0" --input-type=module -e "$1"`;
  const { stdout } = await promisify(execFile)('bash', ['-c', command, process.execPath, script]);
  expect(stdout.trim()).toBe('PortError STORE.FULL false');
  const names = await namesIn(directory);
  expect(names.filter((name) => name.length > 3)).toEqual([]);
});

test('a folder that cannot be made is STORE.UNAVAILABLE', async () => {
  await writeFile(directory, 'a file');
  await expect(FileBlobStore.open({ directory })).rejects.toMatchObject({ code: 'STORE.UNAVAILABLE' });
});
