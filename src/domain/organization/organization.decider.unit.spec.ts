import { givenFor } from '../../../test/support/given-when-then.js';
import { organizationDecider, type OrganizationCommand } from './organization.decider.js';
import type { OrganizationEvent } from './organization.events.js';

const given = givenFor(organizationDecider);
const create = (name: string): OrganizationCommand => ({ type: 'CreateOrganization', data: { orgId: 'org', name } });
const created: OrganizationEvent = { type: 'OrganizationCreated', data: { orgId: 'org', name: 'Acme' } };

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
