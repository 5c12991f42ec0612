import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { ConversationHeader } from '../../projections/conversation/conversation.view.js';
import { makeRepository, openRepository, type MadeRepository } from '../support/git/make-repository.js';
import { TestServer, until } from '../support/server.js';

interface Run {
  readonly ticketKey: string;
  readonly status: string;
  readonly reason: string;
  readonly prs: readonly { readonly repository: string; readonly number: number; readonly state: string }[];
}

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.stop());

const work = ['--mode', 'edits', '--auto-open-draft-pr', '--wait', '--json'];
const replace = (file: string, before = 'hello', after = 'hi'): string =>
  `replace \`${before}\` with \`${after}\` in \`${file}\``;
const CHANGE = replace('greeting.txt');
async function run(...args: readonly string[]): Promise<Run> {
  const { stdout, stderr } = await server.cli(...args);
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as Run;
}
const origin = (name: string): MadeRepository =>
  makeRepository(join(server.dataDir, name), { 'greeting.txt': 'hello\n' });
const send = (title: string, origins: readonly MadeRepository[], text: string): Promise<Run> =>
  run(
    'send',
    '--new',
    title,
    ...origins.flatMap(({ directory }) => ['--repo', directory]),
    ...work,
    '--instructions',
    text,
  );
async function header(key: string): Promise<ConversationHeader> {
  return (await server.get<{ header: ConversationHeader }>(`/api/code-runs/${key}`)).body.header;
}
async function bases(key: string): Promise<readonly string[]> {
  return (await header(key)).state.run?.repositories.map(({ baseBranch }) => baseBranch) ?? [];
}
const sourceOf = (
  name: string,
): Promise<{ status: number; body: { defaultBranch?: string; source?: string; detail?: string } }> =>
  server.get(`/api/repositories/${name}`);

describe('The default branch', () => {
  it('is the one of the moment when the composer opens and when a run starts', async () => {
    const made = origin('renamed');
    await send('Before', [made], CHANGE);
    made.git('branch', '--move', 'main', 'trunk');
    expect((await sourceOf('renamed')).body.defaultBranch).toBe('trunk');
    const after = await send('After', [made], CHANGE);
    expect(after).toMatchObject({ status: 'PR opened', reason: '' });
    expect(await bases(after.ticketKey)).toEqual(['trunk']);
  });
  it('is not one that was checked out when the repository was added, and deleted since', async () => {
    const made = origin('deleted');
    made.git('checkout', '--quiet', '-b', 'topic');
    await send('On the topic', [made], 'Nothing.');
    made.git('checkout', '--quiet', 'main');
    made.git('branch', '-D', 'topic');
    expect(await bases((await send('On main', [made], CHANGE)).ticketKey)).toEqual(['main']);
  });
  it("is never the product's own branch, which a person has checked out to look at it", async () => {
    const made = origin('looked-at');
    const { ticketKey } = await send('Look', [made], CHANGE);
    made.git('checkout', '--quiet', `code-runs/${ticketKey}`);
    expect((await sourceOf('looked-at')).body.defaultBranch).toBe('main');
  });
  it('is the base of a draft PR whose base branch was renamed during the run', async () => {
    const made = origin('meanwhile');
    const { ticketKey } = await run(
      ...['send', '--new', 'Slow', '--repo', made.directory, '--wait', '--json', '--instructions', CHANGE],
    );
    made.git('branch', '--move', 'main', 'trunk');
    expect(await run('accept', ticketKey, '--wait', '--json')).toMatchObject({ status: 'PR opened', reason: '' });
    expect((await header(ticketKey)).state.pullRequests[0]).toMatchObject({ state: 'open', baseBranch: 'trunk' });
  });
  it('takes the place of the base branch of a run that goes on after its pull request was merged', async () => {
    const made = origin('merged');
    const { ticketKey } = await send('Merge it', [made], CHANGE);
    made.git('merge', '--quiet', `code-runs/${ticketKey}`);
    made.git('branch', '--move', 'main', 'trunk');
    expect(await run('reply', ticketKey, '```more.txt\nmore\n```', ...work)).toMatchObject({ status: 'PR opened' });
    expect(await bases(ticketKey)).toEqual(['trunk']);
  });
});

const both = (one: string, other: string, ...words: readonly string[]): string =>
  [one, other].map((name) => replace(`${name}/greeting.txt`, ...words)).join('\n');

describe('A repository that cannot be asked', () => {
  it('stops nothing but publishing to it, and says since when its PR is unknown', async () => {
    const [near, far] = [origin('near'), origin('far')];
    const { ticketKey } = await send('Both', [near, far], both('near', 'far'));
    await rename(far.directory, `${far.directory}-moved`);
    const reply = await run('reply', ticketKey, both('near', 'far', 'hi', 'hey'), ...work);
    expect(reply.reason).toContain(`There is nothing at ${far.directory}`);
    expect(near.git('show', `code-runs/${ticketKey}:greeting.txt`)).toBe('hey');
    const unknown = async () =>
      (await header(ticketKey)).state.pullRequests.map((pr) => [
        pr.repositoryId === farId,
        pr.state,
        pr.unknown?.message,
      ]);
    const farId = (await header(ticketKey)).state.run?.repositories.find(({ name }) => name === 'far')?.repositoryId;
    expect(await unknown()).toEqual([
      [false, 'open', undefined],
      [
        true,
        'open',
        expect.stringMatching(/^There is nothing at .*-?far\. .*Account → Repositories, or `code-runs move-repo`/),
      ],
    ]);
    expect((await sourceOf('far')).body.detail).toContain('There is nothing at');

    await rename(`${far.directory}-moved`, far.directory);
    expect(await run('accept', ticketKey, '--wait', '--json')).toMatchObject({ status: 'PR opened', reason: '' });
    expect(await unknown()).toEqual([
      [false, 'open', undefined],
      [true, 'open', undefined],
    ]);
    expect(far.git('show', `code-runs/${ticketKey}:greeting.txt`)).toBe('hey');
  });
  it('is not complained about where a revision changes nothing in it', async () => {
    const [near, far] = [origin('changes'), origin('keeps-still')];
    const { ticketKey } = await send('Both', [near, far], both('changes', 'keeps-still'));
    await rename(far.directory, `${far.directory}-moved`);
    const { code, stdout, stderr } = await server.cli('reply', ticketKey, '```changes/more.txt\nmore\n```', ...work);
    expect({ code, run: JSON.parse(stdout) as Run }).toMatchObject({
      code: 0,
      run: { status: 'PR opened', reason: '' },
    });
    expect(stderr).toContain(`keeps-still: nothing to change, code-runs/${ticketKey} holds these edits already.`);
    expect(near.git('show', `code-runs/${ticketKey}:more.txt`)).toBe('more');
  });
  it('stops no new run of a conversation whose other pull request was merged', async () => {
    const [near, far] = [origin('stays'), origin('goes')];
    const { ticketKey } = await send('Both', [near, far], both('stays', 'goes'));
    near.git('merge', '--quiet', `code-runs/${ticketKey}`);
    await rename(far.directory, `${far.directory}-moved`);
    await run('reply', ticketKey, '```stays/more.txt\nmore\n```', ...work);
    expect(near.git('show', `code-runs/${ticketKey}-2:more.txt`)).toBe('more');
  });
});

describe('A repository that is moved or removed here', () => {
  const patch = (name: string, source: string) =>
    server.request<{ source?: string; detail?: string; code?: string }>('PATCH', `/api/repositories/${name}`, {
      body: { source },
      headers: server.bearer,
    });
  const remove = (path: string) => server.request<{ detail?: string }>('DELETE', path, { headers: server.bearer });

  it('goes on at its new place: same name, same pull requests, further revisions', async () => {
    const made = origin('mover');
    const { ticketKey } = await send('Move', [made], CHANGE);
    const place = `${made.directory}-new`;
    await rename(made.directory, place);
    expect(await patch('mover', place)).toMatchObject({ status: 200, body: { name: 'mover', source: place } });
    expect(await patch('mover', place)).toMatchObject({ status: 200 });
    const reply = await run('reply', ticketKey, replace('greeting.txt', 'hi', 'hey'), ...work);
    expect(reply).toMatchObject({ status: 'PR opened', reason: '', prs: [{ number: 1, state: 'open' }] });
    const there = openRepository(place);
    expect(there.git('show', `code-runs/${ticketKey}:greeting.txt`)).toBe('hey');
    there.git('merge', '--quiet', `code-runs/${ticketKey}`);
    await run('reply', ticketKey, '```more.txt\nmore\n```', ...work);
    expect((await header(ticketKey)).state.pullRequests.map(({ number, state }) => [number, state])).toEqual([
      [1, 'merged'],
      [2, 'open'],
    ]);
    // Another repository may take its former place, and is one of its own.
    const next = await send('Next', [origin('mover')], CHANGE);
    expect(next).toMatchObject({ status: 'PR opened', reason: '' });
    expect(next.prs[0]?.repository).not.toBe('mover');
  });

  it('is not taken for another repository, for one that was added, or for one on no disk', async () => {
    const [one, other] = [origin('one'), origin('other')];
    await send('One', [one], CHANGE);
    await send('Other', [other], CHANGE);
    const unrelated = makeRepository(join(server.dataDir, 'unrelated'), { 'x.txt': 'x\n' });
    for (const [source, says] of [
      [unrelated.directory, 'shares no history'],
      [other.directory, 'already'],
      [join(server.dataDir, 'nowhere'), 'There is nothing at'],
    ] as const) {
      const { status, body } = await patch('one', source);
      expect([status, body.detail]).toEqual([expect.any(Number), expect.stringContaining(says)]);
      expect(status).toBeGreaterThanOrEqual(400);
    }
    expect((await sourceOf('one')).body).toMatchObject({ source: one.directory });
  });

  it('is left out once it was removed: of lists, of projects and of the next run, and nothing is deleted', async () => {
    const [keeps, leaves] = [origin('keeps'), origin('leaves')];
    const { ticketKey } = await send('Both', [keeps, leaves], both('keeps', 'leaves'));
    const { body } = await server.post<{ repositoryId: string }>('/api/repositories', {
      source: leaves.directory,
      projectKey: 'ACME',
    });
    expect((await remove(`/api/repositories/${body.repositoryId}`)).status).toBe(200);
    expect((await sourceOf('leaves')).status).toBe(404);
    const projects = await server.get<{ items: { repositoryIds: string[] }[] }>('/api/projects');
    expect(projects.body.items.flatMap(({ repositoryIds }) => repositoryIds)).not.toContain(body.repositoryId);
    expect(leaves.git('rev-parse', '--verify', `code-runs/${ticketKey}`)).toMatch(/^[0-9a-f]{40}$/);

    await run('reply', ticketKey, '```more.txt\nmore\n```', ...work);
    const { state } = await header(ticketKey);
    expect(state.run?.repositories.map(({ name }) => name)).toEqual(['keeps']);
    expect(state.pullRequests.find((pr) => pr.repositoryId === body.repositoryId)?.unknown?.message).toContain(
      'removed',
    );
    expect(keeps.git('show', `code-runs/${ticketKey}:more.txt`)).toBe('more');
    // It keeps its name, and no address leads to a page that is not there.
    const { stdout } = await server.cli('status', ticketKey);
    expect(stdout).toContain('PR leaves #1 (draft, repo removed)\n');
    expect(stdout).toMatch(/PR keeps #1 \(draft\) http\S+\/pulls\/keeps\/1\n/);
    expect(await run('status', ticketKey, '--json')).toMatchObject({
      prs: [
        { repository: 'keeps', removed: false },
        { repository: 'leaves', removed: true },
      ],
    });

    await remove('/api/repositories/keeps');
    const refused = await server.cli('reply', ticketKey, 'More.');
    expect(refused.stderr).toContain('All repos of this run were removed');
    // Added again it is the same repository.
    const again = await server.post<{ repositoryId: string }>('/api/repositories', { source: leaves.directory });
    expect(again.body.repositoryId).toBe(body.repositoryId);
  });

  it('is brought back, with name and PRs, by adding it where it was last; its first place is anybody else’s', async () => {
    const made = origin('roamer');
    const { ticketKey } = await send('Roam', [made], CHANGE);
    const place = `${made.directory}-new`;
    await rename(made.directory, place);
    const moved = await patch('roamer', place);
    expect(moved.status).toBe(200);
    const { repositoryId } = (await server.get<{ repositoryId: string }>('/api/repositories/roamer')).body;
    await remove('/api/repositories/roamer');
    const other = await server.post<{ repositoryId: string }>('/api/repositories', {
      source: origin('roamer').directory,
    });
    expect(other.body.repositoryId).not.toBe(repositoryId);
    const again = await server.post<object>('/api/repositories', { source: place });
    expect(again.body).toMatchObject({ repositoryId, name: 'roamer' });
    const reply = await run('reply', ticketKey, replace('greeting.txt', 'hi', 'hey'), ...work);
    expect(reply).toMatchObject({ status: 'PR opened', reason: '', prs: [{ number: 1, state: 'open' }] });
  });

  it('is pre-selected no longer for a project it was taken from', async () => {
    const made = origin('linked');
    const { body } = await server.post<{ repositoryId: string }>('/api/repositories', {
      source: made.directory,
      projectKey: 'ACME',
    });
    expect((await remove('/api/projects/ACME/repositories/linked')).status).toBe(200);
    const projects = await server.get<{ items: { repositoryIds: string[] }[] }>('/api/projects');
    expect(projects.body.items.flatMap(({ repositoryIds }) => repositoryIds)).not.toContain(body.repositoryId);
    expect((await sourceOf('linked')).status).toBe(200);
  });

  it('is listed, moved and removed on the command line, which says first what ends', async () => {
    const made = origin('by-hand');
    await server.post('/api/repositories', { source: made.directory });
    expect((await server.cli('repos')).stdout).toContain(`by-hand  ${made.directory}`);
    await rename(made.directory, `${made.directory}-new`);
    const broken = await server.cli('repos');
    expect(broken).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('  cannot be used: There is nothing') as string,
    });
    expect((await server.cli('move-repo', 'by-hand', `${made.directory}-new`)).stdout).toContain('is now at');
    const asked = await server.cli('remove-repo', 'by-hand');
    expect([asked.code, asked.stderr]).toEqual([64, expect.stringContaining('goes on without it')]);
    expect((await server.cli('remove-repo', 'by-hand', '--yes')).code).toBe(0);
    expect((await server.cli('repos')).stdout).not.toContain('by-hand');
  });
});

describe('A draft PR of a repository of the disk', () => {
  const prOf = async (key: string) => (await header(key)).state.pullRequests[0];

  it('is merged, unknown or known again without a message, and status says so', async () => {
    const [merged, away] = [origin('merged-by-hand'), origin('away')];
    const [one, other] = [await send('Merge by hand', [merged], CHANGE), await send('Move', [away], CHANGE)];
    merged.git('merge', '--quiet', `code-runs/${one.ticketKey}`);
    await rename(away.directory, `${away.directory}-moved`);
    await until(
      () => prOf(one.ticketKey),
      (pr) => pr?.state === 'merged',
    );
    await until(
      () => prOf(other.ticketKey),
      (pr) => pr?.unknown !== null,
    );
    const { stdout } = await server.cli('status', other.ticketKey);
    expect(stdout).toMatch(/^PR away #1 \(draft, state unknown since 20\S+Z\) http/m);
    expect(stdout).toContain(`  ! There is nothing at ${away.directory}.`);
    expect((await run('status', other.ticketKey, '--json')).prs).toMatchObject([
      { unknown: (await prOf(other.ticketKey))?.unknown },
    ]);

    expect((await server.cli('move-repo', 'away', `${away.directory}-moved`)).code).toBe(0);
    await until(
      () => prOf(other.ticketKey),
      (pr) => pr?.unknown === null,
    );
    expect((await server.cli('status', other.ticketKey)).stdout).toMatch(/^PR away #1 \(draft\) http/m);
  });
});
