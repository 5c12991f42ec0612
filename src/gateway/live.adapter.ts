import { IoAdapter } from '@nestjs/platform-socket.io';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Server, ServerOptions } from 'socket.io';
import type { TrustedOrigins } from '../edge/trusted-origins.js';

/** How sockets of this server are opened: WebSocket only, nothing restored by the library, and from pages of this server only. */
export class LiveAdapter extends IoAdapter {
  constructor(
    app: NestExpressApplication,
    private readonly origins: TrustedOrigins,
  ) {
    super(app);
  }

  override createIOServer(port: number, options?: ServerOptions): Server {
    const own: Partial<ServerOptions> = {
      transports: ['websocket'],
      perMessageDeflate: false,
      serveClient: false,
      maxHttpBufferSize: 64 * 1024,
      // A dead wire shows within 15 s, so that the page can say so.
      pingInterval: 10_000,
      pingTimeout: 5_000,
      allowRequest: ({ headers }, decide) => {
        const refusal = this.origins.refusal(headers, false);
        decide(refusal?.code, refusal === undefined);
      },
    };
    return super.createIOServer(port, { ...options, ...own } as ServerOptions);
  }

  /** Ends the sockets; the HTTP server below them is closed by the application. */
  override close(server: Server): Promise<void> {
    server.disconnectSockets(true);
    server.engine.close();
    return Promise.resolve();
  }
}
