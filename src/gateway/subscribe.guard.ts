import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Permissions } from '../application/access/permissions.js';
import { RequestProblem } from '../edge/request-problem.js';
import { connectionOf } from './live-endpoint.js';

const SUBSCRIBES = { points: 10, duration: 1 };

/** The right to read is checked at every subscription, and how often a page subscribes. */
@Injectable()
export class SubscribeGuard implements CanActivate {
  private readonly subscribes = new RateLimiterMemory(SUBSCRIBES);

  constructor(@Inject(Permissions) private readonly permissions: Permissions) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { socket, caller } = connectionOf(context);
    await this.spend(socket.id);
    await this.permissions.require(caller, 'read');
    return true;
  }

  private async spend(key: string): Promise<void> {
    try {
      await this.subscribes.consume(key);
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      throw new RequestProblem(
        429,
        'LIVE.TOO_MANY_SUBSCRIBES',
        'A page may subscribe 10 times a second. Wait a moment.',
      );
    }
  }
}
