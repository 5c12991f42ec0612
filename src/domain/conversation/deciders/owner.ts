import type { ConversationState, QueuedTurn } from '../conversation.state.js';
import { refuse } from '../conversation.errors.js';
import type { TurnId } from '../../shared/types.js';

/** The turn that is going on, if the caller owns it; refuses an older owner and a turn that has ended. */
export function ownedTurn(
  owner: { readonly turnId: TurnId; readonly epoch: number },
  state: ConversationState,
): QueuedTurn {
  const { activity } = state;
  if (owner.epoch !== state.epoch || activity.kind === 'none' || activity.turn.turnId !== owner.turnId) {
    throw refuse.staleEpoch(owner.epoch, state.epoch);
  }
  return activity.turn;
}

/** True when this very turn has already ended under this owner: the command repeats itself and has nothing to add. */
export function alreadyEnded(
  owner: { readonly turnId: TurnId; readonly epoch: number },
  state: ConversationState,
): boolean {
  return (
    state.activity.kind === 'none' && owner.epoch === state.epoch && state.lastOutcome?.turn.turnId === owner.turnId
  );
}
