import { mkdir } from 'node:fs/promises';
import type { Envelope } from '../../projections/conversation/envelope.js';
import { GitHubStandIn } from '../stand-ins/github/github-stand-in.js';
import type { StandInRepository } from '../stand-ins/github/state.js';
import { ManagedAgentsStandIn } from '../stand-ins/managed-agents/managed-agents-stand-in.js';
import { makeRepository, type MadeRepository } from '../support/git/make-repository.js';
import { settingsOf } from '../support/github-server.js';
import { killAtEach, SEED, type Moment } from '../support/kill-moments.js';
import { describeWithMongo } from '../support/mongo-server.js';
import { OneOfTwo } from '../support/one-of-two.js';
import { SharedStores } from '../support/shared-stores.js';

/** Those of the provider and of GitHub. Only a repository of this disk, `alpha`, is unpacked in a set-up. */
const WITH_CLAUDE_CODE: readonly Moment[] = [
  [['session sent'], 1, 20],
  [['session answered'], 1, 0],
  [['set-up sent', 'mode sent'], 1, 100, 'alpha'],
  [['turn start appended'], 2, 0],
  [['token sent', 'stream answered'], 2, 20],
  [['message sent', 'message answered'], 2, 20],
  [['agent event heard'], 6, 100],
  [['turn end heard'], 2, 0],
  [['history answered'], 2, 10],
  [['question appended'], 1, 0],
  [['reply sent', 'reply answered'], 1, 20],
  [['files answered', 'edits answered', 'receipt sent'], 2, 20],
  [['acceptance appended'], 2, 0],
  [['new branch sent', 'moved branch sent'], 1, 40],
  [['pull request sent'], 1, 40],
  [['pull request answered'], 1, 0],
];
const FILES = { 'greeting.txt': 'hello alpha\n' };

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
