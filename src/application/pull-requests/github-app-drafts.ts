import { Inject, Injectable } from '@nestjs/common';
import { createHash, randomBytes } from 'node:crypto';
import type { MemberId } from '../../domain/shared/types.js';
import { CLOCK, type Clock } from '../../ports/clock.port.js';
import { STATE_STORE, type StateStore } from '../../ports/state-store.port.js';
import { refusals } from '../refusals.js';

const COLLECTION = 'github-app-drafts';
/** As long as GitHub's code works. */
const KEPT_MS = 60 * 60_000;

interface Draft {
  readonly memberId: MemberId;
  readonly until: number;
}

/**
 * The `state` that goes to GitHub with a draft of an app and comes back with its code, so that nobody can slip another app in through
 * the owner's browser. Only hashes are stored.
 */
@Injectable()
export class GitHubAppDrafts {
  constructor(
    @Inject(STATE_STORE) private readonly state: StateStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async begin(memberId: MemberId): Promise<string> {
    const secret = randomBytes(32).toString('base64url');
    const until = this.clock.now() + KEPT_MS;
    const draft: Draft = { memberId, until };
    await this.state.put(COLLECTION, hashOf(secret), draft, 0, { expiresAt: until });
    return secret;
  }

  /** Throws DomainError GITHUB.DRAFT_UNKNOWN unless this person began it within the hour. */
  async check(memberId: MemberId, secret: string): Promise<void> {
    const draft = await this.state.get<Draft>(COLLECTION, hashOf(secret));
    const isValid = draft?.value.memberId === memberId && draft.value.until > this.clock.now();
    if (!isValid) throw refusals.unknownDraft();
  }

  /** It cannot be used again. */
  async end(secret: string): Promise<void> {
    const draft = await this.state.get(COLLECTION, hashOf(secret));
    if (draft) await this.state.remove(COLLECTION, draft.key, draft.version);
  }
}

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');
