import { isPublicHost } from './public-address.js';

/**
 * Whether the GitHub whose pages are at `webUrl` takes a webhook to this product at `baseUrl`: over https, and for GitHub's own cloud
 * only to a public host. A server of one's own stands in the same network.
 */
export function takesWebhooks(baseUrl: string, webUrl: string): boolean {
  const { protocol, hostname } = new URL(baseUrl);
  const isCloud = /^https:\/\/(github\.com|[\w-]+\.ghe\.com)\/?$/.test(webUrl);
  const isOwnMachine = /^(localhost|127\..*|\[::1\])$/.test(hostname);
  return protocol === 'https:' && (isCloud ? isPublicHost(hostname) : !isOwnMachine);
}
