import { Inject, Injectable } from '@nestjs/common';
import type { RunOffer } from '../domain/conversation/conversation.commands.js';
import type { ConversationState } from '../domain/conversation/conversation.state.js';
import type { RunRepository } from '../domain/conversation/conversation.types.js';
import { keptCommit } from '../domain/conversation/kept-commit.js';
import type { OrgId, RunId } from '../domain/shared/types.js';
import { CODE_HOST, type CodeHost, type RepositoryRef } from '../ports/code-host.port.js';
import { PortError } from '../ports/port-error.js';
import { PRODUCT, type Product } from './product.js';
import { Directory } from './queries/directory.js';
import { refusals } from './refusals.js';

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
   * Null when nothing new is asked for and the present run may go on. Throws DomainError for an unknown repository, branch
   * or model, PortError of the code host.
   */
  async offer(wanted: Wanted, state: ConversationState): Promise<RunOffer | null> {
    const asksForNothing = wanted.repositories === undefined && wanted.model === undefined;
    if (asksForNothing && state.run?.pullRequestEnded !== true) return null;
    return this.freshOffer(wanted, state);
  }

  /** As `offer`, for a run that starts in any case. */
  async freshOffer(wanted: Wanted, state: ConversationState): Promise<RunOffer> {
    const model = this.model(wanted.model ?? state.run?.model);
    const repositories: RunRepository[] = [];
    for (const chosen of wanted.repositories ?? present(state))
      repositories.push(await this.pinned(wanted.orgId, chosen, state));
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

  private async pinned(
    orgId: OrgId,
    chosen: { readonly repository: string; readonly baseBranch?: string | undefined },
    state: ConversationState,
  ): Promise<RunRepository> {
    const view = await this.directory.repository(orgId, chosen.repository);
    const { repositoryId, name, codeHost } = view;
    const baseBranch = chosen.baseBranch ?? view.defaultBranch;
    const baseCommit = keptCommit({ repositoryId, baseBranch }, state) ?? (await this.resolve(view, baseBranch));
    return { repositoryId, name, codeHost, baseBranch, baseCommit };
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

function present(state: ConversationState): readonly { readonly repository: string; readonly baseBranch: string }[] {
  return (state.run?.repositories ?? []).map(({ repositoryId, baseBranch }) => ({
    repository: repositoryId,
    baseBranch,
  }));
}
