import { Inject, Injectable } from '@nestjs/common';
import { parseCookie } from 'cookie';
import type { IncomingHttpHeaders } from 'node:http';
import { Sessions, type Identity } from '../application/access/sessions.js';

export const SESSION_COOKIE = 'code_runs_session';

export interface Authenticated extends Identity {
  /** The session's secret; null for an access token. */
  readonly session: string | null;
}

/** Finds out who sent a request or opened a socket: an access token, else the session cookie. */
@Injectable()
export class Authentication {
  constructor(@Inject(Sessions) private readonly sessions: Sessions) {}

  async identify(headers: IncomingHttpHeaders): Promise<Authenticated | undefined> {
    const { authorization, cookie } = headers;
    if (authorization !== undefined) {
      const token = /^Bearer ([\x21-\x7e]{1,200})$/i.exec(authorization)?.[1];
      const identity = token === undefined ? undefined : await this.sessions.ofToken(token);
      return identity && { ...identity, session: null };
    }
    const session = parseCookie(cookie ?? '')[SESSION_COOKIE];
    if (session === undefined || session.length > 200) return undefined;
    const identity = await this.sessions.ofSession(session);
    return identity && { ...identity, session };
  }
}
