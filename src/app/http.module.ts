import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { CodeRunsController } from '../http/api/code-runs.controller.js';
import { GitHubController } from '../http/api/github.controller.js';
import { Readiness } from '../http/api/readiness.js';
import { ReviewController } from '../http/api/review.controller.js';
import { ServerController } from '../http/api/server.controller.js';
import { TrackerController } from '../http/api/tracker.controller.js';
import { AccessGuard } from '../http/pipeline/access.guard.js';
import { IdempotencyInterceptor } from '../http/pipeline/idempotency.interceptor.js';
import { ProblemFilter } from '../http/pipeline/problem.filter.js';
import { ReadYourWrites } from '../http/pipeline/read-your-writes.js';
import { EdgeModule } from './edge.module.js';

/** The HTTP API. Guard, filter and interceptors are those of every route; the interceptors in this order. */
@Module({
  imports: [EdgeModule],
  controllers: [CodeRunsController, ReviewController, TrackerController, ServerController, GitHubController],
  providers: [
    Readiness,
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
    { provide: APP_INTERCEPTOR, useClass: ReadYourWrites },
  ],
  exports: [Readiness],
})
export class HttpModule {}
