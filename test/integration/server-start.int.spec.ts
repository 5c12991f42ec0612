import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chown, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { SETTINGS } from '../../src/config/settings.js';
import { runCli, runMain, TestServer } from '../support/server.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { TERMINAL_CONTROLS } from '../support/terminal-controls.js';
import { slowness } from '../support/pace.js';

let server: TestServer;

beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.stop());

describe('The server', () => {
  it('writes its log without colours where it is not a terminal', async () => {
    const logger = new URL('../../dist/src/app/server-logger.js', import.meta.url);
    const script = `const { ServerLogger } = await import('${logger.href}'); new ServerLogger().warn('hot', 'Sun');`;
    const { stdout, stderr } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
      env: { PATH: process.env['PATH'] },
    });
    expect(`${stdout}${stderr}`).toMatch(/WARN \[Sun\] hot/);
  });

  it('names hidden characters in its log, and no quotation begins a line there', async () => {
    const logger = new URL('../../dist/src/app/server-logger.js', import.meta.url);
    const quoted = JSON.stringify('\x1b]0;owned\x07 \x9b2J \u202e\n[Nest] 1 LOG All is well');
    const script = `const { ServerLogger } = await import('${logger.href}'); const log = new ServerLogger();
      log.warn(${quoted}, 'Sun'); log.error('Broke.', ${quoted} + '\\n    at x (y:1:1)', 'Sun'); log.warn(new Error(${quoted}), 'Sun');`;
    const { stdout, stderr } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
      env: { PATH: process.env['PATH'] },
    });
    const written = `${stdout}${stderr}`;
    expect(written).not.toMatch(TERMINAL_CONTROLS);
    expect(written).not.toMatch(/^\[Nest\] 1 LOG/m);
    expect(written.match(/␛\]0;owned␇ ⟨U\+009B⟩2J ⟨U\+202E⟩/g)).toHaveLength(3);
  });

  it('refuses a data folder that another one uses', async () => {
    const { code, stderr } = await runMain([], { PORT: '0', DATA_DIR: server.dataDir });
    expect(code).toBe(1);
    expect(stderr).toContain('Another Code Runs process uses');
  });
  it('refuses a port that is taken', async () => {
    const own = await temporaryFolder();
    const { code, stderr } = await runMain([], { PORT: new URL(server.url).port, DATA_DIR: own.path });
    expect({ code, stderr }).toMatchObject({ code: 1, stderr: expect.stringContaining('PORT') as string });
    await own.remove();
  });
  it.each([
    [{ PORT: 'many' }, 'PORT must be a number'],
    [{ MODELS: '{' }, 'MODELS is not valid JSON'],
    [{ CODE_RUNS_WHAT: '1' }, 'CODE_RUNS_WHAT is not a setting'],
  ])('refuses the settings %j', async (env, expected) => {
    const { code, stderr } = await runMain([], env);
    expect({ code, stderr }).toMatchObject({ code: 64, stderr: expect.stringContaining(expected) as string });
  });
  it.each([
    [
      ['--nonsense'],
      /^Unknown option '--nonsense'\. `code-runs serve` takes --repo, --version; see `code-runs serve --help`\.$/,
    ],
    [
      ['--port', '4000'],
      /^Unknown option '--port'\. PORT is a setting: set it in the environment\. `code-runs serve` takes/,
    ],
    [['../backend'], /^Unexpected argument '\.\.\/backend'\. `code-runs serve` takes --repo/],
    [['--repo'], /^Option '--repo <path\|url>' argument missing\. `code-runs serve` takes --repo/],
  ])('names what is wrong with the arguments %j, and what is right', async (args, words) => {
    const { code, stderr } = await runMain(args);
    expect(code).toBe(64);
    expect(stderr.trim()).toMatch(words);
  });

  it.each(['state', 'events.db'])(
    'names in one sentence what it may not write in the data folder (%s)',
    async (name) => {
      const own = await temporaryFolder();
      // To the superuser every file may be written.
      const uid = process.getuid?.() === 0 ? 65_534 : undefined;
      const path = join(own.path, name);
      if (name === 'events.db') await writeFile(path, '', { mode: 0o400 });
      else await mkdir(path, { mode: 0o500 });
      if (uid !== undefined) for (const one of [own.path, path]) await chown(one, uid, uid);
      const { code, stderr } = await runMain([], { PORT: '0', DATA_DIR: own.path }, uid);
      expect(code).toBe(1);
      expect(stderr).toMatch(new RegExp(`^\\S+/${name} cannot be written: [^.]*\\.\n$`));
      await own.remove();
    },
  );

  // Below /proc the system calls every folder missing, and makes none.
  const proc = existsSync('/proc/self') ? it : it.skip;
  proc('refuses a data folder that the system does not make', async () => {
    for (const path of ['/proc/nowhere', '/proc/nowhere/data']) {
      const { code, stderr } = await runMain([], { PORT: '0', DATA_DIR: path });
      expect({ code, stderr }).toMatchObject({
        code: 1,
        stderr: expect.stringContaining(`${path} cannot be written: `) as string,
      });
    }
    const { stdout } = await runCli(['doctor'], { DATA_DIR: '/proc/nowhere', CODE_RUNS_URL: 'http://127.0.0.1:9' });
    expect(stdout).toContain('/proc/nowhere cannot be created or written.');
  });

  it('says how it is used, with every setting', async () => {
    const { code, stdout } = await runMain(['--help']);
    expect(code).toBe(0);
    for (const { name } of SETTINGS.filter(({ meaning }) => meaning !== '')) expect(stdout).toContain(`\n  ${name}`);
    expect(stdout).toMatch(/--repo <path\|url>[^]* PORT=3000 +the port to listen on/);
  });
  it('refuses to start with a repo that is none, and says why', async () => {
    const own = await temporaryFolder();
    const { code, stderr } = await runMain(['--repo', own.path], { PORT: '0', DATA_DIR: join(own.path, 'data') });
    expect(code).toBe(1);
    expect(stderr).toContain('git');
    await own.remove();
  });
  it('stops within five seconds when asked to, also in the middle of a turn', async () => {
    const own = await TestServer.start();
    await own.post('/api/code-runs', {
      newTicket: { title: 'Long' },
      repositories: [{ repository: 'acme-web' }],
      instructions: 'wait 30s',
    });
    const askedAt = performance.now();
    expect(await own.stop()).toBe(0);
    expect((performance.now() - askedAt) / slowness()).toBeLessThan(5_000);
  });
});
