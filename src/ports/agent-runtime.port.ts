import type { AgentKind, Mode, RunRepository, Usage } from '../domain/conversation/conversation.types.js';
import type { ToolKind } from '../domain/conversation/turn.events.js';
import type { RunId, TurnId } from '../domain/shared/types.js';

export const AGENT_RUNTIME = Symbol('AgentRuntime');

/** A repository of the run and where its code host finds it (`RepositoryRef.source`). */
export interface AgentRepository extends RunRepository {
  readonly source: string;
}

export interface OpenSession {
  readonly runId: RunId;
  /** Shown at the provider. */
  readonly title: string;
  readonly model: string;
  readonly mode: Mode;
  readonly repositories: readonly AgentRepository[];
  /** Bundle (tar bytes) of the newest revision, laid over the fresh clones; null for none. */
  readonly seed: Uint8Array | null;
  /** What people let the run cost, in cents of US dollars; null for what a new session may cost by the settings. */
  readonly budgetCents: number | null;
}

export interface AgentSession {
  readonly runId: RunId;
  readonly sessionId: string;
  /** What it may cost, in cents of US dollars; null for one without a budget. */
  readonly budgetCents: number | null;
}

export interface RejectedRevision {
  readonly revision: number;
  /** A person's words; may be empty. */
  readonly reason: string;
}

export interface TurnInput {
  readonly turnId: TurnId;
  readonly turnNumber: number;
  readonly mode: Mode;
  /** What the person sent. */
  readonly instructions: string;
  readonly ticket: { readonly key: string; readonly title: string; readonly body: string };
  /** The approved plan to carry out; null for none. */
  readonly plan: string | null;
  /** In Plan, the newest plan of this run that is neither approved nor rejected, to be carried on from; null for none. */
  readonly previousPlan: string | null;
  readonly model: string;
  readonly repositories: readonly AgentRepository[];
  /** Bundle (tar bytes) of the newest revision in this run or its seed: the state of the workspace before this turn; null when unchanged. */
  readonly workspace: Uint8Array | null;
  /** The newest revision of this run, when the team rejected it: its edits may still be in the session's files; null for none. */
  readonly rejection: RejectedRevision | null;
  /** Answers already given in this turn, in the order of their questions (a resumed turn has them from the log). */
  readonly answers: readonly { readonly inputId: string; readonly answer: string }[];
}

/**
 * What an agent does, in order. `index` counts from 0 within the turn and stays the same for the same event after a resume,
 * so that the consumer can skip what it has recorded. Text comes as deltas addressed by (block, offset in UTF-16 units).
 */
export type AgentEvent = { readonly index: number } & (
  | { readonly kind: 'text-delta'; readonly block: number; readonly offset: number; readonly text: string }
  /** The block is final; `text` is all of it and wins over the deltas. */
  | { readonly kind: 'text-settled'; readonly block: number; readonly text: string }
  | {
      readonly kind: 'tool-called';
      readonly callId: string;
      readonly tool: ToolKind;
      readonly name: string;
      readonly title: string;
    }
  | {
      readonly kind: 'tool-returned';
      readonly callId: string;
      readonly outcome: 'ok' | 'failed' | 'denied';
      readonly output: string;
      readonly additions: number;
      readonly deletions: number;
      readonly durationMs: number;
    }
  /** The agent waits until `reply` is called with this callId. */
  | {
      readonly kind: 'question';
      readonly callId: string;
      readonly question: string;
      readonly options: readonly string[];
    }
  /** The session cost as much as it may. The agent waits until `raiseBudget` is called. */
  | {
      readonly kind: 'budget-reached';
      readonly pauseId: string;
      readonly spentCents: number;
      readonly budgetCents: number;
    }
  /** Waits for `reply` (recorded, or refused with the reason). */
  | { readonly kind: 'plan'; readonly callId: string; readonly title: string; readonly markdown: string }
  /** `bundle` is untrusted until verified; it names each repository of the turn, changed or not. Waits for `reply` (recorded, or refused with the exact reason). */
  | {
      readonly kind: 'edits';
      readonly callId: string;
      readonly bundle: Uint8Array;
      readonly summary: string;
      readonly pullRequestTitle: string;
      readonly pullRequestBody: string;
    }
  | ({ readonly kind: 'usage' } & Usage)
  /** Exactly one ends the turn. */
  | TurnEnd
);

/** How a turn ends, be it said by the agent or by its owner. */
export type TurnEnd =
  | { readonly kind: 'completed' }
  | { readonly kind: 'interrupted' }
  | {
      readonly kind: 'failed';
      readonly code: string;
      readonly message: string;
      readonly details: string;
      readonly sessionLost: boolean;
    };

/**
 * A coding agent that works on clones of repositories. All calls are safe to repeat.
 * Errors: PortError AGENT.UNAVAILABLE (retryable, unless it says otherwise; `details.retryAfterMs`: not before), AGENT.REJECTED, AGENT.SESSION_LOST, AGENT.CLONE_FAILED, AGENT.TOO_LARGE.
 */
export interface AgentRuntime {
  readonly kind: AgentKind;
  /** What the interface calls it, e.g. "Demo agent (no model)". */
  readonly label: string;
  /** Looks for a session of this run first and adopts it; creates one only when there is none. One that may cost less than `budgetCents` is raised to it. `progress` reports set-up steps ("Cloning acme-web"). */
  open(input: OpenSession, progress: (step: string) => void, signal: AbortSignal): Promise<AgentSession>;
  /**
   * Hands the turn's message to the agent at most once (also over restarts) and yields what the agent does, from the first event of
   * the turn on; ends after `completed`, `interrupted` or `failed`. After a restart it yields the same events with the same indexes
   * again and then goes on. Aborting `signal` stops listening, not the agent.
   */
  runTurn(session: AgentSession, turn: TurnInput, signal: AbortSignal): AsyncIterable<AgentEvent>;
  /** Answers a question, or says what became of a plan or edits. A second reply to the same call is a no-op. */
  reply(
    session: AgentSession,
    reply: { readonly callId: string; readonly text: string; readonly isError: boolean },
  ): Promise<void>;
  /** Lets the session cost as much; a turn that paused at its budget goes on where it stopped. One that may cost as much already stays as it is. */
  raiseBudget(session: AgentSession, budgetCents: number): Promise<void>;
  /** Asks the agent to stop; `runTurn` then yields `interrupted` within a second, and no result for what was broken off. */
  interrupt(session: AgentSession, turnId: TurnId): Promise<void>;
  /** Frees what the session holds. Unknown sessions are fine. */
  close(session: AgentSession): Promise<void>;
}
