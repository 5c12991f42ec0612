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
 * The prose to search for is that of the instructions; the ticket's title and text when those are empty.
 */
export function chooseRequest(turn: TurnInput): Request {
  if (turn.plan !== null)
    return { ...parseDirectives(turn.plan), origin: 'the approved plan', ticketDoneBefore: false };
  const instructions = parseDirectives(turn.instructions);
  if (instructions.directives.length > 0)
    return { ...instructions, origin: 'the instructions', ticketDoneBefore: false };
  const ticket = parseDirectives(turn.ticket.body);
  const doneBefore = turn.workspace !== null && ticket.directives.length > 0;
  const asked = turn.instructions.trim() !== '';
  const isQuestion = turn.mode === 'ask' && asked;
  const directives = doneBefore || isQuestion ? [] : ticket.directives;
  const ticketDoneBefore = doneBefore && turn.mode === 'edits';
  if (asked)
    return {
      ...instructions,
      directives,
      origin: directives.length > 0 ? 'the ticket' : 'the instructions',
      ticketDoneBefore,
    };
  return {
    ...ticket,
    directives,
    prose: `${turn.ticket.title}\n${ticket.prose}`,
    origin: 'the ticket',
    ticketDoneBefore,
  };
}
