import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FileBlobStore } from '../../src/adapters/blob-files/file.blob-store.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { describeBlobStore } from './blob-store.contract.js';

describeBlobStore('FileBlobStore', async () => {
  const folder = await temporaryFolder();
  const directory = join(folder.path, 'blobs');
  return {
    open: () => FileBlobStore.open({ directory }),
    damage: async (digest) => {
      const file = join(directory, digest.slice(0, 2), digest.slice(2));
      const bytes = await readFile(file);
      bytes.writeUInt8(bytes.readUInt8(5_000) ^ 1, 5_000);
      await writeFile(file, bytes);
    },
    dispose: () => folder.remove(),
  };
});
