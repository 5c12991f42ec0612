import { givenFor } from '../../../test/support/given-when-then.js';
import { memberDecider, type MemberCommand } from './member.decider.js';
import { ROLES, type MemberEvent, type Role } from './member.events.js';

const given = givenFor(memberDecider);
const add = (role: Role): MemberCommand => ({ type: 'AddMember', data: { memberId: 'ada', role } });
const added = (role: Role): MemberEvent => ({ type: 'MemberAdded', data: { memberId: 'ada', role } });

describe('A member', () => {
  it.each(ROLES)('can be added as %s', (role) => {
    given([])
      .when(add(role))
      .then([added(role)]);
  });
  it('is added once', () => {
    given([added('admin')])
      .when(add('admin'))
      .then([]);
  });
  it('does not change role by being added again', () => {
    given([added('viewer')])
      .when(add('owner'))
      .thenRejects('MEMBER.ALREADY_ADDED');
  });
});
