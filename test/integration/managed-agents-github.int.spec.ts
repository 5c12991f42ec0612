import { mkdir } from 'node:fs/promises';
import { CREATE_REF, faults } from '../stand-ins/github/faults.js';
import { GitHubStandIn } from '../stand-ins/github/github-stand-in.js';
import type { StandInRepository } from '../stand-ins/github/state.js';
import { ManagedAgentsStandIn } from '../stand-ins/managed-agents/managed-agents-stand-in.js';
import { settingsOf, type SentRun } from '../support/github-server.js';
import { describeWithMongo } from '../support/mongo-server.js';
import { TestServer, until } from '../support/server.js';
import { SharedStores } from '../support/shared-stores.js';

const SIX = [1, 2, 3, 4, 5, 6];

// On the embedded stores the demo agent walks the same way, in github.int.spec.ts.
describeWithMongo('the main job with Claude Code on GitHub, on EventStoreDB and MongoDB', (mongo) => {
  let stores: SharedStores;
  let gitHub: GitHubStandIn;
  let anthropic: ManagedAgentsStandIn;
  let server: TestServer;
  let six: readonly StandInRepository[];
  let sent: SentRun;
  const branch = () => `code-runs/${sent.ticketKey}`;
  const repo = (n: number): StandInRepository => six[n - 1] as StandInRepository;
  const send = async (...args: readonly string[]): Promise<SentRun> => {
    const { stdout, stderr } = await server.cli('send', ...args, '--wait', '--json');
    if (stdout === '') throw new Error(stderr);
    return JSON.parse(stdout) as SentRun;
  };
  const tokensOf = (tokens: readonly string[]) => gitHub.state.tokens.filter(({ token }) => tokens.includes(token));
  const given = () => tokensOf(anthropic.tokens.map(({ token }) => token));
  const writing = () => gitHub.state.tokens.filter(({ permissions }) => Object.values(permissions).includes('write'));

  beforeAll(async () => {
    stores = await SharedStores.start(mongo());
    gitHub = await GitHubStandIn.start(stores.path('github'));
    gitHub.install('acme');
    six = SIX.map((n) => {
      const repository = gitHub.addRepository('acme', `repo-${n}`, { 'greeting.txt': 'main\n' });
      repository.made.git('checkout', '--quiet', '-b', `base-${n}`);
      repository.made.commit({ 'greeting.txt': `hello ${n}\n` });
      repository.made.git('checkout', '--quiet', 'main');
      return repository;
    });
    await mkdir(stores.path('containers'), { recursive: true });
    anthropic = await ManagedAgentsStandIn.start({
      root: stores.path('containers'),
      gitHubUrl: gitHub.state.url,
    });
    const account = { ANTHROPIC_API_KEY: anthropic.apiKey, ANTHROPIC_BASE_URL: anthropic.url };
    server = await TestServer.start({
      dataDir: stores.dataDir,
      env: { ...stores.env, ...settingsOf(gitHub), ...account },
    });
    for (const n of SIX) await server.post('/api/repositories', { source: `acme/repo-${n}` });
  });
  afterAll(async () => {
    await server.stop();
    await anthropic.stop();
    await gitHub.close();
    await stores.close();
  });

  it('opens draft PRs only where something changed, each on its own base branch, also where an answer is lost', async () => {
    gitHub.state.faults.push(faults.lostRefAnswer(CREATE_REF), faults.lostPullAnswer());
    const repositories = SIX.flatMap((n) => ['--repo', `repo-${n}@base-${n}`]);
    const instructions = [2, 5].map((n) => `replace \`hello\` with \`good day\` in \`repo-${n}/greeting.txt\``);
    sent = await send(
      ...['--new', 'Greet', ...repositories, '--mode', 'edits', '--auto-open-draft-pr'],
      ...['--instructions', instructions.join('\n')],
    );
    expect(sent).toMatchObject({ status: 'PR opened', reason: '' });
    expect(sent.prs.map(({ repository, baseBranch, draft }) => [repository, baseBranch, draft])).toEqual([
      ['repo-2', 'base-2', true],
      ['repo-5', 'base-5', true],
    ]);
    expect(six.map(({ pulls }) => pulls.length)).toEqual([0, 1, 0, 0, 1, 0]);
    expect(repo(5).made.git('show', `${branch()}:greeting.txt`)).toBe('good day 5');
    expect(repo(5).made.git('show', 'base-5:greeting.txt')).toBe('hello 5');
  });

  it('gives the agent tokens that read the contents of the chosen repositories and can do nothing else', () => {
    expect(given().length).toBeGreaterThan(0);
    for (const { permissions, repositoryIds } of given()) {
      expect(permissions).toEqual({ contents: 'read' });
      expect([...(repositoryIds ?? [])].sort()).toEqual(six.map(({ id }) => id));
    }
  });

  it('writes with tokens that the agent never had, for one repository each, revoked after the PR', async () => {
    await until(
      () => Promise.resolve(repo(2).pulls[0]?.body ?? ''),
      // The token of the last change, the link to the other PR, is revoked last.
      (body) => body.includes('[repo-5#1]') && writing().every(({ revoked }) => revoked),
    );
    expect(new Set(writing().flatMap(({ repositoryIds }) => repositoryIds ?? []))).toEqual(
      new Set([repo(2).id, repo(5).id]),
    );
    for (const token of writing()) expect(token).toMatchObject({ revoked: true, repositoryIds: [expect.any(Number)] });
    expect(given().filter((token) => writing().includes(token))).toEqual([]);
  });

  it('updates the same PR in a second turn, for which the agent gets a new token', async () => {
    const tokens = new Set(given());
    const again = await send(
      ...['--ticket', sent.ticketKey, '--mode', 'edits', '--auto-open-draft-pr'],
      ...['--instructions', 'replace `good day` with `good evening` in `repo-2/greeting.txt`'],
    );
    expect(again).toMatchObject({ status: 'PR opened', prs: [{ number: 1 }, { number: 1 }] });
    expect(repo(2).pulls).toHaveLength(1);
    expect(repo(2).made.git('show', `${branch()}:greeting.txt`)).toBe('good evening 2');
    expect(given().some((token) => !tokens.has(token))).toBe(true);
  });

  it('refuses in words to publish over what somebody else pushed', async () => {
    repo(5).made.git('checkout', '--quiet', branch());
    const theirs = repo(5).made.commit({ 'theirs.txt': 'theirs\n' });
    repo(5).made.git('checkout', '--quiet', 'main');
    const again = await send(
      ...['--ticket', sent.ticketKey, '--mode', 'edits', '--auto-open-draft-pr'],
      ...['--instructions', 'replace `good day` with `good night` in `repo-5/greeting.txt`'],
    );
    expect(again.reason).toMatch(/could not be updated.*someone else/i);
    expect(repo(5).made.git('rev-parse', branch())).toBe(theirs);
  });

  it('lets an agent that tries everything change nothing: not in Ask, and on GitHub not in Edits either', async () => {
    const before = six.map(({ made }) => made.git('for-each-ref'));
    const asked = await send(
      '--new',
      'Ask',
      '--repo',
      'repo-1@base-1',
      '--mode',
      'ask',
      '--instructions',
      'behave: everything',
    );
    expect(asked).toMatchObject({ status: 'Idle', prs: [] });
    const { stdout } = await server.cli('events', asked.ticketKey, '--json');
    expect(stdout).toContain('I tried four things, and 0 worked.');
    const edited = await send(
      '--new',
      'Edit',
      '--repo',
      'repo-1@base-1',
      '--mode',
      'edits',
      '--instructions',
      'behave: everything',
    );
    expect(edited.prs).toEqual([]);
    expect(six.map(({ made }) => made.git('for-each-ref'))).toEqual(before);
    const refused = gitHub.state.requests.filter(({ route, status }) => route === 'git' && status === 403);
    expect(refused.length).toBeGreaterThan(0);
  });

  it('says which repository could not be cloned and what to do', async () => {
    gitHub.state.faults.push({ on: 'git', when: 'before', times: 5, reply: { status: 404 } });
    const failed = await send(
      '--new',
      'Clone',
      '--repo',
      'repo-3@base-3',
      '--mode',
      'ask',
      '--instructions',
      'say: from nothing',
    );
    gitHub.state.faults.length = 0;
    expect(failed.status).toBe('Failed');
    expect(failed.reason).toContain('acme/repo-3 could not be cloned');
  });

  it('leaves no secret in events, messages or the records of either service', async () => {
    const { stdout } = await server.cli('events', sent.ticketKey, '--json');
    const told = JSON.stringify([anthropic.requests, anthropic.sessions.map(({ log }) => log.events)]);
    const secrets = [
      anthropic.apiKey,
      gitHub.state.webhookSecret,
      'PRIVATE KEY',
      ...gitHub.state.tokens.map(({ token }) => token),
    ];
    expect(secrets.filter((secret) => stdout.includes(secret) || told.includes(secret))).toEqual([]);
  });
});
