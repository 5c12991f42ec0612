import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { PRODUCT, type Product } from '../../application/product.js';
import { Authentication } from '../../edge/authentication.js';
import { keyOf, routeOf, type KnownRequest } from '../routing/endpoint.js';
import { problems } from '../../edge/request-problem.js';
import type { Route } from '../routing/route.js';

/** Generous for people and scripts; they only keep one client from taking the whole server. */
const READS = { points: 6_000, duration: 60 };
const WRITES = { points: 1_200, duration: 60 };
/** Guessing names and tokens. */
const SIGN_INS = { points: 20, duration: 60 };

/** Who may call a route, and how often. Runs before anything in the body is looked at. */
@Injectable()
export class AccessGuard implements CanActivate {
  private readonly reads = new RateLimiterMemory(READS);
  private readonly writes = new RateLimiterMemory(WRITES);
  private readonly signIns = new RateLimiterMemory(SIGN_INS);

  constructor(
    @Inject(Authentication) private readonly authentication: Authentication,
    @Inject(PRODUCT) private readonly product: Product,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    // Sockets are let in by LiveConnections; their messages have guards of their own.
    if (context.getType() !== 'http') return true;
    const request = context.switchToHttp().getRequest<KnownRequest>();
    const route = routeOf(context);
    const who = await this.authentication.identify(request.headers);
    await spend(this.limiterOf(route), who?.memberId ?? request.ip ?? '');
    if (who) {
      request.caller = { orgId: this.product.orgId, memberId: who.memberId };
      if (who.session !== null) request.session = who.session;
    } else if (route.access === 'member') throw problems.notSignedIn();
    if (route.method !== 'GET' && route.access !== 'signed') keyOf(request);
    return true;
  }

  private limiterOf({ method, access }: Route): RateLimiterMemory {
    if (method === 'GET') return this.reads;
    return access === 'anyone' ? this.signIns : this.writes;
  }
}

async function spend(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (error) {
    if (error instanceof RateLimiterRes) throw problems.tooMany(Math.max(1, Math.ceil(error.msBeforeNext / 1_000)));
    throw error;
  }
}
