import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { MoveRepositoryHandler } from '../application/commands/move-repository.js';
import { RepositoryRecords } from '../application/commands/repository-records.js';
import { RemoveRepositoryHandler, UnlinkRepositoryHandler } from '../application/commands/remove-repository.js';
import { AddRepositoryHandler } from '../application/commands/add-repository.js';
import { ChangeConversationHandler } from '../application/commands/change-conversation.js';
import { ContinuePlanHandler } from '../application/commands/continue-plan.js';
import { ConnectGitHubAppHandler } from '../application/commands/connect-github-app.js';
import { CreateTicketHandler } from '../application/commands/create-ticket.js';
import { DraftGitHubAppHandler } from '../application/commands/draft-github-app.js';
import { EditTicketHandler } from '../application/commands/edit-ticket.js';
import { NewTickets } from '../application/commands/new-tickets.js';
import { OpenDraftPrsHandler } from '../application/commands/open-draft-prs.js';
import { ReceiveWebhookHandler } from '../application/commands/receive-webhook.js';
import { RetryTurnHandler } from '../application/commands/retry-turn.js';
import { SendMessageHandler } from '../application/commands/send-message.js';
import { SendTicketHandler } from '../application/commands/send-ticket.js';
import { SetUpOwnerHandler } from '../application/commands/set-up-owner.js';
import { SignInHandler } from '../application/commands/sign-in.js';
import { SignOutHandler } from '../application/commands/sign-out.js';
import { GetBlobHandler } from '../application/queries/get-blob.js';
import { GetConfigHandler } from '../application/queries/get-config.js';
import { GetEditsHandler, GetEditsDiffHandler } from '../application/queries/get-edits.js';
import { GetEventsHandler } from '../application/queries/get-events.js';
import { GetGitHubHandler, ListGitHubRepositoriesHandler } from '../application/queries/get-github.js';
import { GetMeHandler } from '../application/queries/get-me.js';
import {
  GetPullRequestHandler,
  GetPullRequestDiffHandler,
  PullRequests,
} from '../application/queries/get-pull-request.js';
import { GetRunHandler } from '../application/queries/get-run.js';
import { GetRepositoryHandler } from '../application/queries/get-repository.js';
import { GetTicketHandler } from '../application/queries/get-ticket.js';
import { ListBranchesHandler } from '../application/queries/list-branches.js';
import { ListProjectsHandler } from '../application/queries/list-projects.js';
import { ListRepositoriesHandler } from '../application/queries/list-repositories.js';
import { ListRunsHandler } from '../application/queries/list-runs.js';
import { ListTicketsHandler } from '../application/queries/list-tickets.js';
import { ConversationHandling } from '../application/conversation/conversation-handling.js';
import { FirstStart } from '../application/commands/first-start.js';
import { GitHubAppDrafts } from '../application/pull-requests/github-app-drafts.js';
import { MessageSending } from '../application/conversation/message-sending.js';
import { Permissions } from '../application/access/permissions.js';
import { Ownership } from '../application/access/ownership.js';
import { Profiles } from '../application/access/profiles.js';
import { PullRequestStates } from '../application/pull-requests/pull-request-states.js';
import { OpenPullRequests } from '../application/directory/open-pull-requests.js';
import { CodeHostNews } from '../application/pull-requests/code-host-news.js';
import { Conversations } from '../application/queries/conversations.js';
import { CurrentViews } from '../application/directory/current-views.js';
import { Directory } from '../application/directory/directory.js';
import { RunStatuses } from '../application/queries/run-statuses.js';
import { ReplacedBases } from '../application/conversation/replaced-bases.js';
import { RunOffers } from '../application/conversation/run-offers.js';
import { Sessions } from '../application/access/sessions.js';
import { Submissions } from '../application/conversation/submissions.js';
import { FIRST, PRODUCT, type Product } from '../application/product.js';
import type { Config } from '../config/config.schema.js';
import { VERSION } from '../config/version.js';
import { AGENT_RUNTIME, type AgentRuntime } from '../ports/agent-runtime.port.js';
import { CODE_HOST, type CodeHost } from '../ports/code-host.port.js';

/** The use cases, and what they share. */
@Module({})
export class ApplicationModule {
  static with({ models }: Config): DynamicModule {
    const product: Provider = {
      provide: PRODUCT,
      useFactory: ({ kind, label }: AgentRuntime, codeHost: CodeHost): Product => ({
        ...{ version: VERSION, orgId: FIRST.orgId, organizationName: FIRST.organizationName, ownerId: FIRST.ownerId },
        ...{ agent: { kind, label }, codeHosts: () => codeHost.kinds(), models },
      }),
      inject: [AGENT_RUNTIME, CODE_HOST],
    };
    const providers = [product, ...shared, ...useCases];
    return { module: ApplicationModule, global: true, imports: [CqrsModule.forRoot()], providers, exports: providers };
  }
}

const shared: readonly Provider[] = [
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
  ReplacedBases,
  RepositoryRecords,
  RunOffers,
  RunStatuses,
  Sessions,
  Submissions,
];

/** Every use case. */
const useCases: readonly Provider[] = [
  AddRepositoryHandler,
  MoveRepositoryHandler,
  RemoveRepositoryHandler,
  UnlinkRepositoryHandler,
  ChangeConversationHandler,
  ContinuePlanHandler,
  ConnectGitHubAppHandler,
  CreateTicketHandler,
  DraftGitHubAppHandler,
  EditTicketHandler,
  GetBlobHandler,
  GetConfigHandler,
  GetEditsDiffHandler,
  GetEditsHandler,
  GetEventsHandler,
  GetGitHubHandler,
  GetMeHandler,
  GetPullRequestDiffHandler,
  GetPullRequestHandler,
  GetRunHandler,
  GetTicketHandler,
  GetRepositoryHandler,
  ListBranchesHandler,
  ListGitHubRepositoriesHandler,
  ListProjectsHandler,
  ListRepositoriesHandler,
  ListRunsHandler,
  ListTicketsHandler,
  NewTickets,
  OpenDraftPrsHandler,
  PullRequests,
  ReceiveWebhookHandler,
  RetryTurnHandler,
  SendMessageHandler,
  SendTicketHandler,
  SetUpOwnerHandler,
  SignInHandler,
  SignOutHandler,
];
