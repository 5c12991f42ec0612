import type { ConversationEvent } from './conversation.events.js';
import type {
  Activity,
  ConversationEventOf,
  ConversationState,
  QueuedTurn,
  TurnOutcome,
} from './conversation.state.js';
import { changePullRequest, evolvePublish, pullRequestEnded } from './publish.evolve.js';
import { assertNever } from '../shared/assert-never.js';
import type { TurnId } from '../shared/types.js';

type State = ConversationState;

type Folds = {
  readonly [Type in ConversationEvent['type']]: (state: State, event: ConversationEventOf<Type>) => State;
};

const activity = (state: State, event: Parameters<typeof evolveActivity>[1]): State => ({
  ...state,
  activity: evolveActivity(state.activity, event),
});

/** One fold per fact; a fact without one does not compile. */
const folds: Folds = {
  RunStarted: (state, { data }) => runStarted(state, data),
  TurnQueued: (state, { data }) => turnQueued(state, data),
  QueuedMessageEdited: (state, { data }) => rememberAutoPr(changeQueue(state, [data.turnId], data), data),
  QueuedMessageRemoved: (state, { data }) => ({ ...state, queue: state.queue.filter((t) => t.turnId !== data.turnId) }),
  QueueReleased: (state, { data }) => changeQueue(state, data.turnIds, { held: false }),
  TurnClaimed: (state, { data }) => turnClaimed(state, data),
  TurnStarted: (state) => turnStarted(state),
  AgentSessionOpened: (state, { data }) => sessionOpened(state, data),
  InputRequested: activity,
  InputProvided: activity,
  InterruptRequested: activity,
  BudgetReached: activity,
  BudgetRaised: (state, { data }) => budgetRaised(state, data),
  TurnCompleted: (state) => turnEnded(state, (turn) => ({ kind: 'completed', turn })),
  TurnInterrupted: (state) => turnEnded(state, (turn) => ({ kind: 'interrupted', turn })),
  TurnFailed: (state, { data: { code, message } }) =>
    turnEnded(state, (turn) => ({ kind: 'failed', turn, code, message })),
  UsageRecorded: (state) => state,
  PlanProposed: evolvePlan,
  PlanChangesRequested: evolvePlan,
  PlanApproved: evolvePlan,
  PlanRejected: evolvePlan,
  EditsProposed: evolveEdits,
  EditsAccepted: evolveEdits,
  EditsRejected: evolveEdits,
  PublishRequested: evolvePublish,
  EditsPublished: evolvePublish,
  PrOpened: evolvePublish,
  PrUpdated: evolvePublish,
  PrOpenFailed: evolvePublish,
  PrClosed: (state, { data }) => pullRequestEnded(state, data, 'closed'),
  PrMerged: (state, { data }) => pullRequestEnded(state, data, 'merged'),
  PrReopened: (state, { data }) => changePullRequest(state, data, () => ({ state: 'open' })),
  PrMarkedReady: (state, { data }) => changePullRequest(state, data, () => ({ draft: false })),
  PrMarkedDraft: (state, { data }) => changePullRequest(state, data, () => ({ draft: true })),
  PrStateUnknown: (state, { data: { since, message, ...pr } }) =>
    changePullRequest(state, pr, () => ({ unknown: { since, message } })),
  PrStateKnown: (state, { data }) => changePullRequest(state, data, () => ({ unknown: null })),
  PrBaseReported: (state, { data }) => changePullRequest(state, data, () => ({ baseReplaced: data.replaced })),
  PrReviewed: (state) => state,
  ChecksReported: (state, { data }) => {
    const { passed, failed, pending, commit } = data;
    return changePullRequest(state, data, (pr) =>
      pr.commit === commit ? { checks: { passed, failed, pending } } : {},
    );
  },
  ConversationArchived: (state) => ({ ...state, archived: true }),
  ConversationRestored: (state) => ({ ...state, archived: false }),
};

/** Every fact of a conversation. Other lists are made from this one, so that none can miss a fact. */
export const CONVERSATION_FACTS = Object.keys(folds) as readonly ConversationEvent['type'][];

/** False for what a turn's own stream holds. */
export function isConversationFact(event: { readonly type: string }): event is ConversationEvent {
  return Object.hasOwn(folds, event.type);
}

/** Folds one fact. Total over every conversation fact: a recorded fact is never refused. */
export function evolveConversation(state: State, event: ConversationEvent): State {
  return (folds[event.type] as (state: State, event: ConversationEvent) => State)(state, event);
}

function changeQueue(state: State, turnIds: readonly TurnId[], change: Partial<QueuedTurn>): State {
  return { ...state, queue: state.queue.map((t) => (turnIds.includes(t.turnId) ? { ...t, ...change } : t)) };
}

function turnStarted(state: State): State {
  return state.activity.kind === 'working' ? { ...state, activity: { ...state.activity, started: true } } : state;
}

function sessionOpened(state: State, data: ConversationEventOf<'AgentSessionOpened'>['data']): State {
  const { runId, sessionId, budgetCents } = data;
  return state.run?.runId === runId ? { ...state, run: { ...state.run, sessionId, budgetCents } } : state;
}

function runStarted(state: State, data: ConversationEventOf<'RunStarted'>['data']): State {
  const { ticketId, ticketKey, runId, repositories, model, agent, seedRevision } = data;
  const fresh = { sessionId: null, budgetCents: null, pullRequestEnded: false };
  const run = { runId, repositories, model, agent, seedRevision, ...fresh };
  // Messages held back since an earlier run go to the new one: its session is the only one that goes on.
  const queue = state.queue.map((turn) => ({ ...turn, runId }));
  const names = repositories.map(({ repositoryId, name }) => [repositoryId, name] as const);
  const repositoryNames = { ...state.repositoryNames, ...Object.fromEntries(names) };
  return { ...state, ticketId, ticketKey, run, repositoryNames, queue };
}

function turnQueued(state: State, data: ConversationEventOf<'TurnQueued'>['data']): State {
  const { turnId, turnNumber, runId, mode, autoOpenDraftPr, instructions, sentBy, planVersion } = data;
  const turn: QueuedTurn = {
    turnId,
    turnNumber,
    runId,
    mode,
    autoOpenDraftPr,
    instructions,
    sentBy,
    planVersion,
    held: false,
  };
  const isPassedOver = state.plan?.decision === 'open' && state.plan.version !== planVersion;
  const plan = state.plan && isPassedOver ? { ...state.plan, decision: 'passed-over' as const } : state.plan;
  return rememberAutoPr({ ...state, plan, turnCount: turnNumber, queue: [...state.queue, turn] }, data);
}

/** Ask and Plan say nothing about it. */
function rememberAutoPr(state: State, { mode, autoOpenDraftPr }: Pick<QueuedTurn, 'mode' | 'autoOpenDraftPr'>): State {
  return mode === 'edits' ? { ...state, autoOpenDraftPr } : state;
}

function turnClaimed(state: State, data: ConversationEventOf<'TurnClaimed'>['data']): State {
  const { turnId, epoch } = data;
  const turn = state.queue.find((t) => t.turnId === turnId);
  if (!turn) return { ...state, epoch };
  return {
    ...state,
    epoch,
    turnsBegun: state.turnsBegun + 1,
    queue: state.queue.filter((t) => t.turnId !== turnId),
    activity: { kind: 'working', turn, started: false, interrupting: false },
  };
}

function evolveActivity(
  activity: Activity,
  event: ConversationEventOf<'InputRequested' | 'InputProvided' | 'InterruptRequested' | 'BudgetReached'>,
): Activity {
  if (activity.kind === 'none') return activity;
  const { turn, interrupting } = activity;
  switch (event.type) {
    case 'InputRequested': {
      const { inputId, question, options } = event.data;
      return { kind: 'waiting', turn, interrupting, inputId, question, options };
    }
    case 'InputProvided':
      return { kind: 'working', turn, started: true, interrupting };
    case 'InterruptRequested':
      return { ...activity, interrupting: true };
    case 'BudgetReached': {
      const { pauseId, spentCents, budgetCents } = event.data;
      return { kind: 'paused', turn, interrupting, pauseId, spentCents, budgetCents };
    }
    default:
      return assertNever(event);
  }
}

function budgetRaised(state: State, data: ConversationEventOf<'BudgetRaised'>['data']): State {
  const { activity, run } = state;
  const { runId, budgetCents } = data;
  if (run?.runId !== runId) return state;
  const raised = { ...state, run: { ...run, budgetCents } };
  if (activity.kind !== 'paused') return raised;
  const { turn, interrupting } = activity;
  return { ...raised, activity: { kind: 'working', turn, started: true, interrupting } };
}

function turnEnded(state: State, outcome: (turn: QueuedTurn) => TurnOutcome): State {
  if (state.activity.kind === 'none') return state;
  const lastOutcome = outcome(state.activity.turn);
  const queue = lastOutcome.kind === 'completed' ? state.queue : state.queue.map((t) => ({ ...t, held: true }));
  return { ...state, activity: { kind: 'none' }, lastOutcome, queue };
}

function evolvePlan(
  state: State,
  event: ConversationEventOf<'PlanProposed' | 'PlanChangesRequested' | 'PlanApproved' | 'PlanRejected'>,
): State {
  switch (event.type) {
    case 'PlanProposed': {
      const { turnId, version, title, markdown } = event.data;
      return { ...state, planCount: version, plan: { turnId, version, title, markdown, decision: 'open' } };
    }
    case 'PlanChangesRequested':
      return decidePlan(state, event.data.version, 'changes-requested');
    case 'PlanApproved':
      return decidePlan(state, event.data.version, 'approved');
    case 'PlanRejected':
      return decidePlan(state, event.data.version, 'rejected');
    default:
      return assertNever(event);
  }
}

function decidePlan(state: State, version: number, decision: 'changes-requested' | 'approved' | 'rejected'): State {
  return state.plan?.version === version ? { ...state, plan: { ...state.plan, decision } } : state;
}

function evolveEdits(
  state: State,
  event: ConversationEventOf<'EditsProposed' | 'EditsAccepted' | 'EditsRejected'>,
): State {
  if (event.type === 'EditsProposed') {
    const edits = { proposal: event.data, decision: 'open', acceptedBy: null, automatic: false } as const;
    return { ...state, revisionCount: event.data.revision, edits };
  }
  if (state.edits?.proposal.revision !== event.data.revision) return state;
  if (event.type === 'EditsRejected') return { ...state, edits: { ...state.edits, decision: 'rejected' } };
  const { acceptedBy, automatic } = event.data;
  return { ...state, edits: { ...state.edits, decision: 'accepted', acceptedBy, automatic } };
}
