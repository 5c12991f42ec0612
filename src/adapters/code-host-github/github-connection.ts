import { readFileSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import type { Clock } from '../../ports/clock.port.js';
import { PortError } from '../../ports/port-error.js';
import { readPrivateKey } from './app-manifest.js';
import { GitHubCodeHost } from './github.code-host.js';
import { apiUrlOf } from './github.options.js';

/** A GitHub App as it stands in the settings. */
export interface AppSettings {
  readonly appId: string;
  /** PEM, PEM with `\n` written out, base64 of PEM, or the absolute path of a file that holds one. */
  readonly privateKey: string;
  /** Null: no webhooks; open pull requests are asked about. */
  readonly webhookSecret: string | null;
}

export interface GitHubConnectionOptions {
  /** Of the pages: `https://github.com`, or the address of a GitHub Enterprise Server. */
  readonly webUrl: string;
  readonly app: AppSettings | null;
  readonly dataDirectory: string;
  readonly clock: Clock;
}

/** The GitHub App that this product acts as, if there is one. */
export class GitHubConnection {
  private readonly host: GitHubCodeHost | undefined;

  /** Throws PortError HOST.FORBIDDEN for a private key that cannot be read. */
  constructor({ webUrl, app, dataDirectory, clock }: GitHubConnectionOptions) {
    if (!app) return;
    const privateKey = readPrivateKey(keyText(app.privateKey.trim()));
    this.host = new GitHubCodeHost({ appId: app.appId, privateKey, apiUrl: apiUrlOf(webUrl), dataDirectory, clock });
  }

  codeHost(): Promise<GitHubCodeHost | undefined> {
    return Promise.resolve(this.host);
  }
}

function keyText(setting: string): string {
  if (!isAbsolute(setting)) return setting;
  try {
    return readFileSync(setting, 'utf8');
  } catch (cause) {
    const message = 'The file with the private key of the GitHub App (GITHUB_APP_PRIVATE_KEY) cannot be read.';
    throw new PortError('HOST.FORBIDDEN', message, false, { cause });
  }
}
