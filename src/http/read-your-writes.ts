import { Inject, Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { from, mergeMap, type Observable } from 'rxjs';
import type { Position } from '../ports/event-log.port.js';
import { ProjectionRunner } from '../processing/projection-runner.js';
import { routeOf } from './endpoint.js';

const PATIENCE_MS = 2_000;

/** Lets the sender of a command read what it did: a command's answer waits, at most two seconds, until the views show it. */
@Injectable()
export class ReadYourWrites implements NestInterceptor {
  constructor(@Inject(ProjectionRunner) private readonly projections: ProjectionRunner) {}

  /** False when the views are late; the command is carried out all the same. */
  wait(position: Position): Promise<boolean> {
    return this.projections.waitFor(position, PATIENCE_MS);
  }

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (routeOf(context).method === 'GET') return next.handle();
    return next.handle().pipe(mergeMap((reply: unknown) => from(this.after(reply))));
  }

  private async after(reply: unknown): Promise<unknown> {
    if (typeof reply === 'object' && reply !== null && 'position' in reply) await this.wait(String(reply.position));
    return reply;
  }
}
