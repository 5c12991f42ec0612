import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { adapterProviders } from './adapters.providers.js';
import { ConversationHandling } from './application/conversation-handling.js';
import { commandHandlers } from './application.providers.js';
import { FirstStart } from './application/first-start.js';
import { GitHubAppDrafts } from './application/github-app-drafts.js';
import { MessageSending } from './application/message-sending.js';
import { Permissions } from './application/permissions.js';
import { FIRST_IDS, PRODUCT, type Product } from './application/product.js';
import { Ownership } from './application/ownership.js';
import { Profiles } from './application/profiles.js';
import { PullRequestStates } from './application/pull-request-states.js';
import { OpenPullRequests } from './application/queries/open-pull-requests.js';
import { CodeHostNews } from './application/code-host-news.js';
import { Conversations } from './application/queries/conversations.js';
import { Directory } from './application/queries/directory.js';
import { RunStatuses } from './application/queries/run-statuses.js';
import { RunOffers } from './application/run-offers.js';
import { Sessions } from './application/sessions.js';
import { Submissions } from './application/submissions.js';
import type { Config } from './config/config.schema.js';
import { LiveGateway } from './gateway/live.gateway.js';
import { LiveConnections } from './gateway/live-connections.js';
import { LiveTail } from './gateway/live-tail.js';
import { SubscribeGuard } from './gateway/subscribe.guard.js';
import { Topics } from './gateway/topics.js';
import { AccessGuard } from './http/access.guard.js';
import { Authentication } from './http/authentication.js';
import { CodeRunsController } from './http/code-runs.controller.js';
import { GitHubController } from './http/github.controller.js';
import { IdempotencyInterceptor } from './http/idempotency.interceptor.js';
import { ProblemFilter } from './http/problem.filter.js';
import { ReadYourWrites } from './http/read-your-writes.js';
import { Readiness } from './http/readiness.js';
import { ReviewController } from './http/review.controller.js';
import { ServerController } from './http/server.controller.js';
import { TrackerController } from './http/tracker.controller.js';
import { AGENT_RUNTIME, type AgentRuntime } from './ports/agent-runtime.port.js';
import { CODE_HOST, type CodeHost } from './ports/code-host.port.js';
import { ServerLife } from './server-life.js';
import { VERSION } from './version.js';

/** The composition root: what each port is bound to, and the parts that use them. */
@Module({})
export class AppModule {
  static with(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [CqrsModule.forRoot()],
      controllers: [CodeRunsController, ReviewController, TrackerController, ServerController, GitHubController],
      providers: [
        {
          provide: PRODUCT,
          useFactory: (agent: AgentRuntime, codeHost: CodeHost) => productOf(config, agent, codeHost),
          inject: [AGENT_RUNTIME, CODE_HOST],
        },
        ...adapterProviders(config),
        ...application,
        ...edge,
        ServerLife,
      ],
    };
  }
}

const application: readonly Provider[] = [
  CodeHostNews,
  Conversations,
  ConversationHandling,
  Directory,
  FirstStart,
  GitHubAppDrafts,
  MessageSending,
  OpenPullRequests,
  Ownership,
  Permissions,
  Profiles,
  PullRequestStates,
  RunOffers,
  RunStatuses,
  Sessions,
  Submissions,
  ...commandHandlers,
];

const edge: readonly Provider[] = [
  Authentication,
  LiveGateway,
  LiveConnections,
  SubscribeGuard,
  LiveTail,
  Topics,
  Readiness,
  ReadYourWrites,
  { provide: APP_FILTER, useClass: ProblemFilter },
  { provide: APP_GUARD, useClass: AccessGuard },
  { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
  { provide: APP_INTERCEPTOR, useExisting: ReadYourWrites },
];

function productOf({ models }: Config, { kind, label }: AgentRuntime, codeHost: CodeHost): Product {
  const { orgId, ownerId } = FIRST_IDS;
  const offers = { agent: { kind, label }, codeHosts: () => codeHost.kinds(), models };
  return { version: VERSION, orgId, organizationName: 'Acme', ownerId, ...offers };
}
