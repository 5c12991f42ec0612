import { EmbeddedReadModelStore } from '../../src/adapters/read-model-embedded/embedded.read-model-store.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { describeReadModelStore } from './read-model-store.contract.js';

describeReadModelStore('EmbeddedReadModelStore', async () => {
  const folder = await temporaryFolder();
  return {
    open: () => EmbeddedReadModelStore.open({ directory: `${folder.path}/read-models` }),
    dispose: () => folder.remove(),
  };
});
