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
import { initialConversation, type ConversationState, type RunState } from '../conversation.state.js';
import type { Mode, RunRepository } from '../conversation.types.js';
import { branchOf } from '../publishing.js';
import { replyAutoPr, replyMode } from '../reply-mode.js';
import { LIMITS } from '../../shared/limits.js';
import type { RepositoryId, TurnId } from '../../shared/types.js';
import { requestPlanChanges } from './plan.decider.js';

type Facts = readonly ConversationEvent[];
/** A message without its place and its sender. */
export type Said = Pick<SendMessage['data'], 'mode' | 'autoOpenDraftPr' | 'instructions' | 'offer'>;

export function sendMessage(data: SendMessage['data'], state: ConversationState): Facts {
  if (state.archived) throw refuse.archived();
  const changed = planToChange(data, state);
  if (changed) {
    const { turnId, instructions: text, sentBy: by } = data;
    return requestPlanChanges({ turnId, version: changed.version, text, by }, state);
  }
  const { mode, autoOpenDraftPr } = checkedMessage(data, state);
  if (state.queue.length >= LIMITS.queuedTurns) throw refuse.queueFull(LIMITS.queuedTurns);
  const started = runFor(data, state);
  const runId = started?.data.runId ?? state.run?.runId;
  if (runId === undefined) throw refuse.notStarted();
  const { turnId, instructions, sentBy } = data;
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

/** Refuses what could not be the first message of a conversation, before there is one. */
export function checkFirstMessage(said: Said): void {
  checkedMessage(said, initialConversation);
  if (said.offer === null) throw refuse.notStarted();
  checkRepositories(said.offer);
}

function checkedMessage(data: Said, state: ConversationState) {
  const mode = data.mode ?? replyMode(state);
  const message = { mode, autoOpenDraftPr: data.autoOpenDraftPr ?? replyAutoPr(mode, state) };
  checkMessage({ ...message, instructions: data.instructions });
  return message;
}

/** The plan that waits for its decision, when the message names no mode of its own and nothing but the plan is to change. */
function planToChange({ mode, offer }: SendMessage['data'], { plan, activity }: ConversationState) {
  return mode === null && offer === null && plan?.decision === 'open' && activity.kind === 'none' ? plan : undefined;
}

function runFor(data: SendMessage['data'], state: ConversationState): RunStarted | undefined {
  const { offer, ticketId, ticketKey } = data;
  if (offer === null) {
    if (hasEndedPullRequest(state)) throw refuse.baseEnded();
    return undefined;
  }
  checkRepositories(offer);
  if (state.run && continues(state.run, offer)) return undefined;
  if (isBusyWithTurns(state)) throw refuse.busyWithOtherRun();
  return startRun(offer, { ticketId, ticketKey }, state);
}

/** The repositories that a message with this offer works on: those of the present run where it goes on. */
export function repositoriesOfNext(offer: RunOffer | null, { run }: ConversationState): readonly RunRepository[] {
  return offer === null || (run && continues(run, offer)) ? (run?.repositories ?? []) : offer.repositories;
}

/** A merged or closed pull request of the present run makes its base stale: the next message starts on a fresh one. */
function hasEndedPullRequest(state: ConversationState): boolean {
  return state.run?.pullRequestEnded === true;
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

/**
 * What a new run lays over its fresh clones: the newest revision, unless it was rejected or all of its work has left by
 * merged or closed pull requests. Then what the branches hold goes along, or the next commit on them would take it away.
 */
export function seedRevision(state: ConversationState): number | null {
  if (!state.edits) return null;
  const { revision, repositories } = state.edits.proposal;
  const hasLeft = repositories.every(({ repositoryId }) => workHasLeft(repositoryId, revision, state));
  if (state.edits.decision !== 'rejected' && !hasLeft) return revision;
  const shown = state.heads
    .filter(({ repositoryId, branch }) => branch === branchOf(repositoryId, state))
    .map((head) => head.revision);
  return shown.length === 0 ? null : Math.max(...shown);
}

/** The pull request that showed this revision of the repository was merged or closed: a new run starts there without it. */
export function workHasLeft(
  repositoryId: RepositoryId,
  revision: number,
  { pullRequests }: ConversationState,
): boolean {
  return pullRequests.some((pr) => pr.repositoryId === repositoryId && pr.revision === revision && pr.state !== 'open');
}

function continues(run: RunState, offer: RunOffer): boolean {
  const isSame = run.model === offer.model && run.agent === offer.agent;
  if (!isSame || run.pullRequestEnded || run.repositories.length !== offer.repositories.length) return false;
  return offer.repositories.every((wanted) =>
    run.repositories.some((r) => r.repositoryId === wanted.repositoryId && r.baseBranch === wanted.baseBranch),
  );
}

export function retryTurn(data: RetryTurn['data'], state: ConversationState): Facts {
  if (state.archived) throw refuse.archived();
  const { lastOutcome } = state;
  if (
    isBusyWithTurns(state) ||
    !lastOutcome ||
    lastOutcome.kind === 'completed' ||
    lastOutcome.turn.turnId !== data.failedTurnId
  )
    throw refuse.nothingToRetry();
  checkRepositories(data.offer);
  const { mode, autoOpenDraftPr, instructions, planVersion, turnId: retryOf } = lastOutcome.turn;
  return [
    startRun(data.offer, { ticketId: state.ticketId, ticketKey: state.ticketKey }, state),
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
  const before = checkQueued(data.turnId, state);
  checkMessage(data);
  // The first message may be empty: then the ticket says what to do.
  if (data.instructions.trim() === '' && before.instructions.trim() !== '') throw refuse.emptyMessage();
  return [{ type: 'QueuedMessageEdited', data }];
}

export function removeQueuedMessage(data: RemoveQueuedMessage['data'], state: ConversationState): Facts {
  checkQueued(data.turnId, state);
  return [{ type: 'QueuedMessageRemoved', data }];
}

function checkQueued(turnId: TurnId, state: ConversationState): ConversationState['queue'][number] {
  if (state.archived) throw refuse.archived();
  const queued = state.queue.find((turn) => turn.turnId === turnId);
  if (!queued) throw refuse.notQueued();
  return queued;
}

export function releaseQueue(_data: ReleaseQueue['data'], state: ConversationState): Facts {
  if (state.archived) throw refuse.archived();
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
  if (isBusyWithTurns(state)) throw refuse.busyToArchive();
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
  const names = new Set<string>();
  for (const { repositoryId, name } of repositories) {
    if (seen.has(repositoryId)) throw refuse.repositoryTwice(name);
    if (names.has(name.toLowerCase())) throw refuse.repositoryNameTwice(name);
    seen.add(repositoryId);
    names.add(name.toLowerCase());
  }
}

/** A turn is going on, or the next one will start without a person. */
function isBusyWithTurns(state: ConversationState): boolean {
  return state.activity.kind !== 'none' || state.queue.some((turn) => !turn.held);
}
