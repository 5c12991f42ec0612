import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { z } from 'zod/mini';
import type * as api from '../../contracts/api.js';
import type { CommandReply } from '../../contracts/replies.js';
import type { ConversationCommand } from '../../domain/conversation/conversation.commands.js';
import type { TicketKey, TurnId } from '../../domain/shared/types.js';
import type { CommandCaller } from '../access/caller.js';
import { ConversationHandling } from '../conversation/conversation-handling.js';
import { deriveId } from '../decide-and-append.js';
import type { Permission } from '../access/permissions.js';

type Body<Schema extends z.ZodMiniType> = z.output<Schema>;
type Change = (caller: CommandCaller, ...input: never[]) => ConversationCommand;

/**
 * The changes of a conversation that need nothing but what the caller says: from a request to the command of the decider.
 * A change that needs more (an offer, the code host) has a use case of its own in this folder; those of a plan that queue a turn
 * have `ContinuePlan`.
 */
export const changes = {
  /** Answers the agent's open question. */
  answerQuestion: ({ memberId }, input: Body<typeof api.answerQuestion>) => ({
    type: 'AnswerQuestion',
    data: { ...input, answeredBy: memberId },
  }),
  /** Rewords a message that still waits for its turn. */
  editQueuedMessage: (_, turnId: TurnId, input: Body<typeof api.editQueued>) => ({
    type: 'EditQueuedMessage',
    data: { turnId, ...input },
  }),
  /** Takes back a message that still waits for its turn. */
  removeQueuedMessage: (_, turnId: TurnId) => ({ type: 'RemoveQueuedMessage', data: { turnId } }),
  /** Lets messages go on that were held back after a failure or a stop. */
  releaseQueue: () => ({ type: 'ReleaseQueue', data: {} }),
  /** Asks the agent to stop the turn that is going on. */
  requestInterrupt: ({ memberId: by }, { turnId }: Body<typeof api.interrupt>) => ({
    type: 'RequestInterrupt',
    data: { turnId, by },
  }),
  /** Lets the present run cost more. */
  raiseBudget: ({ memberId: raisedBy }, { budgetCents }: Body<typeof api.raiseBudget>) => ({
    type: 'RaiseBudget',
    data: { budgetCents, raisedBy },
  }),
  /** Approves a plan and queues the Edits turn that carries it out. */
  approvePlan: ({ memberId: by, commandId }, { version, autoOpenDraftPr }: Body<typeof api.approvePlan>) => ({
    type: 'ApprovePlan',
    data: { version, autoOpenDraftPr: autoOpenDraftPr ?? null, by, turnId: deriveId(commandId, 'turn') },
  }),
  /** Asks for another version of a plan. */
  requestPlanChanges: ({ memberId: by, commandId }, input: Body<typeof api.requestPlanChanges>) => ({
    type: 'RequestPlanChanges',
    data: { ...input, by, turnId: deriveId(commandId, 'turn') },
  }),
  /** Rejects a plan. */
  rejectPlan: ({ memberId: by }, { version }: Body<typeof api.rejectPlan>) => ({
    type: 'RejectPlan',
    data: { version, by },
  }),
  /** Freezes exactly this revision and asks for its publishing. */
  acceptEdits: ({ memberId: acceptedBy, commandId }, input: Body<typeof api.acceptEdits>) => ({
    type: 'AcceptEdits',
    data: { ...input, acceptedBy, publishId: deriveId(commandId, 'publish') },
  }),
  /** Rejects a revision; the next message starts from the base again. */
  rejectEdits: ({ memberId: rejectedBy }, input: Body<typeof api.rejectEdits>) => ({
    type: 'RejectEdits',
    data: { ...input, rejectedBy },
  }),
  /** Puts a conversation away; lists no longer show it. */
  archive: ({ memberId: by }) => ({ type: 'ArchiveConversation', data: { by } }),
  /** Brings an archived conversation back. */
  restore: ({ memberId: by }) => ({ type: 'RestoreConversation', data: { by } }),
} satisfies Readonly<Record<string, Change>>;

/** What a change needs that not everybody who writes may do. */
const needs: Partial<Record<ConversationCommand['type'], Permission>> = { RaiseBudget: 'manage' };

/** One of the changes above, to one conversation. */
export class ChangeConversation extends Command<CommandReply> {
  constructor(
    readonly caller: CommandCaller,
    readonly ticketKey: TicketKey,
    readonly change: ReturnType<(typeof changes)[keyof typeof changes]>,
  ) {
    super();
  }
}

@CommandHandler(ChangeConversation)
export class ChangeConversationHandler implements ICommandHandler<ChangeConversation> {
  constructor(@Inject(ConversationHandling) private readonly conversations: ConversationHandling) {}

  execute({ caller, ticketKey, change }: ChangeConversation): Promise<CommandReply> {
    return this.conversations.carryOut(caller, ticketKey, change, needs[change.type]);
  }
}
