import type { ConversationCommand } from '../../domain/conversation/conversation.commands.js';
import { cutText, cutToEnd } from '../../domain/shared/cut-text.js';
import type { AgentEvent } from '../../ports/agent-runtime.port.js';
import type { Redaction } from '../../ports/redaction.port.js';
import { deriveId } from '../decide-and-append.js';

export type EventOf<Kind extends AgentEvent['kind']> = Extract<AgentEvent, { kind: Kind }>;
export type End = EventOf<'completed' | 'interrupted' | 'failed'>;

export const INTERRUPTED: End = { kind: 'interrupted', index: -1 };
export const SILENT = failed('AGENT.SILENT', 'The agent said nothing for half an hour. Try again.');

export function failed(code: string, message: string, details = ''): End {
  return { kind: 'failed', index: -1, code, message, details, sessionLost: code === 'AGENT.SESSION_LOST' };
}

/** What records the end of a turn. */
export function endCommand(
  end: End,
  owner: { readonly turnId: string; readonly epoch: number },
  redaction: Redaction,
): ConversationCommand {
  switch (end.kind) {
    case 'completed':
      return { type: 'CompleteTurn', data: { ...owner, publishId: deriveId(owner.turnId, 'publish') } };
    case 'interrupted':
      return { type: 'InterruptTurn', data: owner };
    case 'failed': {
      const message = cutText(redaction.redact(end.message), 2_000);
      const details = cutToEnd(redaction.redact(end.details), 16_000);
      return { type: 'FailTurn', data: { ...owner, code: end.code, message, details } };
    }
  }
}
