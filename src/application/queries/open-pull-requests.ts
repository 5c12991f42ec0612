import { Inject, Injectable } from '@nestjs/common';
import { modelOf } from '../../../projections/projection.js';
import { runStatusProjection } from '../../../projections/run-status/run-status.projection.js';
import type { RunStatusView } from '../../../projections/run-status/run-status.view.js';
import type { OrgId, TicketId } from '../../domain/shared/types.js';
import { READ_MODEL_STORE, type ReadModelStore } from '../../ports/read-model-store.port.js';
import { Directory } from './directory.js';
import { listAll } from './pages.js';

/** Finds the conversations whose pull requests may change without a word to this product. */
@Injectable()
export class OpenPullRequests {
  constructor(
    @Inject(READ_MODEL_STORE) private readonly store: ReadModelStore,
    @Inject(Directory) private readonly directory: Directory,
  ) {}

  /** Tickets with an open pull request on GitHub. */
  async onGitHub(orgId: OrgId): Promise<readonly TicketId[]> {
    const repositories = await this.directory.repositories(orgId);
    const onGitHub = new Set(repositories.filter((r) => r.codeHost === 'github').map((r) => r.repositoryId));
    if (onGitHub.size === 0) return [];
    const all = await listAll<RunStatusView>(this.store, modelOf(runStatusProjection), orgId);
    const isOpen = ({ state: { pullRequests } }: RunStatusView): boolean =>
      pullRequests.some(({ state, repositoryId }) => state === 'open' && onGitHub.has(repositoryId));
    return all.filter(isOpen).map(({ ticketId }) => ticketId);
  }
}
