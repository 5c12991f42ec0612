import type { ConversationCommand } from '../../domain/conversation/conversation.commands.js';
import { conversationDecider } from '../../domain/conversation/conversation.decider.js';
import type { ConversationState, QueuedTurn } from '../../domain/conversation/conversation.state.js';
import { streams } from '../../domain/shared/streams.js';
import { deriveId, type DecideAndAppend } from '../decide-and-append.js';
import type { ConversationRef } from './conversation-watch.js';
import type { TurnId } from '../../domain/shared/types.js';

interface OwnedTurn extends ConversationRef {
  readonly turn: QueuedTurn;
  readonly epoch: number;
}

/** What the owner of a turn has to say goes into the log by this: under its epoch, and once for the same `idParts`. */
export class OwnersLog {
  readonly owner: { readonly turnId: TurnId; readonly epoch: number };
  readonly proposer: ConversationRef & OwnersLog['owner'];

  constructor(
    private readonly decisions: DecideAndAppend,
    { orgId, ticketId, turn, epoch }: OwnedTurn,
  ) {
    this.owner = { turnId: turn.turnId, epoch };
    this.proposer = { orgId, ticketId, ...this.owner };
  }

  async send(command: ConversationCommand, idParts: readonly (string | number)[]): Promise<void> {
    await this.decide(command, idParts);
  }

  /** Gives the conversation as it is then. */
  async decide(command: ConversationCommand, idParts: readonly (string | number)[]): Promise<ConversationState> {
    const { orgId, ticketId, turnId } = this.proposer;
    const { state } = await this.decisions.handle({
      stream: streams.conversation(orgId, ticketId),
      decider: conversationDecider,
      command,
      meta: { commandId: deriveId(turnId, ...idParts), actor: { kind: 'agent' }, correlationId: turnId },
    });
    return state;
  }
}
