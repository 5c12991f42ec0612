import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import { STATUS_CODES } from 'node:http';
import type { Problem } from '../../contracts/replies.js';
import { answerTo } from '../../edge/problem-answers.js';
import { describeError } from '../../shared/describe-error.js';

/** Answers an error with RFC 9457 problem details that carry the error's own code. */
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
