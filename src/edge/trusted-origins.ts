import type { IncomingHttpHeaders } from 'node:http';
import { isIP } from 'node:net';
import { problems, type RequestProblem } from './request-problem.js';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** Which addresses the server answers to, so that a page of another site cannot use a browser's session or a rebound name. */
export class TrustedOrigins {
  private readonly names: ReadonlySet<string>;
  private readonly anyAddress: boolean;

  constructor({ host, publicUrl }: { readonly host: string; readonly publicUrl: URL | null }) {
    const bracketed = isIP(host) === 6 ? `[${host}]` : host.toLowerCase();
    this.names = new Set([...LOOPBACK, bracketed, ...(publicUrl ? [publicUrl.hostname] : [])]);
    this.anyAddress = host === '0.0.0.0' || host === '::';
  }

  /**
   * Undefined when the request may be answered. `isPage`: a document or asset, which links on other sites may open; everything
   * else must come from a page of this server or from no page at all.
   */
  refusal(headers: IncomingHttpHeaders, isPage: boolean): RequestProblem | undefined {
    const host = headers.host ?? '';
    if (!this.isOurs(host)) return problems.foreignHost();
    if (headers.origin !== undefined && hostOf(headers.origin) !== host.toLowerCase()) return problems.foreignOrigin();
    const site = headers['sec-fetch-site'];
    const isForeign = site !== undefined && site !== 'same-origin' && site !== 'none';
    return isForeign && !isPage ? problems.foreignOrigin() : undefined;
  }

  private isOurs(host: string): boolean {
    const name = hostName(host);
    if (name === undefined) return false;
    // Someone who listens on every address is reached by any of them; an address, unlike a name, cannot be rebound.
    return this.names.has(name) || (this.anyAddress && isIP(name.replace(/^\[|\]$/g, '')) !== 0);
  }
}

function hostName(host: string): string | undefined {
  return /^[a-z0-9.:[\]_-]+$/i.test(host) && URL.canParse(`http://${host}`)
    ? new URL(`http://${host}`).hostname
    : undefined;
}

function hostOf(origin: string): string | undefined {
  return /^https?:\/\//.test(origin) && URL.canParse(origin) ? new URL(origin).host : undefined;
}
