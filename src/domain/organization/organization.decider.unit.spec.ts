import { givenFor } from '../../../test/support/given-when-then.js';
import { organizationDecider, type OrganizationCommand } from './organization.decider.js';
import type { OrganizationEvent } from './organization.events.js';

const given = givenFor(organizationDecider);
const create = (name: string): OrganizationCommand => ({ type: 'CreateOrganization', data: { orgId: 'org', name } });
const created: OrganizationEvent = { type: 'OrganizationCreated', data: { orgId: 'org', name: 'Acme' } };

const allocate = (repositoryId: string, wanted: string, taken: readonly string[] = []): OrganizationCommand => ({
  type: 'AllocateRepositoryName',
  data: { repositoryId, wanted, taken },
});
const allocated = (repositoryId: string, name: string): OrganizationEvent => ({
  type: 'RepositoryNameAllocated',
  data: { repositoryId, name },
});

describe('The name of a repository', () => {
  it('is the wanted one while it is free', () => {
    given([created])
      .when(allocate('r1', 'api'))
      .then([allocated('r1', 'api')]);
  });
  it('is counted on where another has it, in any case of its letters', () => {
    given([created, allocated('r1', 'api')])
      .when(allocate('r2', 'API'))
      .then([allocated('r2', 'API-2')]);
    given([created, allocated('r1', 'api'), allocated('r2', 'api-2')])
      .when(allocate('r3', 'api'))
      .then([allocated('r3', 'api-3')]);
  });
  it('keeps clear of names from before names were allocated', () => {
    given([created])
      .when(allocate('r2', 'api', ['Api', 'api-2']))
      .then([allocated('r2', 'api-3')]);
  });
  it('is given once, and never to another', () => {
    given([created, allocated('r1', 'api')])
      .when(allocate('r1', 'other'))
      .then([]);
  });
  it('stays within 100 characters', () => {
    const long = 'x'.repeat(100);
    given([created, allocated('r1', long)])
      .when(allocate('r2', long))
      .then([allocated('r2', `${'x'.repeat(90)}-2`)]);
  });
});

describe('Ownership', () => {
  const claim = (memberId: string): OrganizationCommand => ({ type: 'ClaimOwnership', data: { memberId } });
  const claimed: OrganizationEvent = { type: 'OwnershipClaimed', data: { memberId: 'ada' } };

  it('is taken by the first person, once', () => {
    given([created]).when(claim('ada')).then([claimed]);
    given([created, claimed]).when(claim('ada')).then([]);
  });
  it('is never taken by another', () => {
    given([created, claimed]).when(claim('eve')).thenRejects('ORGANIZATION.ALREADY_OWNED');
  });
});

describe('An organization', () => {
  it('exists once it is created, under its name without the space around it', () => {
    given([]).when(create(' Acme ')).then([created]);
  });
  it('is created once, however many starts create it', () => {
    given([created]).when(create('Acme')).then([]);
    given([created]).when(create('Another name')).then([]);
  });
  it('has a name of 1 to 80 characters', () => {
    given([]).when(create(' ')).thenRejects('ORGANIZATION.NAME_EMPTY');
    given([])
      .when(create('x'.repeat(81)))
      .thenRejects('ORGANIZATION.NAME_TOO_LONG');
  });
});
