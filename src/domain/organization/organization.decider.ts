import type { OrganizationEvent } from './organization.events.js';
import { DomainError } from '../shared/domain-error.js';
import { LIMITS } from '../shared/limits.js';
import type { Decider, OrgId } from '../shared/types.js';

export type OrganizationCommand = {
  readonly type: 'CreateOrganization';
  readonly data: { readonly orgId: OrgId; readonly name: string };
};

export interface OrganizationState {
  readonly exists: boolean;
}

function decide(command: OrganizationCommand, state: OrganizationState): readonly OrganizationEvent[] {
  if (state.exists) return [];
  const name = command.data.name.trim();
  if (name === '') throw new DomainError('ORGANIZATION.NAME_EMPTY', 'Give the organization a name.');
  const limit = LIMITS.organizationName;
  if (name.length > limit)
    throw new DomainError('ORGANIZATION.NAME_TOO_LONG', `Shorten the organization's name to ${limit} characters.`, {
      count: name.length,
      limit,
    });
  return [{ type: 'OrganizationCreated', data: { orgId: command.data.orgId, name } }];
}

/** The rules of one organization. Creating it again, as every start does, gives no facts. */
export const organizationDecider: Decider<OrganizationState, OrganizationCommand, OrganizationEvent> = {
  initialState: { exists: false },
  decide,
  evolve: () => ({ exists: true }),
};
