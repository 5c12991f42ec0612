import type { OrgId } from '../shared/types.js';

/** The organization exists. Recorded at first start. */
export type OrganizationCreated = {
  readonly type: 'OrganizationCreated';
  readonly data: { readonly orgId: OrgId; readonly name: string };
};
export type OrganizationEvent = OrganizationCreated;
