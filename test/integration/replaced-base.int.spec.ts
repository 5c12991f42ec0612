import { join } from 'node:path';
import { makeRepository, type MadeRepository } from '../support/git/make-repository.js';
import { TestServer, until, type Finished } from '../support/server.js';

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.stop());

const CHANGE = 'replace `hello` with `hi` in `greeting.txt`';
const MORE = '```more.txt\nmore\n```';

async function sent(name: string, ...more: readonly string[]): Promise<{ key: string; origin: MadeRepository }> {
  const origin = makeRepository(join(server.dataDir, name), { 'greeting.txt': 'hello\n' });
  const args = ['--new', name, '--repo', origin.directory, '--wait', '--json', ...more];
  const { stdout } = await server.cli('send', ...args);
  return { key: (JSON.parse(stdout) as { ticketKey: string }).ticketKey, origin };
}

/** Puts a history of its own in place of `main`'s; the former commit stays where nobody looks. */
function replaceMain({ git, commit }: MadeRepository): string {
  const former = git('rev-parse', 'main');
  git('checkout', '--quiet', '--orphan', 'another');
  commit({ 'other.txt': 'another history\n' });
  git('branch', '--force', 'main', 'another');
  git('checkout', '--quiet', 'main');
  return former;
}

async function turns(key: string): Promise<number> {
  const { stdout } = await server.cli('status', key, '--json');
  return (JSON.parse(stdout) as { turns: number }).turns;
}
const refused = ({ code, stderr }: Finished): unknown => ({ code, isRefused: /another history now/.test(stderr) });
const REFUSED = { code: 1, isRefused: true };

describe('A base branch that another history was put in place of', () => {
  it('is told when a message is sent, before a turn; questions go on, and so does all once it is put back', async () => {
    const { key, origin } = await sent('replaced', '--instructions', CHANGE);
    const former = replaceMain(origin);
    for (const mode of ['edits', 'plan'])
      expect(refused(await server.cli('reply', key, MORE, '--mode', mode))).toEqual(REFUSED);
    const again = ['--ticket', key, '--repo', 'replaced@main', '--instructions', MORE];
    expect(refused(await server.cli('send', ...again))).toEqual(REFUSED);
    expect(await turns(key)).toBe(1);
    expect((await server.cli('reply', key, 'What is here?', '--mode', 'ask', '--wait')).code).toBe(0);
    origin.git('branch', '--force', 'parked', former);
    origin.git('checkout', '--quiet', 'parked');
    origin.git('branch', '--force', 'main', former);
    expect((await server.cli('reply', key, MORE, '--mode', 'edits', '--wait')).code).toBe(0);
    expect((await server.cli('accept', key, '--wait')).code).toBe(0);
    expect(origin.git('show', `code-runs/${key}:more.txt`)).toBe('more');
  });

  it('is told of an open draft PR without a message, until the former history is put back', async () => {
    const { key, origin } = await sent('drafted', '--instructions', CHANGE, '--auto-open-draft-pr');
    const former = replaceMain(origin);
    const told = (status: string): boolean => status.includes('  ! main has another history now');
    const status = async () => (await server.cli('status', key)).stdout;
    expect(told(await status())).toBe(false);
    await until(status, told);
    const { stdout } = await server.cli('status', key, '--json');
    expect(JSON.parse(stdout)).toMatchObject({ prs: [{ state: 'open', baseReplaced: true }] });
    origin.git('branch', '--force', 'parked', former);
    origin.git('checkout', '--quiet', 'parked');
    origin.git('branch', '--force', 'main', former);
    expect((await server.cli('reply', key, 'What is here?', '--mode', 'ask', '--wait')).code).toBe(0);
    expect(told(await status())).toBe(false);
  });

  it('is told when a plan is approved or to be changed, and when a turn is tried again', async () => {
    const planned = await sent('planned', '--mode', 'plan', '--instructions', CHANGE);
    replaceMain(planned.origin);
    expect(refused(await server.cli('accept', planned.key))).toEqual(REFUSED);
    const path = `/api/code-runs/${planned.key}`;
    const changes = await server.post(`${path}/plan/request-changes`, { version: 1, text: 'Another.' });
    expect(changes).toMatchObject({ status: 422, body: { code: 'CONVERSATION.BASE_REPLACED' } });

    const failed = await sent('failed', '--instructions', CHANGE);
    await server.cli('reply', failed.key, 'fail: out of luck', '--wait');
    replaceMain(failed.origin);
    const { body } = await server.get<{ header: { state: { lastOutcome: { turn: { turnId: string } } } } }>(
      `/api/code-runs/${failed.key}`,
    );
    const { turnId } = body.header.state.lastOutcome.turn;
    expect(await server.post(`/api/code-runs/${failed.key}/retry`, { turnId })).toMatchObject({
      status: 422,
      body: { code: 'CONVERSATION.BASE_REPLACED' },
    });
  });
});
