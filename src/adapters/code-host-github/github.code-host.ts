import type { Checks, CodeHostKind } from '../../domain/conversation/conversation.types.js';
import type {
  Branch,
  CodeHost,
  DescribePullRequest,
  InspectedRepository,
  OpenPullRequest,
  PublishInput,
  PullRequest,
  ReadAccess,
  ReviewedDiff,
  RepositoryRef,
  VerifiedEdits,
} from '../../ports/code-host.port.js';
import type { ConnectedGitHubApp, HostedRepositories } from '../../ports/github-app.port.js';
import { PortError } from '../../ports/port-error.js';
import { writeEditsTree } from '../shared-git/edits-tree.js';
import type { GitCopy } from '../shared-git/git-copy.js';
import { KeyedMutex } from '../shared-git/keyed-mutex.js';
import { nearNames } from '../shared-git/near-names.js';
import { PRODUCT_BRANCHES, checkPublishNames } from '../shared-git/publish-names.js';
import { reviewedDiff } from '../shared-git/reviewed-diff.js';
import { makeWorkingClone } from '../shared-git/working-clone.js';
import { branchShape, pullShape, refShape } from './api-shapes.js';
import { AppAccess } from './app-access.js';
import type { KnownRepository } from './app-access.js';
import { checksByApi } from './checks-by-api.js';
import { ConditionalReads } from './conditional-reads.js';
import { toHostError } from './github-errors.js';
import type { GitHubOptions } from './github.options.js';
import { askForAll, askIfThere } from './octokit.js';
import { isRelatedByApi, publishByApi } from './publish-by-api.js';
import { asPullRequest, describePullByApi, openPullByApi } from './pull-requests-by-api.js';
import { RepositoryListing } from './repository-listing.js';
import { RepositoryMirror, type FetchOptions } from './repository-mirror.js';

const DEFAULT_SIZE_LIMIT = 2e9;

/**
 * Repositories on github.com or a GitHub Enterprise Server, through a GitHub App. Reads and writes use tokens of their own
 * (`AppAccess`); trees and diffs are made in a bare copy, commits and pull requests by the API.
 */
export class GitHubCodeHost implements CodeHost {
  private readonly access: AppAccess;
  private readonly mirror: RepositoryMirror;
  private readonly listing: RepositoryListing;
  private readonly reads = new ConditionalReads();
  private readonly turns = new KeyedMutex();

  constructor(options: GitHubOptions) {
    this.access = new AppAccess(options);
    this.listing = new RepositoryListing(this.access, options.clock);
    const { dataDirectory, sizeLimitBytes = DEFAULT_SIZE_LIMIT } = options;
    this.mirror = new RepositoryMirror(this.access, { dataDirectory, sizeLimitBytes });
  }

  kinds(): Promise<readonly CodeHostKind[]> {
    return Promise.resolve(['github']);
  }

  async inspect(source: string, progress: (step: string) => void, signal: AbortSignal): Promise<InspectedRepository> {
    progress('Asking GitHub for the repository');
    const repository = await this.access.repository(source);
    const { repo: name, fullName, defaultBranch } = repository;
    const commit = await this.headOf(repository, defaultBranch);
    if (commit === undefined) {
      const message = `${fullName} has no commits yet. Commit something, then try again.`;
      throw new PortError('HOST.EMPTY_REPOSITORY', message, false);
    }
    progress(`Copying ${fullName}`);
    await this.mirror.copyWith(repository, commit, { progress, signal });
    return { codeHost: 'github', name, source: fullName, defaultBranch };
  }

  relocate({ name }: RepositoryRef): Promise<never> {
    const message = `${name} is on GitHub, which follows renames and transfers by itself.`;
    return Promise.reject(new PortError('HOST.REFUSED_SOURCE', message, false));
  }

  async defaultBranch({ source }: RepositoryRef): Promise<string> {
    return (await this.access.askedAnew(source)).defaultBranch;
  }

  async branches(
    repository: RepositoryRef,
    options: { readonly query?: string; readonly limit: number },
  ): Promise<readonly Branch[]> {
    const known = await this.access.repository(repository.source);
    const query = options.query?.toLowerCase() ?? '';
    return (await this.branchesOf(known))
      .filter(({ name }) => !name.startsWith(PRODUCT_BRANCHES) && name.toLowerCase().includes(query))
      .sort((a, b) => Number(b.isDefault) - Number(a.isDefault) || (a.name < b.name ? -1 : 1))
      .slice(0, options.limit);
  }

  async resolve(repository: RepositoryRef, branch: string): Promise<string> {
    const known = await this.access.repository(repository.source);
    const commit = await this.headOf(known, branch);
    if (commit !== undefined) return commit;
    const near = nearNames(
      branch,
      (await this.branchesOf(known)).map(({ name }) => name),
    );
    const hint = near.length > 0 ? `Did you mean ${near.join(', ')}?` : `Its default branch is ${known.defaultBranch}.`;
    const message = `${repository.name} has no branch ${JSON.stringify(branch)}. ${hint}`;
    throw new PortError('HOST.BRANCH_NOT_FOUND', message, false);
  }

  async isRelated(repository: RepositoryRef, commit: string, branch: string): Promise<boolean> {
    const known = await this.access.repository(repository.source);
    return this.access.reading(known, (client) => isRelatedByApi(client, known, { commit, branch }));
  }

  async clone(repository: RepositoryRef, commit: string, directory: string, signal: AbortSignal): Promise<void> {
    const copy = await this.copyWith(repository, commit, { signal });
    await this.onCopy(copy, () => makeWorkingClone(copy, commit, directory, signal));
  }

  async render(repository: RepositoryRef, edits: VerifiedEdits): Promise<ReviewedDiff> {
    const copy = await this.copyWith(repository, edits.baseCommit);
    return this.onCopy(copy, async () => {
      await writeEditsTree(copy, edits);
      return reviewedDiff(copy, edits.baseCommit, edits.tree);
    });
  }

  async publish(input: PublishInput): Promise<{ readonly commit: string; readonly tree: string }> {
    checkPublishNames(input);
    const known = await this.access.repository(input.repository.source);
    return this.turns.run(`${known.id} ${input.branch}`, () => publishByApi(this.access, known, input));
  }

  async openPullRequest(input: OpenPullRequest): Promise<PullRequest> {
    checkPublishNames(input);
    const known = await this.access.repository(input.repository.source);
    return this.turns.run(`${known.id} ${input.branch}`, async () => {
      const opened = await openPullByApi(this.access, known, input);
      return this.access.reading(known, (client) => asPullRequest(client, this.reads, known, opened));
    });
  }

  async describePullRequest({ repository, number, body }: DescribePullRequest): Promise<void> {
    await describePullByApi(this.access, await this.access.repository(repository.source), number, body);
  }

  /** Asking again for an unchanged pull request counts nothing against GitHub's limit, so this may be called every few minutes. */
  async pullRequest(repository: RepositoryRef, number: number): Promise<PullRequest | undefined> {
    const known = await this.access.repository(repository.source);
    const { owner, repo } = known;
    const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}';
    return this.access.reading(known, async (client) => {
      const pull = await this.reads.ask(client, pullShape, route, { owner, repo, pull_number: number });
      return pull && asPullRequest(client, this.reads, known, pull);
    });
  }

  async checks(repository: RepositoryRef, commit: string): Promise<Checks | null> {
    const known = await this.access.repository(repository.source);
    return this.access.reading(known, (client) => checksByApi(client, this.reads, known, commit));
  }

  async pullRequestDiff(repository: RepositoryRef, pullRequest: PullRequest): Promise<ReviewedDiff> {
    await this.copyWith(repository, pullRequest.baseCommit);
    const copy = await this.copyWith(repository, pullRequest.headCommit);
    return this.onCopy(copy, () => reviewedDiff(copy, pullRequest.baseCommit, pullRequest.headCommit));
  }

  /** Whether the text means a repository on this GitHub, be it there or not. */
  recognises(source: string): boolean {
    return this.access.recognises(source);
  }

  /** Every repository that the app is installed on and that is not archived; `query` is a case-insensitive substring. */
  async repositories(query = ''): Promise<HostedRepositories> {
    const { repositories: all, hidden } = await this.listing.all();
    const repositories = all
      .filter(({ fullName }) => fullName.toLowerCase().includes(query.toLowerCase()))
      .map(({ fullName: source, defaultBranch, private: hidden }) => ({ source, defaultBranch, private: hidden }))
      .sort((a, b) => (a.source < b.source ? -1 : 1));
    return { repositories, hidden };
  }

  /** Fresh tokens that read the contents of exactly these repositories; one entry for each of them, in their order. */
  async readToken(repositories: readonly RepositoryRef[]): Promise<readonly ReadAccess[]> {
    const known = await Promise.all(repositories.map(({ source }) => this.access.repository(source)));
    const tokens = new Map<number, Promise<{ readonly token: string; readonly expiresAt: string }>>();
    for (const { installationId } of known) {
      if (tokens.has(installationId)) continue;
      const together = known.filter((repository) => repository.installationId === installationId);
      tokens.set(installationId, this.access.cloneToken(together));
    }
    await Promise.all(tokens.values());
    return Promise.all(known.map((repository, index) => this.accessTo(repository, repositories[index], tokens)));
  }

  /** The app's own name and where it is installed. Throws HOST.FORBIDDEN for wrong credentials. */
  self(): Promise<{ readonly slug: string; readonly installUrl: string }> {
    return this.access.self();
  }

  /** Every account that installed the app. */
  installations(): Promise<ConnectedGitHubApp['installations']> {
    return this.access.installations();
  }

  /** GitHub's newest attempt to deliver a webhook; undefined when there was none. */
  lastDelivery(): Promise<{ readonly at: string; readonly status: number } | undefined> {
    return this.access.lastDelivery();
  }

  /** Drops what is remembered of repositories and installations, after GitHub said that they changed. */
  forgetRepositories(): void {
    this.access.forgetAll();
    this.listing.forget();
  }

  private async accessTo(
    { installationId, fullName }: KnownRepository,
    ref: RepositoryRef | undefined,
    tokens: ReadonlyMap<number, Promise<{ readonly token: string; readonly expiresAt: string }>>,
  ): Promise<ReadAccess> {
    const minted = await tokens.get(installationId);
    if (!minted || !ref) throw new Error('A token was made for each installation');
    const cloneUrl = `${this.access.webUrl}/${fullName}.git`;
    return { repositoryId: ref.repositoryId, cloneUrl, token: minted.token, expiresAt: minted.expiresAt };
  }

  private headOf(known: KnownRepository, branch: string): Promise<string | undefined> {
    const { owner, repo } = known;
    const route = 'GET /repos/{owner}/{repo}/git/ref/{ref}';
    return this.access.reading(known, async (client) => {
      const found = await askIfThere(client, refShape, route, { owner, repo, ref: `heads/${branch}` });
      return found?.object.sha;
    });
  }

  private branchesOf(known: KnownRepository): Promise<readonly Branch[]> {
    const { owner, repo, defaultBranch } = known;
    return this.access.reading(known, async (client) => {
      const all = await askForAll(client, branchShape, 'GET /repos/{owner}/{repo}/branches', { owner, repo });
      return all.map(({ name, commit }) => ({ name, commit: commit.sha, isDefault: name === defaultBranch }));
    });
  }

  /** Git is not told of a new name as the API is; a repository that was renamed a moment ago is looked up once more. */
  private async copyWith({ source }: RepositoryRef, commit: string, options: FetchOptions = {}): Promise<GitCopy> {
    try {
      return await this.mirror.copyWith(await this.access.repository(source), commit, options);
    } catch (error) {
      if (!(error instanceof PortError) || error.code !== 'HOST.UNAVAILABLE') throw error;
      return this.mirror.copyWith(await this.access.repository(source), commit, options);
    }
  }

  private async onCopy<T>(copy: GitCopy, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw toHostError(error, copy.name);
    }
  }
}
