import { Inject, Injectable } from '@nestjs/common';
import { modelOf } from '../../../projections/projection.js';
import { runStatusProjection } from '../../../projections/run-status/run-status.projection.js';
import type { RepositoryView } from '../../../projections/repositories/repositories.view.js';
import type { RunStatusView } from '../../../projections/run-status/run-status.view.js';
import type { OrgId, RepositoryId, TicketId } from '../../domain/shared/types.js';
import { READ_MODEL_STORE, type ReadModelStore } from '../../ports/read-model-store.port.js';
import { Directory } from './directory.js';
import { listAll } from './pages.js';

/** Finds the conversations of pull requests: those that may change without a word to this product, and the one of an address. */
@Injectable()
export class OpenPullRequests {
  constructor(
    @Inject(READ_MODEL_STORE) private readonly store: ReadModelStore,
    @Inject(Directory) private readonly directory: Directory,
  ) {}

  /** Tickets with an open pull request in such a repository; one that was removed is none. */
  async ticketsIn(orgId: OrgId, isMeant: (repository: RepositoryView) => boolean): Promise<readonly TicketId[]> {
    const meant = new Set(
      (await this.directory.repositories(orgId)).filter(isMeant).map(({ repositoryId }) => repositoryId),
    );
    return meant.size === 0 ? [] : this.ticketsWhere(orgId, (repositoryId) => meant.has(repositoryId));
  }

  /** Also of a repository that the list of repositories does not hold yet, or again. */
  ticketsOf(orgId: OrgId, repositoryId: RepositoryId): Promise<readonly TicketId[]> {
    return this.ticketsWhere(orgId, (other) => other === repositoryId);
  }

  /** The ticket that a pull request was opened for, by the address of its page; undefined for everybody else's. */
  async ticketOf(orgId: OrgId, url: string): Promise<TicketId | undefined> {
    const all = await this.all(orgId);
    return all.find(({ state: { pullRequests } }) => pullRequests.some((pr) => pr.url === url))?.ticketId;
  }

  private async ticketsWhere(orgId: OrgId, isMeant: (id: RepositoryId) => boolean): Promise<readonly TicketId[]> {
    const isOpen = ({ state: { pullRequests } }: RunStatusView): boolean =>
      pullRequests.some(({ state, repositoryId }) => state === 'open' && isMeant(repositoryId));
    return (await this.all(orgId)).filter(isOpen).map(({ ticketId }) => ticketId);
  }

  private all(orgId: OrgId): Promise<readonly RunStatusView[]> {
    return listAll<RunStatusView>(this.store, modelOf(runStatusProjection), orgId);
  }
}
