import type { Provider } from '@nestjs/common';
import { MoveRepositoryHandler } from '../application/commands/move-repository.js';
import { RemoveRepositoryHandler, UnlinkRepositoryHandler } from '../application/commands/remove-repository.js';
import { AddRepositoryHandler } from '../application/commands/add-repository.js';
import { ChangeConversationHandler } from '../application/commands/change-conversation.js';
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

/** Every use case. */
export const commandHandlers: readonly Provider[] = [
  AddRepositoryHandler,
  MoveRepositoryHandler,
  RemoveRepositoryHandler,
  UnlinkRepositoryHandler,
  ChangeConversationHandler,
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
