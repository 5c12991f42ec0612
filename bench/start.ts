// How long from the start of the server's process until it is ready, with a long log in its data folder: after an orderly
// stop and after a kill. The first start, which builds the views, is not counted but told.
// Run: npm run bench -- start   (or node dist/bench/start.js [events] [folder to keep and use again])
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FIRST } from '../src/application/product.js';
import { appendSamples } from './support/append-samples.js';
import { machine } from './support/machine.js';
import { judge, quantile } from './support/quantile.js';
import { fiveConversations, type SampleEvent } from './support/sample-conversations.js';
import { ServerProcess } from './support/server-process.js';

const ROUNDS = 5;
const TARGET_MS = 3_000;
const EVENTS = Number(process.argv[2] ?? 1_000_000);
const kept = process.argv[3];

function* conversations(events: number): Generator<readonly SampleEvent[]> {
  for (let group = 0, made = 0; made < events; group += 1) {
    const samples = fiveConversations(FIRST.orgId, group);
    made += samples.length;
    yield samples;
  }
}

/** Milliseconds until the server was ready; it is then ended by the signal. */
async function startedIn(dataDir: string, signal: 'SIGTERM' | 'SIGKILL'): Promise<number> {
  const server = await ServerProcess.start(dataDir);
  await server.end(signal);
  return server.startedInMs;
}

async function prepare(dataDir: string): Promise<void> {
  await startedIn(dataDir, 'SIGTERM');
  const before = await appendSamples(dataDir, []);
  if (before >= EVENTS) return console.log(`${before} events are there already`);
  const events = await appendSamples(dataDir, conversations(EVENTS - before));
  const first = await startedIn(dataDir, 'SIGTERM');
  console.log(`${events} events; the first start built the views in ${(first / 1_000).toFixed(0)} s`);
}

const row = (what: string, times: readonly number[]) => ({
  what,
  'median ms': Math.round(quantile(times, 0.5)),
  'fastest ms': Math.round(Math.min(...times)),
  'slowest ms': Math.round(Math.max(...times)),
});

const dataDir = kept ?? (await mkdtemp(join(tmpdir(), 'code-runs-bench-')));
const emptyDir = await mkdtemp(join(tmpdir(), 'code-runs-bench-'));
try {
  console.log(`${machine()}; ${ROUNDS} rounds`);
  await prepare(dataDir);
  await startedIn(emptyDir, 'SIGTERM');
  const [empty, stopped, killed]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    empty.push(await startedIn(emptyDir, 'SIGTERM'));
    stopped.push(await startedIn(dataDir, 'SIGKILL'));
    killed.push(await startedIn(dataDir, 'SIGTERM'));
  }
  console.table([
    row('nearly empty log', empty),
    row('long log, after an orderly stop', stopped),
    row('long log, after a kill', killed),
  ]);
  judge('start to ready with the long log', quantile(stopped, 0.5), TARGET_MS, ' ms');
} finally {
  await rm(emptyDir, { recursive: true, force: true });
  if (kept === undefined) await rm(dataDir, { recursive: true, force: true });
}
