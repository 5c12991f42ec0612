import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { membersProjection } from '../../../projections/members/members.projection.js';
import type { MemberView } from '../../../projections/members/members.view.js';
import { modelOf } from '../../../projections/projection.js';
import type { ProductConfig } from '../../contracts/replies.js';
import { READ_MODEL_STORE, type ReadModelStore } from '../../ports/read-model-store.port.js';
import type { Caller } from '../access/caller.js';
import { Permissions } from '../access/permissions.js';
import { PRODUCT, type Product } from '../product.js';
import { Profiles } from '../access/profiles.js';
import { listAll } from '../directory/pages.js';

/** What this server offers: agent, code hosts, models, people. */
export class GetConfig extends Query<ProductConfig> {
  constructor(readonly caller: Caller) {
    super();
  }
}

@QueryHandler(GetConfig)
export class GetConfigHandler implements IQueryHandler<GetConfig> {
  constructor(
    @Inject(Permissions) private readonly permissions: Permissions,
    @Inject(PRODUCT) private readonly product: Product,
    @Inject(READ_MODEL_STORE) private readonly store: ReadModelStore,
    @Inject(Profiles) private readonly profiles: Profiles,
  ) {}

  async execute({ caller }: GetConfig): Promise<ProductConfig> {
    await this.permissions.require(caller, 'read');
    const { version, agent, codeHosts, models } = this.product;
    const names = await this.profiles.all();
    const members = await listAll<MemberView>(this.store, modelOf(membersProjection), caller.orgId);
    return {
      version,
      agent,
      codeHosts: await codeHosts(),
      models,
      members: members.map(({ memberId, role }) => ({ memberId, role, name: names.get(memberId) ?? '' })),
    };
  }
}
