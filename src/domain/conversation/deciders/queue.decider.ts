import type {
  AnswerQuestion,
  ArchiveConversation,
  EditQueuedMessage,
  RemoveQueuedMessage,
  ReleaseQueue,
  RestoreConversation,
  RetryTurn,
  RunOffer,
  SendMessage,
} from '../conversation.commands.js';
import { refuse } from '../conversation.errors.js';
import type { ConversationEvent, RunStarted } from '../conversation.events.js';
import type { ConversationState, RunState } from '../conversation.state.js';
import type { Mode } from '../conversation.types.js';
import { LIMITS } from '../../shared/limits.js';

type Facts = readonly ConversationEvent[];

export function sendMessage(data: SendMessage['data'], state: ConversationState): Facts {
  if (state.archived) throw refuse.archived();
  if (state.activity.kind === 'waiting') {
    return answerQuestion(
      { inputId: state.activity.inputId, answer: data.instructions, answeredBy: data.sentBy },
      state,
    );
  }
  checkMessage(data);
  if (state.queue.length >= LIMITS.queuedTurns) throw refuse.queueFull(LIMITS.queuedTurns);
  const started = runFor(data, state);
  const runId = started?.data.runId ?? state.run?.runId;
  if (runId === undefined) throw refuse.notStarted();
  const { turnId, mode, autoOpenDraftPr, instructions, sentBy } = data;
  const queued: ConversationEvent = {
    type: 'TurnQueued',
    data: {
      turnId,
      turnNumber: state.turnCount + 1,
      runId,
      mode,
      autoOpenDraftPr,
      instructions,
      sentBy,
      planVersion: null,
      retryOf: null,
    },
  };
  return started ? [started, queued] : [queued];
}

function runFor(data: SendMessage['data'], state: ConversationState): RunStarted | undefined {
  const { offer, ticketId, ticketKey } = data;
  if (offer === null) {
    if (state.run && hasEndedPullRequest(state)) throw refuse.noRepositories();
    return undefined;
  }
  checkRepositories(offer);
  if (state.run && continues(state.run, offer) && !hasEndedPullRequest(state)) return undefined;
  if (state.activity.kind !== 'none' || state.queue.some((turn) => !turn.held)) throw refuse.busyWithOtherRun();
  return startRun(offer, { ticketId, ticketKey }, state);
}

/** A merged or closed pull request of the present run makes its base stale: the next message starts on a fresh one. */
export function hasEndedPullRequest(state: ConversationState): boolean {
  const ended = state.pullRequests.filter((pr) => pr.state !== 'open');
  return ended.some(
    (pr) => pr.revision === state.edits?.proposal.revision && state.edits.proposal.runId === state.run?.runId,
  );
}

function startRun(
  offer: RunOffer,
  ticket: Pick<SendMessage['data'], 'ticketId' | 'ticketKey'>,
  state: ConversationState,
): RunStarted {
  const { runId, repositories, model, agent } = offer;
  return {
    type: 'RunStarted',
    data: { ...ticket, runId, repositories, model, agent, seedRevision: seedRevision(state) },
  };
}

/** The newest revision goes along unless it was rejected or its work has left by a merged or closed pull request. */
export function seedRevision(state: ConversationState): number | null {
  if (!state.edits || state.edits.decision === 'rejected') return null;
  return hasEndedPullRequest(state) ? null : state.edits.proposal.revision;
}

function continues(run: RunState, offer: RunOffer): boolean {
  if (run.model !== offer.model || run.repositories.length !== offer.repositories.length) return false;
  return offer.repositories.every((wanted) =>
    run.repositories.some((r) => r.repositoryId === wanted.repositoryId && r.baseBranch === wanted.baseBranch),
  );
}

export function retryTurn(data: RetryTurn['data'], state: ConversationState): Facts {
  if (state.archived) throw refuse.archived();
  const { lastOutcome, activity } = state;
  const busy = activity.kind !== 'none' || state.queue.some((turn) => !turn.held);
  if (busy || !lastOutcome || lastOutcome.kind === 'completed' || lastOutcome.turn.turnId !== data.failedTurnId)
    throw refuse.nothingToRetry();
  checkRepositories(data.offer);
  const { mode, autoOpenDraftPr, instructions, planVersion, turnId: retryOf } = lastOutcome.turn;
  return [
    startRun(data.offer, state, state),
    {
      type: 'TurnQueued',
      data: {
        turnId: data.turnId,
        turnNumber: state.turnCount + 1,
        runId: data.offer.runId,
        mode,
        autoOpenDraftPr,
        instructions,
        sentBy: data.sentBy,
        planVersion,
        retryOf,
      },
    },
  ];
}

export function editQueuedMessage(data: EditQueuedMessage['data'], state: ConversationState): Facts {
  if (!state.queue.some((turn) => turn.turnId === data.turnId)) throw refuse.notQueued();
  checkMessage(data);
  return [{ type: 'QueuedMessageEdited', data }];
}

export function removeQueuedMessage(data: RemoveQueuedMessage['data'], state: ConversationState): Facts {
  if (!state.queue.some((turn) => turn.turnId === data.turnId)) throw refuse.notQueued();
  return [{ type: 'QueuedMessageRemoved', data }];
}

export function releaseQueue(_data: ReleaseQueue['data'], state: ConversationState): Facts {
  const turnIds = state.queue.filter((turn) => turn.held).map((turn) => turn.turnId);
  if (turnIds.length === 0) throw refuse.nothingHeld();
  return [{ type: 'QueueReleased', data: { turnIds } }];
}

export function answerQuestion(data: AnswerQuestion['data'], state: ConversationState): Facts {
  const { activity } = state;
  if (activity.kind !== 'waiting' || activity.inputId !== data.inputId) throw refuse.noSuchQuestion();
  if (data.answer.trim() === '') throw refuse.emptyAnswer();
  if (data.answer.length > LIMITS.answer) throw refuse.instructionsTooLong(data.answer.length, LIMITS.answer);
  return [{ type: 'InputProvided', data: { turnId: activity.turn.turnId, ...data } }];
}

export function archive(data: ArchiveConversation['data'], state: ConversationState): Facts {
  if (state.archived) return [];
  if (!state.run) throw refuse.notStarted();
  if (state.activity.kind !== 'none') throw refuse.busyWithOtherRun();
  return [{ type: 'ConversationArchived', data }];
}

export function restore(data: RestoreConversation['data'], state: ConversationState): Facts {
  return state.archived ? [{ type: 'ConversationRestored', data }] : [];
}

function checkMessage(data: {
  readonly instructions: string;
  readonly mode: Mode;
  readonly autoOpenDraftPr: boolean;
}): void {
  const { length } = data.instructions;
  if (length > LIMITS.instructions) throw refuse.instructionsTooLong(length, LIMITS.instructions);
  if (data.autoOpenDraftPr && data.mode !== 'edits') throw refuse.autoPrNeedsEdits();
}

function checkRepositories(offer: RunOffer): void {
  const { repositories } = offer;
  if (repositories.length === 0) throw refuse.noRepositories();
  if (repositories.length > LIMITS.repositoriesPerRun)
    throw refuse.tooManyRepositories(repositories.length, LIMITS.repositoriesPerRun);
  const seen = new Set<string>();
  for (const { repositoryId, name } of repositories) {
    if (seen.has(repositoryId)) throw refuse.repositoryTwice(name);
    seen.add(repositoryId);
  }
}
