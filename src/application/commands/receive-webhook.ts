import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { GITHUB_APP, type GitHubApp, type WebhookOutcome, type WebhookRequest } from '../../ports/github-app.port.js';
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
  ) {}

  execute({ request }: ReceiveWebhook): Promise<WebhookOutcome> {
    return this.gitHub.receive(request, (news, delivery) => this.news.take(news, delivery));
  }
}
