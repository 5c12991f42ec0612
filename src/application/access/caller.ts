import type { MemberId, OrgId } from '../../domain/shared/types.js';
import { deriveId, type CommandMeta } from '../decide-and-append.js';

/** Who asks; the organization is the server's knowledge, never the client's word. */
export interface Caller {
  readonly orgId: OrgId;
  readonly memberId: MemberId;
}

/** Who asks for a change, and the id under which it is carried out once. */
export interface CommandCaller extends Caller {
  readonly commandId: string;
}

/** Metadata of the facts of one step; the first step has no name and carries the command's own id. */
export function metaOf(caller: CommandCaller, ...step: readonly (string | number)[]): CommandMeta {
  const commandId = step.length === 0 ? caller.commandId : deriveId(caller.commandId, ...step);
  return {
    commandId,
    actor: { kind: 'member', memberId: caller.memberId },
    causationId: caller.commandId,
    correlationId: caller.commandId,
  };
}
