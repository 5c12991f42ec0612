import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { GitHubCodeHost } from '../../src/adapters/code-host-github/github.code-host.js';
import type { GitHubOptions } from '../../src/adapters/code-host-github/github.options.js';
import { packEdits } from '../../src/edit-bundles/pack-edits.js';
import { verifyBundle } from '../../src/edit-bundles/verify-bundle.js';
import type { OpenPullRequest, PublishInput, VerifiedEdits } from '../../src/ports/code-host.port.js';
import type { PortError } from '../../src/ports/port-error.js';
import { GitHubStandIn } from '../stand-ins/github/github-stand-in.js';
import type { StandInRepository } from '../stand-ins/github/state.js';
import type { Files } from '../support/git/make-repository.js';
import { writeFiles } from '../support/git/make-repository.js';
import type { HostedRepository } from './code-host.contract.js';
import { hosted } from './code-host.hosted-repository.js';

export const BRANCH = 'code-runs/ACME-1';
export const FILES: Files = { 'a.js': 'a\n', folder: 'a file\n', 'old/x.txt': 'x\n' };
const clock = { now: () => Date.now() };

/** The adapter, through the real Octokit, against the stand-in. */
export interface GitHubFixture {
  readonly github: GitHubStandIn;
  readonly host: GitHubCodeHost;
  readonly folder: string;
  /** Another process of the product: nothing remembered, its own data folder. */
  anotherHost(more?: Partial<GitHubOptions>): GitHubCodeHost;
  makeRepository(files: Files): { readonly inside: StandInRepository; readonly hosted: HostedRepository };
  close(): Promise<void>;
}

export async function makeGitHub(): Promise<GitHubFixture> {
  const folder = await mkdtemp(join(tmpdir(), 'github-'));
  const github = await GitHubStandIn.start(join(folder, 'github'));
  github.install('acme');
  let hosts = 0;
  const anotherHost = (more: Partial<GitHubOptions> = {}): GitHubCodeHost =>
    new GitHubCodeHost({
      appId: String(github.state.appId),
      privateKey: github.state.privateKeyPem,
      apiUrl: github.apiUrl,
      dataDirectory: join(folder, `data-${++hosts}`),
      clock,
      spaceRequests: false,
      ...more,
    });
  let count = 0;
  return {
    github,
    folder,
    host: anotherHost(),
    anotherHost,
    makeRepository: (files) => {
      const inside = github.addRepository('acme', `repository-${++count}`, files);
      return { inside, hosted: hosted(inside.made, `acme/${basename(inside.made.directory)}`, 'github') };
    },
    close: async () => {
      await github.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** What an agent's turn would hand in after writing these files on top of `base`. */
export async function editsOf(
  fixture: Pick<GitHubFixture, 'host' | 'folder'>,
  repository: HostedRepository,
  base: string,
  files: Files,
): Promise<VerifiedEdits> {
  const workTree = join(await mkdtemp(join(fixture.folder, 'clone-')), 'work');
  await fixture.host.clone(repository.ref, base, workTree, new AbortController().signal);
  writeFiles(workTree, files);
  const bundle = await packEdits([{ mount: 'r', workTree, baseCommit: base }]);
  if (!bundle) throw new Error('nothing changed');
  const expected = [{ repositoryId: repository.ref.repositoryId, mount: 'r', baseCommit: base }];
  const [verified] = verifyBundle(bundle, expected).repositories;
  if (!verified) throw new Error('the bundle is empty');
  return verified.edits;
}

/** A repository with one commit, and edits of it that wait to be published. */
export async function prepared(fixture: GitHubFixture, files: Files = { 'a.js': 'changed\n' }) {
  const { inside, hosted } = fixture.makeRepository(FILES);
  const base = inside.made.head();
  const edits = await editsOf(fixture, hosted, base, files);
  const publish = (more: Partial<PublishInput> = {}): PublishInput => ({
    publishId: 'publish-1',
    repository: hosted.ref,
    ticketKey: 'ACME-1',
    revision: 1,
    edits,
    branch: BRANCH,
    baseBranch: 'main',
    expectedHead: null,
    message: 'Change things',
    ...more,
  });
  const pull = (more: Partial<OpenPullRequest> = {}): OpenPullRequest => ({
    publishId: 'publish-1',
    repository: hosted.ref,
    ticketKey: 'ACME-1',
    branch: BRANCH,
    baseBranch: 'main',
    title: 'Change things',
    body: 'Because.',
    ...more,
  });
  return { inside, hosted, base, edits, publish, pull };
}

/** The port's error that the work ends with; no secret is in it. */
export async function refusal(work: Promise<unknown>): Promise<PortError> {
  const error = await work.then(
    () => new Error('It was not refused'),
    (caught: unknown) => caught,
  );
  expect(error).toMatchObject({ name: 'PortError' });
  const { code, message, details } = error as PortError;
  for (const secret of ['ghs_', 'PRIVATE KEY', 'eyJ'])
    expect(JSON.stringify({ code, message, details })).not.toContain(secret);
  return error as PortError;
}
