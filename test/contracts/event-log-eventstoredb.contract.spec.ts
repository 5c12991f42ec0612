import { EventStoreDbEventLog } from '../../src/adapters/event-log-eventstoredb/eventstoredb.event-log.js';
import { createEventStoreDbStandIn } from '../stand-ins/eventstoredb/eventstoredb-stand-in.js';
import { describeEventLog } from './event-log.contract.js';

describeEventLog('EventStoreDbEventLog on the stand-in', async () => {
  const standIn = await createEventStoreDbStandIn();
  return {
    open: (codec) => EventStoreDbEventLog.open({ url: standIn.url, codec }),
    dispose: () => Promise.resolve(standIn.stop()),
  };
});

const url = process.env['EVENTSTORE_URL'];
if (url === undefined) {
  process.stdout.write(
    'EVENTSTORE_URL is not set: the contract of the event log is not run against a real EventStoreDB.\n',
  );
} else {
  describeEventLog('EventStoreDbEventLog on the server of EVENTSTORE_URL', () =>
    Promise.resolve({
      open: (codec) => EventStoreDbEventLog.open({ url, codec }),
      dispose: () => Promise.resolve(),
    }),
  );
}
