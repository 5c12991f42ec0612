import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LocalGitCodeHost } from '../../src/adapters/code-host-local-git/local-git.code-host.js';
import { packEdits } from '../../src/edit-bundles/pack-edits.js';
import { verifyBundle } from '../../src/edit-bundles/verify-bundle.js';
import { startGitHttpServer } from '../stand-ins/git-http/git-http-server.js';
import { makeRepository, writeFiles } from '../support/git/make-repository.js';
import type { MadeRepository } from '../support/git/make-repository.js';

const folder = mkdtempSync(join(tmpdir(), 'code-host-crash-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const clock = { now: () => 0 };
const never = new AbortController().signal;

const built = (path: string): string => new URL(`../../dist/src/${path}`, import.meta.url).href;
/** Publishes a bundle and opens its pull request. */
const PROGRAM = `
  import { LocalGitCodeHost } from '${built('adapters/code-host-local-git/local-git.code-host.js')}';
  import { verifyBundle } from '${built('edit-bundles/verify-bundle.js')}';
  const { data, bundle, expected, publish, pull } = JSON.parse(process.argv[1]);
  const [{ edits }] = verifyBundle(Buffer.from(bundle, 'base64'), [expected]).repositories;
  const host = new LocalGitCodeHost({ dataDirectory: data, clock: { now: () => 0 } });
  await host.publish({ ...publish, edits });
  await host.openPullRequest(pull);
`;

interface Job {
  readonly origin: MadeRepository;
  readonly data: string;
  readonly bundle: Uint8Array;
  readonly source: string;
}

async function makeJob(url?: (path: string) => string): Promise<Job> {
  const place = mkdtempSync(join(folder, 'job-'));
  const origin = makeRepository(join(place, 'acme'), { a: 'one\n' });
  const source = url ? url(`${place.slice(folder.length + 1)}/acme/.git`) : origin.directory;
  const data = join(place, 'data');
  const host = new LocalGitCodeHost({ dataDirectory: data, clock });
  await host.inspect(source, () => undefined, never);
  const workTree = join(place, 'work');
  await host.clone(
    { repositoryId: 'r', codeHost: 'local-git' as const, name: 'acme', source },
    origin.head(),
    workTree,
    never,
  );
  writeFiles(workTree, {
    a: 'two\n',
    ...Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`new/${n}`, `${n}\n`])),
  });
  const bundle = await packEdits([{ mount: 'acme', workTree, baseCommit: origin.head() }]);
  return { origin, data, source, bundle: bundle ?? new Uint8Array() };
}

function inputsOf({ origin, source }: Job) {
  const repository = { repositoryId: 'r', codeHost: 'local-git' as const, name: 'acme', source };
  const same = { publishId: 'publish-1', repository, ticketKey: 'ACME-1', branch: 'code-runs/ACME-1' };
  return {
    expected: { repositoryId: 'r', mount: 'acme', baseCommit: origin.head() },
    publish: { ...same, revision: 1, baseBranch: 'main', expectedHead: null, message: 'Change a' },
    pull: { ...same, baseBranch: 'main', title: 'Change a', body: '' },
  };
}

interface Kill {
  readonly moment: 'right after' | 'in the middle of';
  /** Subcommands of git. */
  readonly calls: readonly string[];
}

/**
 * A `git` for the child's PATH that passes everything on, and at the nth of the named calls kills the process that called
 * it with SIGKILL: after git has done its work, or a moment after it began, and then git too.
 */
function gitThatKills({ moment, calls }: Kill, nth: number): string {
  const place = mkdtempSync(join(folder, 'shim-'));
  const git = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
  const act = moment === 'right after' ? `${git} "$@"` : `${git} "$@" <&0 & sleep 0.00${nth % 4}; kill -9 $!`;
  const script = `#!/bin/sh
case " $* " in
${calls.map((call) => `*" ${call} "*`).join('|')})
  echo "$*" >> ${place}/calls
  if [ "$(wc -l < ${place}/calls)" -eq ${nth} ]; then ${act}
    kill -9 $PPID; exit 1
  fi;;
esac
exec ${git} "$@"
`;
  writeFiles(place, { git: { executable: script } });
  return place;
}

/** True when the program was killed, false when it came to its end because it made fewer calls. */
async function runAndKill(job: Job, kill: Kill, nth: number): Promise<boolean> {
  const input = { ...inputsOf(job), data: job.data, bundle: Buffer.from(job.bundle).toString('base64') };
  const child = spawn(process.execPath, ['--input-type=module', '-e', PROGRAM, JSON.stringify(input)], {
    env: { ...process.env, PATH: `${gitThatKills(kill, nth)}:${process.env['PATH']}` },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
  if (signal === null) expect(code).toBe(0);
  return signal === 'SIGKILL';
}

async function expectOnePullRequest(job: Job): Promise<void> {
  const { expected, publish, pull } = inputsOf(job);
  const main = job.origin.head();
  const [verified] = verifyBundle(job.bundle, [expected]).repositories;
  if (!verified) throw new Error('the bundle is empty');
  const host = new LocalGitCodeHost({ dataDirectory: job.data, clock });
  const { commit } = await host.publish({ ...publish, edits: verified.edits });
  const opened = await host.openPullRequest(pull);
  expect(opened).toMatchObject({ number: 1, headCommit: commit, state: 'open' });
  expect(await host.pullRequest(publish.repository, 2)).toBeUndefined();
  expect(job.origin.git('rev-list', '--count', 'main..code-runs/ACME-1')).toBe('1');
  expect(job.origin.git('rev-parse', 'code-runs/ACME-1', 'code-runs/ACME-1^{tree}')).toBe(
    `${commit}\n${verified.edits.tree}`,
  );
  expect(job.origin.head()).toBe(main);
  expect(job.origin.git('status', '--porcelain')).toBe('');
  job.origin.git('fsck', '--strict');
}

async function killAtEveryCall(kill: Kill, url?: (path: string) => string): Promise<number> {
  for (let nth = 1; ; nth++) {
    const job = await makeJob(url);
    const killed = await runAndKill(job, kill, nth);
    await expectOnePullRequest(job);
    if (!killed) return nth - 1;
  }
}

const WRITING = ['hash-object', 'update-index', 'write-tree', 'commit-tree', 'unpack-objects', 'update-ref', 'push'];
const VISIBLE = ['unpack-objects', 'update-ref'];

test.each<[Kill['moment'], readonly string[], number]>([
  ['right after', WRITING, 8],
  ['in the middle of', VISIBLE, 4],
])(
  'kill -9 %s each of the git calls %j, then a retry, gives one commit and one pull request on this disk',
  async (moment, calls, atLeast) => {
    expect(await killAtEveryCall({ moment, calls })).toBeGreaterThanOrEqual(atLeast);
  },
);

test('the same holds for a push to a clone URL', async () => {
  const server = await startGitHttpServer({ root: folder, push: true });
  try {
    const kill = { moment: 'right after', calls: ['push', 'update-ref'] } as const;
    expect(await killAtEveryCall(kill, (path) => `${server.url}/${path}`)).toBeGreaterThanOrEqual(3);
  } finally {
    await server.close();
  }
});
