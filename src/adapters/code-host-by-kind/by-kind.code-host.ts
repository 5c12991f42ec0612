import type { Checks, CodeHostKind } from '../../domain/conversation/conversation.types.js';
import type {
  Branch,
  CodeHost,
  DescribePullRequest,
  InspectedRepository,
  OpenPullRequest,
  PublishInput,
  PullRequest,
  ReviewedDiff,
  RepositoryRef,
  VerifiedEdits,
} from '../../ports/code-host.port.js';
import { PortError } from '../../ports/port-error.js';

/** A code host that knows its own repositories by how they are written. */
export interface RecognisingCodeHost extends CodeHost {
  recognises(source: string): boolean;
}

export interface CodeHostsByKind {
  /** Always there; takes every source that is not GitHub's. */
  readonly localGit: CodeHost;
  /** Undefined while no GitHub App is connected. Asked at every call, because one may be connected meanwhile. */
  readonly github: () => Promise<RecognisingCodeHost | undefined>;
}

/** `owner/name`, which no path and no clone URL looks like. */
const GITHUB_NAME = /^[A-Za-z0-9][\w-]*\/[\w.-]+$/;
const CONNECT = 'Connect a GitHub App first, on the page GitHub settings.';

/** Every repository's own code host, by `RepositoryRef.codeHost`. */
export class CodeHostByKind implements CodeHost {
  constructor(private readonly hosts: CodeHostsByKind) {}

  async kinds(): Promise<readonly CodeHostKind[]> {
    return (await this.hosts.github()) ? ['local-git', 'github'] : ['local-git'];
  }

  async inspect(source: string, progress: (step: string) => void, signal: AbortSignal): Promise<InspectedRepository> {
    const github = await this.hosts.github();
    if (github?.recognises(source)) return github.inspect(source, progress, signal);
    if (!github && GITHUB_NAME.test(source.trim())) {
      throw notConnected(`A source like owner/name means a repository on GitHub. ${CONNECT}`);
    }
    return this.hosts.localGit.inspect(source, progress, signal);
  }

  async relocate(
    repository: RepositoryRef,
    source: string,
    progress: (step: string) => void,
    signal: AbortSignal,
  ): Promise<InspectedRepository> {
    return (await this.hostOf(repository)).relocate(repository, source, progress, signal);
  }

  async defaultBranch(repository: RepositoryRef): Promise<string> {
    return (await this.hostOf(repository)).defaultBranch(repository);
  }

  async branches(
    repository: RepositoryRef,
    options: { readonly query?: string; readonly limit: number },
  ): Promise<readonly Branch[]> {
    return (await this.hostOf(repository)).branches(repository, options);
  }

  async resolve(repository: RepositoryRef, branch: string): Promise<string> {
    return (await this.hostOf(repository)).resolve(repository, branch);
  }

  async isRelated(repository: RepositoryRef, commit: string, branch: string): Promise<boolean> {
    return (await this.hostOf(repository)).isRelated(repository, commit, branch);
  }

  async clone(repository: RepositoryRef, commit: string, directory: string, signal: AbortSignal): Promise<void> {
    return (await this.hostOf(repository)).clone(repository, commit, directory, signal);
  }

  async render(repository: RepositoryRef, edits: VerifiedEdits): Promise<ReviewedDiff> {
    return (await this.hostOf(repository)).render(repository, edits);
  }

  async publish(input: PublishInput): Promise<{ readonly commit: string; readonly tree: string }> {
    return (await this.hostOf(input.repository)).publish(input);
  }

  async openPullRequest(input: OpenPullRequest): Promise<PullRequest> {
    return (await this.hostOf(input.repository)).openPullRequest(input);
  }

  async describePullRequest(input: DescribePullRequest): Promise<void> {
    return (await this.hostOf(input.repository)).describePullRequest(input);
  }

  async pullRequest(repository: RepositoryRef, number: number): Promise<PullRequest | undefined> {
    return (await this.hostOf(repository)).pullRequest(repository, number);
  }

  async checks(repository: RepositoryRef, commit: string): Promise<Checks | null> {
    return (await this.hostOf(repository)).checks(repository, commit);
  }

  async pullRequestDiff(repository: RepositoryRef, pullRequest: PullRequest): Promise<ReviewedDiff> {
    return (await this.hostOf(repository)).pullRequestDiff(repository, pullRequest);
  }

  private async hostOf({ codeHost, name }: RepositoryRef): Promise<CodeHost> {
    if (codeHost === 'local-git') return this.hosts.localGit;
    const github = await this.hosts.github();
    if (!github) throw notConnected(`${name} is on GitHub, and no GitHub App is connected. ${CONNECT}`);
    return github;
  }
}

function notConnected(message: string): PortError {
  return new PortError('HOST.NOT_CONNECTED', message, false);
}
