import type { ConversationState, PublishState } from './conversation.state.js';
import type { RepositoryEdits } from './conversation.types.js';
import type { RepositoryId, TicketKey } from '../shared/types.js';

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

/** The branch that edits of a repository go to now: each pull request that ended leaves its branch to history. */
export function branchOf(
  repositoryId: RepositoryId,
  { pullRequests, ticketKey }: Pick<ConversationState, 'pullRequests' | 'ticketKey'>,
): string {
  const ended = pullRequests.filter((pr) => pr.repositoryId === repositoryId && pr.state !== 'open').length;
  return `code-runs/${ticketKey}${ended === 0 ? '' : `-${ended + 1}`}`;
}

/** The repository's branch holds edits of this conversation, or will in a moment. */
function isOnBranch(repositoryId: RepositoryId, state: ConversationState): boolean {
  const branch = branchOf(repositoryId, state);
  const isHere = (it: { readonly repositoryId: RepositoryId; readonly branch: string }): boolean =>
    it.repositoryId === repositoryId && it.branch === branch;
  return state.heads.some(isHere) || publishes(state).some(({ pending }) => pending.some(isHere));
}

/** Edits without changes are published only where a branch holds earlier ones; elsewhere there is nothing to make. */
export function isToPublish(
  { repositoryId, filesChanged }: Pick<RepositoryEdits, 'repositoryId' | 'filesChanged'>,
  state: ConversationState,
): boolean {
  return filesChanged > 0 || isOnBranch(repositoryId, state);
}

/**
 * The repositories that new edits of the present run have to speak of, changed or not: those that the newest revision, which its
 * workspace started from, changed or published. Left out, their pull requests and branches would keep what is no longer there.
 * A run that was seeded after a rejection started from an older revision, of which the rejected one names all repositories.
 */
export function repositoriesToKeep(state: ConversationState): readonly RepositoryId[] {
  const { run, edits } = state;
  if (!run || !edits) return [];
  const { proposal, decision } = edits;
  const goesAlong = proposal.revision === run.seedRevision || (decision === 'rejected' && run.seedRevision !== null);
  if (proposal.runId !== run.runId && !goesAlong) return [];
  return proposal.repositories
    .filter((mine) =>
      run.repositories.some((r) => r.repositoryId === mine.repositoryId && r.baseCommit === mine.baseCommit),
    )
    .filter((mine) => (decision === 'rejected' ? isOnBranch(mine.repositoryId, state) : isToPublish(mine, state)))
    .map(({ repositoryId }) => repositoryId);
}

/** The ticket that a branch of the product's belongs to: `code-runs/ACME-42` and `code-runs/ACME-42-2` are ACME-42's. */
export function ticketKeyOf(branch: string): TicketKey | undefined {
  return /^code-runs\/([A-Z][A-Z0-9]*-\d+)(-\d+)?$/.exec(branch)?.[1];
}

/** Every publish of the chain, with what is still to be published of one repository sent to another branch. */
export function moveTargets(
  publish: PublishState | null,
  { repositoryId, from, to }: { readonly repositoryId: RepositoryId; readonly from: string; readonly to: string },
): PublishState | null {
  if (!publish) return null;
  const pending = publish.pending.map((target) =>
    target.repositoryId === repositoryId && target.branch === from ? { ...target, branch: to } : target,
  );
  return { ...publish, pending, earlier: moveTargets(publish.earlier, { repositoryId, from, to }) };
}

/** Newest first. */
export function publishes({ publish }: ConversationState): readonly PublishState[] {
  const chain: PublishState[] = [];
  for (let link = publish; link; link = link.earlier) chain.push(link);
  return chain;
}
