import { Controller, Inject, Req, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { Request, Response } from 'express';
import type { Caller } from '../../application/access/caller.js';
import { ConnectGitHubApp } from '../../application/commands/connect-github-app.js';
import { DraftGitHubApp } from '../../application/commands/draft-github-app.js';
import { ReceiveWebhook } from '../../application/commands/receive-webhook.js';
import { GetGitHub, ListGitHubRepositories } from '../../application/queries/get-github.js';
import { Endpoint, Input, Reader } from '../routing/endpoint.js';
import type { InputOf } from '../routing/route.js';
import { routes } from './routes.js';

type In<Name extends keyof typeof routes> = InputOf<(typeof routes)[Name]>;

/** The GitHub App and what it tells. */
@Controller('api')
export class GitHubController {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Endpoint(routes.getGitHub)
  gitHub(@Reader() reader: Caller) {
    return this.queries.execute(new GetGitHub(reader));
  }

  @Endpoint(routes.listGitHubRepositories)
  repositories(@Reader() reader: Caller, @Input() { query }: In<'listGitHubRepositories'>) {
    return this.queries.execute(new ListGitHubRepositories(reader, query));
  }

  @Endpoint(routes.draftGitHubApp)
  draft(@Reader() reader: Caller, @Input() { body }: In<'draftGitHubApp'>) {
    return this.commands.execute(new DraftGitHubApp(reader, body));
  }

  @Endpoint(routes.connectGitHubApp)
  connect(@Reader() reader: Caller, @Input() { body }: In<'connectGitHubApp'>) {
    return this.commands.execute(new ConnectGitHubApp(reader, body));
  }

  @Endpoint(routes.receiveWebhook)
  async webhook(@Req() { headers, body }: Request, @Res({ passthrough: true }) response: Response) {
    const bytes: unknown = body;
    const request = { headers, body: Buffer.isBuffer(bytes) ? bytes : Buffer.alloc(0) };
    const outcome = await this.commands.execute(new ReceiveWebhook(request));
    if (outcome.outcome === 'refused') response.status(outcome.status);
    return { outcome: outcome.outcome };
  }
}
