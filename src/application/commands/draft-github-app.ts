import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { GitHubAppDraft } from '../../contracts/github.js';
import { GITHUB_APP, type GitHubApp } from '../../ports/github-app.port.js';
import type { Caller } from '../access/caller.js';
import { GitHubAppDrafts } from '../pull-requests/github-app-drafts.js';
import { Permissions } from '../access/permissions.js';

/** Prepares the form that makes a GitHub App for this product. */
export class DraftGitHubApp extends Command<GitHubAppDraft> {
  constructor(
    readonly caller: Caller,
    readonly input: { readonly baseUrl: string; readonly organization?: string | undefined },
  ) {
    super();
  }
}

@CommandHandler(DraftGitHubApp)
export class DraftGitHubAppHandler implements ICommandHandler<DraftGitHubApp> {
  constructor(
    @Inject(Permissions) private readonly permissions: Permissions,
    @Inject(GITHUB_APP) private readonly gitHub: GitHubApp,
    @Inject(GitHubAppDrafts) private readonly drafts: GitHubAppDrafts,
  ) {}

  async execute({ caller, input }: DraftGitHubApp): Promise<GitHubAppDraft> {
    await this.permissions.require(caller, 'own');
    return this.gitHub.draft({ ...input, state: await this.drafts.begin(caller.memberId) });
  }
}
