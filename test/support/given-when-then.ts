import type { Decider } from '../../src/domain/shared/types.js';
import { DomainError } from '../../src/domain/shared/domain-error.js';

/** What is claimed of one command, after some facts. */
export interface Claim<Event> {
  /** The command gives exactly these facts, in this order, and each of them folds. */
  then(expected: readonly Event[]): void;
  /** The command is refused with a DomainError of this code. */
  thenRejects(code: string): void;
}

export type Given<Command, Event> = (facts: readonly Event[]) => { when(command: Command): Claim<Event> };

/** Speaks of one decider in sentences: `given(facts).when(command).then(facts)`. */
export function givenFor<State, Command, Event>(decider: Decider<State, Command, Event>): Given<Command, Event> {
  return (facts) => ({
    when(command) {
      const state = facts.reduce(decider.evolve, decider.initialState);
      return {
        then(expected) {
          const decided = decider.decide(command, state);
          expect(decided).toEqual(expected);
          decided.reduce(decider.evolve, state);
        },
        thenRejects(code) {
          expect(refusal(() => decider.decide(command, state))).toBe(code);
        },
      };
    },
  });
}

/** The code of the DomainError that `attempt` throws; any other error goes on its way. */
function refusal(attempt: () => unknown): string {
  try {
    attempt();
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
  return 'nothing was refused';
}
