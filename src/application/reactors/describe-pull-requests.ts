import type { ConversationCommand } from '../../domain/conversation/conversation.commands.js';
import { conversationDecider } from '../../domain/conversation/conversation.decider.js';
import type { ConversationEvent } from '../../domain/conversation/conversation.events.js';
import type { ConversationState, PullRequestState } from '../../domain/conversation/conversation.state.js';
import { findPublish } from '../../domain/conversation/publishing.js';
import type { OrgId } from '../../domain/shared/types.js';
import type { CodeHost } from '../../ports/code-host.port.js';
import { PortError } from '../../ports/port-error.js';
import { retrying, type RetryPolicy } from '../../shared/retrying.js';
import type { DecideAndAppend } from '../decide-and-append.js';
import { pullRequestBody } from './publish-text.js';
import { revisionIn } from './revision-in.js';
import { repositoryRef } from './turn-context.js';
import type { RepositoryId } from '../../domain/shared/types.js';

/** What became of one repository of a publish. */
export type PublishReport = Extract<
  ConversationCommand,
  { data: { readonly publishId: string; readonly repositoryId: RepositoryId } }
>;

export interface DescribeDeps {
  readonly decide: DecideAndAppend;
  readonly codeHost: CodeHost;
  /** One line for who runs the server. */
  readonly warn: (line: string) => void;
}

/** Of what code hosts are asked: about two minutes in all, also where each answer takes long. */
export const HOST_RETRIES: RetryPolicy = { backoff: { firstMs: 1_500, longestMs: 30_000 }, withinMs: 120_000 };

export interface Description {
  readonly pullRequest: PullRequestState;
  /** Markdown. */
  readonly body: string;
}

/** A conversation as it is now. */
interface Conversation {
  readonly facts: readonly ConversationEvent[];
  readonly state: ConversationState;
}

/**
 * The words that the open pull requests of a revision have when its publish ends with this report, with links to each other, which
 * nobody knew while they were opened one by one. None while repositories are to come.
 */
export function lastDescriptions(report: PublishReport, now: Conversation): readonly Description[] {
  const { evolve, decide } = conversationDecider;
  const news = decide(report, now.state);
  const facts = [...now.facts, ...news];
  const state = news.reduce(evolve, now.state);
  const publish = findPublish(state, report.data.publishId);
  if (!publish || publish.pending.length > 0) return [];
  const published = { ...revisionIn(facts, publish.revision), state };
  const touched = state.pullRequests.filter((pr) => pr.state === 'open' && pr.revision === publish.revision);
  return touched.map((pullRequest) => {
    const changes = changesOf(facts, pullRequest).map((revision) => revisionIn(facts, revision));
    return { pullRequest, body: pullRequestBody({ ...published, target: pullRequest }, changes) };
  });
}

/**
 * Gives pull requests their words. Called just before the fact that ends the publish is recorded, so that a crash leaves the publish with
 * work and all is said again. No fact depends on the words: what cannot be said after some tries is a warning.
 */
export async function describePullRequests(
  deps: DescribeDeps,
  orgId: OrgId,
  descriptions: readonly Description[],
  signal: AbortSignal,
): Promise<void> {
  const describe = async ({ pullRequest: { repositoryId, number, url }, body }: Description): Promise<void> => {
    try {
      const repository = await repositoryRef(deps.decide, orgId, repositoryId);
      const give = () => deps.codeHost.describePullRequest({ repository, number, body });
      await retrying(give, { policy: HOST_RETRIES, signal });
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof PortError)) throw error;
      deps.warn(`The description of ${url} stays as it was until the next publish: ${error.code}: ${error.message}`);
    }
  };
  await Promise.all(descriptions.map(describe));
}

/** The revisions that put a commit on the branch of this pull request, the newest first; others left the repository as it was. */
function changesOf(facts: readonly ConversationEvent[], pr: PullRequestState): readonly number[] {
  const revisions = facts.flatMap(({ type, data }) =>
    type === 'EditsPublished' && data.repositoryId === pr.repositoryId && data.branch === pr.branch && !data.unchanged
      ? [data.revision]
      : [],
  );
  return [...new Set(revisions)].reverse();
}
