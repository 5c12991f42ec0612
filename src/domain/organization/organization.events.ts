import type { MemberId, OrgId, RepositoryId } from '../shared/types.js';

/** The organization exists. Recorded at first start. */
export type OrganizationCreated = {
  readonly type: 'OrganizationCreated';
  readonly data: { readonly orgId: OrgId; readonly name: string };
};
/** The name is this repository's forever, also after it was removed. No other has it in any case of its letters. */
export type RepositoryNameAllocated = {
  readonly type: 'RepositoryNameAllocated';
  readonly data: { readonly repositoryId: RepositoryId; readonly name: string };
};
/** Somebody took the new installation as its owner. Set-up is over for good, whatever else is lost. */
export type OwnershipClaimed = {
  readonly type: 'OwnershipClaimed';
  readonly data: { readonly memberId: MemberId };
};
export type OrganizationEvent = OrganizationCreated | RepositoryNameAllocated | OwnershipClaimed;
