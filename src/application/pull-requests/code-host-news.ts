import { Inject, Injectable } from '@nestjs/common';
import type { PullRequestState } from '../../domain/conversation/conversation.state.js';
import { ticketKeyOf } from '../../domain/conversation/publishing.js';
import { DomainError } from '../../domain/shared/domain-error.js';
import type { TicketId } from '../../domain/shared/types.js';
import type { GitHubNews } from '../../ports/github-app.port.js';
import { deriveId } from '../decide-and-append.js';
import { PRODUCT, type Product } from '../product.js';
import { PullRequestStates } from './pull-request-states.js';
import { Directory } from '../directory/directory.js';
import { OpenPullRequests } from '../directory/open-pull-requests.js';

export type Remark = Extract<GitHubNews, { readonly kind: 'pull-request-remarked' }>;

/**
 * Takes what GitHub tells. A remark is recorded before the delivery counts as handled. That a pull request changed is looked into
 * afterwards.
 */
@Injectable()
export class CodeHostNews {
  constructor(
    @Inject(PRODUCT) private readonly product: Product,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(PullRequestStates) private readonly pullRequests: PullRequestStates,
    @Inject(OpenPullRequests) private readonly open: OpenPullRequests,
  ) {}

  /** Safe to repeat with the same delivery. Throws PortError of the stores. */
  async take(news: readonly GitHubNews[], delivery: string): Promise<void> {
    for (const one of news) {
      if (one.kind === 'access-changed') continue;
      const ticketId = await (one.kind === 'pull-request-remarked'
        ? this.ticketOfRemark(one)
        : this.ticketOf(one.branch));
      if (ticketId === undefined) continue;
      if (one.kind === 'pull-request-remarked') await this.recordRemark(ticketId, one, delivery);
      else this.pullRequests.refreshSoon(this.product.orgId, ticketId);
    }
  }

  private ticketOfRemark({ branch, pullRequestUrl }: Remark): Promise<TicketId | undefined> {
    return branch === null ? this.open.ticketOf(this.product.orgId, pullRequestUrl) : this.ticketOf(branch);
  }

  /** Branches of other people name no ticket, or one that is not there. */
  private async ticketOf(branch: string): Promise<TicketId | undefined> {
    const key = ticketKeyOf(branch);
    if (key === undefined) return undefined;
    try {
      return (await this.directory.ticketRef(this.product.orgId, key)).ticketId;
    } catch (error) {
      if (error instanceof DomainError) return undefined;
      throw error;
    }
  }

  private async recordRemark(ticketId: TicketId, remark: Remark, delivery: string): Promise<void> {
    const { orgId } = this.product;
    const { pullRequests } = await this.pullRequests.state(orgId, ticketId);
    const about = pullRequestOf(pullRequests, remark);
    if (!about) return;
    const { verdict, text, path, url } = remark;
    const data = { repositoryId: about.repositoryId, number: about.number, verdict, text, path, url };
    await this.pullRequests.record(orgId, ticketId, { type: 'RecordReview', data }, deriveId(delivery, 'review'));
  }
}

/** The branch and the number are the same in several repositories at times; then the address tells, which a rename changes. */
export function pullRequestOf(
  all: readonly PullRequestState[],
  { branch, number, pullRequestUrl }: Remark,
): PullRequestState | undefined {
  if (branch === null) return all.find(({ url }) => url === pullRequestUrl);
  const fitting = all.filter((pr) => pr.branch === branch && pr.number === number);
  return fitting.find(({ url }) => url === pullRequestUrl) ?? (fitting.length === 1 ? fitting[0] : undefined);
}
