import { HttpException } from '@nestjs/common';
import type { Problem } from '../contracts/replies.js';
import { DomainError, type RefusalKind } from '../domain/shared/domain-error.js';
import { PortError, type PortErrorKind } from '../ports/port-error.js';
import { RequestProblem } from './request-problem.js';

/** What is said of an error, as RFC 9457 problem details need it. */
export interface Answer {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly details?: Problem['details'];
  readonly headers?: Readonly<Record<string, string>>;
}

const FULL = 'The disk of the server is full: nothing was written. Free some space, then try again.';
const UNKNOWN: Answer = {
  status: 500,
  code: 'SERVER.FAILED',
  detail: 'Something went wrong on the server. It was logged. Try again.',
};

/** The only place where an error becomes a status and a code; acknowledgements of the live protocol carry the same codes. */
export function answerTo(error: unknown): Answer {
  if (error instanceof RequestProblem) {
    const { status, code, message, more } = error;
    return { status, code, detail: message, ...more };
  }
  if (error instanceof DomainError || error instanceof PortError) return known(error);
  const status = error instanceof HttpException ? error.getStatus() : statusOf(error);
  if (status === undefined || status >= 500) return UNKNOWN;
  const detail = EDGE_DETAILS[status] ?? (error instanceof Error ? error.message : 'The request was refused.');
  return { status, code: EDGE_CODES[status] ?? `HTTP.${status}`, detail };
}

const EDGE_CODES: Readonly<Record<number, string>> = {
  400: 'REQUEST.MALFORMED',
  404: 'REQUEST.NO_SUCH_ROUTE',
  413: 'REQUEST.TOO_LARGE',
  415: 'REQUEST.NOT_JSON',
};
const EDGE_DETAILS: Readonly<Record<number, string>> = {
  400: 'body: is not valid JSON.',
  404: 'There is no such address in this API. GET /api/openapi.json describes it.',
  413: 'The body is too large: up to 256 KiB, for a webhook 1 MiB.',
};

function known({ kind, code, message, details }: DomainError | PortError): Answer {
  const found = Object.keys(details).length > 0 ? { details } : {};
  const soon = kind === 'unavailable' ? { headers: { 'Retry-After': '2' } } : {};
  return { status: statusOfKind(kind), code, detail: kind === 'full' ? FULL : message, ...found, ...soon };
}

function statusOfKind(kind: RefusalKind | PortErrorKind): number {
  switch (kind) {
    case 'unauthenticated':
      return 401;
    case 'forbidden':
      return 403;
    case 'missing':
      return 404;
    case 'conflict':
      return 409;
    case 'too-large':
      return 413;
    case 'invalid':
    case 'refused':
      return 422;
    case 'corrupt':
      return 500;
    case 'unavailable':
      return 503;
    case 'full':
      return 507;
  }
}

/** Errors of the body parser and of the router carry the status themselves. */
function statusOf(error: unknown): number | undefined {
  const found = typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
  return typeof found === 'number' && found >= 400 ? found : undefined;
}
