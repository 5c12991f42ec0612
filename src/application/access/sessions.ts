import { Inject, Injectable } from '@nestjs/common';
import { createHash, randomBytes } from 'node:crypto';
import type { MemberId } from '../../domain/shared/types.js';
import { CLOCK, type Clock } from '../../ports/clock.port.js';
import { STATE_STORE, type StateEntry, type StateStore } from '../../ports/state-store.port.js';

const DAY_MS = 24 * 60 * 60_000;
const IDLE_MS = 7 * DAY_MS;
export const SESSION_MS = 30 * DAY_MS;
/** How exactly the last use is known; more often would mean a write for every request. */
const TOUCH_MS = 10 * 60_000;
const SESSIONS = 'sessions';
const TOKENS = 'access-tokens';

interface SessionValue {
  readonly memberId: MemberId;
  readonly createdAt: number;
  readonly usedAt: number;
}
interface TokenValue {
  readonly memberId: MemberId;
  readonly label: string;
}

/** Who is behind a session or token. `key` names it without giving it away, for watching its end. */
export interface Identity {
  readonly memberId: MemberId;
  readonly key: string;
}

/** Sign-ins of browsers and access tokens of the command line; only hashes are stored. Times are epoch milliseconds. */
@Injectable()
export class Sessions {
  private readonly endings = new Set<(key: string) => void>();

  constructor(
    @Inject(STATE_STORE) private readonly state: StateStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Begins a session and returns its secret id (256 bits). */
  async begin(memberId: MemberId): Promise<string> {
    const secret = newSecret();
    const now = this.clock.now();
    const value: SessionValue = { memberId, createdAt: now, usedAt: now };
    await this.state.put(SESSIONS, hashOf(secret), value, 0, { expiresAt: now + IDLE_MS });
    return secret;
  }

  /** Undefined when there is no such session or it is over. A session ends 7 days after its last use, or 30 days after its start. */
  async ofSession(secret: string): Promise<Identity | undefined> {
    const entry = await this.state.get<SessionValue>(SESSIONS, hashOf(secret));
    if (!entry || !this.isAlive(entry.value)) return undefined;
    await this.touch(entry);
    return { memberId: entry.value.memberId, key: `${SESSIONS}/${entry.key}` };
  }

  async ofToken(secret: string): Promise<Identity | undefined> {
    const entry = await this.state.get<TokenValue>(TOKENS, hashOf(secret));
    return entry && { memberId: entry.value.memberId, key: `${TOKENS}/${entry.key}` };
  }

  /** Whether a session or token that was valid once still is. */
  async isValid({ key }: Identity): Promise<boolean> {
    const [collection = '', hash = ''] = key.split('/');
    const entry = await this.state.get<SessionValue | TokenValue>(collection, hash);
    if (!entry) return false;
    return 'usedAt' in entry.value ? this.isAlive(entry.value) : true;
  }

  /** Ends a session; who watches is told at once. Unknown sessions are fine. */
  async end(secret: string): Promise<void> {
    const hash = hashOf(secret);
    for (;;) {
      const entry = await this.state.get(SESSIONS, hash);
      if (!entry || (await this.state.remove(SESSIONS, hash, entry.version))) break;
    }
    for (const tell of this.endings) tell(`${SESSIONS}/${hash}`);
  }

  /** Calls back with the `Identity.key` of every session and token that is ended in this process. */
  onEnd(tell: (key: string) => void): void {
    this.endings.add(tell);
  }

  /** Makes a new access token and returns it; its prefix is what redaction knows it by when somebody pastes it. */
  async issueToken(memberId: MemberId, label: string): Promise<string> {
    const secret = `crt_${newSecret()}`;
    await this.state.put(TOKENS, hashOf(secret), { memberId, label } satisfies TokenValue, 0);
    return secret;
  }

  /** Ends every access token with this label; who watches is told at once. */
  async endTokens(label: string): Promise<void> {
    for (const { key, value, version } of await this.state.list<TokenValue>(TOKENS)) {
      if (value.label !== label || !(await this.state.remove(TOKENS, key, version))) continue;
      for (const tell of this.endings) tell(`${TOKENS}/${key}`);
    }
  }

  private isAlive({ createdAt, usedAt }: SessionValue): boolean {
    const now = this.clock.now();
    return now < usedAt + IDLE_MS && now < createdAt + SESSION_MS;
  }

  /** A lost race means that another request touched it. */
  private async touch({ key, value, version }: StateEntry<SessionValue>): Promise<void> {
    const now = this.clock.now();
    if (now < value.usedAt + TOUCH_MS) return;
    await this.state.put(SESSIONS, key, { ...value, usedAt: now }, version, { expiresAt: now + IDLE_MS });
  }
}

const newSecret = (): string => randomBytes(32).toString('base64url');
const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');
