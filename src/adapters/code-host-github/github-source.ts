import { PortError } from '../../ports/port-error.js';

/** A repository's name on GitHub. */
export interface GitHubName {
  readonly owner: string;
  readonly repo: string;
}

const OWNER = /^[A-Za-z0-9](?:[A-Za-z0-9_]|-(?=[A-Za-z0-9_])){0,99}$/;
const NAME = /^(?!\.{1,2}$)[A-Za-z0-9._-]{1,100}$/;

/**
 * Reads `owner/name`, or the address of a repository's page or clone on the GitHub at `webUrl`. Throws PortError
 * HOST.REFUSED_SOURCE, without quoting the text: it may hold a secret.
 */
export function parseGitHubSource(text: string, webUrl: string): GitHubName {
  const source = text.trim();
  const path = /^https?:\/\//i.test(source) ? pathBelow(source, webUrl) : source;
  const [owner = '', repo = '', ...rest] = path.replace(/\.git$/, '').split('/');
  if (rest.length > 0 || !OWNER.test(owner) || !NAME.test(repo)) throw refused();
  return { owner, repo };
}

/** Whether the text is `owner/name` or an address on this GitHub, be the name well formed or not. */
export function isGitHubSource(text: string, webUrl: string): boolean {
  const source = text.trim();
  if (!/^https?:\/\//i.test(source)) return /^[^/\s:]+\/[^/\s:]+$/.test(source);
  return URL.canParse(source) && new URL(source).host === new URL(webUrl).host;
}

function pathBelow(source: string, webUrl: string): string {
  const url = URL.canParse(source) ? new URL(source) : undefined;
  const base = new URL(webUrl);
  const prefix = `${base.pathname.replace(/\/+$/, '')}/`;
  const plain = url && url.username === '' && url.password === '' && url.search === '' && url.hash === '';
  if (!plain || url.host !== base.host || !url.pathname.startsWith(prefix)) throw refused();
  return url.pathname.slice(prefix.length).replace(/\/+$/, '');
}

function refused(): PortError {
  const message = 'Give a GitHub repository as owner/name, or the address of its page, without a user name or token.';
  return new PortError('HOST.REFUSED_SOURCE', message, false);
}
