import { Inject, Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Response } from 'express';
import { createHash } from 'node:crypto';
import { defer, from, lastValueFrom, type Observable } from 'rxjs';
import { CLOCK, type Clock } from '../../ports/clock.port.js';
import { STATE_STORE, type StateEntry, type StateStore } from '../../ports/state-store.port.js';
import { keyOf, routeOf, type KnownRequest } from '../routing/endpoint.js';
import { answerTo } from '../../edge/problem-answers.js';
import { problems } from '../../edge/request-problem.js';

const COLLECTION = 'idempotency';
const KEPT_MS = 24 * 60 * 60_000;

interface Remembered {
  readonly fingerprint: string;
  /** Null while the first request is under way, or when the server died before it answered. */
  readonly reply: object | null;
}

/**
 * Answers a repeated request with the answer of the first one, for 24 hours. A request without a remembered answer is carried
 * out again: the command's id is derived from the key, so that it has one effect all the same.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    @Inject(STATE_STORE) private readonly state: StateStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    const { method, remembered } = routeOf(context);
    if (method === 'GET' || remembered === false) return next.handle();
    const http = context.switchToHttp();
    return defer(() => from(this.once(http.getRequest<KnownRequest>(), http.getResponse<Response>(), next)));
  }

  private async once(request: KnownRequest, response: Response, next: CallHandler): Promise<unknown> {
    const key = sha256(`${request.caller?.memberId ?? ''}\n${keyOf(request)}`);
    const fingerprint = sha256(`${request.method} ${request.originalUrl}\n${JSON.stringify(request.body ?? {})}`);
    const before = await this.claim(key, fingerprint);
    if (before.value.fingerprint !== fingerprint) throw problems.keyReused();
    if (before.value.reply) {
      response.set('Idempotency-Replayed', 'true');
      return before.value.reply;
    }
    try {
      const reply = (await lastValueFrom(next.handle())) as object;
      await this.state.put(COLLECTION, key, { fingerprint, reply }, before.version, this.expiry());
      return reply;
    } catch (error) {
      // A refused submission may be put right and sent again under its key; one with an unknown outcome may not.
      if (answerTo(error).status < 500) await this.state.remove(COLLECTION, key, before.version);
      throw error;
    }
  }

  private async claim(key: string, fingerprint: string): Promise<StateEntry<Remembered>> {
    const fresh: Remembered = { fingerprint, reply: null };
    for (;;) {
      // Nearly every request is a first one. Where the machine stops, the claim says nothing: the request is carried out again.
      if (await this.state.put(COLLECTION, key, fresh, 0, { ...this.expiry(), mayBeLost: true }))
        return { key, value: fresh, version: 1 };
      const entry = await this.state.get<Remembered>(COLLECTION, key);
      if (entry) return entry;
    }
  }

  private expiry(): { readonly expiresAt: number } {
    return { expiresAt: this.clock.now() + KEPT_MS };
  }
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
