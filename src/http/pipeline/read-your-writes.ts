import { Inject, Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { defer, from, lastValueFrom, type Observable } from 'rxjs';
import { CurrentViews } from '../../application/directory/current-views.js';
import { answerTo } from '../../edge/problem-answers.js';
import { routeOf } from '../routing/endpoint.js';

type Answering = () => Promise<unknown>;

/** Lets the sender of a command read what it did, on any process: its answer waits until the views show it, and a query that finds nothing asks again when they do. */
@Injectable()
export class ReadYourWrites implements NestInterceptor {
  constructor(@Inject(CurrentViews) private readonly views: CurrentViews) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    const answering: Answering = () => lastValueFrom(next.handle());
    const isCommand = routeOf(context).method !== 'GET';
    return defer(() => from(isCommand ? this.carriedOut(answering) : this.found(answering)));
  }

  private async carriedOut(answering: Answering): Promise<unknown> {
    const reply = await answering();
    if (typeof reply === 'object' && reply !== null && 'position' in reply)
      await this.views.reach(String(reply.position));
    return reply;
  }

  private async found(answering: Answering): Promise<unknown> {
    try {
      return await answering();
    } catch (error) {
      if (answerTo(error).status !== 404) throw error;
      await this.views.catchUp();
      return answering();
    }
  }
}
