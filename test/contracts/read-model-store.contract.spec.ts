import { EmbeddedReadModelStore } from '../../src/adapters/read-model-embedded/embedded.read-model-store.js';
import { GuardedDocuments } from '../support/guarded-documents.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { describeReadModelStore } from './read-model-store.contract.js';

describeReadModelStore('EmbeddedReadModelStore', async () => {
  const folder = await temporaryFolder();
  return {
    open: () => EmbeddedReadModelStore.open({ directory: `${folder.path}/read-models` }),
    dispose: () => folder.remove(),
  };
});

// The stand-in that the tests of the projection runner use.
describeReadModelStore('GuardedDocuments', () => {
  const { models } = new GuardedDocuments();
  return Promise.resolve({
    open: () => Promise.resolve(new GuardedDocuments(models)),
    dispose: () => Promise.resolve(),
  });
});
