import type { RaiseBudget, ReachBudget } from '../conversation.commands.js';
import { refuse } from '../conversation.errors.js';
import type { ConversationEvent } from '../conversation.events.js';
import type { ConversationState } from '../conversation.state.js';
import { LIMITS } from '../../shared/limits.js';
import { ownedTurn } from './owner.js';

type Facts = readonly ConversationEvent[];

export function reachBudget(data: ReachBudget['data'], state: ConversationState): Facts {
  ownedTurn(data, state);
  if (state.activity.kind === 'paused' && state.activity.pauseId === data.pauseId) return [];
  // A pause by a budget that was raised meanwhile, or one that a new owner is told of once more.
  if ((state.run?.budgetCents ?? 0) > data.budgetCents) return [];
  return [{ type: 'BudgetReached', data }];
}

export function raiseBudget({ budgetCents, raisedBy }: RaiseBudget['data'], state: ConversationState): Facts {
  if (state.archived) throw refuse.archived();
  const { run, activity } = state;
  if (!run) throw refuse.notStarted();
  if (run.budgetCents === null) throw refuse.noBudget();
  const spentCents = activity.kind === 'paused' ? activity.spentCents : 0;
  const floor = Math.max(run.budgetCents, spentCents);
  if (budgetCents <= floor) throw refuse.budgetNotRaised(floor);
  if (budgetCents > LIMITS.budgetCents) throw refuse.budgetTooHigh(LIMITS.budgetCents);
  const turnId = activity.kind === 'paused' ? activity.turn.turnId : null;
  return [{ type: 'BudgetRaised', data: { runId: run.runId, turnId, budgetCents, raisedBy } }];
}
