import { z } from 'zod';
import type { MemberEvent } from '../domain/member/member.events.js';
import type { OrganizationEvent } from '../domain/organization/organization.events.js';
import type { ProjectEvent } from '../domain/project/project.events.js';
import type { RepositoryEvent } from '../domain/repository/repository.events.js';
import type { TicketEvent } from '../domain/ticket/ticket.events.js';
import type { Catalog } from './codec.js';
import { codeHostKind, count, role, text } from './shapes.js';

type TrackerEvent = OrganizationEvent | MemberEvent | ProjectEvent | RepositoryEvent | TicketEvent;

export const trackerCatalog: Catalog<TrackerEvent> = {
  OrganizationCreated: { shape: z.object({ orgId: text, name: text }) },
  RepositoryNameAllocated: { shape: z.object({ repositoryId: text, name: text }) },
  OwnershipClaimed: { shape: z.object({ memberId: text }) },
  MemberAdded: { shape: z.object({ memberId: text, role }) },
  ProjectCreated: {
    shape: z.object({ projectId: text, key: text, name: text, firstTicketNumber: z.exactOptional(count) }),
  },
  TicketNumberAllocated: { shape: z.object({ ticketId: text, number: count }) },
  RepositoryLinked: { shape: z.object({ repositoryId: text }) },
  RepositoryUnlinked: { shape: z.object({ repositoryId: text }) },
  RepositoryAdded: {
    shape: z.object({ repositoryId: text, name: text, codeHost: codeHostKind, source: text, defaultBranch: text }),
  },
  RepositoryMoved: { shape: z.object({ repositoryId: text, source: text }) },
  RepositoryRemoved: { shape: z.object({ repositoryId: text }) },
  TicketCreated: {
    shape: z.object({ ticketId: text, ticketKey: text, projectId: text, title: text, body: text }),
  },
  TicketEdited: { shape: z.object({ ticketId: text, ticketKey: text, title: text, body: text }) },
};
