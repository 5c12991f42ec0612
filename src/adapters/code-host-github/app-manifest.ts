import { createPrivateKey } from 'node:crypto';
import { z } from 'zod';
import { PortError } from '../../ports/port-error.js';
import { statusOf, toHostError } from './github-errors.js';
import { GITHUB_API, webUrlOf } from './github.options.js';
import { anonymousClient, askOnce } from './octokit.js';

/** What the app needs to act; kept encrypted, never shown. */
export interface AppCredentials {
  readonly appId: string;
  readonly slug: string;
  /** PEM. */
  readonly privateKey: string;
  readonly webhookSecret: string;
}

export interface ManifestWishes {
  /** Where people reach this product, e.g. `https://runs.example.com`. */
  readonly baseUrl: string;
  readonly name?: string;
  /** Makes the app under this organization instead of the signed-in person. */
  readonly organization?: string;
  /** Given back by GitHub; the caller compares it. */
  readonly state: string;
  readonly apiUrl?: string;
}

const PERMISSIONS = {
  metadata: 'read',
  contents: 'write',
  pull_requests: 'write',
  checks: 'read',
  statuses: 'read',
};
const EVENTS = ['pull_request', 'pull_request_review', 'check_run', 'check_suite', 'status', 'push'];

const conversionShape = z.object({
  id: z.int().positive(),
  slug: z.string().min(1),
  pem: z.string().min(1),
  webhook_secret: z.string().nullable(),
  html_url: z.url(),
});

/**
 * What the browser posts to make the app: the form's address and its one field. GitHub cannot call an address that only this machine
 * knows, so webhooks are switched off for one that is not https; open pull requests are then asked about.
 */
export function manifestFor(wishes: ManifestWishes): { readonly action: string; readonly manifest: string } {
  const base = wishes.baseUrl.replace(/\/+$/, '');
  const web = webUrlOf(wishes.apiUrl ?? GITHUB_API);
  const owner = wishes.organization === undefined ? '' : `/organizations/${encodeURIComponent(wishes.organization)}`;
  const manifest = {
    name: wishes.name ?? 'Code Runs',
    url: base,
    description: 'Hands tickets to a coding agent and opens draft pull requests.',
    public: false,
    redirect_url: `${base}/settings/github/created`,
    setup_url: `${base}/settings/github/installed`,
    setup_on_update: true,
    hook_attributes: { url: `${base}/api/webhooks/github`, active: base.startsWith('https://') },
    default_permissions: PERMISSIONS,
    default_events: EVENTS,
    request_oauth_on_install: false,
  };
  const action = `${web}${owner}/settings/apps/new?state=${encodeURIComponent(wishes.state)}`;
  return { action, manifest: JSON.stringify(manifest) };
}

/**
 * Exchanges the code that GitHub sent the browser back with, which works once and for an hour. Throws PortError HOST.FORBIDDEN for a
 * code that GitHub does not know, HOST.UNAVAILABLE.
 */
export async function convertManifest(
  code: string,
  apiUrl: string = GITHUB_API,
): Promise<AppCredentials & { readonly installUrl: string }> {
  if (!/^[A-Za-z0-9_-]{1,200}$/.test(code)) throw unknownCode();
  try {
    const client = anonymousClient(apiUrl);
    const made = await askOnce(client, conversionShape, 'POST /app-manifests/{code}/conversions', { code });
    return {
      appId: String(made.id),
      slug: made.slug,
      privateKey: readPrivateKey(made.pem),
      webhookSecret: made.webhook_secret ?? '',
      installUrl: `${made.html_url}/installations/new`,
    };
  } catch (error) {
    throw statusOf(error) === 404 ? unknownCode(error) : toHostError(error, 'the new app');
  }
}

/** Reads what a person pasted from an app that they made by hand. Throws PortError HOST.FORBIDDEN, saying which part is wrong. */
export function parseManualEntry(entry: {
  readonly appId: string;
  readonly slug: string;
  readonly privateKey: string;
  readonly webhookSecret: string;
}): AppCredentials {
  const [appId, slug] = [entry.appId.trim(), entry.slug.trim()];
  if (!/^([1-9]\d{0,15}|Iv[A-Za-z0-9.]{5,40})$/.test(appId)) throw wrong("The app id is the number on the app's page.");
  if (!/^[a-z0-9-]{1,100}$/.test(slug)) throw wrong("The name is the last part of the app's address on GitHub.");
  const webhookSecret = entry.webhookSecret.trim();
  if (webhookSecret.length < 16) throw wrong('The webhook secret needs at least 16 characters.');
  return { appId, slug, privateKey: readPrivateKey(entry.privateKey), webhookSecret };
}

/** An RSA key as PEM, from PEM, PEM with `\n` written out, or base64 of PEM. Throws PortError HOST.FORBIDDEN. */
export function readPrivateKey(text: string): string {
  const plain = text.replaceAll('\\n', '\n').trim();
  const pem = plain.startsWith('-----BEGIN') ? plain : Buffer.from(plain, 'base64').toString('utf8').trim();
  try {
    if (createPrivateKey(pem).asymmetricKeyType === 'rsa') return `${pem}\n`;
  } catch {
    // The parser's message could quote the key.
  }
  throw wrong("The private key is not an RSA key in PEM form. Download it from the app's page on GitHub.");
}

function unknownCode(cause?: unknown): PortError {
  const message = 'GitHub does not know this code. It works once, for an hour; start again from the settings.';
  return new PortError('HOST.FORBIDDEN', message, false, { cause });
}

function wrong(message: string): PortError {
  return new PortError('HOST.FORBIDDEN', message, false);
}
