import { Inject, Injectable } from '@nestjs/common';
import { memberDecider } from '../../domain/member/member.decider.js';
import type { Role } from '../../domain/member/member.events.js';
import { streams } from '../../domain/shared/streams.js';
import type { Caller } from './caller.js';
import { DecideAndAppend } from '../decide-and-append.js';
import { refusals } from '../refusals.js';

/** `read`: look. `write`: also send, answer, stop, accept. `manage`: also add repositories and projects, raise budgets. `own`: also connect services. */
export type Permission = 'read' | 'write' | 'manage' | 'own';

const allowed: Readonly<Record<Role, readonly Permission[]>> = {
  owner: ['read', 'write', 'manage', 'own'],
  admin: ['read', 'write', 'manage'],
  member: ['read', 'write'],
  viewer: ['read'],
};

/** The one guard that every use case asks first, by the log and not by a view. */
@Injectable()
export class Permissions {
  constructor(@Inject(DecideAndAppend) private readonly decisions: DecideAndAppend) {}

  /** Throws DomainError MEMBER.NOT_ALLOWED. */
  async require(caller: Caller, permission: Permission): Promise<void> {
    const { role } = await this.decisions.state(streams.member(caller.orgId, caller.memberId), memberDecider);
    if (role === null) throw refusals.notAMember();
    if (!allowed[role].includes(permission)) throw refusals.notAllowed(role);
  }
}
