import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import { STATUS_CODES } from 'node:http';
import type { Problem } from '../contracts/api.js';
import { DomainError } from '../domain/shared/domain-error.js';
import { PortError } from '../ports/port-error.js';
import { describeError } from '../processing/processing-log.js';
import { RequestProblem } from './request-problem.js';

interface Answer {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly details?: Problem['details'];
  readonly headers?: Readonly<Record<string, string>>;
}

/** Codes whose status does not follow from their last word. All other broken rules are 422. */
const STATUS_BY_CODE: Readonly<Record<string, number>> = {
  'MEMBER.NOT_ALLOWED': 403,
  'SESSION.BAD_TOKEN': 401,
  'SETUP.ALREADY_DONE': 409,
  'SETUP.BAD_CODE': 401,
  'GITHUB.DRAFT_UNKNOWN': 409,
  'CONVERSATION.ARCHIVED': 409,
  'CONVERSATION.BUSY': 409,
  'CONVERSATION.PUBLISHING': 409,
  'CONVERSATION.QUEUE_FULL': 409,
  'CONVERSATION.MESSAGE_NOT_QUEUED': 409,
  'CONVERSATION.NOTHING_HELD': 409,
  'CONVERSATION.NOTHING_TO_STOP': 409,
  'CONVERSATION.NOTHING_TO_RETRY': 409,
  'CONVERSATION.NOTHING_TO_PUBLISH': 409,
  'CONVERSATION.QUESTION_CLOSED': 409,
  'LOG.CONTENDED': 503,
  'LOG.TOO_LARGE': 413,
  'LOG.UNAVAILABLE': 503,
  'LOG.CLOSED': 503,
  'LOG.DENIED': 503,
  'LOG.FULL': 507,
  'STORE.UNAVAILABLE': 503,
  'STORE.CLOSED': 503,
  'STORE.FULL': 507,
  'AGENT.UNAVAILABLE': 503,
  'HOST.UNAVAILABLE': 503,
  'BLOB.TOO_LARGE': 413,
};

const FULL = 'The disk of the server is full: nothing was written. Free some space, then try again.';
const UNKNOWN: Answer = {
  status: 500,
  code: 'SERVER.FAILED',
  detail: 'The server made a mistake. It was logged; try again.',
};

/** The only place where an error becomes a status: RFC 9457 problem details with the error's own code. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Http');

  catch(error: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    const { status, code, detail, details, headers = {} } = answerTo(error);
    if (status === 500) this.logger.error('A request failed.', describeError(error));
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const title = STATUS_CODES[status] ?? 'Error';
    const problem: Problem = { type: 'about:blank', title, status, code, detail, ...(details && { details }) };
    response.status(status).set(headers).type('application/problem+json').send(JSON.stringify(problem));
  }
}

/** Also used for acknowledgements of the live protocol, which carry the same codes. */
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

function known({ code, message, details }: DomainError | PortError): Answer {
  if (code === 'LOG.FULL' || code === 'STORE.FULL') return { status: 507, code, detail: FULL };
  const status = STATUS_BY_CODE[code] ?? statusByWord(code);
  const found = Object.keys(details).length > 0 ? { details } : {};
  return { status, code, detail: message, ...found };
}

function statusByWord(code: string): number {
  if (code.startsWith('HOST.')) return 422;
  if (code.endsWith('NOT_FOUND')) return 404;
  return /\.(STALE|ALREADY|DUPLICATE)_/.test(code) ? 409 : 422;
}

/** Errors of the body parser and of the router carry the status themselves. */
function statusOf(error: unknown): number | undefined {
  const found = typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
  return typeof found === 'number' && found >= 400 ? found : undefined;
}
