import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { GitHubCodeHost } from '../../src/adapters/code-host-github/github.code-host.js';
import type { GitHubOptions } from '../../src/adapters/code-host-github/github.options.js';
import { GitHubStandIn } from '../stand-ins/github/github-stand-in.js';
import type { StandInRepository } from '../stand-ins/github/state.js';
import type { Files } from '../support/git/make-repository.js';
import type { HostedRepository } from './code-host.contract.js';
import { hosted } from './code-host.hosted-repository.js';

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
      return { inside, hosted: hosted(inside.made, `acme/${basename(inside.made.directory)}`) };
    },
    close: async () => {
      await github.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
