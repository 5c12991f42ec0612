import type { Clock } from '../../ports/clock.port.js';

/** `new GitHubCodeHost(options)`. */
export interface GitHubOptions {
  readonly appId: string;
  /** PEM, PKCS#1 or PKCS#8; `readPrivateKey` brings what people paste into this form. */
  readonly privateKey: string;
  /** Default `https://api.github.com`; `https://HOST/api/v3` for GitHub Enterprise Server. */
  readonly apiUrl?: string;
  /** `DATA_DIR/repositories` is made inside it. */
  readonly dataDirectory: string;
  readonly clock: Clock;
  /** How large the product's copy of a repository, or one work tree, may become. In bytes; default 2 GB (2 × 10^9). */
  readonly sizeLimitBytes?: number;
  /** How long one answer of GitHub's may take, in ms; default 30 seconds, a minute where something is written. */
  readonly patienceMs?: number;
  /** Whether requests are spaced as GitHub asks for; default true. Off only for servers that set no limits. */
  readonly spaceRequests?: boolean;
}

export const GITHUB_API = 'https://api.github.com';

/** The address of the API for the address of the pages; the reverse of `webUrlOf`. */
export function apiUrlOf(webUrl: string): string {
  const url = webUrl.replace(/\/+$/, '');
  return url === 'https://github.com' ? GITHUB_API : `${url}/api/v3`;
}

/** The address of the pages and of git for an API address, without a slash at the end. */
export function webUrlOf(apiUrl: string): string {
  const url = new URL(apiUrl);
  const host = url.host.replace(/^api\./, '');
  const path = url.pathname.replace(/\/+$/, '').replace(/\/api\/v3$/, '');
  return `${url.protocol}//${host}${path}`;
}
