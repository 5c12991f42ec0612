import { createPrivateKey } from 'node:crypto';
import { z } from 'zod';
import { takesWebhooks } from '../../domain/shared/webhook-reach.js';
import { PortError } from '../../ports/port-error.js';
import { PERMISSIONS } from './app-permissions.js';
import { statusOf, toHostError } from './github-errors.js';
import { GITHUB_API, webUrlOf } from './github.options.js';
import { anonymousClient, askOnce } from './octokit.js';

/** What the app needs to act; kept encrypted, never shown. */
export interface AppCredentials {
  readonly appId: string;
  /** PEM. */
  readonly privateKey: string;
  /** Null for an app without webhooks. */
  readonly webhookSecret: string | null;
}

export interface ManifestWishes {
  /** Where people reach this product, e.g. `https://runs.example.com`. */
  readonly baseUrl: string;
  readonly name?: string;
  /** Makes the app under this organization instead of the signed-in person. */
  readonly organization?: string | undefined;
  /** Given back by GitHub; the caller compares it. */
  readonly state: string;
  readonly apiUrl?: string;
}

const EVENTS = [
  'pull_request',
  'pull_request_review',
  'pull_request_review_comment',
  'issue_comment',
  'check_run',
  'check_suite',
  'status',
  'push',
  'repository',
];

const conversionShape = z.object({
  id: z.int().positive(),
  slug: z.string().min(1),
  pem: z.string().min(1),
  webhook_secret: z.string().nullable(),
  html_url: z.url(),
});

/**
 * What the browser posts to make the app: the form's address and its one field. GitHub refuses a form whose webhook it could not call,
 * also a switched off one, so the form has none then, and no events; open pull requests are asked about.
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
    default_permissions: PERMISSIONS,
    request_oauth_on_install: false,
    ...(takesWebhooks(base, web) ? webhooksTo(base) : {}),
  };
  const action = `${web}${owner}/settings/apps/new?state=${encodeURIComponent(wishes.state)}`;
  return { action, manifest: JSON.stringify(manifest) };
}

function webhooksTo(base: string): object {
  return {
    hook_attributes: { url: `${base}/api/webhooks/github`, active: true },
    // GitHub tells an app of comments only with this permission; nothing else needs it, so an app without it works.
    default_permissions: { ...PERMISSIONS, issues: 'read' },
    default_events: EVENTS,
  };
}

/**
 * Exchanges the code that GitHub sent the browser back with, which works once and for an hour. Throws PortError HOST.FORBIDDEN for a
 * code that GitHub does not know, HOST.UNAVAILABLE.
 */
export async function convertManifest(
  code: string,
  apiUrl: string = GITHUB_API,
): Promise<AppCredentials & { readonly slug: string; readonly installUrl: string }> {
  if (!/^[A-Za-z0-9_-]{1,200}$/.test(code)) throw unknownCode();
  try {
    const client = anonymousClient(apiUrl);
    const made = await askOnce(client, conversionShape, 'POST /app-manifests/{code}/conversions', { code });
    return {
      appId: String(made.id),
      slug: made.slug,
      privateKey: readPrivateKey(made.pem),
      webhookSecret: made.webhook_secret,
      installUrl: `${made.html_url}/installations/new`,
    };
  } catch (error) {
    throw statusOf(error) === 404 ? unknownCode(error) : toHostError(error, 'the new app');
  }
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
