import type { Role } from '../../src/domain/member/member.events.js';
import type { MemberId, OrgId, Timestamp } from '../../src/domain/shared/types.js';

/** One person's membership, without their name; its document's id is the member's id. Listed by partition `orgId`, ordered by time. */
export interface MemberView {
  readonly orgId: OrgId;
  readonly memberId: MemberId;
  readonly role: Role;
  readonly addedAt: Timestamp;
}
