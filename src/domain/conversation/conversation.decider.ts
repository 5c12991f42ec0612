import type { ConversationCommand } from './conversation.commands.js';
import type { ConversationEvent } from './conversation.events.js';
import { evolveConversation } from './conversation.evolve.js';
import { initialConversation, type ConversationState } from './conversation.state.js';
import * as budgets from './deciders/budget.decider.js';
import * as plans from './deciders/plan.decider.js';
import * as publishing from './deciders/publish.decider.js';
import * as pullRequests from './deciders/pull-request.decider.js';
import * as queue from './deciders/queue.decider.js';
import * as turns from './deciders/turn.decider.js';
import type { Decider } from '../shared/types.js';

type Decide<Data> = (data: Data, state: ConversationState) => readonly ConversationEvent[];
type Table = {
  readonly [Type in ConversationCommand['type']]: Decide<Extract<ConversationCommand, { type: Type }>['data']>;
};

/** One function per command; a command without one does not compile. */
const table: Table = {
  SendMessage: queue.sendMessage,
  RetryTurn: queue.retryTurn,
  EditQueuedMessage: queue.editQueuedMessage,
  RemoveQueuedMessage: queue.removeQueuedMessage,
  ReleaseQueue: queue.releaseQueue,
  AnswerQuestion: queue.answerQuestion,
  ArchiveConversation: queue.archive,
  RestoreConversation: queue.restore,
  RaiseBudget: budgets.raiseBudget,
  RequestInterrupt: turns.requestInterrupt,
  ClaimTurn: turns.claimTurn,
  StartTurn: turns.startTurn,
  ReachBudget: budgets.reachBudget,
  RequestInput: turns.requestInput,
  CompleteTurn: turns.completeTurn,
  FailTurn: turns.failTurn,
  InterruptTurn: turns.interruptTurn,
  RecordUsage: turns.recordUsage,
  ProposePlan: plans.proposePlan,
  ApprovePlan: plans.approvePlan,
  RequestPlanChanges: plans.requestPlanChanges,
  RejectPlan: plans.rejectPlan,
  ProposeEdits: publishing.proposeEdits,
  AcceptEdits: publishing.acceptEdits,
  RejectEdits: publishing.rejectEdits,
  OpenDraftPrs: publishing.openDraftPrs,
  RecordPublished: publishing.recordPublished,
  RecordPrOpened: publishing.recordPrOpened,
  RecordPrOpenFailed: publishing.recordPrOpenFailed,
  RecordPrState: pullRequests.recordPrState,
  RecordPrStateUnknown: pullRequests.recordPrStateUnknown,
  RecordChecks: pullRequests.recordChecks,
  RecordPrBase: pullRequests.recordPrBase,
  RecordReview: pullRequests.recordReview,
};

/** The rules of one ticket's conversation. A command that was already carried out gives no facts; a broken rule throws. */
export const conversationDecider: Decider<ConversationState, ConversationCommand, ConversationEvent> = {
  initialState: initialConversation,
  decide: (command, state) => (table[command.type] as Decide<ConversationCommand['data']>)(command.data, state),
  evolve: evolveConversation,
};
