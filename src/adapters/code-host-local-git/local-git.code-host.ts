import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import type { CodeHostKind } from '../../domain/conversation/conversation.types.js';
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
import { writeEditsTree } from '../shared-git/edits-tree.js';
import { CopyTurns } from '../shared-git/copy-turns.js';
import { takeAlong } from './relocation.js';
import { toPortError } from '../shared-git/git-errors.js';
import type { LocalGitOptions } from './local-git.options.js';
import { nearNames } from '../shared-git/near-names.js';
import { readHeads } from './origin-refs.js';
import type { Heads } from './origin-refs.js';
import { isRelated, publishEdits } from './publish-edits.js';
import { describePull, findPull, openPull } from './pull-requests.js';
import { PRODUCT_BRANCHES } from '../shared-git/publish-names.js';
import { hasCommit, readRef } from '../shared-git/refs.js';
import { reviewedDiff } from '../shared-git/reviewed-diff.js';
import { bringUpToDate, copyOf } from './repository-copy.js';
import type { FetchOptions, RepositoryCopy } from './repository-copy.js';
import { parseSource } from './source.js';
import type { Source } from './source.js';
import { makeWorkingClone } from '../shared-git/working-clone.js';

const DEFAULT_SIZE_LIMIT = 2e9;

/**
 * Repositories on this disk or behind clone URLs, worked on with the git program. The product keeps a bare copy of each. A pull
 * request is a branch plus a record in that copy; it is open until its commit is in the base branch (merged) or the branch is
 * deleted in the origin (closed). A branch is put into the origin too, unless the origin takes no pushes from the server.
 */
export class LocalGitCodeHost implements CodeHost {
  private readonly root: string;
  private readonly sizeLimitBytes: number;
  private readonly turns: CopyTurns;

  constructor(private readonly options: LocalGitOptions) {
    this.root = join(options.dataDirectory, 'repositories');
    this.turns = new CopyTurns(this.root);
    this.sizeLimitBytes = options.sizeLimitBytes ?? DEFAULT_SIZE_LIMIT;
  }

  kinds(): Promise<readonly CodeHostKind[]> {
    return Promise.resolve(['local-git']);
  }

  async inspect(text: string, progress: (step: string) => void, signal: AbortSignal): Promise<InspectedRepository> {
    const source = await settled(parseSource(text));
    progress(`Looking at ${source.name}`);
    const copy = copyOf(this.root, source, this.sizeLimitBytes);
    const { defaultBranch } = await this.alone(copy, () => bringUpToDate(copy, { progress, signal }));
    return { codeHost: 'local-git', name: source.name, source: source.location, defaultBranch };
  }

  async relocate(
    repository: RepositoryRef,
    text: string,
    progress: (step: string) => void,
    signal: AbortSignal,
  ): Promise<InspectedRepository> {
    const from = this.copy(repository);
    const source = await settled(parseSource(text));
    progress(`Looking at ${source.name}`);
    const to = copyOf(this.root, source, this.sizeLimitBytes);
    if (to.directory !== from.directory) {
      await this.translated(to, () =>
        this.turns.runBoth([from.directory, to.directory], () => takeAlong(from, to, { progress, signal })),
      );
    }
    return this.inspect(source.location, progress, signal);
  }

  async defaultBranch({ source, name }: RepositoryRef): Promise<string> {
    return (await readHeads({ ...parseSource(source), name })).defaultBranch;
  }

  async branches(
    repository: RepositoryRef,
    options: { readonly query?: string; readonly limit: number },
  ): Promise<readonly Branch[]> {
    const { heads } = await this.upToDate(repository);
    const query = options.query?.toLowerCase() ?? '';
    return [...heads.commits]
      .filter(([name]) => !name.startsWith(PRODUCT_BRANCHES) && name.toLowerCase().includes(query))
      .map(([name, commit]) => ({ name, commit, isDefault: name === heads.defaultBranch }))
      .sort((a, b) => Number(b.isDefault) - Number(a.isDefault) || (a.name < b.name ? -1 : 1))
      .slice(0, options.limit);
  }

  async resolve(repository: RepositoryRef, branch: string): Promise<string> {
    const { copy, heads } = await this.upToDate(repository);
    const held = branch.startsWith(PRODUCT_BRANCHES)
      ? await readRef(copy.directory, `refs/heads/${branch}`)
      : undefined;
    const commit = heads.commits.get(branch) ?? held;
    if (commit !== undefined) return commit;
    throw branchNotFound(repository.name, branch, heads);
  }

  async isRelated(repository: RepositoryRef, commit: string, branch: string): Promise<boolean> {
    const { copy, heads } = await this.upToDate(repository);
    return this.translated(copy, () => isRelated(copy, heads, { commit, branch }));
  }

  async clone(repository: RepositoryRef, commit: string, directory: string, signal: AbortSignal): Promise<void> {
    const copy = await this.copyWith(repository, commit, { signal });
    await this.translated(copy, () => makeWorkingClone(copy, commit, directory, signal));
  }

  async render(repository: RepositoryRef, edits: VerifiedEdits): Promise<ReviewedDiff> {
    const copy = await this.copyWith(repository, edits.baseCommit);
    return this.translated(copy, async () => {
      await writeEditsTree(copy, edits);
      return reviewedDiff(copy, edits.baseCommit, edits.tree);
    });
  }

  async publish(input: PublishInput): Promise<{ readonly commit: string; readonly tree: string }> {
    const copy = this.copy(input.repository);
    return this.alone(copy, async () => publishEdits(copy, await bringUpToDate(copy), input));
  }

  async openPullRequest(input: OpenPullRequest): Promise<PullRequest> {
    const copy = this.copy(input.repository);
    const createdAt = new Date(this.options.clock.now()).toISOString();
    return this.alone(copy, async () => {
      const heads = await bringUpToDate(copy);
      return openPull({ copy, heads, repositoryName: input.repository.name }, input, createdAt);
    });
  }

  async describePullRequest({ repository, number, body }: DescribePullRequest): Promise<void> {
    const copy = this.copy(repository);
    await this.alone(copy, () => describePull(copy, number, body));
  }

  async pullRequest(repository: RepositoryRef, number: number): Promise<PullRequest | undefined> {
    const { copy, heads } = await this.upToDate(repository);
    return this.translated(copy, () => findPull({ copy, heads, repositoryName: repository.name }, number));
  }

  checks(): Promise<null> {
    return Promise.resolve(null);
  }

  async pullRequestDiff(repository: RepositoryRef, pullRequest: PullRequest): Promise<ReviewedDiff> {
    const copy = await this.copyWith(repository, pullRequest.headCommit);
    return this.translated(copy, () => reviewedDiff(copy, pullRequest.baseCommit, pullRequest.headCommit));
  }

  private copy(repository: RepositoryRef): RepositoryCopy {
    return copyOf(this.root, parseSource(repository.source), this.sizeLimitBytes);
  }

  private async upToDate(repository: RepositoryRef): Promise<{ readonly copy: RepositoryCopy; readonly heads: Heads }> {
    const copy = this.copy(repository);
    return { copy, heads: await this.alone(copy, () => bringUpToDate(copy)) };
  }

  /** The copy, brought up to date only if it lacks the commit. Throws HOST.BASE_GONE when the origin lacks it too. */
  private async copyWith(
    repository: RepositoryRef,
    commit: string,
    options: FetchOptions = {},
  ): Promise<RepositoryCopy> {
    const copy = this.copy(repository);
    return this.alone(copy, async () => {
      if (await hasCommit(copy.directory, commit)) return copy;
      await bringUpToDate(copy, options);
      if (await hasCommit(copy.directory, commit)) return copy;
      throw new PortError('HOST.BASE_GONE', `The commit ${commit} is not in ${repository.name}.`, false);
    });
  }

  private alone<T>(copy: RepositoryCopy, work: () => Promise<T>): Promise<T> {
    return this.translated(copy, () => this.turns.run(copy.directory, work));
  }

  private async translated<T>(copy: RepositoryCopy, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw toPortError(error, copy.source.name);
    }
  }
}

/** One repository has one copy, whichever links lead to it. A path that cannot be followed stays, and fails where it is read. */
async function settled(source: Source): Promise<Source> {
  if (source.kind === 'url') return source;
  const location = await realpath(source.location).catch(() => source.location);
  return { ...source, location };
}

function branchNotFound(name: string, branch: string, heads: Heads): PortError {
  const near = nearNames(branch, heads.commits.keys());
  const hint = near.length > 0 ? `Did you mean ${near.join(', ')}?` : `Its default branch is ${heads.defaultBranch}.`;
  return new PortError('HOST.BRANCH_NOT_FOUND', `${name} has no branch ${JSON.stringify(branch)}. ${hint}`, false);
}
