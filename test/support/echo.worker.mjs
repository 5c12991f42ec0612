// A worker for the specs of the calls across threads.
import process from 'node:process';
import { serveWorker } from '../../dist/src/adapters/shared-libsql/worker-rpc.js';

serveWorker({
  echo: (value) => value,
  fail: (code) => {
    throw Object.assign(new Error('It failed.'), { code });
  },
  die: () => process.exit(1),
});
