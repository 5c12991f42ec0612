// The stand-in in a process of its own, so that it does not share a thread with what is measured. Tells its URL on the first line.
import { createEventStoreDbStandIn } from '../../test/stand-ins/eventstoredb/eventstoredb-stand-in.js';

const { url } = await createEventStoreDbStandIn();
process.stdout.write(`${url}\n`);
process.stdin.resume().on('end', () => process.exit(0));
