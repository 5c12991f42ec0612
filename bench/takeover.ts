// How long the turns of a process wait until another one goes on with them: of a process that is killed, and of one that is stopped.
// Two server processes on EventStoreDB's stand-in and MongoDB (MONGODB_URL, else the in-memory one of the tests).
// Run: npm run bench -- takeover
import type { Envelope } from '../projections/conversation/envelope.js';
import type { SentReply } from '../src/contracts/replies.js';
import { makeRepository } from '../test/support/git/make-repository.js';
import { startMongoServer } from '../test/support/mongo-server.js';
import { LEASE_SECONDS, SharedStores } from '../test/support/shared-stores.js';
import { machine } from './support/machine.js';
import { judge, quantile } from './support/quantile.js';
import { ServerProcess } from './support/server-process.js';

const ROUNDS = 3;
const TURNS = 8;
const NOTICE_MS = 3_000;

const mongo = await startMongoServer();
const stores = await SharedStores.start(mongo.url);
const start = (): Promise<ServerProcess> => ServerProcess.start(stores.dataDir, { settings: stores.env });

async function claims(server: ServerProcess, ticketKey: string): Promise<readonly number[]> {
  const lines = (await server.get(`/api/code-runs/${ticketKey}/events`)).trim().split('\n');
  const facts = lines.map((line) => JSON.parse(line) as Envelope);
  return facts.flatMap(({ event, at }) => (event.type === 'TurnClaimed' ? [Date.parse(at)] : []));
}

async function until<T>(ask: () => Promise<T>, isWanted: (value: T) => boolean): Promise<T> {
  for (;;) {
    const value = await ask();
    if (isWanted(value)) return value;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Ends `one` in the middle of its turns; gives after how many ms each of them was claimed by `other`. */
async function tookOver(one: ServerProcess, other: ServerProcess, signal: 'SIGTERM' | 'SIGKILL') {
  const body = { repositories: [{ repository: 'alpha' }], mode: 'ask', instructions: 'wait 60s' };
  const sent = await Promise.all(
    Array.from({ length: TURNS }, (_, n) =>
      (n % 2 ? one : other).post<SentReply>('/api/code-runs', { ...body, newTicket: { title: `Takeover ${n}` } }),
    ),
  );
  for (const { ticketKey } of sent)
    await until(
      () => claims(other, ticketKey),
      (all) => all.length > 0,
    );
  const endedAt = Date.now();
  await one.end(signal);
  await new Promise((resolve) => setTimeout(resolve, LEASE_SECONDS * 1_000 + NOTICE_MS));
  const all = await Promise.all(sent.map(({ ticketKey }) => claims(other, ticketKey)));
  for (const { ticketKey, turnId } of sent) await other.post(`/api/code-runs/${ticketKey}/interrupt`, { turnId });
  return all.flatMap((at) => at.slice(1).map((time) => time - endedAt));
}

console.log(`${machine()}; lease ${LEASE_SECONDS} s, ${ROUNDS} rounds of ${TURNS} turns over two processes`);
try {
  const origin = makeRepository(stores.path('alpha'), { 'greeting.txt': 'hello\n' });
  let [one, other] = [await start(), await start()];
  await one.post('/api/repositories', { source: origin.directory });
  for (const signal of ['SIGKILL', 'SIGTERM'] as const) {
    const took: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      took.push(...(await tookOver(one, other, signal)));
      [one, other] = [other, await start()];
    }
    const [least, median] = [quantile(took, 0), quantile(took, 0.5)];
    const what = signal === 'SIGKILL' ? 'killed' : 'stopped';
    console.log(
      `turns of a ${what} process (${took.length}): taken over after ${least} ms at least, median ${median} ms`,
    );
    judge(`  the last of them`, Math.max(...took) / 1_000, LEASE_SECONDS + NOTICE_MS / 1_000, ' s');
  }
  await Promise.all([one.end('SIGTERM'), other.end('SIGTERM')]);
} finally {
  await stores.close();
  await mongo.stop();
}
