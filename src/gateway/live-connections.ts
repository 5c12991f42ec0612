import { Inject, Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import type { IncomingHttpHeaders } from 'node:http';
import { PRODUCT, type Product } from '../application/product.js';
import { Sessions } from '../application/access/sessions.js';
import { Authentication } from '../edge/authentication.js';
import { problems, RequestProblem } from '../edge/request-problem.js';
import { describeError } from '../shared/describe-error.js';
import { LiveConnection, type LiveSocket } from './live-connection.js';

const MOST_SOCKETS = 20;
const SWEEP_MS = 30_000;

/** The sockets that are open: who may connect, and for how long. */
@Injectable()
export class LiveConnections implements BeforeApplicationShutdown {
  private readonly logger = new Logger('Live');
  private readonly open = new Set<LiveConnection>();
  private readonly sweeping = setInterval(() => void this.sweep(), SWEEP_MS).unref();

  constructor(
    @Inject(Authentication) private readonly authentication: Authentication,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(PRODUCT) private readonly product: Product,
  ) {
    this.sessions.onEnd((key) => this.disconnect((connection) => connection.identity.key === key));
  }

  /** Lets a socket in, or throws RequestProblem. The connection is then the socket's `data.connection`. */
  async admit(socket: LiveSocket): Promise<void> {
    const identity = await this.authentication.identify(headersOf(socket));
    if (!identity) throw problems.notSignedIn();
    // Counted and added without a wait between, so that no more are let in when many come at once.
    const own = [...this.open].filter((c) => c.identity.memberId === identity.memberId);
    if (own.length >= MOST_SOCKETS)
      throw new RequestProblem(
        429,
        'LIVE.TOO_MANY_SOCKETS',
        `You have ${MOST_SOCKETS} connections open. Close a tab or two.`,
      );
    if (socket.conn.readyState !== 'open') throw new Error('The connection is closed.');
    const caller = { orgId: this.product.orgId, memberId: identity.memberId };
    const connection = new LiveConnection(socket, caller, identity);
    this.open.add(connection);
    socket.conn.once('close', () => this.forget(connection));
    socket.data.connection = connection;
  }

  /** Once it was let in. */
  welcome(socket: LiveSocket): void {
    socket.on('disconnect', () => this.forget(socket.data.connection));
    socket.emit('server:version', { version: this.product.version });
  }

  /** Every page begins again: what was delivered has a hole. */
  resyncAll(): void {
    for (const connection of this.open) connection.resyncAll();
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.sweeping);
  }

  private forget(connection: LiveConnection): void {
    this.open.delete(connection);
    connection.leaveAll();
  }

  private disconnect(which: (connection: LiveConnection) => boolean): void {
    for (const connection of [...this.open].filter(which)) connection.socket.disconnect(true);
  }

  /** Sessions that ran out, or were ended by another process. */
  private async sweep(): Promise<void> {
    try {
      const identities = new Map([...this.open].map(({ identity }) => [identity.key, identity]));
      for (const identity of identities.values()) {
        if (await this.sessions.isValid(identity)) continue;
        this.disconnect((connection) => connection.identity.key === identity.key);
      }
    } catch (error) {
      this.logger.warn('Sessions could not be checked.', describeError(error));
    }
    for (const connection of this.open) connection.endIfStuck();
  }
}

/** A client without a cookie may also give its access token in the handshake's `auth`. */
function headersOf({ request, handshake }: LiveSocket): IncomingHttpHeaders {
  const { token } = handshake.auth as { readonly token?: unknown };
  return typeof token === 'string' ? { ...request.headers, authorization: `Bearer ${token}` } : request.headers;
}
