import { Catch, createParamDecorator, Logger } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter, ExecutionContext, PipeTransform } from '@nestjs/common';
import type { ZodMiniType } from 'zod/mini';
import type { output } from 'zod/v4/core';
import { answerTo } from '../edge/problem-answers.js';
import { RequestProblem } from '../edge/request-problem.js';
import { describeError } from '../shared/describe-error.js';
import type { LiveConnection, LiveSocket } from './live-connection.js';
import type { Reply } from './live-types.js';

/** The connection that a message came over. */
export const Connection = createParamDecorator((_: undefined, context: ExecutionContext) => connectionOf(context));

export function connectionOf(host: ArgumentsHost): LiveConnection {
  return host.switchToWs().getClient<LiveSocket>().data.connection;
}

/** How a message is answered; undefined when its sender wants no answer. */
export function acknowledgementOf(args: readonly unknown[]): ((reply: Reply) => void) | undefined {
  return args.find((argument): argument is (reply: Reply) => void => typeof argument === 'function');
}

/** Checks a message against its shape. */
export class LiveInput<Schema extends ZodMiniType> implements PipeTransform<unknown, output<Schema>> {
  constructor(private readonly schema: Schema) {}

  transform(body: unknown): output<Schema> {
    const result = this.schema.safeParse(body);
    if (result.success) return result.data;
    const [issue] = result.error.issues;
    const path = (issue?.path ?? []).map(String).join('.') || 'message';
    throw new RequestProblem(400, 'LIVE.MALFORMED', `${path}: ${issue?.message ?? 'is not valid'}`);
  }
}

/** Answers an error by the acknowledgement, with the code of the HTTP API; a message without one gets no answer. */
@Catch()
export class LiveFilter implements ExceptionFilter {
  private readonly logger = new Logger('Live');

  catch(error: unknown, host: ArgumentsHost): void {
    const { status, code, detail } = answerTo(error);
    if (status === 500) this.logger.error('A message failed.', describeError(error));
    acknowledgementOf(host.getArgs<unknown[]>())?.({ ok: false, code, detail });
  }
}
