import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DomainError } from '../../domain/shared/domain-error.js';
import { LIMITS } from '../../domain/shared/limits.js';
import type { MemberId } from '../../domain/shared/types.js';
import type { Caller } from '../access/caller.js';
import { Ownership } from '../access/ownership.js';
import { PRODUCT, type Product } from '../product.js';
import { Profiles } from '../access/profiles.js';
import { refusals } from '../refusals.js';
import { Sessions } from '../access/sessions.js';

export interface SignedIn {
  readonly memberId: MemberId;
  /** The session's secret, for the cookie only. */
  readonly session: string;
}

/**
 * The first person gives their name and is signed in as the owner. Works once, and only with a proof: `code`, or a caller who is
 * signed in as the owner. Such a caller may also give a name that was lost with the state.
 */
export class SetUpOwner extends Command<SignedIn> {
  constructor(
    readonly name: string,
    readonly code: string,
    readonly caller: Caller | null,
  ) {
    super();
  }
}

@CommandHandler(SetUpOwner)
export class SetUpOwnerHandler implements ICommandHandler<SetUpOwner> {
  constructor(
    @Inject(PRODUCT) private readonly product: Product,
    @Inject(Profiles) private readonly profiles: Profiles,
    @Inject(Ownership) private readonly ownership: Ownership,
    @Inject(Sessions) private readonly sessions: Sessions,
  ) {}

  async execute({ name, code, caller }: SetUpOwner): Promise<SignedIn> {
    const trimmed = name.replace(/\s+/g, ' ').trim();
    if (trimmed === '') throw refusals.nameEmpty();
    if (trimmed.length > LIMITS.memberName)
      throw new DomainError('invalid', 'MEMBER.NAME_TOO_LONG', `Shorten your name to ${LIMITS.memberName} characters.`);
    const { ownerId } = this.product;
    if (caller?.memberId !== ownerId) {
      if (await this.ownership.isClaimed()) throw refusals.setUpDone();
      if (!(await this.ownership.isProof(code))) throw refusals.badSetUpCode();
    }
    if (!(await this.profiles.nameFirst(ownerId, trimmed))) throw refusals.setUpDone();
    await this.ownership.claim({ kind: 'member', memberId: ownerId });
    return { memberId: ownerId, session: await this.sessions.begin(ownerId) };
  }
}
