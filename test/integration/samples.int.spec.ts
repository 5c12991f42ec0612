import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { DemoAgentRuntime } from '../../src/adapters/agent-runtime-demo/demo.agent-runtime.js';
import { LocalGitCodeHost } from '../../src/adapters/code-host-local-git/local-git.code-host.js';
import { LIMITS } from '../../src/domain/shared/limits.js';
import { applyEdits } from '../../src/edit-bundles/apply-edits.js';
import { verifyBundle } from '../../src/edit-bundles/verify-bundle.js';
import { createSampleRepositories } from '../../src/samples/create-sample-repositories.js';
import { SAMPLE_TICKET } from '../../src/samples/sample-ticket.js';
import { openRepository } from '../support/git/make-repository.js';

const folder = mkdtempSync(join(tmpdir(), 'samples-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const fresh = (): string => mkdtempSync(join(folder, 'case-'));
const clock = { now: () => Date.now() };
const never = new AbortController().signal;

/** Runs a repository's own tests and gives the names of those that passed; throws when one fails. */
function passingTests(directory: string): readonly string[] {
  // Without the variable a test runner inside a test runner reports in another format.
  const env = { ...process.env, NODE_TEST_CONTEXT: undefined, NODE_OPTIONS: '' };
  const options = { cwd: directory, env, encoding: 'utf8' } as const;
  const output = execFileSync(process.execPath, ['--test', '--test-reporter=tap'], options);
  return [...output.matchAll(/^ *ok \d+ - (.+)$/gm)].map(([, name = '']) => name);
}

test('they are made once, the same everywhere, and left alone afterwards', async () => {
  const [directory, other] = [fresh(), fresh()];
  const paths = await createSampleRepositories(directory);
  expect(paths.map((path) => basename(path))).toEqual(['acme-backend', 'acme-web']);
  const elsewhere = await createSampleRepositories(other);
  expect(elsewhere.map((path) => openRepository(path).head())).toEqual(
    paths.map((path) => openRepository(path).head()),
  );
  writeFileSync(join(paths[0] ?? '', 'mine.txt'), 'mine');
  expect(await createSampleRepositories(directory)).toEqual(paths);
  expect(openRepository(paths[0] ?? '').git('status', '--porcelain')).toBe('?? mine.txt');
  expect(readdirSync(directory).sort()).toEqual(['acme-backend', 'acme-web']);
});

test('their own tests pass', async () => {
  for (const path of await createSampleRepositories(fresh()))
    expect(passingTests(path).length).toBeGreaterThanOrEqual(2);
});

test('the ticket fits, and has the title that the product document shows', () => {
  expect(SAMPLE_TICKET.title).toBe('Add retry logic to the webhook handler and cover the 429 path in tests');
  expect(SAMPLE_TICKET.title.length).toBeLessThanOrEqual(LIMITS.ticketTitle);
  expect(Buffer.byteLength(SAMPLE_TICKET.body)).toBeLessThanOrEqual(LIMITS.ticketBody);
});

test('the demo agent does what the ticket asks in both, and then their tests pass with the 429 path covered', async () => {
  const codeHost = new LocalGitCodeHost({ dataDirectory: fresh(), clock });
  const repositories = [];
  for (const source of await createSampleRepositories(fresh())) {
    const [name, baseCommit] = [basename(source), openRepository(source).head()];
    repositories.push({
      repositoryId: name,
      name,
      source,
      codeHost: 'local-git',
      baseBranch: 'main',
      baseCommit,
    } as const);
  }
  const agent = new DemoAgentRuntime({ codeHost, workspaceRoot: fresh(), clock, knobs: { piecesPerSecond: Infinity } });
  const common = { model: 'demo', mode: 'edits', repositories } as const;
  const session = await agent.open({ runId: 'run-1', title: 'ACME-42', seed: null, budgetCents: null, ...common });
  const turn = {
    ...{ turnId: 'turn-1', turnNumber: 1, instructions: '', plan: null, previousPlan: null, rejection: null },
    ...{ workspace: null, answers: [], ...common },
    ticket: { key: 'ACME-42', ...SAMPLE_TICKET },
  };
  let bundle: Uint8Array | undefined;
  let ending = '';
  for await (const event of agent.runTurn(session, turn, never)) {
    if (event.kind === 'edits') {
      bundle = event.bundle;
      await agent.reply(session, { callId: event.callId, text: 'recorded', isError: false });
    }
    ending = event.kind === 'failed' ? event.message : event.kind;
  }
  expect(ending).toBe('completed');

  const expected = repositories.map(({ repositoryId, name, baseCommit }) => ({
    repositoryId,
    mount: name,
    baseCommit,
  }));
  const verified = verifyBundle(bundle ?? new Uint8Array(), expected);
  const passed: Record<string, readonly string[]> = {};
  for (const { repositoryId, edits } of verified.repositories) {
    const repository = repositories.find((candidate) => candidate.repositoryId === repositoryId);
    if (!repository) throw new Error('unknown repository');
    const directory = join(fresh(), repository.name);
    await codeHost.clone(repository, repository.baseCommit, directory, never);
    await applyEdits(edits, directory);
    passed[repositoryId] = passingTests(directory);
  }
  expect(passed['acme-backend']).toContain('a delivery answered with 429 is tried again until it is taken');
  expect(passed['acme-web']).toContain('a delivery that took several attempts says how many');
});
