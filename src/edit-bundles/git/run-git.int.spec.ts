import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeRepository } from '../../../test/support/git/make-repository.js';
import { gitOutcome, gitText, runGit } from './run-git.js';
import { slowness } from '../../../test/support/pace.js';

const folder = mkdtempSync(join(tmpdir(), 'run-git-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const { directory } = makeRepository(join(folder, 'repository'));
/** Waits for input that never comes, in a child of git. */
const hanging = ['-c', 'alias.hang=!sleep 30', 'hang'];

test('an exit code is an outcome for one and an error for the other', async () => {
  const call = { args: ['rev-parse', '--verify', '--quiet', 'nothing'], cwd: directory };
  expect((await gitOutcome(call)).exitCode).toBe(1);
  await expect(runGit(call)).rejects.toMatchObject({ failure: 'exit', exitCode: 1, subcommand: 'rev-parse' });
});
test('arguments reach git as they are, whatever a shell would make of them', async () => {
  const odd = '$(touch x) `y` "z" \'\n* ;|&';
  expect(await gitText({ args: ['-c', `odd.value=${odd}`, 'config', 'odd.value'], cwd: directory })).toBe(odd.trim());
});
test.each([
  ['abort', { signal: AbortSignal.timeout(200) }, 'aborted'],
  ['timeout', { timeoutMs: 200 }, 'timed-out'],
])('an %s ends git and what git started, at once', async (_, more, failure) => {
  const started = Date.now();
  await expect(gitOutcome({ args: hanging, cwd: directory, ...more })).rejects.toMatchObject({ failure });
  expect((Date.now() - started) / slowness()).toBeLessThan(5_000);
});
test('more output than allowed is an error', async () => {
  const call = { args: ['cat-file', '-p', 'HEAD'], cwd: directory, maxOutput: 10 };
  await expect(gitOutcome(call)).rejects.toMatchObject({ failure: 'output-too-large' });
});
test('a folder that is not there is an error, not a crash', async () => {
  await expect(gitOutcome({ args: ['status'], cwd: join(folder, 'missing') })).rejects.toMatchObject({
    failure: 'not-started',
  });
});
test("neither the user's configuration nor the server's variables reach git", async () => {
  const before = process.env['GIT_DIR'];
  process.env['GIT_DIR'] = '/nonexistent';
  try {
    expect(await gitText({ args: ['config', '--list', '--show-scope'], cwd: directory })).not.toMatch(
      /^(system|global)/m,
    );
  } finally {
    if (before === undefined) delete process.env['GIT_DIR'];
    else process.env['GIT_DIR'] = before;
  }
});
