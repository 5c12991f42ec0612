import { Inject, Injectable } from '@nestjs/common';
import { conversationDecider } from '../domain/conversation/conversation.decider.js';
import type { ConversationCommand } from '../domain/conversation/conversation.commands.js';
import type { ConversationState, PullRequestState } from '../domain/conversation/conversation.state.js';
import { repositoryDecider } from '../domain/repository/repository.decider.js';
import { streams } from '../domain/shared/streams.js';
import type { OrgId, RepositoryId, TicketId } from '../domain/shared/types.js';
import { ID_SOURCE, type IdSource } from '../ports/clock.port.js';
import { CODE_HOST, type CodeHost, type RepositoryRef } from '../ports/code-host.port.js';
import { DecideAndAppend } from './decide-and-append.js';

/**
 * Finds out what became of a conversation's pull requests. The code host is asked what is true now, whoever told that something
 * changed: so it does not matter whether that came late, twice or in another order. Facts are those that the decider takes for news.
 */
@Injectable()
export class PullRequestStates {
  constructor(
    @Inject(DecideAndAppend) private readonly decisions: DecideAndAppend,
    @Inject(CODE_HOST) private readonly codeHost: CodeHost,
    @Inject(ID_SOURCE) private readonly ids: IdSource,
  ) {}

  /** The conversation as of now. Throws PortError of the code host; what was found out before stays recorded. */
  async refresh(orgId: OrgId, ticketId: TicketId): Promise<ConversationState> {
    let state = await this.state(orgId, ticketId);
    for (const pullRequest of state.pullRequests.filter(mayChange)) {
      const repository = await this.repository(orgId, pullRequest.repositoryId);
      for (const command of repository ? await this.news(repository, pullRequest) : [])
        state = await this.record(orgId, ticketId, command);
    }
    return state;
  }

  /** Records one thing that the code host told; the decider leaves out what is no news. */
  async record(
    orgId: OrgId,
    ticketId: TicketId,
    command: ConversationCommand,
    commandId = this.ids.next(),
  ): Promise<ConversationState> {
    const { state } = await this.decisions.handle({
      stream: streams.conversation(orgId, ticketId),
      decider: conversationDecider,
      command,
      meta: { commandId, actor: { kind: 'system' } },
    });
    return state;
  }

  state(orgId: OrgId, ticketId: TicketId): Promise<ConversationState> {
    return this.decisions.state(streams.conversation(orgId, ticketId), conversationDecider);
  }

  private async news(repository: RepositoryRef, { number }: PullRequestState): Promise<readonly ConversationCommand[]> {
    const { repositoryId } = repository;
    const found = await this.codeHost.pullRequest(repository, number);
    if (!found) return [];
    const { state, draft, headCommit: commit } = found;
    const told: ConversationCommand = { type: 'RecordPrState', data: { repositoryId, number, state, draft } };
    const checks = state === 'open' ? await this.codeHost.checks(repository, commit) : null;
    return checks ? [told, { type: 'RecordChecks', data: { repositoryId, number, commit, ...checks } }] : [told];
  }

  private async repository(orgId: OrgId, repositoryId: RepositoryId): Promise<RepositoryRef | undefined> {
    const found = await this.decisions.state(streams.repository(orgId, repositoryId), repositoryDecider);
    return found.kind === 'added' ? found.repository : undefined;
  }
}

/** A merge is final, and of a repository's pull requests only the newest is worked with. */
function mayChange(
  { state, repositoryId, number }: PullRequestState,
  _index: number,
  all: readonly PullRequestState[],
) {
  const isNewest = !all.some((other) => other.repositoryId === repositoryId && other.number > number);
  return isNewest && state !== 'merged';
}
