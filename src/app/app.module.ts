import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { adapterProviders } from './adapters.providers.js';
import { ConversationHandling } from '../application/conversation/conversation-handling.js';
import { commandHandlers } from './application.providers.js';
import { FirstStart } from '../application/commands/first-start.js';
import { GitHubAppDrafts } from '../application/pull-requests/github-app-drafts.js';
import { MessageSending } from '../application/conversation/message-sending.js';
import { Permissions } from '../application/access/permissions.js';
import { FIRST_IDS, PRODUCT, type Product } from '../application/product.js';
import { Ownership } from '../application/access/ownership.js';
import { Profiles } from '../application/access/profiles.js';
import { PullRequestStates } from '../application/pull-requests/pull-request-states.js';
import { OpenPullRequests } from '../application/directory/open-pull-requests.js';
import { CodeHostNews } from '../application/pull-requests/code-host-news.js';
import { Conversations } from '../application/queries/conversations.js';
import { CurrentViews } from '../application/directory/current-views.js';
import { Directory } from '../application/directory/directory.js';
import { RunStatuses } from '../application/queries/run-statuses.js';
import { RunOffers } from '../application/conversation/run-offers.js';
import { Sessions } from '../application/access/sessions.js';
import { Submissions } from '../application/conversation/submissions.js';
import type { Config } from '../config/config.schema.js';
import { LiveGateway } from '../gateway/live.gateway.js';
import { LiveConnections } from '../gateway/live-connections.js';
import { LiveTail } from '../gateway/live-tail.js';
import { SubscribeGuard } from '../gateway/subscribe.guard.js';
import { Topics } from '../gateway/topics.js';
import { AccessGuard } from '../http/pipeline/access.guard.js';
import { Authentication } from '../edge/authentication.js';
import { CodeRunsController } from '../http/api/code-runs.controller.js';
import { GitHubController } from '../http/api/github.controller.js';
import { IdempotencyInterceptor } from '../http/pipeline/idempotency.interceptor.js';
import { ProblemFilter } from '../http/pipeline/problem.filter.js';
import { ReadYourWrites } from '../http/pipeline/read-your-writes.js';
import { Readiness } from '../http/api/readiness.js';
import { ReviewController } from '../http/api/review.controller.js';
import { ServerController } from '../http/api/server.controller.js';
import { TrackerController } from '../http/api/tracker.controller.js';
import { AGENT_RUNTIME, type AgentRuntime } from '../ports/agent-runtime.port.js';
import { CODE_HOST, type CodeHost } from '../ports/code-host.port.js';
import { ServerLife } from './server-life.js';
import { VERSION } from '../config/version.js';

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
  CurrentViews,
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
