import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DomainError } from '../../domain/shared/domain-error.js';
import { LIMITS } from '../../domain/shared/limits.js';
import type { MemberId } from '../../domain/shared/types.js';
import { PRODUCT, type Product } from '../product.js';
import { Profiles } from '../profiles.js';
import { refusals } from '../refusals.js';
import { Sessions } from '../sessions.js';

export interface SignedIn {
  readonly memberId: MemberId;
  /** The session's secret, for the cookie only. */
  readonly session: string;
}

/** The first person gives their name and is signed in as the owner. Works once. */
export class SetUpOwner extends Command<SignedIn> {
  constructor(readonly name: string) {
    super();
  }
}

@CommandHandler(SetUpOwner)
export class SetUpOwnerHandler implements ICommandHandler<SetUpOwner> {
  constructor(
    @Inject(PRODUCT) private readonly product: Product,
    @Inject(Profiles) private readonly profiles: Profiles,
    @Inject(Sessions) private readonly sessions: Sessions,
  ) {}

  async execute({ name }: SetUpOwner): Promise<SignedIn> {
    const trimmed = name.replace(/\s+/g, ' ').trim();
    if (trimmed === '') throw refusals.nameEmpty();
    if (trimmed.length > LIMITS.memberName)
      throw new DomainError('MEMBER.NAME_TOO_LONG', `Shorten your name to ${LIMITS.memberName} characters.`);
    const { ownerId } = this.product;
    if (!(await this.profiles.nameFirst(ownerId, trimmed))) throw refusals.setUpDone();
    return { memberId: ownerId, session: await this.sessions.begin(ownerId) };
  }
}
