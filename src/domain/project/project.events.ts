import type { ProjectId, RepositoryId, TicketId } from '../shared/types.js';

type Fact<Type extends string, Data> = { readonly type: Type; readonly data: Data };

/** A project exists; `key` prefixes its ticket keys. Numbers count from `firstTicketNumber`, from 1 when it is absent. */
export type ProjectCreated = Fact<
  'ProjectCreated',
  { readonly projectId: ProjectId; readonly key: string; readonly name: string; readonly firstTicketNumber?: number }
>;
/** A ticket number of this project was given out; numbers are never reused. */
export type TicketNumberAllocated = Fact<
  'TicketNumberAllocated',
  { readonly ticketId: TicketId; readonly number: number }
>;
/** The repository is pre-selected for this project's tickets. */
export type RepositoryLinked = Fact<'RepositoryLinked', { readonly repositoryId: RepositoryId }>;
export type RepositoryUnlinked = Fact<'RepositoryUnlinked', { readonly repositoryId: RepositoryId }>;

export type ProjectEvent = ProjectCreated | TicketNumberAllocated | RepositoryLinked | RepositoryUnlinked;
