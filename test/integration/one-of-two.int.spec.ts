import { mkdtemp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeRepository, type MadeRepository } from '../support/git/make-repository.js';
import { KillableServer, PatientClient, freePort, type KillPlan } from '../support/killable.js';
import { expectNothingLostOrDoubled, walkTheMainJob } from '../support/main-walk.js';
import { describeWithMongo } from '../support/mongo-server.js';
import { seededRandom } from '../support/seeded-random.js';
import { SharedStores } from '../support/shared-stores.js';

/** How often each point comes by in one walk, over both processes, and how late after it the kill may strike. */
const POINTS: readonly (readonly [point: string, occurrences: number, latestMs: number])[] = [
  ['K1 before the command append', 2, 0],
  ['K1 after the command append', 2, 0],
  ['K2', 2, 40],
  ['K3', 2, 0],
  ['K4', 2, 20],
  ['K5', 2, 0],
  ['K6', 2, 0],
  ['K7', 2, 20],
  ['K8', 12, 300],
  ['K9', 6, 0],
  ['K10', 2, 0],
  ['K11', 2, 0],
  ['K12', 1, 0],
  ['K13', 2, 0],
  ['K14', 2, 150],
  ['K15', 1, 60],
  ['K16', 1, 0],
  ['K17', 10, 5],
  ['K18', 10, 0],
];
/** Each point at this many random instants: 1 for every change, KILL_INSTANTS=5 or more for a long run. */
const INSTANTS = Number(process.env['KILL_INSTANTS'] ?? 1);
const SEED = Number(process.env['KILL_SEED'] ?? Date.now() % 1_000_000);
/** Conversations that are under way in the rolling restart. */
const CONVERSATIONS = 20;

describeWithMongo(`one of two processes ends (KILL_SEED=${SEED})`, (mongo) => {
  const random = seededRandom(SEED);
  let stores: SharedStores;
  let origin: MadeRepository;
  let servers: readonly KillableServer[];
  let client: PatientClient;

  beforeAll(async () => {
    stores = await SharedStores.start(mongo());
    origin = makeRepository(stores.path('alpha'), { 'greeting.txt': 'hello alpha\n' });
    const { dataDir, env } = stores;
    servers = [
      new KillableServer({ dataDir, env, port: await freePort() }),
      new KillableServer({ dataDir, env, port: await freePort() }),
    ];
    client = new PatientClient(servers, async () => (await readFile(join(dataDir, 'cli-token'), 'utf8')).trim());
    await client.post('/api/repositories', 'add-alpha', { source: origin.directory });
  });
  afterAll(async () => {
    await Promise.all(servers.map((server) => server.stop()));
    await stores.close();
  });

  const kills = (): number => servers.reduce((sum, server) => sum + server.kills, 0);

  for (const [point, occurrences, latestMs] of POINTS) {
    for (let instant = 1; instant <= INSTANTS; instant++) {
      const plan: KillPlan = {
        point,
        occurrence: 1 + Math.floor(random() * occurrences),
        delayMs: Math.floor(random() * (latestMs + 1)),
      };
      it(`kill -9 at ${point}, occurrence ${plan.occurrence}, ${plan.delayMs} ms later: the other one goes on`, async () => {
        const before = kills();
        const counting = await mkdtemp(stores.path('plan-'));
        await Promise.all(servers.map((server) => server.arm(plan, counting)));
        const walk = await walkTheMainJob(client, `${point.replaceAll(' ', '-')}-${instant}`);
        expect(kills()).toBe(before + 1);
        await expectNothingLostOrDoubled(client, walk, origin);
      });
    }
  }

  it('a rolling restart under load loses nothing and doubles nothing', async () => {
    await Promise.all(servers.map((server) => server.up()));
    const walks = Promise.all(Array.from({ length: CONVERSATIONS }, (_, n) => walkTheMainJob(client, `rolling-${n}`)));
    for (const server of servers) {
      await server.stop();
      await server.up();
    }
    for (const walk of await walks) await expectNothingLostOrDoubled(client, walk, origin);
  }, 300_000);

  it('in the end the documents are what a replay of the log gives', async () => {
    let { served, replayed } = await stores.documents();
    while (JSON.stringify(served) !== JSON.stringify(replayed)) ({ served, replayed } = await stores.documents());
    expect(served).toEqual(replayed);
  });
});
