import { Inject, Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import type { IncomingHttpHeaders, Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import { PRODUCT, type Product } from '../application/product.js';
import { Sessions } from '../application/sessions.js';
import { Authentication } from '../http/authentication.js';
import { problems, RequestProblem } from '../http/request-problem.js';
import type { TrustedOrigins } from '../http/trusted-origins.js';
import { describeError } from '../processing/processing-log.js';
import { LiveConnection } from './live-connection.js';
import { LiveMessages } from './live-messages.js';
import type { LiveServer, LiveSocket } from './live-types.js';

const MOST_SOCKETS = 20;
const SWEEP_MS = 30_000;

interface Admitted {
  readonly connection: LiveConnection;
}

/** The sockets of open pages and command lines: who may connect, for how long, and what they may say. */
@Injectable()
export class LiveGateway implements BeforeApplicationShutdown {
  private readonly logger = new Logger('Live');
  private readonly connections = new Set<LiveConnection>();
  private server: LiveServer | undefined;
  private sweeping: NodeJS.Timeout | undefined;

  constructor(
    @Inject(Authentication) private readonly authentication: Authentication,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(PRODUCT) private readonly product: Product,
    @Inject(LiveMessages) private readonly messages: LiveMessages,
  ) {}

  /** WebSocket only, nothing restored by the library, and from pages of this server only. */
  attach(http: HttpServer, origins: TrustedOrigins): void {
    const server: LiveServer = new Server(http, {
      transports: ['websocket'],
      perMessageDeflate: false,
      serveClient: false,
      maxHttpBufferSize: 64 * 1024,
      // A dead wire shows within 15 s, so that the page can say so.
      pingInterval: 10_000,
      pingTimeout: 5_000,
      allowRequest: ({ headers }, decide) => {
        const refusal = origins.refusal(headers, false);
        decide(refusal?.code, refusal === undefined);
      },
    });
    server.use((socket, next) => {
      this.admit(socket).then(
        () => next(),
        (error: unknown) => next(toRefusal(error)),
      );
    });
    server.on('connection', (socket) => this.connect(socket));
    this.sessions.onEnd((key) => this.disconnect((connection) => connection.identity.key === key));
    this.sweeping = setInterval(() => void this.sweep(), SWEEP_MS).unref();
    this.server = server;
  }

  /** Every page begins anew: what was delivered has a hole. */
  resyncAll(): void {
    for (const connection of this.connections) connection.resyncAll();
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.sweeping);
    this.server?.disconnectSockets(true);
    this.server?.engine.close();
  }

  private async admit(socket: LiveSocket): Promise<void> {
    const identity = await this.authentication.identify(headersOf(socket));
    if (!identity) throw problems.notSignedIn();
    // Counted and added without a wait between, so that no more are let in when many come at once.
    const own = [...this.connections].filter((c) => c.identity.memberId === identity.memberId);
    if (own.length >= MOST_SOCKETS)
      throw new RequestProblem(
        429,
        'LIVE.TOO_MANY_SOCKETS',
        `You have ${MOST_SOCKETS} connections open. Close a tab or two.`,
      );
    if (socket.conn.readyState !== 'open') throw new Error('The wire is closed.');
    const caller = { orgId: this.product.orgId, memberId: identity.memberId };
    const connection = new LiveConnection(socket, caller, identity);
    this.connections.add(connection);
    socket.conn.once('close', () => this.forget(connection));
    Object.assign(socket.data as object, { connection } satisfies Admitted);
  }

  private connect(socket: LiveSocket): void {
    const { connection } = socket.data as Admitted;
    socket.on('disconnect', () => this.forget(connection));
    this.messages.listen(connection, (error) => this.logger.error('A message failed.', describeError(error)));
    socket.emit('server:version', { version: this.product.version });
  }

  private forget(connection: LiveConnection): void {
    this.connections.delete(connection);
    connection.leaveAll();
  }

  private disconnect(which: (connection: LiveConnection) => boolean): void {
    for (const connection of [...this.connections].filter(which)) connection.socket.disconnect(true);
  }

  /** Sessions that ran out, or were ended by another process. */
  private async sweep(): Promise<void> {
    try {
      const identities = new Map([...this.connections].map(({ identity }) => [identity.key, identity]));
      for (const identity of identities.values()) {
        if (await this.sessions.isValid(identity)) continue;
        this.disconnect((connection) => connection.identity.key === identity.key);
      }
    } catch (error) {
      this.logger.warn('Sessions could not be looked at.', describeError(error));
    }
    for (const connection of this.connections) connection.endIfStuck();
  }
}

/** A client without a cookie may also give its access token in the handshake's `auth`. */
function headersOf({ request, handshake }: LiveSocket): IncomingHttpHeaders {
  const { token } = handshake.auth as { readonly token?: unknown };
  return typeof token === 'string' ? { ...request.headers, authorization: `Bearer ${token}` } : request.headers;
}

function toRefusal(error: unknown): Error {
  const known = error instanceof RequestProblem;
  const refusal = new Error(known ? error.message : 'The server made a mistake. Try again.');
  return Object.assign(refusal, { data: { code: known ? error.code : 'SERVER.FAILED', detail: refusal.message } });
}
