import type { ConversationState, PublishState } from './conversation.state.js';

/** True while accepted edits are on their way to a code host. */
export function isPublishing(state: ConversationState): boolean {
  return publishes(state).some((publish) => publish.pending.length > 0);
}

/** The publish of this id, if it is the newest one or still being carried out. */
export function findPublish(state: ConversationState, publishId: string): PublishState | undefined {
  return publishes(state).find((publish) => publish.publishId === publishId);
}

/** Failures that still matter: a newer revision makes those of an older one history. */
export function publishFailures({ publish, edits }: ConversationState): PublishState['failures'] {
  return publish !== null && publish.revision === edits?.proposal.revision ? publish.failures : [];
}

/** Changes one publish in the chain and drops earlier ones that have nothing left to do. */
export function changePublish(
  publish: PublishState | null,
  publishId: string,
  change: (publish: PublishState) => PublishState,
): PublishState | null {
  if (!publish) return null;
  const earlier = changePublish(publish.earlier, publishId, change);
  const next = { ...publish, earlier: earlier && unfinished(earlier) };
  return publish.publishId === publishId ? change(next) : next;
}

/** The newest publish of the chain that is not settled, earlier ones behind it. */
export function unfinished(publish: PublishState): PublishState | null {
  if (publish.pending.length > 0) return publish;
  return publish.earlier && unfinished(publish.earlier);
}

/** Newest first. */
export function publishes({ publish }: ConversationState): readonly PublishState[] {
  const chain: PublishState[] = [];
  for (let link = publish; link; link = link.earlier) chain.push(link);
  return chain;
}
