import { faults } from '../stand-ins/github/faults.js';
import type { StandInRepository } from '../stand-ins/github/state.js';
import { GitHubGround, pullRequestEvent, type SentRun } from '../support/github-server.js';
import { until } from '../support/server.js';

const SIX = [1, 2, 3, 4, 5, 6];

describe('the main job with the demo agent on GitHub', () => {
  let ground: GitHubGround;
  let six: readonly StandInRepository[];
  let sent: SentRun;
  const branch = () => `code-runs/${sent.ticketKey}`;
  const eventOf = (repository: StandInRepository, action: string) =>
    pullRequestEvent(ground.github.state.url, repository, action);
  const factsOf = async (...types: readonly string[]): Promise<readonly object[]> => {
    const { stdout } = await ground.server.cli('events', sent.ticketKey, '--json');
    const all = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { event: { type: string; data: object } });
    return all.flatMap(({ event }) => (types.includes(event.type) ? [event.data] : []));
  };
  const repo = (n: number): StandInRepository => six[n - 1] as StandInRepository;

  beforeAll(async () => {
    ground = await GitHubGround.start();
    six = SIX.map((n) => {
      const repository = ground.github.addRepository('acme', `repo-${n}`, { 'greeting.txt': 'main\n' });
      repository.made.git('checkout', '--quiet', '-b', `base-${n}`);
      repository.made.commit({ 'greeting.txt': `hello ${n}\n` });
      repository.made.git('checkout', '--quiet', 'main');
      return repository;
    });
  });
  afterAll(() => ground.close());

  it('opens draft PRs only where something changed, each on its own base branch', async () => {
    const repositories = SIX.flatMap((n) => ['--repo', `acme/repo-${n}@base-${n}`]);
    const instructions = [1, 3].map((n) => `replace \`hello\` with \`good day\` in \`repo-${n}/greeting.txt\``);
    sent = await ground.send(
      ...['--new', 'Greet', ...repositories, '--mode', 'edits', '--auto-open-draft-pr'],
      ...['--instructions', instructions.join('\n')],
    );
    expect(sent).toMatchObject({ status: 'PR opened', reason: '' });
    expect(sent.prs.map(({ repository, baseBranch, draft }) => [repository, baseBranch, draft])).toEqual([
      ['repo-1', 'base-1', true],
      ['repo-3', 'base-3', true],
    ]);
    expect(six.map(({ pulls }) => pulls.length)).toEqual([1, 0, 1, 0, 0, 0]);
    expect(repo(3).made.git('show', `${branch()}:greeting.txt`)).toBe('good day 3');
    expect(sent.prs[0]?.url).toBe(`${ground.github.state.url}/acme/repo-1/pull/1`);
  });

  it('describes each PR with a link to the other', async () => {
    const bodies = await until(
      () => Promise.resolve([1, 3].map((n) => repo(n).pulls[0]?.body ?? '')),
      // The token of that change is revoked last.
      ([first]) => first?.includes('[repo-3#1]') === true && ground.tokens().writing.every(({ revoked }) => revoked),
    );
    expect(bodies.map((body) => /\[repo-\d#1\]\(\S+\)/.exec(body)?.[0])).toEqual(
      [3, 1].map((n) => `[repo-${n}#1](${ground.github.state.url}/acme/repo-${n}/pull/1)`),
    );
  });

  it('wrote with tokens for one repository each, made after accepting and revoked after the PR', () => {
    const { writing } = ground.tokens();
    expect(writing.length).toBeGreaterThan(0);
    for (const token of writing) expect(token).toMatchObject({ revoked: true, repositoryIds: [expect.any(Number)] });
    expect(new Set(writing.flatMap(({ repositoryIds }) => repositoryIds ?? []))).toEqual(
      new Set([repo(1).id, repo(3).id]),
    );
  });

  it('cloned with tokens that read the contents of the chosen repositories and can do nothing else', () => {
    const { cloning } = ground.tokens();
    expect(cloning.length).toBeGreaterThan(0);
    for (const { permissions, repositoryIds } of cloning) {
      expect(permissions).toEqual({ contents: 'read' });
      expect(repositoryIds).toHaveLength(1);
    }
    const api = ground.github.state.requests.filter(({ method, route }) => method !== 'GET' && route !== 'git');
    expect(api.some(({ token }) => token && cloning.includes(token))).toBe(false);
  });

  it('updates the same PR in a second turn, also where GitHub does not take its new words', async () => {
    ground.github.state.faults.push(faults.refusedDescription());
    const again = await ground.send(
      ...['--ticket', sent.ticketKey, '--mode', 'edits', '--auto-open-draft-pr'],
      ...['--instructions', 'replace `good day` with `good evening` in `repo-1/greeting.txt`'],
    );
    expect(again).toMatchObject({ status: 'PR opened', prs: [{ number: 1 }, { number: 1 }] });
    expect(repo(1).pulls).toHaveLength(1);
    expect(repo(1).made.git('show', `${branch()}:greeting.txt`)).toBe('good evening 1');
    await until(
      () => Promise.resolve(ground.server.printed),
      (printed) => printed.includes(`The description of ${sent.prs[0]?.url} stays as it was`),
    );
  });

  it('shows a signed delivery at once, a forged one never, a repeated one once', async () => {
    repo(3).made.git('branch', '--force', 'base-3', branch());
    const merged = eventOf(repo(3), 'closed');
    const url = `${ground.server.url}/api/webhooks/github`;
    const { body, headers } = ground.github.webhook('pull_request', merged);
    const forged = { ...headers, 'x-hub-signature-256': `sha256=${'0'.repeat(64)}` };
    expect((await fetch(url, { method: 'POST', headers: forged, body })).status).toBe(401);
    expect((await ground.status(sent.ticketKey)).prs[1]?.state).toBe('open');
    expect(await ground.tell('pull_request', merged, 'delivery-1')).toBe(202);
    await until(
      () => ground.status(sent.ticketKey),
      ({ prs }) => prs[1]?.state === 'merged',
    );
    expect(await ground.tell('pull_request', merged, 'delivery-1')).toBe(202);
    expect(await ground.tell('pull_request', eventOf(repo(3), 'reopened'), 'delivery-0')).toBe(202);
    expect(await factsOf('PrMerged', 'PrClosed', 'PrReopened')).toHaveLength(1);
  });

  it('shows checks of the newest commit and what reviewers wrote', async () => {
    const head = repo(1).made.git('rev-parse', branch());
    repo(1).checks.set(head, {
      runs: [
        { status: 'completed', conclusion: 'success' },
        { status: 'in_progress', conclusion: null },
      ],
      statuses: [{ state: 'failure' }],
    });
    const suite = { check_suite: { head_branch: branch() } };
    await ground.tell('check_run', { action: 'completed', sender: { login: 'ci' }, check_run: suite });
    const review = { state: 'changes_requested', body: 'Say it in French.', html_url: 'https://github.com/r/1' };
    expect(await ground.tell('pull_request_review', { ...eventOf(repo(1), 'submitted'), review }, 'review-1')).toBe(
      202,
    );
    const comment = { body: 'And in Latin.', html_url: 'https://github.com/r/2' };
    const about = { action: 'created', sender: { login: 'ada' }, comment };
    const on = (html_url = '') => ({ ...about, issue: { number: 1, pull_request: { html_url } } });
    expect(await ground.tell('issue_comment', on(sent.prs[0]?.url), 'comment-1')).toBe(202);
    expect(await ground.tell('issue_comment', on('https://github.com/acme/other/pull/1'), 'comment-2')).toBe(202);
    const secret = ground.github.state.webhookSecret;
    const long = { body: `${'x'.repeat(1_980)} ${secret}`, html_url: comment.html_url };
    expect(await ground.tell('issue_comment', { ...on(sent.prs[0]?.url), comment: long }, 'comment-3')).toBe(202);
    const header = async () =>
      (
        await ground.server.get<{ header: { state: { pullRequests: { checks: object | null }[] } } }>(
          `/api/code-runs/${sent.ticketKey}`,
        )
      ).body.header;
    await until(header, ({ state }) => state.pullRequests[0]?.checks !== null);
    expect((await header()).state.pullRequests[0]?.checks).toEqual({ passed: 1, failed: 1, pending: 1 });
    expect(await factsOf('PrReviewed')).toEqual([
      expect.objectContaining({ verdict: 'changes-requested', text: 'Say it in French.', path: null }),
      expect.objectContaining({ verdict: 'commented', text: 'And in Latin.', path: null, url: comment.html_url }),
      expect.objectContaining({ text: `${'x'.repeat(1_980)} [redacted]` }),
    ]);
  });

  it('finds out at its start what nobody told', async () => {
    repo(1).made.git('branch', '--force', 'base-1', branch());
    await ground.restart();
    await until(
      () => ground.status(sent.ticketKey),
      ({ prs }) => prs[0]?.state === 'merged',
    );
    expect(await ground.status(sent.ticketKey)).toMatchObject({ status: 'Idle', reason: 'The PR was merged.' });
  });

  it('starts a new branch and PR after the merge, from the newest base, also under a new name of the repository', async () => {
    ground.github.rename(repo(1), 'renamed');
    const again = await ground.send(
      ...['--ticket', sent.ticketKey, '--mode', 'edits', '--auto-open-draft-pr'],
      ...['--instructions', 'replace `good evening` with `good night` in `repo-1/greeting.txt`'],
    );
    expect(again).toMatchObject({ status: 'PR opened', reason: '' });
    expect(repo(1).pulls.map(({ branch: head, base }) => [head, base])).toEqual([
      [branch(), 'base-1'],
      [`${branch()}-2`, 'base-1'],
    ]);
    expect(repo(1).made.git('show', `${branch()}-2:greeting.txt`)).toBe('good night 1');
  });

  it('refuses in words to publish over what somebody else pushed', async () => {
    repo(1).made.git('checkout', '--quiet', `${branch()}-2`);
    const theirs = repo(1).made.commit({ 'theirs.txt': 'theirs\n' });
    repo(1).made.git('checkout', '--quiet', 'main');
    const again = await ground.send(
      ...['--ticket', sent.ticketKey, '--mode', 'edits', '--auto-open-draft-pr'],
      ...['--instructions', 'replace `good night` with `hello` in `repo-1/greeting.txt`'],
    );
    expect(again.reason).toMatch(/could not be updated.*somebody else|could not be updated.*someone else/i);
    expect(repo(1).made.git('rev-parse', `${branch()}-2`)).toBe(theirs);
  });

  it('asks about the open PRs of a removed repository once it is added again', async () => {
    const { ticketKey } = await ground.send(
      ...['--new', 'Gone for a while', '--repo', 'acme/repo-5@base-5', '--mode', 'edits', '--auto-open-draft-pr'],
      ...['--instructions', 'replace `hello` with `good day` in `repo-5/greeting.txt`'],
    );
    const { server } = ground;
    const removal = await server.request('DELETE', '/api/repositories/repo-5', { headers: server.bearer });
    expect(removal.status).toBe(200);
    repo(5).made.git('branch', '--force', 'base-5', `code-runs/${ticketKey}`);
    expect((await ground.status(ticketKey)).prs[0]?.state).toBe('open');
    await server.post('/api/repositories', { source: 'acme/repo-5' });
    await until(
      () => ground.status(ticketKey),
      ({ prs }) => prs[0]?.state === 'merged',
    );
  });

  it('says what to do when the app was suspended, and goes on afterwards', async () => {
    const [installation] = ground.github.state.installations;
    if (!installation) throw new Error('nothing is installed');
    installation.suspended = true;
    await ground.tell('installation', {
      action: 'suspend',
      sender: { login: 'ada' },
      installation: { account: { login: 'acme' } },
    });
    const refused = await ground.server.cli(
      ...['send', '--new', 'Other', '--repo', 'acme/repo-2@base-2', '--instructions', 'say hello', '--json'],
    );
    expect(refused.code).not.toBe(0);
    expect(refused.stderr).toMatch(/suspended/);
    installation.suspended = false;
    const { body } = await ground.server.get<{ items: readonly { source: string }[] }>('/api/github/repositories');
    expect(body.items.map(({ source }) => source)).toContain('acme/repo-2');
  });

  it('names the page where the app is installed when a repository is out of its reach', async () => {
    ground.github.addRepository('elsewhere', 'private', { a: 'a' });
    const { status, body } = await ground.server.post<{ code: string; detail: string }>('/api/repositories', {
      source: `${ground.github.state.url}/elsewhere/private`,
    });
    expect([status, body.code]).toEqual([422, 'HOST.REPOSITORY_NOT_FOUND']);
    expect(body.detail).toContain(`${ground.github.state.url}/apps/code-runs/installations/new`);
  });

  it('leaves no secret in events, answers or the log', async () => {
    const { stdout } = await ground.server.cli('events', sent.ticketKey, '--json');
    const { body } = await ground.server.get<object>('/api/github');
    for (const secret of ['ghs_', 'PRIVATE KEY', ground.github.state.webhookSecret])
      expect(stdout + JSON.stringify(body)).not.toContain(secret);
    expect(body).toMatchObject({
      app: { from: 'settings', slug: 'code-runs', installations: [{ account: 'acme', missingPermissions: [] }] },
      problem: null,
    });
  });
});
