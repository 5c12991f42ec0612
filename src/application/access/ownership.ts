import { Inject, Injectable } from '@nestjs/common';
import { createHash, timingSafeEqual } from 'node:crypto';
import { organizationDecider } from '../../domain/organization/organization.decider.js';
import { streams } from '../../domain/shared/streams.js';
import type { Actor } from '../../domain/shared/types.js';
import { DecideAndAppend, deriveId } from '../decide-and-append.js';
import { PRODUCT, type Product } from '../product.js';
import { Profiles } from './profiles.js';
import { Sessions } from './sessions.js';

/** Crockford's base 32: no letter in it is taken for a digit. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 60 bits; sign-ins are limited by address. */
const CODE_LENGTH = 12;

/** Whether somebody owns this installation, and who may become its owner while nobody does. */
@Injectable()
export class Ownership {
  private code: string | undefined;

  constructor(
    @Inject(PRODUCT) private readonly product: Product,
    @Inject(DecideAndAppend) private readonly decisions: DecideAndAppend,
    @Inject(Profiles) private readonly profiles: Profiles,
    @Inject(Sessions) private readonly sessions: Sessions,
  ) {}

  /** The log tells for good; a name without the fact is one that was given a moment ago, or before there was the fact. */
  async isClaimed(): Promise<boolean> {
    const { orgId, ownerId } = this.product;
    if ((await this.profiles.nameOf(ownerId)) !== undefined) return true;
    return (await this.decisions.state(streams.organization(orgId), organizationDecider)).ownerId !== null;
  }

  async claim(actor: Actor): Promise<void> {
    const { orgId, ownerId: memberId } = this.product;
    await this.decisions.handle({
      stream: streams.organization(orgId),
      decider: organizationDecider,
      command: { type: 'ClaimOwnership', data: { memberId } },
      meta: { commandId: deriveId('claim-ownership', memberId), actor },
    });
  }

  /**
   * The one-time code of set-up while nobody owns the installation, else undefined. It follows from the data folder's token: every
   * process and every start has the same, and nothing of it is kept.
   */
  async open(token: string): Promise<string | undefined> {
    this.code = undefined;
    // A crash after the name was given, or a version from before the fact, left it to this start.
    if (await this.isClaimed()) await this.claim({ kind: 'system' });
    else this.code = codeOf(token);
    return this.code;
  }

  /** Whether this is the code, however it is written, or an access token of the owner. */
  async isProof(given: string): Promise<boolean> {
    if (this.code !== undefined && isSame(bare(given), bare(this.code))) return true;
    return (await this.sessions.ofToken(given.trim()))?.memberId === this.product.ownerId;
  }
}

function codeOf(token: string): string {
  const bytes = createHash('sha256').update(`set-up\n${token}`).digest().subarray(0, CODE_LENGTH);
  const letters = [...bytes].map((byte) => ALPHABET.charAt(byte % ALPHABET.length)).join('');
  return (letters.match(/.{4}/g) ?? []).join('-');
}

const bare = (code: string): string => code.replace(/[\s-]/g, '').toUpperCase();
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const isSame = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other));
