import { EmbeddedEventLog } from '../../src/adapters/event-log-embedded/embedded.event-log.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { describeEventLog } from './event-log.contract.js';

for (const [name, kept] of [
  ['EmbeddedEventLog', {}],
  ['EmbeddedEventLog that keeps nothing in memory', { keptEvents: 0 }],
] as const) {
  describeEventLog(name, async () => {
    const folder = await temporaryFolder();
    return {
      open: (codec) => EmbeddedEventLog.open({ directory: folder.path, codec, ...kept }),
      dispose: () => folder.remove(),
    };
  });
}
