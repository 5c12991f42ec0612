import { Logger } from '@nestjs/common';
import { App } from '@octokit/app';
import type { z } from 'zod';
import type { ConnectedGitHubApp } from '../../ports/github-app.port.js';
import { BROWSE, CLONE, browsing, missingPermissions, type Permissions } from './app-permissions.js';
import {
  accountOf,
  appShape,
  deliveryShape,
  installationShape,
  mintedShape,
  nothingShape,
  repositoryShape,
} from './api-shapes.js';
import { notInstalled, statusOf, suspended, toHostError } from './github-errors.js';
import type { GitHubOptions } from './github.options.js';
import { GITHUB_API, webUrlOf } from './github.options.js';
import { isGitHubSource, parseGitHubSource } from './github-source.js';
import { ask, askForAll, askIfThere, clientClass, clientFor, isYoungAt } from './octokit.js';
import type { ClientOptions, GitHubClient } from './octokit.js';

const KNOWN_MS = 60_000;

export type Installation = z.output<typeof installationShape>;

/** A repository as GitHub knows it now, and the installation of the app that may use it. */
export interface KnownRepository {
  readonly installationId: number;
  readonly id: number;
  readonly owner: string;
  readonly repo: string;
  /** `owner/name`, also after a rename. */
  readonly fullName: string;
  readonly defaultBranch: string;
  readonly private: boolean;
  /** Permissions that the account granted, e.g. `workflows: 'write'`. */
  readonly granted: Readonly<Record<string, string>>;
}

export interface Token {
  readonly token: string;
  /** ISO 8601. */
  readonly expiresAt: string;
  readonly mintedAt: number;
}

/**
 * The GitHub App's way to repositories: it finds the installation of each and mints tokens of three classes. Browse tokens read one
 * installation, clone tokens read the contents of chosen repositories, publish tokens write to one repository and are revoked after.
 * Errors are the port's HOST.* codes.
 */
export class AppAccess {
  readonly webUrl: string;
  private readonly client: ClientOptions;
  private readonly app: App;
  private readonly known = new Map<string, { readonly until: number; readonly repository: KnownRepository }>();
  private readonly logger = new Logger('GitHub');

  constructor(private readonly options: GitHubOptions) {
    const apiUrl = (options.apiUrl ?? GITHUB_API).replace(/\/+$/, '');
    this.webUrl = webUrlOf(apiUrl);
    this.client = { apiUrl, spaceRequests: options.spaceRequests ?? true, patienceMs: options.patienceMs };
    const { appId, privateKey } = options;
    this.app = new App({ appId, privateKey, Octokit: clientClass(this.client, `app-${appId}`) });
  }

  /** The repository behind a source; remembered for a minute. Throws HOST.REPOSITORY_NOT_FOUND, HOST.FORBIDDEN, HOST.REFUSED_SOURCE. */
  async repository(source: string): Promise<KnownRepository> {
    const { owner, repo } = parseGitHubSource(source, this.webUrl);
    const remembered = this.known.get(keyOf(owner, repo));
    if (remembered && remembered.until > this.options.clock.now()) return remembered.repository;
    return this.askedAnew(source);
  }

  /** As `repository`, as it is now. */
  async askedAnew(source: string): Promise<KnownRepository> {
    const { owner, repo } = parseGitHubSource(source, this.webUrl);
    const repository = await this.translated(`${owner}/${repo}`, () => this.lookUp(owner, repo));
    this.known.set(keyOf(owner, repo), { until: this.options.clock.now() + KNOWN_MS, repository });
    return repository;
  }

  /** Whether the text is written like a repository of this GitHub's. */
  recognises(source: string): boolean {
    return isGitHubSource(source, this.webUrl);
  }

  /** Drops what is remembered, because GitHub said that it changed. */
  forgetAll(): void {
    this.known.clear();
  }

  /** Work that reads through the API, and may be begun again. */
  async reading<T>(repository: KnownRepository, work: (client: GitHubClient) => Promise<T>): Promise<T> {
    const { installationId, fullName, granted } = repository;
    return this.translated(fullName, () => this.browse(installationId, browsing(granted), work));
  }

  /** Work that writes to one repository, with a token made for it and revoked after. Work must be safe to begin again. */
  async writing<T>(
    repository: KnownRepository,
    permissions: Permissions,
    work: (client: GitHubClient) => Promise<T>,
  ): Promise<T> {
    const attempt = async (): Promise<T> => {
      const { installationId } = repository;
      const token = await this.mint(installationId, permissions, { repositoryIds: [repository.id], refresh: true });
      const client = this.clientOf(installationId, token);
      try {
        return await work(client);
      } finally {
        await this.revoke(client, repository.fullName);
      }
    };
    return this.translated(repository.fullName, async () => {
      try {
        return await attempt();
      } catch (error) {
        if (statusOf(error) !== 401) throw error;
        return attempt();
      }
    });
  }

  /** A fresh token that reads the contents of these repositories of one installation, and nothing else. */
  async cloneToken(repositories: readonly KnownRepository[]): Promise<Token> {
    const [first] = repositories;
    if (!first) throw new Error('A token for no repository');
    const repositoryIds = repositories.map(({ id }) => id).sort((a, b) => a - b);
    const name = repositories.map(({ fullName }) => fullName).join(', ');
    return this.translated(name, () => this.mint(first.installationId, CLONE, { repositoryIds, refresh: true }));
  }

  /** The app itself; it signs what it does as `<slug>[bot]`. Throws HOST.FORBIDDEN for wrong credentials. */
  async self(): Promise<{ readonly slug: string; readonly installUrl: string }> {
    const { slug, html_url } = await this.translated('the app', () => ask(this.appClient, appShape, 'GET /app'));
    return { slug, installUrl: `${html_url}/installations/new` };
  }

  /** Every account that installed the app, and which of the permissions that the product uses it has not granted. */
  async installations(): Promise<ConnectedGitHubApp['installations']> {
    return (await this.everyInstallation()).map((installation) => ({
      account: accountOf(installation),
      suspended: Boolean(installation.suspended_at),
      missingPermissions: missingPermissions(installation.permissions),
    }));
  }

  everyInstallation(): Promise<readonly Installation[]> {
    return this.translated('the app', () => askForAll(this.appClient, installationShape, 'GET /app/installations'));
  }

  /** Those of one installation that are not archived. Throws what Octokit throws. */
  async repositoriesOf(installation: Installation): Promise<readonly KnownRepository[]> {
    const found = await this.browse(installation.id, BROWSE, (client) =>
      askForAll(client, repositoryShape, 'GET /installation/repositories'),
    );
    return found.filter(({ archived }) => !archived).map((repository) => asKnown(installation, repository));
  }

  /** GitHub's newest attempt to deliver a webhook, with the HTTP status it was answered with; undefined when there is none, or no webhook. */
  async lastDelivery(): Promise<{ readonly at: string; readonly status: number } | undefined> {
    const route = 'GET /app/hook/deliveries';
    const deliveries = await this.translated('the app', () =>
      askIfThere(this.appClient, deliveryShape.array(), route, { per_page: 1 }),
    );
    const last = deliveries?.[0];
    return last && { at: last.delivered_at, status: last.status_code };
  }

  private get appClient(): GitHubClient {
    return this.app.octokit as GitHubClient;
  }

  private async lookUp(owner: string, repo: string): Promise<KnownRepository> {
    const where = { owner, repo };
    const route = 'GET /repos/{owner}/{repo}/installation';
    const installation = await askIfThere(this.appClient, installationShape, route, where);
    if (!installation) throw notInstalled(`${owner}/${repo}`, (await this.self()).installUrl);
    if (installation.suspended_at) throw suspended(`${owner}/${repo}`);
    const found = await this.browse(installation.id, BROWSE, (client) =>
      ask(client, repositoryShape, 'GET /repos/{owner}/{repo}', where),
    );
    return asKnown(installation, found);
  }

  /** With the remembered token of these permissions; GitHub may have ended it early, so a refused one is replaced once. */
  private async browse<T>(
    installationId: number,
    permissions: Permissions,
    work: (client: GitHubClient) => Promise<T>,
  ): Promise<T> {
    try {
      return await work(this.clientOf(installationId, await this.mint(installationId, permissions, {})));
    } catch (error) {
      if (statusOf(error) !== 401) throw error;
      return work(this.clientOf(installationId, await this.mint(installationId, permissions, { refresh: true })));
    }
  }

  private async mint(
    installationId: number,
    permissions: Permissions,
    more: { readonly repositoryIds?: number[]; readonly refresh?: boolean },
  ): Promise<Token> {
    const asked: unknown = await this.appClient.auth({ type: 'installation', installationId, permissions, ...more });
    const { token, expiresAt, createdAt } = mintedShape.parse(asked);
    return { token, expiresAt, mintedAt: createdAt.getTime() };
  }

  private clientOf(installationId: number, { token, mintedAt }: Token): GitHubClient {
    const isYoung = (): boolean => isYoungAt(mintedAt, this.options.clock.now());
    return clientFor(this.client, String(installationId), { token, isYoung });
  }

  private async revoke(client: GitHubClient, name: string): Promise<void> {
    try {
      await ask(client, nothingShape, 'DELETE /installation/token');
    } catch (error) {
      // What was published is published; the token ends within the hour by itself.
      if (statusOf(error) === 401) return;
      this.logger.warn(`The write token for ${name} could not be revoked (${toHostError(error, name).code}).`);
    }
  }

  private async translated<T>(name: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      const translated = toHostError(error, name);
      if (!translated.retryable) this.known.clear();
      throw translated;
    }
  }
}

const keyOf = (owner: string, repo: string): string => `${owner}/${repo}`.toLowerCase();

function asKnown(installation: Installation, found: z.output<typeof repositoryShape>): KnownRepository {
  const [owner = '', repo = ''] = found.full_name.split('/');
  return {
    installationId: installation.id,
    id: found.id,
    owner,
    repo,
    fullName: found.full_name,
    defaultBranch: found.default_branch,
    private: found.private,
    granted: installation.permissions,
  };
}
