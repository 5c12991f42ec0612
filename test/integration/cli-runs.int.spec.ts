import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Problem } from '../../src/contracts/replies.js';
import { makeRepository, type MadeRepository } from '../support/git/make-repository.js';
import { TestServer, until, type Finished } from '../support/server.js';

const CLI = fileURLToPath(new URL('../../dist/bundle/server/cli.js', import.meta.url));

interface Result {
  readonly ticketKey: string;
  readonly status: string;
  readonly reason: string;
  readonly turns: number;
  readonly mode: string;
  readonly autoOpenDraftPr: boolean;
}

let server: TestServer;
let repository: MadeRepository;
beforeAll(async () => {
  server = await TestServer.start();
  repository = makeRepository(join(server.dataDir, 'alpha'), { 'greeting.txt': 'hello\n' });
});
afterAll(() => server.stop());

const resultOf = ({ stdout }: Finished): Result => JSON.parse(stdout) as Result;
async function sent(instructions: string, ...more: readonly string[]): Promise<string> {
  const args = ['send', '--new', 'x', '--repo', repository.directory, '--instructions', instructions, '--json'];
  return resultOf(await server.cli(...args, ...more)).ticketKey;
}
const status = async (key: string): Promise<Result> => resultOf(await server.cli('status', key, '--json'));
const hasStatus = (key: string, wanted: string): Promise<Result> =>
  until(
    () => status(key),
    (result) => result.status === wanted,
  );

/** The command line while it runs: what it wrote so far on both streams, and its end. */
function start(args: readonly string[], stdin = '') {
  const env = { PATH: process.env['PATH'], CODE_RUNS_URL: server.url, DATA_DIR: server.dataDir };
  const child = spawn(process.execPath, [CLI, ...args], { env });
  const written = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].on('data', (piece: Buffer) => (written[name] += piece.toString()));
  child.stdin.on('error', () => undefined).end(stdin);
  const writes = (name: 'stdout' | 'stderr', words: RegExp): Promise<string> =>
    until(
      () => Promise.resolve(written[name]),
      (text) => words.test(text),
    );
  return { child, written, writes, end: once(child, 'close') as Promise<[number | null, string | null]> };
}

describe('code-runs stop', () => {
  it('stops the turn that is going on, and with --wait says how it ended', async () => {
    const key = await sent('wait 60s');
    await hasStatus(key, 'Running');
    const { code, stdout } = await server.cli('stop', key, '--wait', '--json');
    expect({ code, ...resultOf({ code, stdout, stderr: '' }) }).toMatchObject({
      code: 0,
      status: 'Idle',
      reason: 'Stopped.',
    });
  });
  it('waits for the end of a turn that had asked', async () => {
    const key = await sent('ask: Which?', '--wait');
    const stopped = await server.cli('stop', key, '--wait', '--json');
    expect({ code: stopped.code, reason: resultOf(stopped).reason }).toEqual({ code: 0, reason: 'Stopped.' });
  });
  it('refuses where no turn is going on', async () => {
    const key = await sent('say: hello', '--wait');
    const { code, stdout, stderr } = await server.cli('stop', key, '--json');
    expect({ code, stderr }).toEqual({ code: 1, stderr: `${key} has no running turn.\n` });
    expect(JSON.parse(stdout)).toMatchObject({ code: 'CONVERSATION.NOTHING_TO_STOP' });
    expect((await server.cli('stop', 'ACME-999')).stderr).toContain('There is no ticket ACME-999.');
  });
});

describe('code-runs retry', () => {
  it('repeats a turn that failed or was stopped, in its mode', async () => {
    const key = await sent('fail: out of luck', '--mode', 'ask', '--wait');
    expect((await server.cli('retry', key)).stdout).toContain('Sent in Ask, once more.');
    await hasStatus(key, 'Failed');
    const again = await server.cli('retry', key, '--wait', '--json');
    expect({ code: again.code, ...resultOf(again) }).toMatchObject({ code: 3, reason: 'out of luck', turns: 3 });
  });
  it('tries the draft PR again that could not be opened', async () => {
    const key = await sent('replace `hello` with `hi` in `greeting.txt`', '--wait');
    // Somebody else has a branch of that name.
    repository.git('checkout', '--quiet', '-b', `code-runs/${key}`);
    repository.commit({ 'theirs.txt': 'theirs\n' });
    repository.git('checkout', '--quiet', 'main');
    const failed = await server.cli('accept', key, '--wait', '--json');
    expect(resultOf(failed).status).toBe('Failed');
    repository.git('branch', '-D', `code-runs/${key}`);
    expect(await server.cli('retry', key, '--wait')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('PR alpha #1') as string,
      stderr: expect.stringContaining('Draft PRs are tried again for alpha.') as string,
    });
  });
  it('refuses where nothing failed', async () => {
    const key = await sent('say: hello', '--wait');
    const { code, stdout, stderr } = await server.cli('retry', key, '--json');
    expect({ code, stderr }).toMatchObject({
      code: 1,
      stderr: expect.stringContaining(`${key} has nothing`) as string,
    });
    expect(JSON.parse(stdout)).toMatchObject({ code: 'CONVERSATION.NOTHING_TO_RETRY' });
  });
});

describe('code-runs release', () => {
  it('sends what a stop held back, which status and tail propose, and refuses where nothing is', async () => {
    const key = await sent('wait 60s');
    await hasStatus(key, 'Running');
    await server.cli('reply', key, 'say: more');
    await server.cli('stop', key, '--wait');
    expect((await server.cli('status', key)).stdout).toContain(`Send what is held back with: code-runs release ${key}`);
    const released = await server.cli('release', key, '--wait', '--json');
    expect({ code: released.code, ...resultOf(released) }).toMatchObject({ code: 0, status: 'Idle', turns: 2 });
    const again = await server.cli('release', key, '--json');
    expect({ code: again.code, stderr: again.stderr }).toEqual({
      code: 1,
      stderr: 'No queued message is held back.\n',
    });
    expect(JSON.parse(again.stdout)).toMatchObject({ code: 'CONVERSATION.NOTHING_HELD' });
  });
});

describe('code-runs reject', () => {
  interface Decided {
    readonly header: { readonly state: Readonly<Record<'plan' | 'edits', { readonly decision: string } | null>> };
  }
  const decisionOf = async (key: string, of: 'plan' | 'edits') =>
    (await server.get<Decided>(`/api/code-runs/${key}`)).body.header.state[of]?.decision;

  it('rejects the newest edits, with a reason, and then there is nothing to reject', async () => {
    const key = await sent('replace `hello` with `hi` in `greeting.txt`', '--wait');
    expect((await server.cli('status', key)).stdout).toContain(`Reject them with: code-runs reject ${key}`);
    const { code, stdout } = await server.cli('reject', key, '--reason', 'Too short.', '--json');
    expect({ code, ...resultOf({ code, stdout, stderr: '' }) }).toMatchObject({ code: 0, ticketKey: key });
    expect(await decisionOf(key, 'edits')).toBe('rejected');
    expect((await server.cli('events', key, '--json')).stdout).toContain('"reason":"Too short."');
    const again = await server.cli('reject', key, '--json');
    expect(again).toMatchObject({ code: 1, stderr: `${key} has neither edits nor a plan to reject.\n` });
    expect(JSON.parse(again.stdout)).toMatchObject({ code: 'CONVERSATION.NOTHING_TO_REJECT' });
  });
  it('rejects an open plan, which takes no reason', async () => {
    const key = await sent('plan: something', '--mode', 'plan', '--wait');
    expect(await server.cli('reject', key, '--reason', 'No.')).toMatchObject({
      code: 64,
      stderr: expect.stringContaining(`code-runs reply ${key}`) as string,
    });
    expect((await server.cli('reject', key)).stdout).toContain('Plan version 1 was rejected.');
    expect(await decisionOf(key, 'plan')).toBe('rejected');
  });
});

describe('code-runs archive and restore', () => {
  it('take a conversation off the lists and put it back, both as often as they are asked', async () => {
    const key = await sent('say: hello', '--wait');
    const listed = async () => (await server.get<{ items: { ticketKey: string }[] }>('/api/code-runs')).body.items;
    for (const _again of [1, 2]) expect((await server.cli('archive', key)).code).toBe(0);
    expect((await listed()).map(({ ticketKey }) => ticketKey)).not.toContain(key);
    expect((await server.cli('status', key)).stdout).toContain(`Restore it with: code-runs restore ${key}`);
    expect(await server.cli('release', key)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('archived') as string,
    });
    for (const _again of [1, 2]) expect((await server.cli('restore', key, '--json')).code).toBe(0);
    expect((await listed()).map(({ ticketKey }) => ticketKey)).toContain(key);
  });
});

describe('code-runs reply', () => {
  it('goes on in the mode of the conversation, and says which', async () => {
    const key = await sent('say: hello', '--mode', 'ask', '--wait');
    expect((await server.cli('reply', key, 'say: more')).stdout).toContain('Sent in Ask.');
    const edits = await server.cli('reply', key, 'say: more', '--mode', 'edits', '--auto-open-draft-pr', '--json');
    expect(resultOf(edits)).toMatchObject({ mode: 'edits', autoOpenDraftPr: true });
    expect((await server.cli('reply', key, 'say: more')).stdout).toContain('Sent in Edits, with Auto open draft PR.');
    const without = await server.cli('reply', key, 'say: more', '--no-auto-open-draft-pr', '--json');
    expect(resultOf(without)).toMatchObject({ mode: 'edits', autoOpenDraftPr: false });
  });
  it('changes the plan that waits', async () => {
    const key = await sent('greeting', '--mode', 'plan', '--wait');
    const changed = resultOf(await server.cli('reply', key, 'Fewer steps.', '--wait', '--json'));
    expect(changed.reason).toBe('Plan version 2 waits for a decision.');
    const { stdout } = await server.cli('events', key);
    expect(stdout).toContain('PlanChangesRequested');
  });
  it('takes a text from standard input, and ends where the text has no end', async () => {
    const key = await sent('say: hello', '--wait');
    const reply = start(['reply', key, '-', '--wait'], `say: ${'from far '.repeat(500)}\n`);
    expect((await reply.end)[0]).toBe(0);
    expect(reply.written.stderr).toContain('from far from far');
    const endless = start(['reply', key, '-'], 'x'.repeat(300_000));
    expect((await endless.end)[0]).toBe(64);
    expect(endless.written.stderr).toContain('256 KiB');
    const long = start(['reply', key, '-'], 'x'.repeat(8_001));
    expect((await long.end)[0]).toBe(1);
    expect(long.written.stderr).toContain('8,001 / 8,000. Shorten');
  });
  it('starts no turn for nothing', async () => {
    const key = await sent('say: hello', '--body', 'say: the ticket', '--wait');
    for (const [args, words] of [
      [['reply', key, ''], 'the text is empty'],
      [['reply', key, ' \n'], 'the text is empty'],
      [['reply', key, '-'], 'standard input holds no text'],
      [['answer', key, ' '], 'the text is empty'],
      [['send', '--ticket', key, '--instructions', ''], 'the text is empty'],
      [['send', '--ticket', key, '--instructions', '-'], 'standard input holds no text'],
      [['send', '--new', 'x', '--body', '-', '--instructions', 'x'], 'standard input holds no text'],
    ] as const) {
      const { end, written } = start(args, '\n');
      const [code] = await end;
      expect({ code, ...written }).toEqual({ code: 64, stdout: '', stderr: `Nothing was sent: ${words}.\n` });
    }
    const empty = await server.post<Problem>(`/api/code-runs/${key}/messages`, { instructions: ' ' });
    expect({ status: empty.status, code: empty.body.code }).toEqual({
      status: 422,
      code: 'CONVERSATION.EMPTY_MESSAGE',
    });
    expect(await status(key)).toMatchObject({ status: 'Idle', turns: 1 });
  });
  it('is not what sends a ticket again: that needs no instructions', async () => {
    const key = await sent('say: hello', '--body', 'say: the ticket', '--wait');
    const again = await server.cli('send', '--ticket', key, '--wait', '--json');
    expect({ code: again.code, ...resultOf(again) }).toMatchObject({ code: 0, turns: 2 });
  });
  it('says that the run goes on when Ctrl-C ends the waiting', async () => {
    const key = await sent('say: hello', '--wait');
    const reply = start(['reply', key, 'wait 60s', '--wait']);
    await hasStatus(key, 'Running');
    await reply.writes('stderr', /Sent in Edits/);
    reply.child.kill('SIGINT');
    expect((await reply.end)[0]).toBe(130);
    expect(reply.written.stderr).toContain(`The run goes on without you. Follow it with: code-runs tail ${key}`);
    expect((await status(key)).status).toBe('Running');
  });
});

describe('code-runs tail', () => {
  it.each([
    ['a question', 'ask: Which one?', 'edits', /Needs input: Which one\?\nAnswer with: code-runs answer/],
    ['a plan', 'greeting', 'plan', /Plan version 1 waits for a decision\.\nApprove the plan with: code-runs accept/],
    ['edits', 'replace `hello` with `hey` in `greeting.txt`', 'edits', /ready for review\.\nAccept the edits with/],
    ['a failure', 'fail: out of luck', 'edits', /Failed: out of luck\nTry again with: code-runs retry/],
    ['nothing', 'say: hello', 'ask', /Idle\nSend a message with: code-runs reply/],
  ])('says first that the run waits for %s, then follows it', async (_what, instructions, mode, words) => {
    const key = await sent(instructions, '--mode', mode, '--wait');
    const tail = start(['tail', key]);
    await tail.writes('stdout', words);
    await server.cli('reply', key, 'say: more', '--mode', 'ask');
    await tail.writes('stdout', /The message \(ask\) waits to start\./);
    tail.child.kill();
    await tail.end;
    expect(tail.written.stderr).toBe('');
  });
  it('keeps the facts apart from it with --json', async () => {
    const key = await sent('ask: Which one?', '--wait');
    const tail = start(['tail', key, '--json']);
    await tail.writes('stderr', /Needs input: Which one\?/);
    await server.cli('answer', key, 'This');
    const text = await tail.writes('stdout', /"InputProvided".*\n/);
    tail.child.kill();
    expect(() =>
      text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as object),
    ).not.toThrow();
  });
});

describe('a run whose repos were all removed', () => {
  it('is sent again with others, and every command says so', async () => {
    const lost = makeRepository(join(server.dataDir, 'lost'), { 'greeting.txt': 'hello\n' });
    const args = ['--new', 'x', '--repo', lost.directory, '--instructions', 'greeting', '--mode', 'plan', '--wait'];
    const key = resultOf(await server.cli('send', ...args, '--json')).ticketKey;
    expect((await server.cli('status', key)).stdout).toContain('Approve the plan with');
    await server.cli('remove-repo', 'lost', '--yes');
    expect((await server.cli('reply', key, 'x')).code).toBe(1);
    const { stdout } = await server.cli('status', key);
    expect(stdout).not.toMatch(/code-runs (accept|reply|retry)/);
    const proposed = `code-runs send --ticket ${key} --repo <name> --instructions "…"`;
    expect(stdout).toContain(`All repos of this run were removed. Send it again with: ${proposed}\n`);
    const tail = start(['tail', key]);
    await tail.writes('stdout', /All repos of this run were removed\./);
    tail.child.kill();
    await tail.end;
    const again = await server.cli(
      ...proposed
        .split(' ')
        .slice(1, -2)
        .map((word) => (word === '<name>' ? 'alpha' : word)),
      '--instructions',
      'x',
    );
    expect(again).toMatchObject({ code: 0, stderr: '' });
  });
});

describe('a failure', () => {
  it('is told without a line that is only a code', async () => {
    const files = Array.from({ length: 2_001 }, (_, index) => `\`\`\`f${index}.txt\nx\n\`\`\`\n`).join('');
    const args = ['send', '--new', 'x', '--repo', repository.directory, '--body', '-', '--wait'];
    const send = start(args, files);
    expect((await send.end)[0]).toBe(3);
    expect(send.written.stderr).toContain('The turn failed: The changes cannot be handed over.');
    expect(send.written.stderr).not.toMatch(/^[A-Z]+\.[A-Z_]+$/m);
  }, 60_000);
});
