import { EmbeddedEventLog } from '../../src/adapters/event-log-embedded/embedded.event-log.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { describeEventLog } from './event-log.contract.js';

describeEventLog('EmbeddedEventLog', async () => {
  const folder = await temporaryFolder();
  return {
    open: (codec) => EmbeddedEventLog.open({ directory: folder.path, codec }),
    dispose: () => folder.remove(),
  };
});
