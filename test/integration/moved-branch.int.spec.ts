import { join } from 'node:path';
import { makeRepository, type MadeRepository } from '../support/git/make-repository.js';
import { TestServer } from '../support/server.js';

interface Run {
  readonly ticketKey: string;
  readonly status: string;
  readonly reason: string;
  readonly prs: readonly { readonly branch: string; readonly state: string }[];
}

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.stop());

const work = ['--mode', 'edits', '--auto-open-draft-pr', '--wait', '--json'];
async function run(...args: readonly string[]): Promise<Run> {
  const { stdout, stderr } = await server.cli(...args);
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as Run;
}

/** A draft PR, somebody's commit on its branch, and a second revision that therefore stays away. */
async function moved(
  name: string,
): Promise<{ readonly key: string; readonly ours: string; readonly origin: MadeRepository }> {
  const origin = makeRepository(join(server.dataDir, name), { 'greeting.txt': 'hello\n' });
  const { ticketKey: key } = await run(
    ...['send', '--new', name, '--repo', origin.directory, ...work],
    '--instructions',
    'replace `hello` with `hi` in `greeting.txt`',
  );
  const ours = origin.git('rev-parse', `code-runs/${key}`);
  origin.git('checkout', '--quiet', `code-runs/${key}`);
  origin.commit({ 'theirs.txt': 'theirs\n' });
  origin.git('checkout', '--quiet', 'main');
  const { code, stdout, stderr } = await server.cli('reply', key, '```more.txt\nmore\n```', ...work);
  expect({ code, stderr }).toEqual({
    code: 3,
    stderr: expect.stringContaining(`${name}: PR #1 was not updated: `) as string,
  });
  const second = JSON.parse(stdout) as Run;
  expect(second.reason).toContain(`put the branch back to ${ours.slice(0, 12)}`);
  expect(origin.git('show', `code-runs/${key}:theirs.txt`)).toBe('theirs');
  return { key, ours, origin };
}

describe('A branch that somebody else moved, and what the message says to do', () => {
  it('is gone on from when it is put back', async () => {
    const { key, ours, origin } = await moved('put-back');
    origin.git('update-ref', `refs/heads/code-runs/${key}`, ours);
    expect(await run('accept', key, '--wait', '--json')).toMatchObject({ status: 'PR opened', reason: '' });
    expect(origin.git('show', `code-runs/${key}:more.txt`)).toBe('more');
  });
  it('leaves the edits a new branch once its pull request is merged', async () => {
    const { key, origin } = await moved('merged');
    origin.git('update-ref', 'refs/heads/main', `code-runs/${key}`);
    expect(await run('accept', key, '--wait', '--json')).toMatchObject({ status: 'PR opened', reason: '' });
    expect(origin.git('show', `code-runs/${key}-2:more.txt`)).toBe('more');
    expect(origin.git('show', 'main:theirs.txt')).toBe('theirs');
  });
});
