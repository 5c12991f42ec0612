import { conversationDecider } from '../../domain/conversation/conversation.decider.js';
import type { ConversationEvent } from '../../domain/conversation/conversation.events.js';
import type { PullRequestState } from '../../domain/conversation/conversation.state.js';
import type { CodeHost } from '../../ports/code-host.port.js';
import type { EventLog } from '../../ports/event-log.port.js';
import { PortError } from '../../ports/port-error.js';
import type { DecideAndAppend } from '../decide-and-append.js';
import type { ConversationRef } from './conversation-watch.js';
import { pullRequestBody } from './publish-text.js';
import { retrying } from './retrying.js';
import { revisionIn } from './revision-in.js';
import { conversationFacts, repositoryRef } from './turn-context.js';

export interface DescribeDeps {
  readonly log: EventLog;
  readonly decide: DecideAndAppend;
  readonly codeHost: CodeHost;
  /** One line for who runs the server. */
  readonly warn: (line: string) => void;
}

/**
 * Gives the open pull requests of a published revision their words of now, with links to each other, which nobody knew while they were
 * opened one by one. No fact depends on it: what cannot be said after some tries is a warning, and a crash just before leaves the words
 * of before; the next publish says it all again.
 */
export async function describePullRequests(
  deps: DescribeDeps,
  ref: ConversationRef,
  revision: number,
  signal: AbortSignal,
): Promise<void> {
  const facts = await conversationFacts(deps.log, ref);
  const state = facts.reduce(conversationDecider.evolve, conversationDecider.initialState);
  const published = { ...revisionIn(facts, revision), state };
  const touched = state.pullRequests.filter((pr) => pr.state === 'open' && pr.revision === revision);
  const describe = async (pr: PullRequestState): Promise<void> => {
    const body = pullRequestBody({ ...published, target: pr }, revisionIn(facts, lastChange(facts, pr)));
    try {
      const repository = await repositoryRef(deps.decide, ref.orgId, pr.repositoryId);
      await retrying(() => deps.codeHost.describePullRequest({ repository, number: pr.number, body }), signal);
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof PortError)) throw error;
      deps.warn(`The description of ${pr.url} stays as it was until the next publish: ${error.code}: ${error.message}`);
    }
  };
  await Promise.all(touched.map(describe));
}

/** The newest revision that put a commit on the branch of this pull request; a later one may have left the repository as it was. */
function lastChange(facts: readonly ConversationEvent[], pr: PullRequestState): number {
  const change = facts.findLast(
    ({ type, data }) =>
      type === 'EditsPublished' &&
      data.repositoryId === pr.repositoryId &&
      data.branch === pr.branch &&
      !data.unchanged,
  );
  return change?.type === 'EditsPublished' ? change.data.revision : pr.revision;
}
