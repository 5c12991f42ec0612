import { conversationDecider } from '../../domain/conversation/conversation.decider.js';
import type { ConversationEvent, EditsProposed } from '../../domain/conversation/conversation.events.js';
import type { BranchHead, ConversationState, PublishState } from '../../domain/conversation/conversation.state.js';
import type { PublishTarget, RunRepository } from '../../domain/conversation/conversation.types.js';
import { findPublish, isPublishing, publishes } from '../../domain/conversation/publishing.js';
import { streams } from '../../domain/shared/streams.js';
import { verifyBundle } from '../../edit-bundles/verify-bundle.js';
import type { BlobStore } from '../../ports/blob-store.port.js';
import type { RepositoryRef, VerifiedEdits } from '../../ports/code-host.port.js';
import type { EventLog } from '../../ports/event-log.port.js';
import { cannotBeAsked, endsPublish, PortError } from '../../ports/port-error.js';
import { retrying } from '../../shared/retrying.js';
import { deriveId } from '../decide-and-append.js';
import type { ConversationRef, ConversationWork } from './conversation-watch.js';
import {
  describePullRequests,
  HOST_RETRIES,
  lastDescriptions,
  type DescribeDeps,
  type PublishReport,
} from './describe-pull-requests.js';
import { commitMessage, pullRequestBody } from './publish-text.js';
import { revisionIn } from './revision-in.js';
import { conversationFacts, repositoryRef } from './turn-context.js';
import type { RepositoryId } from '../../domain/shared/types.js';

export interface PublishDeps extends DescribeDeps {
  readonly log: EventLog;
  readonly blobs: BlobStore;
}

const CONCURRENT_PUBLISHES = 8;

/** The accepted revision as it was recorded, with the run it belongs to. */
interface Accepted {
  readonly proposal: EditsProposed['data'];
  readonly repositories: readonly RunRepository[];
  readonly state: ConversationState;
  readonly publish: PublishState;
  /** The conversation when the publish began, read once, and what the publish recorded since. */
  readonly facts: ConversationEvent[];
}

/**
 * Turns an accepted revision into a commit on the run's branch and a draft pull request, repository by repository. A crash
 * between effect and record is harmless: the code host looks for this publish's commit and pull request before it makes one,
 * and a repeated record is not a fact. The pull requests get their words of now, and links to each other, before the last record.
 */
export class PublishEditsReactor implements ConversationWork {
  readonly name = 'publish-edits';
  readonly concurrency = CONCURRENT_PUBLISHES;

  constructor(private readonly deps: PublishDeps) {}

  hasWork(state: ConversationState): boolean {
    return isPublishing(state);
  }

  async run(ref: ConversationRef, signal: AbortSignal): Promise<void> {
    const facts = [...(await conversationFacts(this.deps.log, ref))];
    const state = facts.reduce(conversationDecider.evolve, conversationDecider.initialState);
    // The oldest first, so that the branch ends at the newest revision; the next one is looked at with its outcome recorded.
    const publish = publishes(state).findLast(({ pending }) => pending.length > 0);
    if (!publish) return;
    const accepted = { ...revisionIn(facts, publish.revision), state, publish, facts };
    for (const target of publish.pending) {
      signal.throwIfAborted();
      await this.publishOne(ref, accepted, target, signal);
    }
  }

  private async publishOne(
    ref: ConversationRef,
    accepted: Accepted,
    target: PublishTarget,
    signal: AbortSignal,
  ): Promise<void> {
    const { publishId, openDraftPr } = accepted.publish;
    const { repositoryId, branch } = target;
    try {
      const commit = await this.commitOrKnown(ref, accepted, target, signal);
      const data = { publishId, repositoryId, branch, commit };
      const state = await this.report(ref, accepted, { type: 'RecordPublished', data }, signal);
      const now = findPublish(state, publishId)?.pending.find((t) => t.repositoryId === repositoryId);
      // A pull request that ended meanwhile sends the rest to another branch: then the conversation still has work.
      if (openDraftPr && now?.branch === branch) {
        const open = () => this.openPullRequest(ref, { ...accepted, state }, target);
        const opened = { publishId, repositoryId, ...(await retrying(open, { policy: HOST_RETRIES, signal })) };
        await this.report(ref, accepted, { type: 'RecordPrOpened', data: opened }, signal);
      }
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof PortError) || !endsPublish(error)) throw error;
      const { code, message } = error;
      const failure = { publishId, repositoryId, code, message };
      await this.report(ref, accepted, { type: 'RecordPrOpenFailed', data: failure }, signal);
    }
  }

  private async commitOrKnown(
    ref: ConversationRef,
    accepted: Accepted,
    target: PublishTarget,
    signal: AbortSignal,
  ): Promise<string> {
    try {
      return await retrying(() => this.commit(ref, accepted, target), { policy: HOST_RETRIES, signal });
    } catch (error) {
      const known = commitWithoutAsking(error, accepted, target);
      if (known === undefined) throw error;
      return known;
    }
  }

  private async commit(ref: ConversationRef, accepted: Accepted, target: PublishTarget): Promise<string> {
    const { proposal, repositories, state, publish } = accepted;
    const { repositoryId, branch } = target;
    const head = headOf(accepted, target);
    const { commit } = await this.deps.codeHost.publish({
      publishId: publish.publishId,
      repository: await this.repository(ref, repositoryId),
      ticketKey: state.ticketKey,
      revision: proposal.revision,
      edits: await this.edits(accepted, repositoryId),
      branch,
      baseBranch: baseBranchOf(repositories, repositoryId),
      expectedHead: head?.commit ?? null,
      message: commitMessage({ ...accepted, target }),
    });
    return commit;
  }

  /** What is published is verified again from the very bytes that were reviewed. */
  private async edits({ proposal, repositories }: Accepted, repositoryId: RepositoryId): Promise<VerifiedEdits> {
    const bytes = await this.deps.blobs.get(proposal.bundle.digest);
    const expected = repositories.map((r) => ({
      repositoryId: r.repositoryId,
      mount: r.name,
      baseCommit: r.baseCommit,
    }));
    const found = verifyBundle(bytes, expected).repositories.find((r) => r.repositoryId === repositoryId);
    if (!found) throw new PortError('BLOB.CORRUPT', 'The accepted edits do not hold this repo any more.', false);
    return found.edits;
  }

  private async openPullRequest(ref: ConversationRef, accepted: Accepted, target: PublishTarget) {
    const { repositoryId, branch } = target;
    const { proposal, repositories, state, publish } = accepted;
    const repository = await this.repository(ref, repositoryId);
    const baseBranch = await this.baseBranchNow(repository, baseBranchOf(repositories, repositoryId));
    const { number, title, url, draft } = await this.deps.codeHost.openPullRequest({
      publishId: publish.publishId,
      repository,
      ticketKey: state.ticketKey,
      branch,
      baseBranch,
      title: proposal.pullRequestTitle,
      body: pullRequestBody({ ...accepted, target }),
    });
    return { number, title, url, draft, baseBranch };
  }

  /** The base branch of the run, or the default one where that is gone since, renamed most often. */
  private async baseBranchNow(repository: RepositoryRef, wanted: string): Promise<string> {
    try {
      await this.deps.codeHost.resolve(repository, wanted);
      return wanted;
    } catch (error) {
      if (!(error instanceof PortError) || error.code !== 'HOST.BRANCH_NOT_FOUND') throw error;
      return this.deps.codeHost.defaultBranch(repository);
    }
  }

  private repository(ref: ConversationRef, repositoryId: RepositoryId): Promise<RepositoryRef> {
    return repositoryRef(this.deps.decide, ref.orgId, repositoryId);
  }

  private async report(
    { orgId, ticketId }: ConversationRef,
    { facts }: Accepted,
    command: PublishReport,
    signal: AbortSignal,
  ): Promise<ConversationState> {
    const { decide } = this.deps;
    const { publishId, repositoryId } = command.data;
    const stream = streams.conversation(orgId, ticketId);
    const now = await decide.state(stream, conversationDecider);
    await describePullRequests(this.deps, orgId, lastDescriptions(command, { facts, state: now }), signal);
    const { state, events } = await decide.handle({
      stream,
      decider: conversationDecider,
      command,
      meta: {
        commandId: deriveId(publishId, repositoryId, command.type),
        actor: { kind: 'system' },
        correlationId: publishId,
      },
    });
    facts.push(...(events as readonly ConversationEvent[]));
    return state;
  }
}

/**
 * The commit on the branch of a repository that cannot be asked and has no new edits: the branch holds them, as far as anybody knows.
 * Undefined where publishing to it fails.
 */
export function commitWithoutAsking(
  error: unknown,
  accepted: Pick<Accepted, 'proposal' | 'facts' | 'state'>,
  target: PublishTarget,
): string | undefined {
  if (!(error instanceof PortError) || !cannotBeAsked(error)) return undefined;
  const head = headOf(accepted, target);
  if (!head || treeOf(accepted, target) !== treeOf(revisionIn(accepted.facts, head.revision), target)) return undefined;
  return head.commit;
}

function headOf({ state }: Pick<Accepted, 'state'>, { repositoryId, branch }: PublishTarget): BranchHead | undefined {
  return state.heads.find((h) => h.repositoryId === repositoryId && h.branch === branch);
}

function treeOf({ proposal }: Pick<Accepted, 'proposal'>, { repositoryId }: PublishTarget): string | undefined {
  return proposal.repositories.find((r) => r.repositoryId === repositoryId)?.tree;
}

function baseBranchOf(repositories: readonly RunRepository[], repositoryId: RepositoryId): string {
  return repositories.find((r) => r.repositoryId === repositoryId)?.baseBranch ?? '';
}
