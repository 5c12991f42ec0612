import { join } from 'node:path';
import { GitHubStandIn } from '../stand-ins/github/github-stand-in.js';
import type { StandInRepository, TokenRecord } from '../stand-ins/github/state.js';
import { temporaryFolder } from './temporary-folder.js';
import { TestServer } from './server.js';

export interface SentRun {
  readonly ticketKey: string;
  readonly status: string;
  readonly reason: string;
  readonly prs: readonly {
    readonly repository: string;
    readonly number: number;
    readonly url: string;
    readonly baseBranch: string;
    readonly branch: string;
    readonly state: string;
    readonly draft: boolean;
  }[];
}

/** GitHub's stand-in with an app that `acme` installed, and the built server connected to it by its settings. */
export class GitHubGround {
  private constructor(
    readonly github: GitHubStandIn,
    readonly folder: { readonly path: string; remove(): Promise<void> },
    private readonly more: Readonly<Record<string, string>>,
    public server: TestServer,
  ) {}

  static async start(more: Readonly<Record<string, string>> = {}): Promise<GitHubGround> {
    const folder = await temporaryFolder();
    const github = await GitHubStandIn.start(join(folder.path, 'github'));
    github.install('acme');
    const dataDir = join(folder.path, 'data');
    const server = await TestServer.start({ dataDir, env: { ...settingsOf(github), ...more } });
    return new GitHubGround(github, folder, more, server);
  }

  /** Kills the server and starts it again on the same data. */
  async restart(): Promise<void> {
    await this.server.kill();
    const { dataDir } = this.server;
    this.server = await TestServer.start({ dataDir, env: { ...settingsOf(this.github), ...this.more } });
  }

  async send(...args: readonly string[]): Promise<SentRun> {
    const { stdout, stderr } = await this.server.cli('send', ...args, '--wait', '--json');
    if (stdout === '') throw new Error(stderr);
    return JSON.parse(stdout) as SentRun;
  }

  async status(ticketKey: string): Promise<SentRun> {
    const { body } = await this.server.get<{ summary: SentRun }>(`/api/code-runs/${ticketKey}`);
    return body.summary;
  }

  tell(event: string, payload: object, delivery?: string): Promise<number> {
    return this.github.sendWebhook(`${this.server.url}/api/webhooks/github`, event, payload, delivery);
  }

  /** Tokens that may write, and those that git used. */
  tokens(): { readonly writing: readonly TokenRecord[]; readonly cloning: readonly TokenRecord[] } {
    const { tokens, requests } = this.github.state;
    const usedByGit = new Set(requests.filter(({ route }) => route === 'git').map(({ token }) => token));
    return {
      writing: tokens.filter(({ permissions }) => Object.values(permissions).includes('write')),
      cloning: tokens.filter((token) => usedByGit.has(token)),
    };
  }

  async close(): Promise<void> {
    await this.server.stop();
    await this.github.close();
    await this.folder.remove();
  }
}

export function settingsOf({ state }: GitHubStandIn): Readonly<Record<string, string>> {
  return {
    GITHUB_URL: state.url,
    GITHUB_APP_ID: String(state.appId),
    GITHUB_APP_PRIVATE_KEY: state.privateKeyPem,
    GITHUB_APP_WEBHOOK_SECRET: state.webhookSecret,
  };
}

/** The payload of a `pull_request` event of the GitHub at `url`, as far as the product reads it. */
export function pullRequestEvent(url: string, repository: StandInRepository, action: string, number = 1): object {
  const pull = repository.pulls.find((one) => one.number === number);
  const html_url = `${url}/${repository.owner}/${repository.name}/pull/${number}`;
  return {
    action,
    sender: { login: 'ada' },
    repository: { id: repository.id, full_name: `${repository.owner}/${repository.name}` },
    pull_request: { number, html_url, head: { ref: pull?.branch } },
  };
}
