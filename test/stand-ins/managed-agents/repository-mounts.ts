import type { Container, Outcome } from './container.js';

export interface RepositoryMount {
  readonly resourceId: string;
  /** `https://github.com/<owner>/<name>`, or the same at the GitHub that stands for it. */
  readonly url: string;
  readonly mountPath: string;
  readonly checkout:
    { readonly type: 'branch'; readonly name: string } | { readonly type: 'commit'; readonly sha: string } | null;
}

export type RepositoryErrorType =
  | 'repository_authentication_error'
  | 'repository_forbidden_error'
  | 'repository_not_found_error'
  | 'repository_checkout_error'
  | 'repository_clone_error';

export class RepositoryFailed extends Error {
  constructor(
    readonly type: RepositoryErrorType,
    readonly url: string,
  ) {
    super(`${type}: ${url}`);
  }
}

/** Where git really finds a repository of github.com. */
function addressOf(gitHubUrl: string, url: string): string {
  return `${gitHubUrl}/${new URL(url).pathname.slice(1)}.git`;
}

/**
 * Git settings through which the container reaches its repositories under their addresses, each with its own token,
 * as the provider's proxy lets it.
 */
export function gitEnvironment(
  gitHubUrl: string,
  mounts: readonly RepositoryMount[],
  tokenOf: (resourceId: string) => string | undefined,
): Record<string, string> {
  const settings = mounts.flatMap(({ url, resourceId }) => {
    const address = addressOf(gitHubUrl, url);
    const token = tokenOf(resourceId);
    const basic = Buffer.from(`x-access-token:${token ?? ''}`).toString('base64');
    return [
      [`url.${address}.insteadOf`, url],
      ...(token === undefined ? [] : [[`http.${address}.extraHeader`, `Authorization: Basic ${basic}`]]),
    ];
  });
  return Object.fromEntries([
    ['GIT_CONFIG_COUNT', `${settings.length}`],
    ...settings.flatMap(([key = '', value = ''], index) => [
      [`GIT_CONFIG_KEY_${index}`, key],
      [`GIT_CONFIG_VALUE_${index}`, value],
    ]),
  ]) as Record<string, string>;
}

/** Clones one repository at its commit, detached, or at its branch. Throws RepositoryFailed with the provider's word for it. */
export async function cloneRepository(
  container: Container,
  mount: RepositoryMount,
  signal: AbortSignal,
): Promise<void> {
  const target = container.realPath(mount.mountPath);
  const git = (...args: readonly string[]) => container.run(['git', ...args], signal);
  const cloned = await git('clone', '--quiet', '--no-checkout', mount.url, target);
  if (cloned.exitCode !== 0) throw new RepositoryFailed(cloneError(cloned), mount.url);
  const what = wanted(mount);
  let done = await git('-C', target, 'checkout', '--quiet', ...what);
  if (done.exitCode !== 0 && mount.checkout?.type === 'commit') {
    await git('-C', target, 'fetch', '--quiet', 'origin', mount.checkout.sha);
    done = await git('-C', target, 'checkout', '--quiet', ...what);
  }
  if (done.exitCode !== 0) throw new RepositoryFailed('repository_checkout_error', mount.url);
}

function wanted({ checkout }: RepositoryMount): readonly string[] {
  if (checkout === null) return [];
  return checkout.type === 'commit' ? ['--detach', checkout.sha] : [checkout.name];
}

function cloneError({ output }: Outcome): RepositoryErrorType {
  if (/Authentication failed|could not read Username|error: 401/i.test(output))
    return 'repository_authentication_error';
  if (/error: 403/i.test(output)) return 'repository_forbidden_error';
  return /not found|error: 404/i.test(output) ? 'repository_not_found_error' : 'repository_clone_error';
}
