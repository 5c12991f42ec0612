import type { MemberId, RunId, TurnId } from '../shared/types.js';

type Fact<Type extends string, Data> = { readonly type: Type; readonly data: Data };

/** The provider's session of a run is open and its repositories are in place. */
export type AgentSessionOpened = Fact<
  'AgentSessionOpened',
  {
    readonly runId: RunId;
    readonly turnId: TurnId;
    readonly sessionId: string;
    /** What the session may cost, in cents of US dollars; null for a session without a budget. */
    readonly budgetCents: number | null;
    readonly epoch: number;
  }
>;
/** The agent paused because its session cost as much as it may; it asks no model until the budget is raised. Recorded by the owner. */
export type BudgetReached = Fact<
  'BudgetReached',
  {
    readonly turnId: TurnId;
    /** The provider's name for this pause. */
    readonly pauseId: string;
    readonly spentCents: number;
    readonly budgetCents: number;
    readonly epoch: number;
  }
>;
/** A person lets the run cost more; a turn that its budget paused goes on. */
export type BudgetRaised = Fact<
  'BudgetRaised',
  {
    readonly runId: RunId;
    /** The turn that goes on; null when none was paused. */
    readonly turnId: TurnId | null;
    readonly budgetCents: number;
    readonly raisedBy: MemberId;
  }
>;
