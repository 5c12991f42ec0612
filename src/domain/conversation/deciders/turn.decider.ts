import type {
  ClaimTurn,
  CompleteTurn,
  FailTurn,
  InterruptTurn,
  RecordUsage,
  RequestInput,
  RequestInterrupt,
  StartTurn,
} from '../conversation.commands.js';
import { refuse } from '../conversation.errors.js';
import type { ConversationEvent } from '../conversation.events.js';
import type { ConversationState } from '../conversation.state.js';
import { BLOCKING_FLAGS } from '../conversation.types.js';
import { alreadyEnded, ownedTurn } from './owner.js';
import { publishRequest } from './publish.decider.js';

type Facts = readonly ConversationEvent[];

/** Claims the turn that is going on (its owner died) or the first one that waits. The caller holds the lease. */
export function claimTurn(data: ClaimTurn['data'], state: ConversationState): Facts {
  const turn = state.activity.kind === 'none' ? state.queue.find((t) => !t.held) : state.activity.turn;
  // Whoever took the last waiting message away was quicker.
  if (!turn) return [];
  return [{ type: 'TurnClaimed', data: { turnId: turn.turnId, epoch: state.epoch + 1, owner: data.owner } }];
}

export function startTurn(data: StartTurn['data'], state: ConversationState): Facts {
  const turn = ownedTurn(data, state);
  const { turnId, epoch, sessionId } = data;
  // A budget that was raised while the session was opened is told to the session right after.
  const budgetCents = data.budgetCents === null ? null : Math.max(data.budgetCents, state.run?.budgetCents ?? 0);
  const facts: ConversationEvent[] = [];
  if (state.run?.sessionId !== sessionId)
    facts.push({ type: 'AgentSessionOpened', data: { runId: turn.runId, turnId, sessionId, budgetCents, epoch } });
  if (state.activity.kind === 'working' && !state.activity.started)
    facts.push({ type: 'TurnStarted', data: { turnId, epoch } });
  return facts;
}

export function requestInterrupt(data: RequestInterrupt['data'], state: ConversationState): Facts {
  const { activity } = state;
  if (activity.kind === 'none' || activity.turn.turnId !== data.turnId) throw refuse.nothingToStop();
  return activity.interrupting ? [] : [{ type: 'InterruptRequested', data }];
}

export function requestInput(data: RequestInput['data'], state: ConversationState): Facts {
  ownedTurn(data, state);
  if (state.activity.kind === 'waiting' && state.activity.inputId === data.inputId) return [];
  return [{ type: 'InputRequested', data }];
}

export function completeTurn(data: CompleteTurn['data'], state: ConversationState): Facts {
  if (alreadyEnded(data, state)) return [];
  const turn = ownedTurn(data, state);
  const { turnId, epoch } = data;
  const completed: ConversationEvent = { type: 'TurnCompleted', data: { turnId, epoch } };
  const proposal = state.edits?.decision === 'open' ? state.edits.proposal : undefined;
  const wanted = turn.mode === 'edits' && turn.autoOpenDraftPr && proposal?.turnId === turnId;
  const flagged = proposal?.flags.some((flag) => BLOCKING_FLAGS.includes(flag.kind)) === true;
  if (!wanted || flagged) return [completed];
  const { revision } = proposal;
  // The turn ends last: whoever reads in the middle of this append must not find the conversation at rest.
  return [
    { type: 'EditsAccepted', data: { turnId, revision, acceptedBy: turn.sentBy, automatic: true } },
    ...publishRequest({ publishId: data.publishId, proposal, openDraftPr: true, requestedBy: turn.sentBy }, state),
    completed,
  ];
}

export function failTurn(data: FailTurn['data'], state: ConversationState): Facts {
  if (alreadyEnded(data, state)) return [];
  ownedTurn(data, state);
  return [{ type: 'TurnFailed', data }];
}

export function interruptTurn(data: InterruptTurn['data'], state: ConversationState): Facts {
  if (alreadyEnded(data, state)) return [];
  ownedTurn(data, state);
  return [{ type: 'TurnInterrupted', data: { turnId: data.turnId, epoch: data.epoch } }];
}

export function recordUsage(data: RecordUsage['data'], state: ConversationState): Facts {
  ownedTurn(data, state);
  const { turnId, epoch, model, usage } = data;
  return [{ type: 'UsageRecorded', data: { turnId, epoch, model, ...usage } }];
}
