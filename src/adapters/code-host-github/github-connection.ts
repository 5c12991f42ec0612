import type { Clock } from '../../ports/clock.port.js';
import type { GrantReadAccess } from '../../ports/code-host.port.js';
import type {
  ConnectedGitHubApp,
  GitHubApp,
  GitHubAppStatus,
  GitHubNews,
  HostedRepositories,
  WebhookOutcome,
  WebhookRequest,
} from '../../ports/github-app.port.js';
import { PortError } from '../../ports/port-error.js';
import type { StateStore } from '../../ports/state-store.port.js';
import { convertManifest, manifestFor, type AppCredentials } from './app-manifest.js';
import { credentialsOf, type AppSettings } from './app-settings.js';
import { GitHubCodeHost } from './github.code-host.js';
import { GitHubWebhooks } from './github-webhooks.js';
import { apiUrlOf } from './github.options.js';
import { AppVault } from './stored-app.js';

export interface GitHubConnectionOptions {
  /** Of the pages: `https://github.com`, or the address of a GitHub Enterprise Server. */
  readonly webUrl: string;
  readonly app: AppSettings | null;
  readonly dataDirectory: string;
  readonly clock: Clock;
  readonly state: StateStore;
  /** Is told every secret before it is used, so that it is never stored or shown. */
  readonly learnSecrets: (secrets: readonly string[]) => void;
}

interface Connected {
  /** 0 for the app of the settings. */
  readonly version: number;
  readonly credentials: AppCredentials;
  readonly host: GitHubCodeHost;
  /** Found out at the first webhook. */
  slug: string | undefined;
}

/** The GitHub App that this product acts as: the one in the settings, else the one that was made on the settings page. */
export class GitHubConnection implements GitHubApp {
  private readonly vault: AppVault;
  private connected: Connected | undefined;

  /** Throws PortError HOST.FORBIDDEN for a private key that cannot be read. */
  constructor(private readonly options: GitHubConnectionOptions) {
    this.vault = new AppVault(options.state, options.dataDirectory);
    if (options.app) this.connected = this.open(credentialsOf(options.app), 0);
  }

  /** Undefined while no app is connected, or the stored one cannot be read, which `status` tells. Throws PortError STORE.*. */
  async codeHost(): Promise<GitHubCodeHost | undefined> {
    try {
      return (await this.current())?.host;
    } catch (error) {
      if (error instanceof PortError && error.code === 'HOST.FORBIDDEN') return undefined;
      throw error;
    }
  }

  /** See `GrantReadAccess`. */
  readonly readAccess: GrantReadAccess = async (repositories) => (await this.required()).host.readToken(repositories);

  async status(): Promise<GitHubAppStatus> {
    const { webUrl } = this.options;
    try {
      const current = await this.current();
      if (!current) return { webUrl, app: null, problem: null };
      const { appId, webhookSecret } = current.credentials;
      const known = {
        appId,
        from: this.options.app ? 'settings' : 'page',
      } as const;
      return { webUrl, ...(await statusOf(current.host, known, webhookSecret !== null)) };
    } catch (error) {
      if (!(error instanceof PortError)) throw error;
      return { webUrl, app: null, problem: error.message };
    }
  }

  draft(wishes: { readonly baseUrl: string; readonly organization?: string | undefined; readonly state: string }) {
    this.refuseSecondApp();
    return manifestFor({ ...wishes, apiUrl: this.apiUrl });
  }

  async connect(code: string): Promise<{ readonly slug: string; readonly installUrl: string }> {
    this.refuseSecondApp();
    const { slug, installUrl, appId, privateKey, webhookSecret } = await convertManifest(code, this.apiUrl);
    const credentials = { appId, privateKey, webhookSecret };
    this.options.learnSecrets(secretsIn(credentials));
    await this.vault.store(credentials);
    return { slug, installUrl };
  }

  async repositories(query: string): Promise<HostedRepositories> {
    return (await this.required()).host.repositories(query);
  }

  async receive(
    request: WebhookRequest,
    handle: (news: readonly GitHubNews[], delivery: string) => Promise<void>,
  ): Promise<WebhookOutcome> {
    const current = await this.current();
    const secret = current?.credentials.webhookSecret ?? null;
    if (!current || secret === null) return { outcome: 'refused', status: 401 };
    const { state, clock } = this.options;
    const slug = (): Promise<string> => this.slugOf(current);
    return new GitHubWebhooks({ secret, slug, state, clock }).receive(request, async (news, delivery) => {
      if (news.some(({ kind }) => kind === 'access-changed')) current.host.forgetRepositories();
      await handle(news, delivery);
    });
  }

  private get apiUrl(): string {
    return apiUrlOf(this.options.webUrl);
  }

  private async slugOf(current: Connected): Promise<string> {
    return (current.slug ??= (await current.host.self()).slug);
  }

  /** The stored app is looked up each time, because another process may have connected it. */
  private async current(): Promise<Connected | undefined> {
    if (this.options.app) return this.connected;
    const stored = await this.vault.load();
    if (!stored) return undefined;
    if (this.connected?.version !== stored.version) this.connected = this.open(stored.credentials, stored.version);
    return this.connected;
  }

  private async required(): Promise<Connected> {
    const current = await this.current();
    if (current) return current;
    const message = 'No GitHub App is connected. Connect one first, on the page GitHub settings.';
    throw new PortError('HOST.NOT_CONNECTED', message, false);
  }

  private open(credentials: AppCredentials, version: number): Connected {
    this.options.learnSecrets(secretsIn(credentials));
    const { dataDirectory, clock, webUrl } = this.options;
    // A server of one's own seldom limits requests; one that does says so, and then it is waited for.
    const spaceRequests = /^https:\/\/(github\.com|[\w-]+\.ghe\.com)$/.test(webUrl);
    const { appId, privateKey } = credentials;
    const host = new GitHubCodeHost({ appId, privateKey, apiUrl: this.apiUrl, dataDirectory, clock, spaceRequests });
    return { version, credentials, host, slug: undefined };
  }

  private refuseSecondApp(): void {
    if (!this.options.app) return;
    const message = 'GITHUB_APP_ID names a GitHub App already. Remove it from the settings to make another one here.';
    throw new PortError('HOST.FORBIDDEN', message, false);
  }
}

/** What GitHub refuses or does not answer is the problem that is shown. */
async function statusOf(
  host: GitHubCodeHost,
  known: Pick<ConnectedGitHubApp, 'appId' | 'from'>,
  hasSecret: boolean,
): Promise<Pick<GitHubAppStatus, 'app' | 'problem'>> {
  try {
    const { slug, installUrl } = await host.self();
    const installations = await host.installations();
    // An app has a secret also where GitHub cannot call it, as under an address that only this machine knows.
    const last = hasSecret ? await host.lastDelivery() : undefined;
    const takesWebhooks = last !== undefined && last.status >= 200 && last.status < 300;
    return { app: { ...known, slug, installUrl, takesWebhooks, installations }, problem: null };
  } catch (error) {
    if (!(error instanceof PortError)) throw error;
    const unknown = { slug: null, installUrl: null, takesWebhooks: false, installations: [] };
    return { app: { ...known, ...unknown }, problem: error.message };
  }
}

function secretsIn({ privateKey, webhookSecret }: AppCredentials): readonly string[] {
  return [privateKey, ...(webhookSecret === null ? [] : [webhookSecret])];
}
