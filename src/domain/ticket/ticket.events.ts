import type { ProjectId, TicketId, TicketKey } from '../shared/types.js';

type Fact<Type extends string, Data> = { readonly type: Type; readonly data: Data };

export type TicketCreated = Fact<
  'TicketCreated',
  {
    readonly ticketId: TicketId;
    readonly ticketKey: TicketKey;
    readonly projectId: ProjectId;
    readonly title: string;
    readonly body: string;
  }
>;
export type TicketEdited = Fact<
  'TicketEdited',
  { readonly ticketId: TicketId; readonly ticketKey: TicketKey; readonly title: string; readonly body: string }
>;

export type TicketEvent = TicketCreated | TicketEdited;
