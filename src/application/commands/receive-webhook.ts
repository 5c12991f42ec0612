import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import {
  GITHUB_APP,
  type GitHubApp,
  type GitHubNews,
  type WebhookOutcome,
  type WebhookRequest,
} from '../../ports/github-app.port.js';
import { REDACTION, type Redaction } from '../../ports/redaction.port.js';
import { CodeHostNews } from '../pull-requests/code-host-news.js';

/** Takes one delivery of GitHub's; its signature says who sent it. */
export class ReceiveWebhook extends Command<WebhookOutcome> {
  constructor(readonly request: WebhookRequest) {
    super();
  }
}

@CommandHandler(ReceiveWebhook)
export class ReceiveWebhookHandler implements ICommandHandler<ReceiveWebhook> {
  constructor(
    @Inject(GITHUB_APP) private readonly gitHub: GitHubApp,
    @Inject(CodeHostNews) private readonly news: CodeHostNews,
    @Inject(REDACTION) private readonly redaction: Redaction,
  ) {}

  execute({ request }: ReceiveWebhook): Promise<WebhookOutcome> {
    return this.gitHub.receive(request, (news, delivery) =>
      this.news.take(
        news.map((one) => this.redacted(one)),
        delivery,
      ),
    );
  }

  /** Before the words are cut to what a fact holds: half a secret is not recognised. */
  private redacted(news: GitHubNews): GitHubNews {
    return news.kind === 'pull-request-remarked' ? { ...news, text: this.redaction.redact(news.text) } : news;
  }
}
