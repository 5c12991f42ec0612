import type { MemberEvent, Role } from './member.events.js';
import { DomainError } from '../shared/domain-error.js';
import type { Decider, MemberId } from '../shared/types.js';

export type MemberCommand = {
  readonly type: 'AddMember';
  readonly data: { readonly memberId: MemberId; readonly role: Role };
};

export interface MemberState {
  /** Null before the person belongs to the organization. */
  readonly role: Role | null;
}

function decide({ data }: MemberCommand, state: MemberState): readonly MemberEvent[] {
  if (state.role === data.role) return [];
  if (state.role !== null)
    throw new DomainError(
      'conflict',
      'MEMBER.ALREADY_ADDED',
      `This person already belongs to the organization as ${state.role}.`,
      {
        role: state.role,
      },
    );
  return [{ type: 'MemberAdded', data }];
}

/** The rules of one person's membership. */
export const memberDecider: Decider<MemberState, MemberCommand, MemberEvent> = {
  initialState: { role: null },
  decide,
  evolve: (_state, event) => ({ role: event.data.role }),
};
