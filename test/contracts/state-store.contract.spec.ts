import { EmbeddedStateStore } from '../../src/adapters/state-embedded/embedded.state-store.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { describeStateStore } from './state-store.contract.js';

describeStateStore('EmbeddedStateStore', async () => {
  const folder = await temporaryFolder();
  let now = 1_700_000_000_000;
  return {
    open: () => EmbeddedStateStore.open({ directory: folder.path, clock: { now: () => now } }),
    passTime: (ms) => Promise.resolve(void (now += ms)),
    dispose: () => folder.remove(),
  };
});
