import { Inject, Injectable } from '@nestjs/common';
import type { RunOffer } from '../../domain/conversation/conversation.commands.js';
import type { ConversationState } from '../../domain/conversation/conversation.state.js';
import type { RunRepository } from '../../domain/conversation/conversation.types.js';
import { keptCommit } from '../../domain/conversation/kept-commit.js';
import type { OrgId, RepositoryId, RunId } from '../../domain/shared/types.js';
import { CODE_HOST, type CodeHost, type RepositoryRef } from '../../ports/code-host.port.js';
import { PortError } from '../../ports/port-error.js';
import { PRODUCT, type Product } from '../product.js';
import { Directory } from '../directory/directory.js';
import { refusals } from '../refusals.js';

export interface Wanted {
  readonly orgId: OrgId;
  readonly runId: RunId;
  /** By id or name; undefined keeps those of the present run. */
  readonly repositories:
    readonly { readonly repository: string; readonly baseBranch?: string | undefined }[] | undefined;
  /** Undefined keeps the model of the present run, else takes the default. */
  readonly model: string | undefined;
}

const BRANCHES_NAMED = 10;

/** Finds out what a run would work on: repositories, base commits, model. */
@Injectable()
export class RunOffers {
  constructor(
    @Inject(CODE_HOST) private readonly codeHost: CodeHost,
    @Inject(PRODUCT) private readonly product: Product,
    @Inject(Directory) private readonly directory: Directory,
  ) {}

  /**
   * Null when nothing new is asked for and the present run may go on, for which no code host is asked. Throws DomainError for an
   * unknown repository, branch or model, PortError of the code host.
   */
  async offer(wanted: Wanted, state: ConversationState): Promise<RunOffer | null> {
    const asksForNothing = wanted.repositories === undefined && wanted.model === undefined;
    if (asksForNothing && state.run?.pullRequestEnded !== true && (await this.isComplete(wanted.orgId, state)))
      return null;
    return this.freshOffer(wanted, state);
  }

  /** As `offer`, for a run that starts in any case. */
  async freshOffer(wanted: Wanted, state: ConversationState): Promise<RunOffer> {
    const model = this.model(wanted.model ?? state.run?.model);
    const repositories = await (wanted.repositories === undefined
      ? this.present(wanted.orgId, state)
      : this.chosen(wanted.orgId, wanted.repositories, state));
    return { runId: wanted.runId, repositories, model, agent: this.product.agent.kind };
  }

  private model(id: string | undefined): string {
    const { models } = this.product;
    const found = models.find((model) => (id === undefined ? model.isDefault : model.id === id));
    if (!found)
      throw refusals.unknownModel(
        id ?? '',
        models.map((model) => model.id),
      );
    return found.id;
  }

  /** Whether no repository of the present run was removed since. */
  private async isComplete(orgId: OrgId, { run }: ConversationState): Promise<boolean> {
    const known = await this.directory.repositories(orgId);
    return run?.repositories.every(({ repositoryId }) => known.some((r) => r.repositoryId === repositoryId)) ?? true;
  }

  private async chosen(
    orgId: OrgId,
    all: readonly { readonly repository: string; readonly baseBranch?: string | undefined }[],
    state: ConversationState,
  ): Promise<readonly RunRepository[]> {
    const repositories: RunRepository[] = [];
    for (const { repository, baseBranch: branch } of all) {
      const view = await this.directory.repository(orgId, repository);
      const { repositoryId, name, codeHost } = view;
      const baseBranch = branch ?? (await this.codeHost.defaultBranch(view));
      const baseCommit = keptCommit({ repositoryId, baseBranch }, state) ?? (await this.resolve(view, baseBranch));
      repositories.push({ repositoryId, name, codeHost, baseBranch, baseCommit });
    }
    return repositories;
  }

  /** Those of the present run that are still there. A reply cannot choose others, so it goes on with what can be found out. */
  private async present(orgId: OrgId, state: ConversationState): Promise<readonly RunRepository[]> {
    const known = await this.directory.repositories(orgId);
    const repositories: RunRepository[] = [];
    for (const before of state.run?.repositories ?? []) {
      const view = known.find(({ repositoryId }) => repositoryId === before.repositoryId);
      if (view) repositories.push({ ...before, ...(await this.baseNow(view, before, state)) });
    }
    if (repositories.length === 0 && state.run) throw refusals.repositoriesRemoved();
    return repositories;
  }

  /** A base branch that is gone (renamed, say) gives way to the default one. */
  private async baseNow(
    view: RepositoryRef,
    before: RunRepository,
    state: ConversationState,
  ): Promise<Pick<RunRepository, 'baseBranch' | 'baseCommit'>> {
    const { baseBranch } = before;
    const kept = keptCommit(before, state);
    if (kept !== undefined) return { baseBranch, baseCommit: kept };
    try {
      return { baseBranch, baseCommit: await this.codeHost.resolve(view, baseBranch) };
    } catch (error) {
      if (!(error instanceof PortError)) throw error;
      if (error.code !== 'HOST.BRANCH_NOT_FOUND') {
        // Its commit is still the right one where none of its pull requests has ended since.
        if (hasEnded(before.repositoryId, state)) throw error;
        return before;
      }
      const now = await this.codeHost.defaultBranch(view);
      return { baseBranch: now, baseCommit: await this.resolve(view, now) };
    }
  }

  private async resolve(repository: RepositoryRef, branch: string): Promise<string> {
    try {
      return await this.codeHost.resolve(repository, branch);
    } catch (error) {
      if (!(error instanceof PortError && error.code === 'HOST.BRANCH_NOT_FOUND')) throw error;
      const known = await this.codeHost.branches(repository, { limit: BRANCHES_NAMED });
      throw refusals.unknownBranch(
        repository.name,
        branch,
        known.map(({ name }) => name),
      );
    }
  }
}

function hasEnded(repositoryId: RepositoryId, { pullRequests }: ConversationState): boolean {
  return pullRequests.some((pr) => pr.repositoryId === repositoryId && pr.state !== 'open');
}
