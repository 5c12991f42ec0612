import type { ConversationCommand } from './conversation.commands.js';
import type { ConversationEvent } from './conversation.events.js';
import { evolveConversation } from './conversation.evolve.js';
import { initialConversation, type ConversationState } from './conversation.state.js';
import * as plans from './deciders/plan.decider.js';
import * as publishing from './deciders/publish.decider.js';
import * as queue from './deciders/queue.decider.js';
import * as turns from './deciders/turn.decider.js';
import { assertNever } from '../shared/assert-never.js';
import type { Decider } from '../shared/types.js';

function decide(command: ConversationCommand, state: ConversationState): readonly ConversationEvent[] {
  switch (command.type) {
    case 'SendMessage':
      return queue.sendMessage(command.data, state);
    case 'RetryTurn':
      return queue.retryTurn(command.data, state);
    case 'EditQueuedMessage':
      return queue.editQueuedMessage(command.data, state);
    case 'RemoveQueuedMessage':
      return queue.removeQueuedMessage(command.data, state);
    case 'ReleaseQueue':
      return queue.releaseQueue(state);
    case 'AnswerQuestion':
      return queue.answerQuestion(command.data, state);
    case 'RequestInterrupt':
      return turns.requestInterrupt(command.data, state);
    case 'ApprovePlan':
      return plans.approvePlan(command.data, state);
    case 'RequestPlanChanges':
      return plans.requestPlanChanges(command.data, state);
    case 'RejectPlan':
      return plans.rejectPlan(command.data, state);
    case 'AcceptEdits':
      return publishing.acceptEdits(command.data, state);
    case 'RejectEdits':
      return publishing.rejectEdits(command.data, state);
    case 'OpenDraftPrs':
      return publishing.openDraftPrs(command.data, state);
    case 'ArchiveConversation':
      return queue.archive(command.data, state);
    case 'RestoreConversation':
      return state.archived ? [{ type: 'ConversationRestored', data: command.data }] : [];
    case 'ClaimTurn':
      return turns.claimTurn(command.data, state);
    case 'StartTurn':
      return turns.startTurn(command.data, state);
    case 'RequestInput':
      return turns.requestInput(command.data, state);
    case 'ProposePlan':
      return plans.proposePlan(command.data, state);
    case 'ProposeEdits':
      return publishing.proposeEdits(command.data, state);
    case 'CompleteTurn':
      return turns.completeTurn(command.data, state);
    case 'FailTurn':
      return turns.failTurn(command.data, state);
    case 'InterruptTurn':
      return turns.interruptTurn(command.data, state);
    case 'RecordUsage':
      return turns.recordUsage(command.data, state);
    case 'RecordPublished':
      return publishing.recordPublished(command.data, state);
    case 'RecordPrOpened':
      return publishing.recordPrOpened(command.data, state);
    case 'RecordPrOpenFailed':
      return publishing.recordPrOpenFailed(command.data, state);
    case 'RecordPrState':
      return publishing.recordPrState(command.data, state);
    default:
      return assertNever(command);
  }
}

/** The rules of one ticket's conversation. A command that was already carried out gives no facts; a broken rule throws. */
export const conversationDecider: Decider<ConversationState, ConversationCommand, ConversationEvent> = {
  initialState: initialConversation,
  decide,
  evolve: evolveConversation,
};
