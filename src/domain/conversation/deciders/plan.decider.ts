import type { ApprovePlan, ProposePlan, RejectPlan, RequestPlanChanges } from '../conversation.commands.js';
import { refuse } from '../conversation.errors.js';
import type { ConversationEvent, TurnQueued } from '../conversation.events.js';
import type { ConversationState, PlanState } from '../conversation.state.js';
import { replyAutoPr } from '../reply-mode.js';
import { LIMITS } from '../../shared/limits.js';
import { ownedTurn } from './owner.js';

type Facts = readonly ConversationEvent[];

export function proposePlan(data: ProposePlan['data'], state: ConversationState): Facts {
  const turn = ownedTurn(data, state);
  if (turn.mode !== 'plan') throw refuse.modeForbids(turn.mode, 'propose a plan');
  const { turnId, epoch, title, markdown } = data;
  const { plan } = state;
  if (plan?.turnId === turnId && plan.title === title && plan.markdown === markdown) return [];
  return [{ type: 'PlanProposed', data: { turnId, version: state.planCount + 1, title, markdown, epoch } }];
}

export function approvePlan(data: ApprovePlan['data'], state: ConversationState): Facts {
  const { turnId } = openPlan(data.version, state);
  const { version, by } = data;
  // The turn comes first: between the two facts the conversation must not look as if nothing were to follow.
  return [
    queued(state, {
      turnId: data.turnId,
      mode: 'edits',
      autoOpenDraftPr: data.autoOpenDraftPr ?? replyAutoPr('edits', state),
      instructions: `Carry out plan version ${version}.`,
      sentBy: by,
      planVersion: version,
    }),
    { type: 'PlanApproved', data: { turnId, version, by } },
  ];
}

export function requestPlanChanges(data: RequestPlanChanges['data'], state: ConversationState): Facts {
  const { turnId } = openPlan(data.version, state);
  if (data.text.trim() === '') throw refuse.emptyText();
  if (data.text.length > LIMITS.instructions) throw refuse.instructionsTooLong(data.text.length, LIMITS.instructions);
  const { version, text, by } = data;
  return [
    queued(state, {
      turnId: data.turnId,
      mode: 'plan',
      autoOpenDraftPr: false,
      instructions: text,
      sentBy: by,
      planVersion: null,
    }),
    { type: 'PlanChangesRequested', data: { turnId, version, text, by } },
  ];
}

export function rejectPlan(data: RejectPlan['data'], state: ConversationState): Facts {
  const { turnId } = openPlan(data.version, state);
  return [{ type: 'PlanRejected', data: { turnId, version: data.version, by: data.by } }];
}

function openPlan(version: number, state: ConversationState): PlanState {
  if (state.archived) throw refuse.archived();
  if (state.plan?.version !== version || state.plan.decision !== 'open' || state.activity.kind !== 'none')
    throw refuse.stalePlan(version);
  return state.plan;
}

function queued(
  state: ConversationState,
  turn: Pick<TurnQueued['data'], 'turnId' | 'mode' | 'autoOpenDraftPr' | 'instructions' | 'sentBy' | 'planVersion'>,
): TurnQueued {
  if (!state.run) throw refuse.notStarted();
  return {
    type: 'TurnQueued',
    data: { ...turn, turnNumber: state.turnCount + 1, runId: state.run.runId, retryOf: null },
  };
}
