import { Inject, Injectable } from '@nestjs/common';
import { modelOf } from '../../../projections/projection.js';
import { projectsProjection } from '../../../projections/projects/projects.projection.js';
import type { ProjectView } from '../../../projections/projects/projects.view.js';
import { repositoriesProjection } from '../../../projections/repositories/repositories.projection.js';
import type { RepositoryView } from '../../../projections/repositories/repositories.view.js';
import { ticketsProjection } from '../../../projections/tickets/tickets.projection.js';
import { ticketKeyId, type TicketKeyView, type TicketView } from '../../../projections/tickets/tickets.view.js';
import type { OrgId, TicketKey } from '../../domain/shared/types.js';
import { READ_MODEL_STORE, type ReadModelStore } from '../../ports/read-model-store.port.js';
import { refusals } from '../refusals.js';
import { CurrentViews } from './current-views.js';
import { listAll } from './pages.js';

const tickets = modelOf(ticketsProjection);
const projects = modelOf(projectsProjection);
const repositories = modelOf(repositoriesProjection);

const KEYS_KNOWN = 10_000;

/** Finds what people name: tickets by key, repositories by name, projects by key. */
@Injectable()
export class Directory {
  private readonly ticketRefs = new Map<string, TicketKeyView>();

  constructor(
    @Inject(READ_MODEL_STORE) private readonly store: ReadModelStore,
    @Inject(CurrentViews) private readonly views: CurrentViews,
  ) {}

  /** Throws DomainError TICKET.NOT_FOUND. Keys are found in any case. */
  async ticket(orgId: OrgId, key: TicketKey): Promise<TicketView> {
    const { ticketId } = await this.ticketRef(orgId, key);
    const ticket = await this.views.find(() => this.store.get<TicketView>(tickets, ticketId));
    if (!ticket) throw refusals.unknownTicket(key);
    return ticket.body;
  }

  /** Which ticket a key names; as `ticket`, but mostly without asking the store: a key belongs to its ticket forever. */
  async ticketRef(orgId: OrgId, key: TicketKey): Promise<TicketKeyView> {
    const keyId = ticketKeyId(orgId, key.toUpperCase());
    const known = this.ticketRefs.get(keyId);
    if (known) return known;
    const found = await this.views.find(() => this.store.get<TicketKeyView>(tickets, keyId));
    if (!found) throw refusals.unknownTicket(key);
    if (this.ticketRefs.size >= KEYS_KNOWN) this.ticketRefs.clear();
    this.ticketRefs.set(keyId, found.body);
    return found.body;
  }

  /** By name; without the removed ones. */
  async repositories(orgId: OrgId): Promise<readonly RepositoryView[]> {
    const all = await listAll<RepositoryView>(this.store, repositories, orgId);
    return all.filter((repository) => !repository.removed);
  }

  /** The one that is found at this place, or was until it was removed (the newest of those). */
  async repositoryAt(orgId: OrgId, source: string): Promise<RepositoryView | undefined> {
    const all = await listAll<RepositoryView>(this.store, repositories, orgId);
    const there = all.filter((repository) => repository.source === source);
    const newestFirst = there.sort((a, b) => (a.addedAt < b.addedAt ? 1 : -1));
    return there.find(({ removed }) => !removed) ?? newestFirst[0];
  }

  /** By id, else by name. Throws DomainError REPOSITORY.NOT_FOUND, which names those that there are. */
  async repository(orgId: OrgId, idOrName: string): Promise<RepositoryView> {
    let known: readonly RepositoryView[] = [];
    const found = await this.views.find(async () => {
      known = await this.repositories(orgId);
      return known.find((r) => r.repositoryId === idOrName) ?? known.find((r) => r.name === idOrName);
    });
    if (!found) throw refusals.unknownRepository(idOrName, namesOf(known));
    return found;
  }

  projects(orgId: OrgId): Promise<readonly ProjectView[]> {
    return listAll<ProjectView>(this.store, projects, orgId);
  }

  /** The project with this key, or the first one that was made. Throws DomainError PROJECT.NOT_FOUND. */
  async project(orgId: OrgId, key: string | undefined): Promise<ProjectView> {
    let known: readonly ProjectView[] = [];
    const found = await this.views.find(async () => {
      known = await this.projects(orgId);
      return key === undefined ? oldest(known) : known.find((project) => project.key === key.toUpperCase());
    });
    if (!found)
      throw refusals.unknownProject(
        key ?? 'yet',
        known.map((project) => project.key),
      );
    return found;
  }
}

const NAMED = 20;

/** For a message; a long list says how many more there are. */
function namesOf(known: readonly RepositoryView[]): readonly string[] {
  const names = known.slice(0, NAMED).map(({ name }) => name);
  return known.length > NAMED ? [...names, `and ${known.length - NAMED} more`] : names;
}

function oldest(known: readonly ProjectView[]): ProjectView | undefined {
  return [...known].sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1))[0];
}
