import { Inject, Injectable } from '@nestjs/common';
import type { CommandReply } from '../../contracts/replies.js';
import type { ConversationCommand } from '../../domain/conversation/conversation.commands.js';
import { conversationDecider } from '../../domain/conversation/conversation.decider.js';
import type { ConversationState } from '../../domain/conversation/conversation.state.js';
import { streams } from '../../domain/shared/streams.js';
import type { OrgId, TicketId, TicketKey } from '../../domain/shared/types.js';
import { metaOf, type CommandCaller } from '../access/caller.js';
import { DecideAndAppend, type Decided } from '../decide-and-append.js';
import { Permissions, type Permission } from '../access/permissions.js';
import { Directory } from '../directory/directory.js';
import { refusals } from '../refusals.js';

/** The way of every command to one conversation: permission, ticket, decider, log. */
@Injectable()
export class ConversationHandling {
  constructor(
    @Inject(DecideAndAppend) private readonly decisions: DecideAndAppend,
    @Inject(Permissions) private readonly permissions: Permissions,
    @Inject(Directory) private readonly directory: Directory,
  ) {}

  /** Carries out a command that needs nothing but what it says. Throws DomainError, PortError of the log. */
  async carryOut(
    caller: CommandCaller,
    ticketKey: TicketKey,
    command: ConversationCommand,
    permission: Permission = 'write',
  ): Promise<CommandReply> {
    await this.permissions.require(caller, permission);
    const { ticketId } = await this.directory.ticketRef(caller.orgId, ticketKey);
    const stream = streams.conversation(caller.orgId, ticketId);
    const decider = { ...conversationDecider, decide: onceStarted(ticketKey) };
    const { position } = await this.decisions.handle({ stream, decider, command, meta: metaOf(caller) });
    return { position };
  }

  /** One step of a command; `step` names it where there are several. */
  decide(
    caller: CommandCaller,
    ticketId: TicketId,
    command: ConversationCommand,
    ...step: readonly (string | number)[]
  ): Promise<Decided<ConversationState>> {
    const stream = streams.conversation(caller.orgId, ticketId);
    return this.decisions.handle({ stream, decider: conversationDecider, command, meta: metaOf(caller, ...step) });
  }

  state(orgId: OrgId, ticketId: TicketId): Promise<ConversationState> {
    return this.decisions.state(streams.conversation(orgId, ticketId), conversationDecider);
  }
}

/** The rules, for a ticket that was sent. */
function onceStarted(ticketKey: TicketKey): typeof conversationDecider.decide {
  return (command, state) => {
    if (!state.run) throw refusals.unknownConversation(ticketKey);
    return conversationDecider.decide(command, state);
  };
}
