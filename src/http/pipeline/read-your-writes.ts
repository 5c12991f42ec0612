import { Inject, Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { defer, from, lastValueFrom, type Observable } from 'rxjs';
import { EVENT_LOG, type EventLog, type Position } from '../../ports/event-log.port.js';
import { ProjectionRunner } from '../../processing/projection-runner.js';
import { routeOf } from '../routing/endpoint.js';
import { answerTo } from '../../edge/problem-answers.js';
import { problems } from '../../edge/request-problem.js';

const PATIENCE_MS = 2_000;

/**
 * Lets the sender of a command read what it did, on any process. A command's answer waits, at most two seconds, until the views
 * show it; and nothing is said to be missing while the views lag behind the log.
 */
@Injectable()
export class ReadYourWrites implements NestInterceptor {
  constructor(
    @Inject(ProjectionRunner) private readonly projections: ProjectionRunner,
    @Inject(EVENT_LOG) private readonly log: EventLog,
  ) {}

  /** False when the views are late; the command is carried out all the same. */
  wait(position: Position): Promise<boolean> {
    return this.projections.waitFor(position, PATIENCE_MS);
  }

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    const answer = (): Promise<unknown> => lastValueFrom(next.handle());
    const isCommand = routeOf(context).method !== 'GET';
    return defer(() => from(isCommand ? this.afterwards(this.surely(answer)) : this.surely(answer)));
  }

  private async afterwards(answered: Promise<unknown>): Promise<unknown> {
    const reply = await answered;
    if (typeof reply === 'object' && reply !== null && 'position' in reply) await this.wait(String(reply.position));
    return reply;
  }

  /** A process that folded the views may have died a moment ago: then nobody knows yet whether what is asked for exists. */
  private async surely(answer: () => Promise<unknown>): Promise<unknown> {
    try {
      return await answer();
    } catch (error) {
      if (answerTo(error).status !== 404) throw error;
      if (!(await this.wait(await this.log.head()))) throw problems.viewsLate();
      return answer();
    }
  }
}
