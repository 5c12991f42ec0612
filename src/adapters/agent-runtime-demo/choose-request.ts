import type { TurnInput } from '../../ports/agent-runtime.port.js';
import { isWriting, type WritingDirective } from './directive.types.js';
import { parseDirectives, type ParsedText } from './parse-directives.js';

export interface Request extends ParsedText {
  readonly origin: 'the approved plan' | 'the instructions' | 'the ticket';
  /** The ticket's directives are not followed again, because a revision is there already. */
  readonly ticketDoneBefore: boolean;
  /** In Plan, the steps of the plan before; the directives add to them or replace some. */
  readonly kept: readonly WritingDirective[];
}

/**
 * Which text a turn follows:
 * 1. An approved plan: its directives and no others.
 * 2. Else the instructions, when they hold any directive or, in Plan, when the plan before has steps (they stand for the ticket's).
 * 3. Else the ticket's text. Its directives count only while the workspace holds no revision (a later message does not
 *    repeat them), and in Ask only when the instructions are empty (a question about the ticket is answered).
 * The prose to search for is that of the instructions; the ticket's title and text when those are empty or a plan is carried out.
 */
export function chooseRequest(turn: TurnInput): Request {
  const ticket = parseDirectives(turn.ticket.body);
  const ticketProse = `${turn.ticket.title}\n${ticket.prose}`;
  if (turn.plan !== null) {
    const plan = parseDirectives(turn.plan);
    return { ...plan, prose: ticketProse, origin: 'the approved plan', ticketDoneBefore: false, kept: [] };
  }
  const instructions = parseDirectives(turn.instructions);
  const kept = stepsOf(turn.previousPlan);
  const own = { origin: 'the instructions', ticketDoneBefore: false, kept } as const;
  if (instructions.directives.length > 0 || kept.length > 0) return { ...instructions, ...own };
  return fromTicket(turn, { instructions, ticket, ticketProse });
}

interface Texts {
  readonly instructions: ParsedText;
  readonly ticket: ParsedText;
  readonly ticketProse: string;
}

function fromTicket(turn: TurnInput, { instructions, ticket, ticketProse }: Texts): Request {
  const doneBefore = turn.workspace !== null && ticket.directives.length > 0;
  const asked = turn.instructions.trim() !== '';
  const directives = doneBefore || (turn.mode === 'ask' && asked) ? [] : ticket.directives;
  const origin = directives.length > 0 ? 'the ticket' : 'the instructions';
  const text = asked ? instructions : { ...ticket, prose: ticketProse };
  return { ...text, directives, origin, ticketDoneBefore: doneBefore && turn.mode === 'edits', kept: [] };
}

function stepsOf(plan: string | null): readonly WritingDirective[] {
  return parseDirectives(plan ?? '').directives.filter(isWriting);
}
