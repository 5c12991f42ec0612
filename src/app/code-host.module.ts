import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { CodeHostByKind } from '../adapters/code-host-by-kind/by-kind.code-host.js';
import { GitHubConnection, type GitHubConnectionOptions } from '../adapters/code-host-github/github-connection.js';
import { LocalGitCodeHost } from '../adapters/code-host-local-git/local-git.code-host.js';
import type { Config } from '../config/config.schema.js';
import { KnownSecrets } from './known-secrets.js';
import { CLOCK, type Clock } from '../ports/clock.port.js';
import { CODE_HOST } from '../ports/code-host.port.js';
import { GITHUB_APP } from '../ports/github-app.port.js';
import { STATE_STORE, type StateStore } from '../ports/state-store.port.js';

/** Local git, and GitHub once an app is connected. */
@Module({})
export class CodeHostModule {
  static with(config: Config): DynamicModule {
    const providers = codeHosts(config);
    return { module: CodeHostModule, global: true, providers, exports: providers };
  }
}

function codeHosts(config: Config): Provider[] {
  const { dataDir: dataDirectory } = config;
  return [
    {
      provide: GitHubConnection,
      useFactory: (clock: Clock, state: StateStore, secrets: KnownSecrets) =>
        new GitHubConnection({
          ...{ ...gitHubOf(config), dataDirectory, clock, state },
          learnSecrets: (found) => secrets.learn(found),
        }),
      inject: [CLOCK, STATE_STORE, KnownSecrets],
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
