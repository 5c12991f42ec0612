import type { TurnInput } from '../../ports/agent-runtime.port.js';
import { parseDirectives, type ParsedText } from './parse-directives.js';

export interface Request extends ParsedText {
  readonly origin: 'the approved plan' | 'the instructions' | 'the ticket';
  /** The ticket's directives are not followed again, because a revision is there already. */
  readonly ticketDoneBefore: boolean;
}

/**
 * Which text a turn follows:
 * 1. An approved plan: its directives and no others.
 * 2. Else the instructions, when they hold any directive.
 * 3. Else the ticket's text. Its directives count only while the workspace holds no revision (a later message does not
 *    repeat them), and in Ask only when the instructions are empty (a question about the ticket is answered).
 * The prose to search for is that of the instructions; the ticket's title and text when those are empty or a plan is carried out.
 */
export function chooseRequest(turn: TurnInput): Request {
  const ticket = parseDirectives(turn.ticket.body);
  const ticketProse = `${turn.ticket.title}\n${ticket.prose}`;
  if (turn.plan !== null) {
    const plan = parseDirectives(turn.plan);
    return { ...plan, prose: ticketProse, origin: 'the approved plan', ticketDoneBefore: false };
  }
  const instructions = parseDirectives(turn.instructions);
  const own = { origin: 'the instructions', ticketDoneBefore: false } as const;
  if (instructions.directives.length > 0) return { ...instructions, ...own };
  const doneBefore = turn.workspace !== null && ticket.directives.length > 0;
  const asked = turn.instructions.trim() !== '';
  const directives = doneBefore || (turn.mode === 'ask' && asked) ? [] : ticket.directives;
  const origin = directives.length > 0 ? 'the ticket' : 'the instructions';
  const text = asked ? instructions : { ...ticket, prose: ticketProse };
  return { ...text, directives, origin, ticketDoneBefore: doneBefore && turn.mode === 'edits' };
}
