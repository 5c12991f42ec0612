import { mkdtemp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeRepository, type MadeRepository } from '../support/git/make-repository.js';
import { KillableServer, PatientClient, freePort, type KillPlan } from '../support/killable.js';
import { changeBoth, expectNothingLostOrDoubled, walkTheMainJob } from '../support/main-walk.js';
import { seededRandom } from '../support/seeded-random.js';
import { temporaryFolder } from '../support/temporary-folder.js';

/** How often each point comes by in one walk, and how late after it the kill may strike. */
const POINTS: readonly (readonly [point: string, occurrences: number, latestMs: number])[] = [
  ['message not appended yet', 2, 0],
  ['message appended', 2, 0],
  ['turn waits', 2, 40],
  ['turn lease taken', 2, 0],
  ['agent event heard', 12, 300],
  ['turn stream appended', 6, 0],
  ['turn end heard', 2, 0],
  ['question appended', 1, 0],
  ['acceptance appended', 2, 0],
  ['publish sent', 2, 150],
  ['pull request sent', 1, 60],
  ['pull request answered', 1, 0],
  ['views not written yet', 10, 2],
  ['views written', 10, 0],
  ['append begun', 20, 2],
];
/** Each point at this many random instants; more make a longer soak. */
const INSTANTS = 2;
const SEED = Number(process.env['KILL_SEED'] ?? Date.now() % 1_000_000);

describe(`kill -9 at every point (KILL_SEED=${SEED})`, () => {
  const random = seededRandom(SEED);
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let server: KillableServer;
  let client: PatientClient;
  let origin: MadeRepository;

  beforeAll(async () => {
    folder = await temporaryFolder();
    origin = makeRepository(join(folder.path, 'alpha'), { 'greeting.txt': 'hello alpha\n' });
    const dataDir = join(folder.path, 'data');
    server = new KillableServer({ dataDir, port: await freePort() });
    client = new PatientClient([server], async () => (await readFile(join(dataDir, 'cli-token'), 'utf8')).trim());
    await client.post('/api/repositories', 'add-alpha', { source: origin.directory });
    const beta = makeRepository(join(folder.path, 'beta'), { 'greeting.txt': 'hello beta\n' });
    await client.post('/api/repositories', 'add-beta', { source: beta.directory });
  });
  afterAll(async () => {
    await server.stop();
    await folder.remove();
  });

  for (const [point, occurrences, latestMs] of POINTS) {
    for (let instant = 1; instant <= INSTANTS; instant++) {
      const plan: KillPlan = {
        point,
        occurrence: 1 + Math.floor(random() * occurrences),
        delayMs: Math.floor(random() * (latestMs + 1)),
      };
      it(`${point}, occurrence ${plan.occurrence}, ${plan.delayMs} ms later`, async () => {
        const killsBefore = server.kills;
        await server.arm(plan, await mkdtemp(join(folder.path, 'plan-')));
        const walk = await walkTheMainJob(client, `${point.replaceAll(' ', '-')}-${instant}`);
        await server.up();
        expect(server.kills).toBe(killsBefore + 1);
        await expectNothingLostOrDoubled(client, walk, origin);
      });
    }
  }

  it.each([
    ['pull request answered', 2],
    ['description sent', 1],
    ['description answered', 1],
    ['description answered', 2],
    ['pull request appended', 2],
  ])('%s, occurrence %i, with two repositories: their draft PRs link to each other', async (point, occurrence) => {
    const killsBefore = server.kills;
    await server.arm({ point, occurrence, delayMs: 0 }, await mkdtemp(join(folder.path, 'plan-')));
    const run = await changeBoth(client, `${point.replaceAll(' ', '-')}-${occurrence}`);
    expect(server.kills).toBe(killsBefore + 1);
    const [alpha, beta] = run.header.state.pullRequests;
    const words = async (pr: typeof alpha) => (await client.get<{ readonly body: string }>(`/api${pr?.url}`)).body;
    expect(await words(alpha)).toContain(`[beta#${beta?.number}](${beta?.url})`);
    expect(await words(beta)).toContain(`[alpha#${alpha?.number}](${alpha?.url})`);
  });
});
