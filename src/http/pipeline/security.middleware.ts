import type { Request, RequestHandler, Response } from 'express';
import { randomBytes } from 'node:crypto';
import { problems } from '../../edge/request-problem.js';
import type { TrustedOrigins } from '../../edge/trusted-origins.js';

/**
 * Checks where every request comes from and how its body is written, and sets the headers that keep pages apart. Forms may be posted
 * to `formTarget`, an origin beside this server's own.
 */
export function security(origins: TrustedOrigins, formTarget: string): RequestHandler {
  return (request, response, next) => {
    const isApi = isApiPath(request.path);
    setHeaders(request, response, isApi ? undefined : formTarget);
    const refusal = origins.refusal(request.headers, !isApi) ?? bodyRefusal(request);
    next(refusal);
  };
}

const API_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";

export function isApiPath(path: string): boolean {
  return path === '/api' || path.startsWith('/api/');
}

/** The nonce of this answer's page. */
export function nonceOf(response: Response): string {
  return (response.locals as { nonce: string }).nonce;
}

/** `formTarget` is set for pages. */
function setHeaders(request: Request, response: Response, formTarget: string | undefined): void {
  const nonce = randomBytes(18).toString('base64');
  Object.assign(response.locals, { nonce });
  response.set({
    'Content-Security-Policy': formTarget === undefined ? API_POLICY : policy(request, nonce, formTarget),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
  });
  if (formTarget === undefined) response.set('Cache-Control', 'no-store');
}

function policy({ headers, secure }: Request, nonce: string, formTarget: string): string {
  // Safari does not take 'self' for a WebSocket of the same host. The host was checked or the request is refused.
  const socket = `${secure ? 'wss' : 'ws'}://${headers.host ?? ''}`;
  return [
    "default-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: https://avatars.githubusercontent.com",
    `connect-src 'self' ${/^[\w.:[\]-]+$/.test(headers.host ?? '') ? socket : ''}`.trim(),
    "object-src 'none'",
    "base-uri 'none'",
    `form-action 'self' ${formTarget}`,
    "frame-ancestors 'none'",
  ].join('; ');
}

function bodyRefusal({ headers, method }: Request): ReturnType<typeof problems.notJson> | undefined {
  if (method === 'GET' || method === 'HEAD') return undefined;
  const hasBody = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
  const isJson = /^application\/json\s*(;|$)/i.test(headers['content-type'] ?? '');
  return hasBody && !isJson ? problems.notJson() : undefined;
}
