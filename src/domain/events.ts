import type { ConversationEvent } from './conversation/conversation.events.js';
import type { TurnEvent } from './conversation/turn.events.js';
import type { MemberEvent } from './member/member.events.js';
import type { OrganizationEvent } from './organization/organization.events.js';
import type { ProjectEvent } from './project/project.events.js';
import type { RepositoryEvent } from './repository/repository.events.js';
import type { TicketEvent } from './ticket/ticket.events.js';

/** Every fact the log may hold, in its newest shape. */
export type DomainEvent =
  OrganizationEvent | MemberEvent | ProjectEvent | RepositoryEvent | TicketEvent | ConversationEvent | TurnEvent;

export type DomainEventType = DomainEvent['type'];
export type EventOf<Type extends DomainEventType> = Extract<DomainEvent, { type: Type }>;
