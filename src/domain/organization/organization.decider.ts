import type { OrganizationEvent } from './organization.events.js';
import { assertNever } from '../shared/assert-never.js';
import { DomainError } from '../shared/domain-error.js';
import { LIMITS } from '../shared/limits.js';
import type { Decider, MemberId, OrgId, RepositoryId } from '../shared/types.js';

export type CreateOrganization = {
  readonly type: 'CreateOrganization';
  readonly data: { readonly orgId: OrgId; readonly name: string };
};
/**
 * Gives the repository a name that no other has: the second `api` becomes `api-2`. Asked again for the same repository, it adds
 * nothing. `taken` are names from before names were allocated.
 */
export type AllocateRepositoryName = {
  readonly type: 'AllocateRepositoryName';
  readonly data: { readonly repositoryId: RepositoryId; readonly wanted: string; readonly taken: readonly string[] };
};
/** The first person takes the installation; for the same person again it adds nothing. */
export type ClaimOwnership = { readonly type: 'ClaimOwnership'; readonly data: { readonly memberId: MemberId } };
export type OrganizationCommand = CreateOrganization | AllocateRepositoryName | ClaimOwnership;

export interface OrganizationState {
  readonly exists: boolean;
  /** Who took the installation; null until somebody did. */
  readonly ownerId: MemberId | null;
  readonly repositoryNames: ReadonlyMap<RepositoryId, string>;
}

function decide(command: OrganizationCommand, state: OrganizationState): readonly OrganizationEvent[] {
  switch (command.type) {
    case 'CreateOrganization':
      return createOrganization(command.data, state);
    case 'AllocateRepositoryName':
      return allocateRepositoryName(command.data, state);
    case 'ClaimOwnership':
      return claimOwnership(command.data, state);
    default:
      return assertNever(command);
  }
}

function createOrganization(
  { orgId, name: given }: CreateOrganization['data'],
  state: OrganizationState,
): readonly OrganizationEvent[] {
  if (state.exists) return [];
  const name = given.trim();
  if (name === '') throw new DomainError('invalid', 'ORGANIZATION.NAME_EMPTY', 'Give the organization a name.');
  const limit = LIMITS.organizationName;
  if (name.length > limit)
    throw new DomainError(
      'invalid',
      'ORGANIZATION.NAME_TOO_LONG',
      `Shorten the organization's name to ${limit} characters.`,
      {
        count: name.length,
        limit,
      },
    );
  return [{ type: 'OrganizationCreated', data: { orgId, name } }];
}

function allocateRepositoryName(
  { repositoryId, wanted, taken }: AllocateRepositoryName['data'],
  { repositoryNames }: OrganizationState,
): readonly OrganizationEvent[] {
  if (repositoryNames.has(repositoryId)) return [];
  const others = new Set([...taken, ...repositoryNames.values()].map((name) => name.toLowerCase()));
  let name = wanted;
  for (let number = 2; others.has(name.toLowerCase()); number += 1) name = `${wanted.slice(0, 90)}-${number}`;
  return [{ type: 'RepositoryNameAllocated', data: { repositoryId, name } }];
}

function claimOwnership(
  { memberId }: ClaimOwnership['data'],
  { ownerId }: OrganizationState,
): readonly OrganizationEvent[] {
  if (ownerId === memberId) return [];
  if (ownerId !== null)
    throw new DomainError('conflict', 'ORGANIZATION.ALREADY_OWNED', 'This server has an owner already.');
  return [{ type: 'OwnershipClaimed', data: { memberId } }];
}

function evolve(state: OrganizationState, event: OrganizationEvent): OrganizationState {
  switch (event.type) {
    case 'OrganizationCreated':
      return { ...state, exists: true };
    case 'RepositoryNameAllocated': {
      const { repositoryId, name } = event.data;
      return { ...state, repositoryNames: new Map([...state.repositoryNames, [repositoryId, name]]) };
    }
    case 'OwnershipClaimed':
      return { ...state, ownerId: event.data.memberId };
    default:
      return assertNever(event);
  }
}

/** The rules of one organization: it is created once, as every start does, one person takes it, and its repositories have names of their own. */
export const organizationDecider: Decider<OrganizationState, OrganizationCommand, OrganizationEvent> = {
  initialState: { exists: false, ownerId: null, repositoryNames: new Map() },
  decide,
  evolve,
};
