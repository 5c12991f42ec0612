import type { ConversationEvent, EditsProposed } from '../../domain/conversation/conversation.events.js';
import type { RunRepository } from '../../domain/conversation/conversation.types.js';

/** A revision as it was recorded, with the repositories of its run. Throws when there is none of this number. */
export function revisionIn(
  facts: readonly ConversationEvent[],
  revision: number,
): { readonly proposal: EditsProposed['data']; readonly repositories: readonly RunRepository[] } {
  const proposed = facts.find((fact) => fact.type === 'EditsProposed' && fact.data.revision === revision);
  const runId = proposed?.type === 'EditsProposed' ? proposed.data.runId : '';
  const run = facts.find((fact) => fact.type === 'RunStarted' && fact.data.runId === runId);
  if (proposed?.type !== 'EditsProposed' || run?.type !== 'RunStarted')
    throw new Error('A publish without the revision it names.');
  return { proposal: proposed.data, repositories: run.data.repositories };
}
