import { Inject, Injectable, Logger } from '@nestjs/common';
import { conversationDecider } from '../../domain/conversation/conversation.decider.js';
import type { ConversationCommand } from '../../domain/conversation/conversation.commands.js';
import type { ConversationState, PullRequestState } from '../../domain/conversation/conversation.state.js';
import { repositoryDecider } from '../../domain/repository/repository.decider.js';
import { streams } from '../../domain/shared/streams.js';
import type { OrgId, RepositoryId, TicketId } from '../../domain/shared/types.js';
import { CLOCK, ID_SOURCE, type Clock, type IdSource } from '../../ports/clock.port.js';
import { CODE_HOST, type CodeHost, type RepositoryRef } from '../../ports/code-host.port.js';
import { PortError } from '../../ports/port-error.js';
import { DecideAndAppend } from '../decide-and-append.js';
import { messageOf } from '../../shared/describe-error.js';

/**
 * Finds out what became of a conversation's pull requests. The code host is asked what is true now, whoever told that something
 * changed: so it does not matter whether that came late, twice or in another order. Facts are those that the decider takes for news.
 */
@Injectable()
export class PullRequestStates {
  private readonly logger = new Logger('PullRequests');
  /** Tickets that are refreshed; true when they have to be once more. */
  private readonly refreshing = new Map<TicketId, boolean>();

  constructor(
    @Inject(DecideAndAppend) private readonly decisions: DecideAndAppend,
    @Inject(CODE_HOST) private readonly codeHost: CodeHost,
    @Inject(ID_SOURCE) private readonly ids: IdSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The conversation as of now. A pull request whose code host cannot be asked stops nothing: that its state is unknown is recorded. */
  async refresh(orgId: OrgId, ticketId: TicketId): Promise<ConversationState> {
    let state = await this.state(orgId, ticketId);
    const asked = state.pullRequests.filter(isWatched).map((pullRequest) => this.news(orgId, pullRequest));
    for (const news of await Promise.all(asked))
      for (const command of news) state = await this.record(orgId, ticketId, command);
    return state;
  }

  /** Does not wait for it, and does it once however often it is asked for meanwhile; what a crash loses, the poll finds out. */
  refreshSoon(orgId: OrgId, ticketId: TicketId): void {
    const isRefreshing = this.refreshing.has(ticketId);
    this.refreshing.set(ticketId, isRefreshing);
    if (!isRefreshing) void this.refreshInBackground(orgId, ticketId);
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

  private async refreshInBackground(orgId: OrgId, ticketId: TicketId): Promise<void> {
    try {
      await this.refresh(orgId, ticketId);
    } catch (error) {
      const why = messageOf(error);
      this.logger.warn(`The state of a pull request could not be read: ${why}`);
    }
    const again = this.refreshing.get(ticketId) === true;
    this.refreshing.delete(ticketId);
    if (again) this.refreshSoon(orgId, ticketId);
  }

  private async news(orgId: OrgId, pullRequest: PullRequestState): Promise<readonly ConversationCommand[]> {
    const { repositoryId, number } = pullRequest;
    const repository = await this.repository(orgId, repositoryId);
    try {
      return repository ? await this.told(repository, number) : [this.unknown(pullRequest, REMOVED)];
    } catch (error) {
      if (!(error instanceof PortError) || !error.code.startsWith('HOST.')) throw error;
      return [this.unknown(pullRequest, error.message)];
    }
  }

  private async told(repository: RepositoryRef, number: number): Promise<readonly ConversationCommand[]> {
    const { repositoryId } = repository;
    const found = await this.codeHost.pullRequest(repository, number);
    if (!found)
      throw new PortError('HOST.REPOSITORY_NOT_FOUND', `${repository.name} has no PR #${number} any more.`, false);
    const { state, draft, headCommit: commit, baseBranch } = found;
    const told: ConversationCommand = { type: 'RecordPrState', data: { repositoryId, number, state, draft } };
    if (state !== 'open') return [told];
    const replaced = !(await this.codeHost.isRelated(repository, commit, baseBranch));
    const base: ConversationCommand = { type: 'RecordPrBase', data: { repositoryId, number, replaced } };
    const checks = await this.codeHost.checks(repository, commit);
    const reported = { repositoryId, number, commit };
    return checks ? [told, base, { type: 'RecordChecks', data: { ...reported, ...checks } }] : [told, base];
  }

  private unknown({ repositoryId, number }: PullRequestState, message: string): ConversationCommand {
    const since = new Date(this.clock.now()).toISOString();
    return { type: 'RecordPrStateUnknown', data: { repositoryId, number, since, message } };
  }

  private async repository(orgId: OrgId, repositoryId: RepositoryId): Promise<RepositoryRef | undefined> {
    const found = await this.decisions.state(streams.repository(orgId, repositoryId), repositoryDecider);
    return found.kind === 'added' ? found.repository : undefined;
  }
}

const REMOVED = 'The repo was removed from Code Runs.';

/** A merge is final, and of a repository's pull requests only the newest is worked with. */
export function isWatched({ state, repositoryId, number }: Watched, _index: number, all: readonly Watched[]): boolean {
  const isNewest = !all.some((other) => other.repositoryId === repositoryId && other.number > number);
  return isNewest && state !== 'merged';
}

type Watched = Pick<PullRequestState, 'state' | 'repositoryId' | 'number'>;
