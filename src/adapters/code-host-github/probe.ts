import type { Clock } from '../../ports/clock.port.js';
import { fine, type Finding } from '../../ports/finding.js';
import type { ConnectedGitHubApp } from '../../ports/github-app.port.js';
import { PortError } from '../../ports/port-error.js';
import { credentialsOf, type AppSettings } from './app-settings.js';
import { GitHubCodeHost } from './github.code-host.js';
import { apiUrlOf } from './github.options.js';

export interface GitHubProbeOptions {
  /** Of the pages, see GitHubConnectionOptions. */
  readonly webUrl: string;
  readonly app: AppSettings;
  readonly dataDirectory: string;
  readonly clock: Clock;
}

/** Looks whether GitHub takes the app of the settings, where it is installed with which rights, and whether it reads there; changes nothing. */
export async function probeGitHub({ webUrl, app, ...common }: GitHubProbeOptions): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  try {
    const { appId, privateKey, webhookSecret } = credentialsOf(app);
    findings.push(fine('private key'));
    const apiUrl = apiUrlOf(webUrl);
    const host = new GitHubCodeHost({ appId, privateKey, apiUrl, ...common, spaceRequests: false });
    const { slug, installUrl } = await host.self();
    findings.push(fine('reachable', `${webUrl}, as the app ${slug}`));
    const installations = await host.installations();
    findings.push(...installed(installations, installUrl));
    if (installations.some(({ suspended }) => !suspended)) findings.push(await reading(host));
    findings.push(
      webhookSecret === null ? fine('webhooks', 'off; open pull requests are polled') : await webhooks(host),
    );
  } catch (error) {
    if (!(error instanceof PortError)) throw error;
    findings.push(missing(error, findings.length));
  }
  return findings;
}

const PERMIT =
  'Give the app the permissions contents, metadata and pull requests on its page, and approve them where it is installed.';

/** One cheap read of what a turn reads first: the newest commit of a repository. */
async function reading(host: GitHubCodeHost): Promise<Finding> {
  const name = 'may read';
  try {
    const { repositories, hidden } = await host.repositories();
    const [first] = repositories;
    if (!first && hidden[0] !== undefined) return { name, ok: false, detail: hidden.join(' '), mend: PERMIT };
    if (!first) return fine(name, 'no repository was chosen for it yet');
    const { source, defaultBranch } = first;
    await host.resolve({ repositoryId: source, codeHost: 'github', name: source, source }, defaultBranch);
    return fine(name, source);
  } catch (error) {
    if (!(error instanceof PortError)) throw error;
    // A repository without a commit answers, and says so.
    if (error.code === 'HOST.BRANCH_NOT_FOUND') return fine(name, error.message);
    const mend = error.retryable ? 'Check the network and a proxy in between, then ask again.' : PERMIT;
    return { name, ok: false, detail: error.message, mend };
  }
}

async function webhooks(host: GitHubCodeHost): Promise<Finding> {
  const last = await host.lastDelivery();
  if (last === undefined) return fine('webhooks', 'none was sent in the last days');
  const detail = `the last one was answered with ${last.status} at ${last.at}`;
  if (last.status < 400) return fine('webhooks', detail);
  const mend =
    last.status === 401
      ? "Set GITHUB_APP_WEBHOOK_SECRET to the webhook secret on the app's page."
      : "Let GitHub reach CODE_RUNS_URL at /api/webhooks/github, the webhook address on the app's page.";
  return { name: 'webhooks', ok: false, detail, mend };
}

function missing({ message, retryable }: PortError, passed: number): Finding {
  if (passed === 0) {
    const mend = 'Set GITHUB_APP_PRIVATE_KEY to the PEM that GitHub gave, or to the path of its file.';
    return { name: 'private key', ok: false, detail: message, mend };
  }
  const mend = retryable
    ? 'Check the network, a proxy in between, and GITHUB_URL.'
    : "Take GITHUB_APP_ID and a new private key from the app's page on GitHub.";
  return { name: 'reachable', ok: false, detail: message, mend };
}

function installed(installations: ConnectedGitHubApp['installations'], installUrl: string): readonly Finding[] {
  if (installations.length > 0) return installations.map(installation);
  const mend = `Install it on the repositories to work on: ${installUrl}`;
  return [{ name: 'installed', ok: false, detail: 'on no account', mend }];
}

function installation({
  account,
  suspended,
  missingPermissions,
}: ConnectedGitHubApp['installations'][number]): Finding {
  const name = `installed on ${account}`;
  if (suspended) return { name, ok: false, detail: 'suspended', mend: 'Unsuspend it in the GitHub settings there.' };
  if (missingPermissions.length === 0) return fine(name);
  const mend = 'Give the app these permissions on its page, and approve them in the GitHub settings there.';
  return { name, ok: false, detail: `lacks ${missingPermissions.join(', ')}`, mend };
}
