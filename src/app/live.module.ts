import { Module } from '@nestjs/common';
import { LiveConnections } from '../gateway/live-connections.js';
import { LiveTail } from '../gateway/live-tail.js';
import { LiveGateway } from '../gateway/live.gateway.js';
import { SubscribeGuard } from '../gateway/subscribe.guard.js';
import { TokenFrames } from '../gateway/token-frames.js';
import { Topics } from '../gateway/topics.js';
import { TOKEN_FEED } from '../ports/token-feed.port.js';
import { EdgeModule } from './edge.module.js';

/** The sockets of browsers and command lines, and what streams to them. */
@Module({
  imports: [EdgeModule],
  providers: [
    ...[LiveGateway, LiveConnections, SubscribeGuard, LiveTail, Topics, TokenFrames],
    { provide: TOKEN_FEED, useExisting: TokenFrames },
  ],
  exports: [TOKEN_FEED, LiveConnections, LiveTail],
})
export class LiveModule {}
