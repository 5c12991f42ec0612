import { Inject, Injectable } from '@nestjs/common';
import type { ConversationState } from '../../domain/conversation/conversation.state.js';
import type { Mode, RunRepository } from '../../domain/conversation/conversation.types.js';
import type { OrgId } from '../../domain/shared/types.js';
import { CODE_HOST, type CodeHost } from '../../ports/code-host.port.js';
import { PortError } from '../../ports/port-error.js';
import { Directory } from '../directory/directory.js';
import { refusals } from '../refusals.js';

interface Next {
  readonly mode: Mode;
  /** With the commits that its turn starts from. */
  readonly repositories: readonly RunRepository[];
}

/** Sees before a turn is paid for whether its edits could be merged at all. */
@Injectable()
export class ReplacedBases {
  constructor(
    @Inject(CODE_HOST) private readonly codeHost: CodeHost,
    @Inject(Directory) private readonly directory: Directory,
  ) {}

  /**
   * Throws DomainError CONVERSATION.BASE_REPLACED when the base branch of a repository has another history than the commit the turn
   * starts from. A question changes nothing, and a repository that cannot be asked stops nothing.
   */
  async refuse(orgId: OrgId, { mode, repositories }: Next, { pullRequests }: ConversationState): Promise<void> {
    if (mode === 'ask') return;
    const known = await this.directory.repositories(orgId);
    const check = async ({ repositoryId, baseCommit, baseBranch }: RunRepository): Promise<void> => {
      const repository = known.find((one) => one.repositoryId === repositoryId);
      // One whose pull request could not be asked about a moment ago is not waited for again.
      const isAway = pullRequests.some((pr) => pr.repositoryId === repositoryId && pr.unknown !== null);
      if (!repository || isAway || (await this.isRelated(repository, baseCommit, baseBranch))) return;
      throw refusals.baseReplaced(repository.name, baseBranch);
    };
    await Promise.all(repositories.map(check));
  }

  private async isRelated(...asked: Parameters<CodeHost['isRelated']>): Promise<boolean> {
    try {
      return await this.codeHost.isRelated(...asked);
    } catch (error) {
      if (!(error instanceof PortError)) throw error;
      return true;
    }
  }
}
