import { spawnSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { calm, CREATE_SESSION, faults, SEND } from '../stand-ins/managed-agents/control.js';
import { ManagedAgentsStandIn } from '../stand-ins/managed-agents/managed-agents-stand-in.js';
import { TestServer, until, type Finished } from '../support/server.js';
import { temporaryFolder } from '../support/temporary-folder.js';

interface Sent {
  readonly ticketKey: string;
  readonly status: string;
  readonly reason: string;
  readonly prs: readonly { readonly repository: string; readonly number: number; readonly draft: boolean }[];
}

describe('the main job with Claude Code, on the repositories of a new installation', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let standIn: ManagedAgentsStandIn;
  let server: TestServer;
  let start: () => Promise<TestServer>;

  beforeAll(async () => {
    folder = await temporaryFolder();
    const root = join(folder.path, 'containers');
    await mkdir(root);
    standIn = await ManagedAgentsStandIn.start({ root });
    start = () =>
      TestServer.start({
        dataDir: join(folder.path, 'data'),
        env: { ANTHROPIC_API_KEY: standIn.apiKey, ANTHROPIC_BASE_URL: standIn.url },
      });
    server = await start();
  });
  afterAll(async () => {
    await server.stop();
    await standIn.stop();
    await folder.remove();
  });

  const run = async (...args: readonly string[]): Promise<{ readonly code: number | null; readonly sent: Sent }> => {
    const { code, stdout, stderr }: Finished = await server.cli(...args, '--json');
    if (stdout === '') throw new Error(`${code}: ${stderr}`);
    return { code, sent: JSON.parse(stdout) as Sent };
  };
  const both = ['--repo', 'acme-web@main', '--repo', 'acme-backend@main'];
  const factsOf = async (key: string): Promise<readonly string[]> => {
    const { stdout } = await server.cli('events', key, '--json');
    return stdout
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { readonly event: { readonly type: string } }).event.type);
  };

  it('ACME-42 in Edits ends in two draft PRs', async () => {
    const { code, sent } = await run(
      ...['send', '--ticket', 'ACME-42', ...both, '--mode', 'edits', '--auto-open-draft-pr', '--wait'],
    );
    expect({ code, status: sent.status, prs: sent.prs.length }).toEqual({ code: 0, status: 'PR opened', prs: 2 });
    expect(await factsOf('ACME-42')).toEqual(expect.arrayContaining(['UsageRecorded', 'EditsProposed', 'PrOpened']));
  });

  const change = 'replace `return label;` with `return label + "!";` in `acme-web/src/delivery-status.js`';
  const web = ['--repo', 'acme-web@main', '--wait', '--instructions'];

  it('a plan waits for its approval, its edits for their review, and then there is a draft PR', async () => {
    const planned = await run('send', '--new', 'Plan it', '--mode', 'plan', ...web, change);
    expect(planned).toMatchObject({ code: 2, sent: { status: 'Needs input', prs: [] } });
    const key = planned.sent.ticketKey;
    const edited = await run('accept', key, '--wait');
    expect(edited.sent).toMatchObject({ status: 'Idle', reason: 'Edits are ready for review.' });
    expect(await factsOf(key)).toEqual(expect.arrayContaining(['PlanProposed', 'PlanApproved', 'EditsProposed']));
    expect((await run('accept', key, '--wait')).sent).toMatchObject({ status: 'PR opened', prs: [{ draft: true }] });
  });

  it('a question waits for its answer, and the agent goes on with it', async () => {
    const asked = await run(
      ...['send', '--new', 'Ask back', '--mode', 'ask', ...web, 'ask: Which? [left | right]\nsay: You chose {answer}.'],
    );
    expect(asked).toMatchObject({ code: 2, sent: { status: 'Needs input' } });
    const answered = await run('answer', asked.sent.ticketKey, 'left', '--wait');
    expect(answered).toMatchObject({ code: 0, sent: { status: 'Idle' } });
    const { stdout } = await server.cli('events', asked.sent.ticketKey, '--json');
    expect(stdout).toContain('You chose left.');
  });

  it('an answer that the provider refuses for good ends the turn in words at once', async () => {
    const asked = await run('send', '--new', 'Archived', '--mode', 'ask', ...web, 'ask: Which? [left | right]');
    standIn.sessions.at(-1)?.archive();
    const startedAt = performance.now();
    const answered = await run('answer', asked.sent.ticketKey, 'left', '--wait');
    expect(answered.sent).toMatchObject({ status: 'Failed' });
    expect(performance.now() - startedAt).toBeLessThan(15_000);
  });

  it('a turn that was stopped is stopped at the provider too by the server that comes after a killed one', async () => {
    const { sent } = await run(
      'send',
      '--new',
      'Stop',
      '--mode',
      'edits',
      ...web.slice(0, 2),
      '--instructions',
      'wait 30s',
    );
    const log = () => standIn.sessions.at(-1)?.log.events ?? [];
    await until(
      () => Promise.resolve(log().some((event) => JSON.stringify(event).includes('wait 30s'))),
      (isThere) => isThere,
    );
    await server.kill();
    server = await start();
    const { stdout } = await server.cli('events', sent.ticketKey, '--json');
    const turnId = /"turnId":"([^"]+)"/.exec(stdout)?.[1];
    await server.post(`/api/code-runs/${sent.ticketKey}/interrupt`, { turnId });
    const ended = await until(
      () => run('status', sent.ticketKey),
      ({ sent: now }) => now.status !== 'Running' && now.status !== 'Queued',
    );
    expect(ended.sent.status).toBe('Idle');
    expect(log().some(({ type }) => type === 'user.interrupt')).toBe(true);
  });

  it('a turn that fails while its agent works stops the agent, so that nothing works on unwatched', async () => {
    const events = () => standIn.sessions.at(-1)?.log.events ?? [];
    const isThere = () => JSON.stringify(events()).includes('wait 50s');
    Object.assign(standIn.control, { listLagMs: 1_000_000 });
    standIn.control.faults.push({ ...faults.webPage(SEND, 'after'), holding: 'wait 50s' });
    const failing = run('send', '--new', 'Signed out', '--mode', 'ask', ...web, 'wait 50s\nsay: never');
    await until(() => Promise.resolve(isThere()), Boolean);
    standIn.control.faults.push(faults.webPage('GET /v1/sessions/:id/events', 'before', 1_000));
    expect((await failing).sent).toMatchObject({ status: 'Failed' });
    Object.assign(standIn.control, calm());
    expect(events().filter(({ type }) => type === 'user.interrupt')).toHaveLength(1);
  });

  it('a provider that asks for patience is asked again when it said', async () => {
    standIn.control.faults.push(faults.tooMany(CREATE_SESSION, 5));
    const startedAt = performance.now();
    const { sent } = await run('send', '--new', 'Patience', '--mode', 'ask', ...web, 'say: patient');
    expect(sent.status).toBe('Idle');
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(5_000);
  });

  it('a server that is killed in the middle of a turn goes on with it: one session, one message, one draft PR', async () => {
    const before = standIn.sessions.length;
    const { sent } = await run(
      ...['send', '--new', 'Survive', '--repo', 'acme-web@main', '--mode', 'edits', '--auto-open-draft-pr'],
      ...['--instructions', `wait 3s\n${change}`],
    );
    const messages = () =>
      standIn.sessions
        .slice(before)
        .flatMap(({ log }) =>
          log.events.filter(({ type }) => type === 'user.message').map((event) => JSON.stringify(event)),
        )
        .filter((message) => message.includes('wait 3s'));
    await until(
      () => Promise.resolve(messages().length),
      (count) => count > 0,
    );
    await server.kill();
    server = await start();
    const ended = await until(
      () => run('status', sent.ticketKey),
      ({ sent: now }) => now.status === 'PR opened' || now.status === 'Failed',
    );
    expect(ended.sent).toMatchObject({ status: 'PR opened', prs: [{ number: expect.any(Number) as number }] });
    expect(messages()).toHaveLength(1);
    expect(standIn.sessions).toHaveLength(before + 1);
  });

  it('the key is in no answer of the server, in no event and in no file of the data folder', async () => {
    const { stdout, stderr } = await server.cli('doctor', '--json');
    expect(`${stdout}${stderr}`).toContain('Claude Code');
    expect(`${stdout}${stderr}`).not.toContain(standIn.apiKey);
    const found = spawnSync('grep', ['--recursive', '--text', '--files-with-matches', standIn.apiKey, server.dataDir]);
    expect(found.stdout.toString()).toBe('');
  });
});
