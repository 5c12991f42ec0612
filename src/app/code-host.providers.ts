import type { Provider } from '@nestjs/common';
import { CodeHostByKind } from '../adapters/code-host-by-kind/by-kind.code-host.js';
import { GitHubConnection, type GitHubConnectionOptions } from '../adapters/code-host-github/github-connection.js';
import { LocalGitCodeHost } from '../adapters/code-host-local-git/local-git.code-host.js';
import type { Config } from '../config/config.schema.js';
import type { KnownSecrets } from './known-secrets.js';
import { CLOCK, type Clock } from '../ports/clock.port.js';
import { CODE_HOST } from '../ports/code-host.port.js';
import { GITHUB_APP } from '../ports/github-app.port.js';
import { STATE_STORE, type StateStore } from '../ports/state-store.port.js';

/** Local git, and GitHub once an app is connected. */
export function codeHostProviders(config: Config, secrets: KnownSecrets): readonly Provider[] {
  const { dataDir: dataDirectory } = config;
  const learnSecrets = (found: readonly string[]): void => secrets.learn(found);
  return [
    {
      provide: GitHubConnection,
      useFactory: (clock: Clock, state: StateStore) =>
        new GitHubConnection({ ...gitHubOf(config), dataDirectory, clock, state, learnSecrets }),
      inject: [CLOCK, STATE_STORE],
    },
    { provide: GITHUB_APP, useExisting: GitHubConnection },
    {
      provide: CODE_HOST,
      useFactory: (clock: Clock, connection: GitHubConnection) =>
        new CodeHostByKind({
          localGit: new LocalGitCodeHost({ dataDirectory, clock }),
          github: () => connection.codeHost(),
        }),
      inject: [CLOCK, GitHubConnection],
    },
  ];
}

/** The address of GitHub, and the app that the settings name. */
export function gitHubOf({ github: { url, app } }: Config): Pick<GitHubConnectionOptions, 'webUrl' | 'app'> {
  const settings = app && {
    appId: app.id,
    privateKey: app.privateKey.reveal(),
    webhookSecret: app.webhookSecret?.reveal() ?? null,
  };
  return { webUrl: url, app: settings };
}
