import type { ConversationEvent } from '../../domain/conversation/conversation.events.js';
import type { RunState } from '../../domain/conversation/conversation.state.js';
import type { EditsRevision } from '../../domain/conversation/conversation.types.js';
import type { RunId, TurnId } from '../../domain/shared/types.js';
import type { RejectedRevision, TurnInput } from '../../ports/agent-runtime.port.js';

/** The plan that a turn carries out; null for none. */
export function planText(facts: readonly ConversationEvent[], version: number | null): string | null {
  for (const fact of facts)
    if (fact.type === 'PlanProposed' && fact.data.version === version) return fact.data.markdown;
  return null;
}

/**
 * The newest plan of the run that is neither approved nor rejected, which a Plan turn carries on from; null for none. Only
 * what was there when the turn started counts, so that a turn taken up again is given the same.
 */
export function previousPlan(facts: readonly ConversationEvent[], turnId: TurnId): string | null {
  const started = facts.findIndex((fact) => fact.type === 'TurnStarted' && fact.data.turnId === turnId);
  const before = started === -1 ? facts : facts.slice(0, started);
  const ofRun = before.slice(before.findLastIndex((fact) => fact.type === 'RunStarted') + 1);
  const newest = ofRun.findLast((fact) => fact.type === 'PlanProposed');
  const decided = ofRun.some(
    (fact) =>
      (fact.type === 'PlanApproved' || fact.type === 'PlanRejected') && fact.data.version === newest?.data.version,
  );
  return newest && !decided ? newest.data.markdown : null;
}

/** The newest revision that the run proposed before this turn, if it was rejected. */
export function newestRejection(
  facts: readonly ConversationEvent[],
  { runId, turnId }: { readonly runId: RunId; readonly turnId: TurnId },
): RejectedRevision | null {
  const newest = facts.findLast(
    (fact) => fact.type === 'EditsProposed' && fact.data.runId === runId && fact.data.turnId !== turnId,
  );
  if (newest?.type !== 'EditsProposed') return null;
  const { revision } = newest.data;
  for (const fact of facts)
    if (fact.type === 'EditsRejected' && fact.data.revision === revision) return { revision, reason: fact.data.reason };
  return null;
}

/** A turn taken up again starts from what was there before it, so its own revision does not count. */
interface Before {
  readonly run: Pick<RunState, 'runId' | 'seedRevision'>;
  readonly turnId: TurnId;
}

/** The newest revision of this run, or the one it was seeded with, that nobody rejected: what the turn starts from. */
export function newestRevision(
  facts: readonly ConversationEvent[],
  { run, turnId }: Before,
): EditsRevision | undefined {
  const rejected = new Set(facts.flatMap((fact) => (fact.type === 'EditsRejected' ? [fact.data.revision] : [])));
  const usable = facts.flatMap((fact) => {
    if (fact.type !== 'EditsProposed' || fact.data.turnId === turnId || rejected.has(fact.data.revision)) return [];
    const mine = fact.data.runId === run.runId || fact.data.revision === run.seedRevision;
    return mine ? [fact.data] : [];
  });
  return usable.at(-1);
}

/** What people answered in this turn, in the order of its questions. */
export function answersIn(facts: readonly ConversationEvent[], turnId: TurnId): TurnInput['answers'] {
  return facts.flatMap((fact) =>
    fact.type === 'InputProvided' && fact.data.turnId === turnId
      ? [{ inputId: fact.data.inputId, answer: fact.data.answer }]
      : [],
  );
}
