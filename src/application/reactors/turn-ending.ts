import type { ConversationCommand } from '../../domain/conversation/conversation.commands.js';
import { cutText, cutToEnd } from '../../domain/shared/cut-text.js';
import { DomainError } from '../../domain/shared/domain-error.js';
import type { TurnId } from '../../domain/shared/types.js';
import type { AgentEvent, TurnEnd } from '../../ports/agent-runtime.port.js';
import { endsTurn, PortError } from '../../ports/port-error.js';
import type { Redaction } from '../../ports/redaction.port.js';
import { deriveId } from '../decide-and-append.js';

/** Why the agent was told to stop: a person pressed Stop, or it said nothing for too long. */
export type StopReason = 'person' | 'silence';

/** Whether the turn still waits for its agent. */
export type Stop =
  | { readonly kind: 'none' }
  /** The agent was told, and has a while to confirm it. */
  | { readonly kind: 'asked'; readonly why: StopReason }
  /** The end does not depend on the agent any more. */
  | { readonly kind: 'over'; readonly why: StopReason | PortError };

export const NO_STOP: Stop = { kind: 'none' };

/** The first reason stays. */
export function askToStop(stop: Stop, why: StopReason): Stop {
  return stop.kind === 'none' ? { kind: 'asked', why } : stop;
}

/** The agent did not confirm the stop in time, or cannot be told. */
export function stopWithoutAgent(stop: Stop): Stop {
  return stop.kind === 'asked' ? { kind: 'over', why: stop.why } : stop;
}

/** The provider refuses for good what the agent waits for. */
export function refusedForGood(stop: Stop, refusal: PortError): Stop {
  return stop.kind === 'none' ? { kind: 'over', why: refusal } : stopWithoutAgent(stop);
}

interface Circumstances {
  readonly stop: Stop;
  /** This process stops, or lost the turn to another. */
  readonly isLeaving: boolean;
}

/** What follows from an attempt that an error broke off. */
export type AfterBreak =
  /** `defect` is for the operator: no adapter may throw such an error. */
  | { readonly kind: 'end'; readonly end: TurnEnd; readonly defect?: string }
  /** `end`: how the turn ends when no attempt is left. */
  | { readonly kind: 'again'; readonly end: TurnEnd }
  /** A later owner may find it put right. */
  | { readonly kind: 'leave' };

export function afterBreak(error: unknown, { stop, isLeaving }: Circumstances): AfterBreak {
  if (stop.kind === 'over') return { kind: 'end', end: endWithoutAgent(stop.why) };
  if (isLeaving || error instanceof DomainError) return { kind: 'leave' };
  if (!(error instanceof PortError)) return defect(error);
  if (!endsTurn(error)) return { kind: 'leave' };
  const end = stop.kind === 'asked' ? INTERRUPTED : failedBy(error);
  return { kind: error.retryable ? 'again' : 'end', end };
}

const INTERRUPTED: TurnEnd = { kind: 'interrupted' };

function endWithoutAgent(why: StopReason | PortError): TurnEnd {
  return why instanceof PortError ? failedBy(why) : INTERRUPTED;
}

/** Left to the next owner, it would be thrown again, and by every one after it. */
function defect(error: unknown): AfterBreak {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  const said = 'Something went wrong on the server in this turn. It was logged. Try again.';
  const end = { kind: 'failed', code: 'AGENT.DEFECT', message: said, details: message, sessionLost: false } as const;
  return { kind: 'end', end, defect: `${name}: ${message}` };
}

function failedBy({ code, message }: PortError): TurnEnd {
  return { kind: 'failed', code, message, details: '', sessionLost: code === 'AGENT.SESSION_LOST' };
}

/** The end as it is recorded: an agent that was stopped because it said nothing has failed. */
export function endToRecord(end: TurnEnd, stop: Stop): TurnEnd {
  if (end.kind !== 'interrupted' || stop.kind === 'none' || stop.why !== 'silence') return end;
  const message = 'The agent said nothing for half an hour. Try again.';
  return { kind: 'failed', code: 'AGENT.SILENT', message, details: '', sessionLost: false };
}

/** What records the end of a turn. */
export function endCommand(
  end: TurnEnd,
  owner: { readonly turnId: TurnId; readonly epoch: number },
  redaction: Pick<Redaction, 'redact'>,
): ConversationCommand {
  switch (end.kind) {
    case 'completed':
      return { type: 'CompleteTurn', data: { ...owner, publishId: deriveId(owner.turnId, 'publish') } };
    case 'interrupted':
      return { type: 'InterruptTurn', data: owner };
    case 'failed': {
      const message = cutText(redaction.redact(end.message), 2_000);
      const details = cutToEnd(redaction.redact(end.details), 16_000);
      return { type: 'FailTurn', data: { ...owner, code: end.code, message, details } };
    }
  }
}

/** What the agent says without an end to it. */
export type Ending = Extract<AgentEvent, { kind: TurnEnd['kind'] }>;

export function isEnding(event: AgentEvent): event is Ending {
  return event.kind === 'completed' || event.kind === 'interrupted' || event.kind === 'failed';
}
