import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { open, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { makeRepository } from '../support/git/make-repository.js';
import { runCli, TestServer } from '../support/server.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { TERMINAL_CONTROLS } from '../support/terminal-controls.js';

const CLI = fileURLToPath(new URL('../../dist/bundle/server/cli.js', import.meta.url));

let server: TestServer;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;

beforeAll(async () => {
  folder = await temporaryFolder();
  makeRepository(join(folder.path, 'alpha'), { 'greeting.txt': 'hello alpha\n' });
  server = await TestServer.start({ args: ['--repo', join(folder.path, 'alpha')] });
});
afterAll(async () => {
  await server.stop();
  await folder.remove();
});

const json = <T>(text: string): T => JSON.parse(text) as T;
interface Result {
  readonly ticketKey: string;
  readonly runId: string;
  readonly status: string;
  readonly reason: string;
  readonly turns: number;
  readonly edits: { readonly revision: number; readonly decision: string } | null;
  readonly prs: readonly { readonly repository: string; readonly url: string }[];
}

describe('code-runs send --wait', () => {
  it('ends with 0 and the draft PRs when everything went well', async () => {
    const repository = makeRepository(join(folder.path, 'beta'), { 'greeting.txt': 'hello beta\n' });
    const directive = 'replace `hello` with `hello world` in `greeting.txt`';
    const options = ['--mode', 'edits', '--auto-open-draft-pr', '--wait', '--json', '--instructions', directive];
    const { code, stdout, stderr } = await server.cli(
      'send',
      '--new',
      'Greet',
      '--repo',
      `${repository.directory}@main`,
      ...options,
    );
    expect({ code, lines: stdout.trim().split('\n').length }).toEqual({ code: 0, lines: 1 });
    const result = json<Result>(stdout);
    expect(result).toMatchObject({ status: 'PR opened', turns: 1, edits: { revision: 1, decision: 'accepted' } });
    expect(result.prs.map(({ repository: name, url }) => [name, url])).toEqual([
      ['beta', `${server.url}/pulls/beta/1`],
    ]);
    expect(stderr).toContain('draft PR #1 opened');
    expect(repository.git('show', `code-runs/${result.ticketKey}:greeting.txt`)).toBe('hello world beta');
    expect(repository.git('show', 'main:greeting.txt')).toBe('hello beta');
  });

  it('ends with 2 when the agent asks, and goes on with the answer', async () => {
    const asked = await server.cli(
      'send',
      '--new',
      'Ask',
      '--repo',
      'alpha',
      '--instructions',
      'ask: Which one?',
      '--wait',
      '--json',
    );
    expect(asked.code).toBe(2);
    const { ticketKey, status, reason } = json<Result>(asked.stdout);
    expect({ status, reason }).toEqual({ status: 'Needs input', reason: 'Which one?' });
    const answered = await server.cli('answer', ticketKey, 'The first', '--wait', '--json');
    expect({ code: answered.code, status: json<Result>(answered.stdout).status }).toEqual({ code: 0, status: 'Idle' });
    expect((await server.cli('answer', ticketKey, 'Again')).code).toBe(1);
  });

  it('ends with 3 and the reason when the turn fails', async () => {
    const { code, stdout } = await server.cli(
      'send',
      '--new',
      'Fail',
      '--repo',
      'alpha',
      '--instructions',
      'fail: out of luck',
      '--wait',
      '--json',
    );
    expect({ code, ...json<Result>(stdout) }).toMatchObject({ code: 3, status: 'Failed', reason: 'out of luck' });
  });

  it('leaves edits for review without Auto open draft PR, which accept then publishes', async () => {
    const directive = 'replace `hello` with `bye` in `greeting.txt`';
    const sent = await server.cli(
      'send',
      '--new',
      'Review',
      '--repo',
      'alpha',
      '--instructions',
      directive,
      '--wait',
      '--json',
    );
    const { ticketKey, edits, prs } = json<Result>(sent.stdout);
    expect({ code: sent.code, decision: edits?.decision, prs }).toEqual({ code: 0, decision: 'open', prs: [] });
    const accepted = await server.cli('accept', ticketKey, '--wait', '--json');
    expect(json<Result>(accepted.stdout)).toMatchObject({ status: 'PR opened', prs: [{ repository: 'alpha' }] });
    expect(await server.cli('accept', ticketKey)).toMatchObject({
      code: 1,
      stderr: 'No accepted edits wait for a draft PR.\n',
    });
    const reply = await server.cli('reply', ticketKey, 'thanks', '--mode', 'ask', '--wait', '--json');
    expect(json<Result>(reply.stdout)).toMatchObject({ status: 'PR opened', turns: 2 });
  });
});

describe('What deserves a close look', () => {
  it('is said when edits come, by status, and on the page of the pull request', async () => {
    const options = ['--new', 'Twin', '--repo', 'alpha', '--instructions', '```GREETING.txt\ntwin\n```', '--wait'];
    const sent = await server.cli('send', ...options);
    const line = '  ! alpha/GREETING.txt: Same name but for case\n';
    expect(sent.stderr).toContain(line);
    const [key = ''] = /[A-Z]+-\d+/.exec(sent.stdout) ?? [];
    expect((await server.cli('status', key)).stdout).toContain(line);
    const accepted = await server.cli('accept', key, '--wait', '--json');
    const [pr] = json<Result>(accepted.stdout).prs;
    const page = await server.get<{ flags: object[] }>(`/api${new URL(pr?.url ?? '').pathname}`);
    expect(page.body.flags).toEqual([{ kind: 'name-twin', path: 'GREETING.txt' }]);
  });

  it('holds an automatic draft pull request back where it does harm by the moment a branch is there', async () => {
    const words = '```.github/workflows/ci.yml\non: push\n```';
    const options = ['--new', 'Workflow', '--repo', 'alpha', '--auto-open-draft-pr', '--instructions', words, '--wait'];
    const { stdout } = await server.cli('send', ...options);
    expect(stdout).toContain('Idle: Review flagged files.\n');
    expect(stdout).toContain('  ! alpha/.github/workflows/ci.yml: Workflow file\n');
  });
});

describe('code-runs accept', () => {
  it('opens the draft PR that accepted edits still wait for', async () => {
    const directive = 'replace `hello` with `later` in `greeting.txt`';
    const options = ['--new', 'Later', '--repo', 'alpha', '--instructions', directive, '--wait', '--json'];
    const { ticketKey } = json<Result>((await server.cli('send', ...options)).stdout);
    const kept = await server.cli('accept', ticketKey, '--no-draft-pr', '--wait', '--json');
    expect(json<Result>(kept.stdout)).toMatchObject({ edits: { decision: 'accepted' }, prs: [] });
    const accepted = await server.cli('accept', ticketKey, '--wait', '--json');
    expect(json<Result>(accepted.stdout)).toMatchObject({ status: 'PR opened', prs: [{ repository: 'alpha' }] });
  });
});

describe('code-runs send', () => {
  it('names the key to send again under when the outcome is unknown, and takes it', async () => {
    const keys: unknown[] = [];
    const away = createServer((request, response) => {
      keys.push(request.headers['idempotency-key']);
      const problem = { code: 'LOG.UNAVAILABLE', detail: 'The outcome is unknown.' };
      response.writeHead(503, { 'content-type': 'application/problem+json' }).end(JSON.stringify(problem));
    });
    await once(away.listen(0, '127.0.0.1'), 'listening');
    const { port } = away.address() as AddressInfo;
    const env = { CODE_RUNS_URL: `http://127.0.0.1:${port}`, CODE_RUNS_TOKEN: 'x' };
    const send = ['send', '--new', 'x', '--instructions', 'x'];
    const { code, stderr } = await runCli(send, env);
    const [, named = ''] = /unknown\. Run the same command with --idempotency-key (\S+):/.exec(stderr) ?? [];
    await runCli([...send, '--idempotency-key', named], env);
    await runCli(['reply', 'ACME-1', 'x', '--idempotency-key', 'mine'], env);
    expect({ code, keys }).toEqual({ code: 1, keys: [named, named, 'mine'] });
    away.close();
  });
});

describe('code-runs', () => {
  it('reads a run: status as one object, events as one JSON object a line', async () => {
    const sent = await server.cli(
      'send',
      '--new',
      'Read',
      '--repo',
      'alpha',
      '--mode',
      'ask',
      '--instructions',
      'What is here?',
      '--wait',
      '--json',
    );
    const { ticketKey } = json<Result>(sent.stdout);
    const status = await server.cli('status', ticketKey, '--json');
    expect(json<Result>(status.stdout)).toMatchObject({ ticketKey, status: 'Idle', reason: '', prs: [] });
    const { stdout } = await server.cli('events', ticketKey, '--json');
    const seqs = stdout
      .trim()
      .split('\n')
      .map((line) => json<{ seq: number }>(line).seq);
    expect(seqs).toEqual(seqs.map((_, index) => index + 1));
  });

  it('names hidden characters of tickets, agents and refusals for people, and escapes them for programs', async () => {
    const title = 'Greet \x1b]0;owned\x07\x9b2J\u202e';
    const named = 'Greet ␛]0;owned␇⟨U+009B⟩2J⟨U+202E⟩';
    const asking = ['--new', title, '--repo', 'alpha', '--instructions', 'ask: Which \x1b[2J one?', '--wait'];
    const sent = await server.cli('send', ...asking);
    const [ticketKey = ''] = /[A-Z]+-\d+/.exec(sent.stdout) ?? [];
    const again = await server.cli('status', ticketKey);
    const refused = await server.cli('status', '\x1b[2J');
    expect(again.stdout).toContain(`${ticketKey} ${named}`);
    for (const { stdout, stderr } of [sent, again, refused])
      expect(`${stdout}${stderr}`).not.toMatch(TERMINAL_CONTROLS);
    const status = await server.cli('status', ticketKey, '--json');
    expect(json<{ title: string }>(status.stdout).title).toBe(title);
    const events = await server.cli('events', ticketKey, '--json');
    const unknown = await server.cli('reply', ticketKey, 'x', '--mode', '\x9b2J\u202e', '--json');
    for (const { stdout } of [status, events, unknown]) expect(stdout).not.toMatch(TERMINAL_CONTROLS);
  }, 30_000);

  it.each([[['--help']], [['doctor']], [['status', 'ACME-42']]])(
    'ends at once when the reader of %j is gone',
    async (args) => {
      const env = { PATH: process.env['PATH'], CODE_RUNS_URL: server.url, DATA_DIR: server.dataDir };
      const child = spawn(process.execPath, [CLI, ...args], { env });
      child.stdout.destroy();
      child.stderr.destroy();
      const [code] = (await once(child, 'exit')) as [number];
      expect(code).toBe(141);
    },
  );

  const full = existsSync('/dev/full') ? it : it.skip;
  full.each([[['--help']], [['repos']], [['repos', '--json']]])(
    'says in one sentence that the output of %j has no room',
    async (args) => {
      const env = { PATH: process.env['PATH'], CODE_RUNS_URL: server.url, DATA_DIR: server.dataDir };
      const out = await open('/dev/full', 'w');
      const child = spawn(process.execPath, [CLI, ...args], { env, stdio: ['ignore', out.fd, 'pipe'] });
      const [[code], stderr] = await Promise.all([
        once(child, 'close') as Promise<[number]>,
        text(child.stderr as Readable),
      ]);
      await out.close();
      expect(code).toBe(1);
      expect(stderr).toMatch(/^The output cannot be written \([^\n]*no space left[^\n]*\)\.\n$/);
    },
  );

  it('tells what the server refuses and ends with 1', async () => {
    const { code, stdout, stderr } = await server.cli(
      'send',
      '--new',
      'x',
      '--repo',
      'nowhere',
      '--instructions',
      'x',
      '--json',
    );
    expect(code).toBe(1);
    expect(stderr).toContain('There is no repo nowhere.');
    expect(json<object>(stdout)).toMatchObject({ code: 'REPOSITORY.NOT_FOUND' });
  });

  it.each([
    [['shout']],
    [['send']],
    [['send', '--new', 'x', '--ticket', 'ACME-42']],
    [['send', '--new', 'x', '--mode', 'magic']],
    [['status']],
    [['status', 'ACME-42', '--loud']],
  ])('ends with 64 for the bad usage %j', async (args) => {
    const { code, stderr } = await server.cli(...args);
    expect(code).toBe(64);
    expect(stderr).not.toBe('');
  });

  it('names an option that is not there, the nearest one, and those that are', async () => {
    const { code, stderr } = await server.cli('send', '--tiket', 'ACME-42');
    expect({ code, stderr }).toMatchObject({ code: 64, stderr: expect.stringContaining("'--tiket'") as string });
    expect(stderr).toMatch(/Did you mean --ticket\?[^]*takes --mode, .*--repo, .*`code-runs send --help`/);
  });

  it('names hidden characters of bad arguments, in one line', async () => {
    const bad = '\x1b]0;owned\x07\u202e\nforged';
    for (const args of [[bad], ['status', `--${bad}`], ['status', bad], ['accept', 'ACME-42', '--revision', bad]]) {
      const { code, stderr } = await server.cli(...args);
      expect({ code, lines: stderr.trim().split('\n').length }).toEqual({ code: 64, lines: 1 });
      expect(stderr).not.toMatch(TERMINAL_CONTROLS);
      expect(stderr).toContain('␛]0;owned␇⟨U+202E⟩');
    }
  });

  it('tells bad usage to programs as any other refusal', async () => {
    const { stdout, stderr } = await server.cli('status', '--json');
    expect(JSON.parse(stdout)).toEqual({ code: 'CLI.USAGE', detail: stderr.trim() });
    expect(stderr).toBe(
      "Missing required argument 'key'. `code-runs status <key>` takes --json; see `code-runs status --help`.\n",
    );
  });

  it.each([
    [{ CODE_RUNS_TOKEN: 'жетон' }, 64, 'CODE_RUNS_TOKEN is malformed'],
    [{ CODE_RUNS_TOKEN: 'crt_a\ncrt_b' }, 64, 'CODE_RUNS_TOKEN is malformed'],
    [{ CODE_RUNS_TOKEN: 'crt_unknown' }, 1, 'does not know this access token'],
    [{ CODE_RUNS_URL: 'runs.example.com' }, 64, 'CODE_RUNS_URL must be an http:// or https:// address'],
    [{ CODE_RUNS_URL: 'http://127.0.0.1:3000/?x' }, 64, 'CODE_RUNS_URL must be an address such as'],
    [{ CODE_RUNS_URL: 'http://ada:secret@127.0.0.1:3000' }, 64, 'CODE_RUNS_URL must be an address such as'],
    [
      { CODE_RUNS_URL: 'https://runs.invalid', CODE_RUNS_TOKEN: 'x' },
      69,
      'https://runs.invalid does not answer (getaddrinfo',
    ],
  ])('tells what is wrong with %j', async (env, code, words) => {
    const finished = await runCli(['repos'], { CODE_RUNS_URL: server.url, DATA_DIR: server.dataDir, ...env });
    expect(finished).toMatchObject({ code, stderr: expect.stringContaining(words) as string });
    expect(finished.stderr).not.toContain('secret');
  });

  it('says of a token file that holds no token that it holds none', async () => {
    await writeFile(join(folder.path, 'cli-token'), 'нет\n');
    const { code, stderr } = await runCli(['repos'], { CODE_RUNS_URL: server.url, DATA_DIR: folder.path });
    expect({ code, stderr }).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('holds no access token') as string,
    });
  });

  it('ends with 69 and says what to do when no server answers', async () => {
    const { code, stderr } = await runCli(['status', 'ACME-42'], {
      CODE_RUNS_URL: 'http://127.0.0.1:9',
      CODE_RUNS_TOKEN: 'x',
    });
    expect(code).toBe(69);
    expect(stderr).toContain('npm start');
    const nowhere = { PORT: '9', CODE_RUNS_URL: 'http://127.0.0.1:9', CODE_RUNS_TOKEN: 'x' };
    expect((await runCli(['doctor'], nowhere)).code).toBe(69);
  });

  it('refuses settings that it does not know', async () => {
    const { code, stderr } = await runCli(['status', 'ACME-42'], { CODE_RUNS_TOKN: 'x' });
    expect({ code, stderr }).toMatchObject({ code: 64, stderr: expect.stringContaining('CODE_RUNS_TOKN') as string });
  });

  it('finds everything in place beside a running server', async () => {
    const { code, stdout } = await server.cli('doctor', '--json');
    const { findings } = json<{ findings: { name: string; ok: boolean }[] }>(stdout);
    expect({ code, missing: findings.filter(({ ok }) => !ok) }).toEqual({ code: 0, missing: [] });
    expect(findings.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['git', 'reachable', 'projections', 'agent', 'space']),
    );
  });

  it('asks the server beside it also where people use an address that is not reached from here', async () => {
    const env = { PORT: new URL(server.url).port, DATA_DIR: server.dataDir, CODE_RUNS_URL: 'https://runs.invalid' };
    const { code, stdout } = await runCli(['doctor'], env);
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining(`at ${server.url}`) as string });
  });
});
