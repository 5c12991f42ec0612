import { readFileSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { PortError } from '../../ports/port-error.js';
import { readPrivateKey, type AppCredentials } from './app-manifest.js';

/** A GitHub App as it stands in the settings. */
export interface AppSettings {
  readonly appId: string;
  /** PEM, PEM with `\n` written out, base64 of PEM, or the absolute path of a file that holds one. */
  readonly privateKey: string;
  /** Null: no webhooks; open pull requests are asked about. */
  readonly webhookSecret: string | null;
}

/** The settings in the form that the app uses. Throws PortError HOST.FORBIDDEN, without quoting the key. */
export function credentialsOf({ appId, privateKey, webhookSecret }: AppSettings): AppCredentials {
  return { appId, privateKey: readPrivateKey(keyText(privateKey.trim())), webhookSecret };
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
