import type { ConversationCommand } from '../../domain/conversation/conversation.commands.js';
import { conversationDecider } from '../../domain/conversation/conversation.decider.js';
import type { ConversationEvent } from '../../domain/conversation/conversation.events.js';
import type { PullRequestState } from '../../domain/conversation/conversation.state.js';
import { findPublish } from '../../domain/conversation/publishing.js';
import type { CodeHost } from '../../ports/code-host.port.js';
import type { EventLog } from '../../ports/event-log.port.js';
import { PortError } from '../../ports/port-error.js';
import { retrying, type RetryPolicy } from '../../shared/retrying.js';
import type { DecideAndAppend } from '../decide-and-append.js';
import type { ConversationRef } from './conversation-watch.js';
import { pullRequestBody } from './publish-text.js';
import { revisionIn } from './revision-in.js';
import { conversationFacts, repositoryRef } from './turn-context.js';

/** What became of one repository of a publish. */
export type PublishReport = Extract<
  ConversationCommand,
  { data: { readonly publishId: string; readonly repositoryId: string } }
>;

export interface DescribeDeps {
  readonly log: EventLog;
  readonly decide: DecideAndAppend;
  readonly codeHost: CodeHost;
  /** One line for who runs the server. */
  readonly warn: (line: string) => void;
}

/** Of what code hosts are asked: about two minutes in all, also where each answer takes long. */
export const HOST_RETRIES: RetryPolicy = { backoff: { firstMs: 1_500, longestMs: 30_000 }, withinMs: 120_000 };

/**
 * Gives the open pull requests of a revision the words that its publish ends with, and links to each other, which nobody knew while
 * they were opened one by one; just before the fact that ends it is recorded, so that a crash leaves the publish with work and all is
 * said again. Does nothing while repositories are to come. No fact depends on the words: what cannot be said after some tries is a warning.
 */
export async function describeAtTheEnd(
  deps: DescribeDeps,
  ref: ConversationRef,
  report: PublishReport,
  signal: AbortSignal,
): Promise<void> {
  const { evolve, initialState, decide } = conversationDecider;
  const recorded = await conversationFacts(deps.log, ref);
  const facts = [...recorded, ...decide(report, recorded.reduce(evolve, initialState))];
  const state = facts.reduce(evolve, initialState);
  const publish = findPublish(state, report.data.publishId);
  if (!publish || publish.pending.length > 0) return;
  const published = { ...revisionIn(facts, publish.revision), state };
  const touched = state.pullRequests.filter((pr) => pr.state === 'open' && pr.revision === publish.revision);
  const describe = async (pr: PullRequestState): Promise<void> => {
    const changes = changesOf(facts, pr).map((revision) => revisionIn(facts, revision));
    const body = pullRequestBody({ ...published, target: pr }, changes);
    try {
      const repository = await repositoryRef(deps.decide, ref.orgId, pr.repositoryId);
      const give = () => deps.codeHost.describePullRequest({ repository, number: pr.number, body });
      await retrying(give, { policy: HOST_RETRIES, signal });
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof PortError)) throw error;
      deps.warn(`The description of ${pr.url} stays as it was until the next publish: ${error.code}: ${error.message}`);
    }
  };
  await Promise.all(touched.map(describe));
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
