import { mkdir } from 'node:fs/promises';
import type { Envelope } from '../../projections/conversation/envelope.js';
import { GitHubStandIn } from '../stand-ins/github/github-stand-in.js';
import type { StandInRepository } from '../stand-ins/github/state.js';
import { ManagedAgentsStandIn } from '../stand-ins/managed-agents/managed-agents-stand-in.js';
import { makeRepository, type MadeRepository } from '../support/git/make-repository.js';
import { settingsOf } from '../support/github-server.js';
import type { KillPlan } from '../support/killable.js';
import { expectNothingLostOrDoubled, walkTheMainJob } from '../support/main-walk.js';
import { describeWithMongo } from '../support/mongo-server.js';
import { OneOfTwo } from '../support/one-of-two.js';
import { seededRandom } from '../support/seeded-random.js';
import { SharedStores } from '../support/shared-stores.js';

/**
 * Points of `killable-server.mjs` of which one is taken by chance, how often each comes by in one walk over both processes, and how
 * late after it the kill may strike.
 */
type Moment = readonly [points: readonly string[], occurrences: number, latestMs: number, repository?: string];

/** Those of the stores and of local git. */
const WITH_THE_DEMO_AGENT: readonly Moment[] = [
  [['K1 before the command append'], 2, 0],
  [['K1 after the command append'], 2, 0],
  [['K2'], 2, 40],
  [['K3'], 2, 0],
  [['K8'], 12, 300],
  [['K9'], 6, 0],
  [['K14', 'K15', 'K16'], 1, 150],
  [['K17'], 10, 5],
  [['K18'], 10, 0],
];

/** Those of the provider and of GitHub. Only a repository of this disk, `alpha`, is unpacked in a set-up. */
const WITH_CLAUDE_CODE: readonly Moment[] = [
  [['K4'], 1, 20],
  [['K5'], 1, 0],
  [['set-up sent', 'mode sent'], 1, 100, 'alpha'],
  [['K6'], 2, 0],
  [['token sent', 'stream answered'], 2, 20],
  [['K7 sent', 'K7 answered'], 2, 20],
  [['K8'], 6, 100],
  [['K10'], 2, 0],
  [['K11'], 2, 10],
  [['K12'], 1, 0],
  [['reply sent', 'reply answered'], 1, 20],
  [['files answered', 'edits answered', 'receipt sent'], 2, 20],
  [['K13'], 2, 0],
  [['K14 new branch', 'K14 moved branch'], 1, 40],
  [['K15'], 1, 40],
  [['K16'], 1, 0],
];
/** Each moment at this many random instants: 1 for every change, KILL_INSTANTS=5 or more for a long run. */
const INSTANTS = Number(process.env['KILL_INSTANTS'] ?? 1);
const SEED = Number(process.env['KILL_SEED'] ?? Date.now() % 1_000_000);
/** Conversations that are under way in the rolling restart. */
const CONVERSATIONS = 20;
const FILES = { 'greeting.txt': 'hello alpha\n' };

/** Defines a test for each instant: the process that comes to it dies, and the other one goes on. */
function killAtEach(
  moments: readonly Moment[],
  walk: (plan: KillPlan, name: string, repository: string | undefined) => Promise<void>,
): void {
  const random = seededRandom(SEED);
  const below = (limit: number): number => Math.floor(random() * limit);
  for (const [points, occurrences, latestMs, repository] of moments) {
    for (let instant = 1; instant <= INSTANTS; instant++) {
      const point = points[below(points.length)] ?? '';
      const [occurrence, delayMs] = [1 + below(occurrences), below(latestMs + 1)];
      const name = `kill -9 at ${point}, occurrence ${occurrence}, ${delayMs} ms later: the other one goes on`;
      const die = () => walk({ point, occurrence, delayMs }, `${point.replaceAll(' ', '-')}-${instant}`, repository);
      it(name, die);
    }
  }
}

describeWithMongo(`one of two processes ends, with the demo agent (KILL_SEED=${SEED})`, (mongo) => {
  let stores: SharedStores;
  let origin: MadeRepository;
  let two: OneOfTwo;

  beforeAll(async () => {
    stores = await SharedStores.start(mongo());
    origin = makeRepository(stores.path('alpha'), FILES);
    two = await OneOfTwo.start(stores);
    await two.client.post('/api/repositories', 'add-alpha', { source: origin.directory });
  });
  afterAll(async () => {
    await two.stop();
    await stores.close();
  });

  killAtEach(WITH_THE_DEMO_AGENT, async (plan, name) => {
    await two.killOnceIn(plan, name, { repository: 'alpha', origin });
  });

  it('a rolling restart under load loses nothing and doubles nothing', async () => {
    const { client, servers } = two;
    await Promise.all(servers.map((server) => server.up()));
    const walks = Promise.all(Array.from({ length: CONVERSATIONS }, (_, n) => walkTheMainJob(client, `rolling-${n}`)));
    for (const server of servers) {
      await server.stop();
      await server.up();
    }
    for (const walk of await walks) await expectNothingLostOrDoubled(client, walk, origin);
  });

  it('in the end the documents are what a replay of the log gives', () => two.expectDocumentsToBeAReplay());
});

describeWithMongo(`one of two processes ends, with Claude Code on GitHub (KILL_SEED=${SEED})`, (mongo) => {
  let stores: SharedStores;
  let gitHub: GitHubStandIn;
  let anthropic: ManagedAgentsStandIn;
  let onDisk: MadeRepository;
  let onGitHub: StandInRepository;
  let two: OneOfTwo;

  beforeAll(async () => {
    stores = await SharedStores.start(mongo());
    await mkdir(stores.path('containers'), { recursive: true });
    gitHub = await GitHubStandIn.start(stores.path('github'));
    gitHub.install('acme');
    anthropic = await ManagedAgentsStandIn.start({ root: stores.path('containers'), gitHubUrl: gitHub.state.url });
    onDisk = makeRepository(stores.path('alpha'), FILES);
    onGitHub = gitHub.addRepository('acme', 'beta', FILES);
    const account = { ANTHROPIC_API_KEY: anthropic.apiKey, ANTHROPIC_BASE_URL: anthropic.url };
    two = await OneOfTwo.start(stores, { ...account, ...settingsOf(gitHub) });
    await two.client.post('/api/repositories', 'add-alpha', { source: onDisk.directory });
    await two.client.post('/api/repositories', 'add-beta', { source: 'acme/beta' });
  });
  afterAll(async () => {
    await two.stop();
    await anthropic.stop();
    await gitHub.close();
    await stores.close();
  });

  killAtEach(WITH_CLAUDE_CODE, async (plan, name, repository = 'beta') => {
    const pulls = onGitHub.pulls.length;
    const isOnDisk = repository === 'alpha';
    const walked = { repository, origin: isOnDisk ? onDisk : onGitHub.made };
    const { facts, killedAt } = await two.killOnceIn(plan, name, walked);
    expectOneSession(facts, isOnDisk ? 1 : 0);
    expectNoTokenLeft(killedAt);
    expect(onGitHub.pulls.length - pulls).toBe(isOnDisk ? 0 : 1);
    // A server that starts asks about every pull request that is open.
    for (const pull of onGitHub.pulls) pull.state = 'closed';
  });

  it('in the end the documents are what a replay of the log gives', () => two.expectDocumentsToBeAReplay());

  /** The run has one session at the provider, in which each message and the answer arrived once. */
  function expectOneSession(facts: readonly Envelope[], setUps: number): void {
    const runs = facts.flatMap(({ event }) => (event.type === 'RunStarted' ? [event.data.runId] : []));
    const sessions = anthropic.sessions.filter(({ view }) => runs.includes(view.metadata['run_id'] ?? ''));
    expect([runs.length, sessions.length]).toEqual([1, 1]);
    const sent = (sessions[0]?.log.events ?? []).flatMap((event) =>
      /^user\.(message|custom_tool_result)$/.test(event.type) ? [JSON.stringify(event)] : [],
    );
    const count = (words: RegExp): number => sent.filter((text) => words.test(text)).length;
    expect([count(/<instructions>/), count(/mode=\\"set-up\\"/), count(/"text":"hey"/)]).toEqual([2, setUps, 1]);
  }

  /** A token that writes ends with its use; of one that dies, the one it held lives out its hour, for this repository alone. */
  function expectNoTokenLeft(killedAt: number): void {
    const { tokens } = gitHub.state;
    const given = new Set(anthropic.tokens.map(({ token }) => token));
    const ofAgents = tokens.filter(({ token }) => given.has(token));
    expect(ofAgents.filter(({ permissions }) => JSON.stringify(permissions) !== '{"contents":"read"}')).toEqual([]);
    const writing = tokens.filter(({ permissions }) => Object.values(permissions).includes('write'));
    expect(writing.filter(({ repositoryIds }) => String(repositoryIds) !== String(onGitHub.id))).toEqual([]);
    const left = writing.filter(({ revoked, expiresAt }) => !revoked && expiresAt > Date.now());
    expect(left.length).toBeLessThanOrEqual(1);
    expect(left.filter(({ mintedAt }) => mintedAt > killedAt)).toEqual([]);
    for (const token of left) token.expiresAt = 0;
  }
});
