import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { MemberProfile, Me } from '../../contracts/replies.js';
import { memberDecider } from '../../domain/member/member.decider.js';
import { streams } from '../../domain/shared/streams.js';
import type { Caller } from '../access/caller.js';
import { DecideAndAppend } from '../decide-and-append.js';
import { Ownership } from '../access/ownership.js';
import { PRODUCT, type Product } from '../product.js';
import { Profiles } from '../access/profiles.js';

/** Who asks, as far as anyone is signed in. Answers everyone, because the sign-in page needs it. */
export class GetMe extends Query<Me> {
  constructor(readonly caller: Caller | null) {
    super();
  }
}

@QueryHandler(GetMe)
export class GetMeHandler implements IQueryHandler<GetMe> {
  constructor(
    @Inject(PRODUCT) private readonly product: Product,
    @Inject(Ownership) private readonly ownership: Ownership,
    @Inject(Profiles) private readonly profiles: Profiles,
    @Inject(DecideAndAppend) private readonly decisions: DecideAndAppend,
  ) {}

  async execute({ caller }: GetMe): Promise<Me> {
    const { orgId, organizationName } = this.product;
    return {
      setupNeeded: !(await this.ownership.isClaimed()),
      member: caller && (await this.profileOf(caller)),
      organization: { orgId, name: organizationName },
    };
  }

  private async profileOf({ orgId, memberId }: Caller): Promise<MemberProfile | null> {
    const { role } = await this.decisions.state(streams.member(orgId, memberId), memberDecider);
    return role && { memberId, name: (await this.profiles.nameOf(memberId)) ?? '', role };
  }
}
