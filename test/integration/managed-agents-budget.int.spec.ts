import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ManagedAgentsStandIn } from '../stand-ins/managed-agents/managed-agents-stand-in.js';
import { TestServer, until } from '../support/server.js';
import { temporaryFolder } from '../support/temporary-folder.js';

interface Answer {
  readonly ticketKey: string;
  readonly status: string;
  readonly reason: string;
}

describe('the budget of a run with Claude Code', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let standIn: ManagedAgentsStandIn;
  let server: TestServer;
  let start: () => Promise<TestServer>;

  beforeAll(async () => {
    folder = await temporaryFolder();
    const root = join(folder.path, 'containers');
    await mkdir(root);
    standIn = await ManagedAgentsStandIn.start({ root });
    // Two requests unpack the repo, a third answers; then the budget is reached.
    standIn.control.centsPerRequest = 20;
    start = () =>
      TestServer.start({
        dataDir: join(folder.path, 'data'),
        env: { ANTHROPIC_API_KEY: standIn.apiKey, ANTHROPIC_BASE_URL: standIn.url, RUN_BUDGET_USD: '0.50' },
      });
    server = await start();
  });
  afterAll(async () => {
    await server.stop();
    await standIn.stop();
    await folder.remove();
  });

  const run = async (
    ...args: readonly string[]
  ): Promise<{ readonly code: number | null; readonly answer: Answer }> => {
    const { code, stdout, stderr } = await server.cli(...args, '--json');
    if (stdout === '') throw new Error(`${code}: ${stderr}`);
    return { code, answer: JSON.parse(stdout) as Answer };
  };
  const send = (title: string) =>
    run(
      ...['send', '--new', title, '--repo', 'acme-web@main', '--mode', 'ask', '--wait'],
      ...['--instructions', 'say: first\nsay: second\nsay: third'],
    );
  const factsOf = async (key: string, ...types: readonly string[]): Promise<readonly string[]> => {
    const { stdout } = await server.cli('events', key, '--json');
    return stdout
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { readonly event: { readonly type: string } }).event.type)
      .filter((type) => types.includes(type));
  };
  const messages = (text: string) =>
    standIn.sessions.flatMap(({ log }) =>
      log.events.filter(({ type }) => type === 'user.message').filter((event) => JSON.stringify(event).includes(text)),
    );
  const BUDGET = ['BudgetReached', 'BudgetRaised'];

  it('pauses the turn as Needs input, and raising it goes on without a repeated step', async () => {
    const paused = await send('Pause it');
    expect(paused).toMatchObject({ code: 2, answer: { status: 'Needs input' } });
    expect(paused.answer.reason).toBe('The run has spent $0.60; its budget is $0.50. Raise it to go on.');
    const key = paused.answer.ticketKey;
    expect(await run('budget', key, '0.60')).toMatchObject({
      code: 1,
      answer: { code: 'CONVERSATION.BUDGET_NOT_RAISED' },
    });
    expect(await run('budget', key, '10', '--wait')).toMatchObject({ code: 0, answer: { status: 'Idle' } });
    expect(await factsOf(key, ...BUDGET, 'TurnCompleted')).toEqual([...BUDGET, 'TurnCompleted']);
    expect(await factsOf(key, 'BlockSettled')).toHaveLength(3);
    expect(messages('Pause it')).toHaveLength(1);
  });

  it('stays paused over a kill, and goes on after the next', async () => {
    const { answer } = await send('Survive it');
    const key = answer.ticketKey;
    await server.kill();
    server = await start();
    expect((await run('status', key)).answer.status).toBe('Needs input');
    await run('budget', key, '10');
    await server.kill();
    server = await start();
    await until(
      () => run('status', key),
      ({ answer: now }) => now.status === 'Idle',
    );
    expect(await factsOf(key, ...BUDGET, 'TurnCompleted')).toEqual([...BUDGET, 'TurnCompleted']);
    expect(await factsOf(key, 'BlockSettled')).toHaveLength(3);
    expect(messages('Survive it')).toHaveLength(1);
  });

  it('is told beside what the run cost', async () => {
    const { answer } = await send('Tell it');
    const { body } = await server.get<{ readonly header: object }>(`/api/code-runs/${answer.ticketKey}`);
    expect(body.header).toMatchObject({ runCost: { soFarCents: 60 }, state: { run: { budgetCents: 50 } } });
  });
});
