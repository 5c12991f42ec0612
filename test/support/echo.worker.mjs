// A worker for the specs of the calls across threads.
import process from 'node:process';
import { serveWorker } from '../../dist/src/adapters/shared-libsql/worker-rpc.js';

const handlers = {
  echo: (value) => value,
  fail: (code) => {
    throw Object.assign(new Error('It failed.'), { code });
  },
  die: () => process.exit(1),
};

/** Adds up numbers: each call gets the sum of all that were answered with it. */
const sums = (numbers) => {
  const all = [...numbers];
  if (all.includes(0)) throw Object.assign(new Error('No zero.'), { code: 'ZERO' });
  return all.map(() => all.reduce((sum, number) => sum + number));
};

serveWorker(handlers, { method: 'sum', run: sums });
