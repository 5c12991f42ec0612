import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { ConnectedGitHubAppView } from '../../contracts/github.js';
import { GITHUB_APP, type GitHubApp } from '../../ports/github-app.port.js';
import type { Caller } from '../access/caller.js';
import { GitHubAppDrafts } from '../pull-requests/github-app-drafts.js';
import { Permissions } from '../access/permissions.js';

/** Takes the GitHub App that GitHub made of a draft. */
export class ConnectGitHubApp extends Command<ConnectedGitHubAppView> {
  constructor(
    readonly caller: Caller,
    readonly input: { readonly code: string; readonly state: string },
  ) {
    super();
  }
}

@CommandHandler(ConnectGitHubApp)
export class ConnectGitHubAppHandler implements ICommandHandler<ConnectGitHubApp> {
  constructor(
    @Inject(Permissions) private readonly permissions: Permissions,
    @Inject(GITHUB_APP) private readonly gitHub: GitHubApp,
    @Inject(GitHubAppDrafts) private readonly drafts: GitHubAppDrafts,
  ) {}

  async execute({ caller, input: { code, state } }: ConnectGitHubApp): Promise<ConnectedGitHubAppView> {
    await this.permissions.require(caller, 'own');
    await this.drafts.check(caller.memberId, state);
    const connected = await this.gitHub.connect(code);
    await this.drafts.end(state);
    return connected;
  }
}
