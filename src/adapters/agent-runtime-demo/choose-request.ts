import type { TurnInput } from '../../ports/agent-runtime.port.js';
import { isWriting, type WritingDirective } from './directive.js';
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
  const kept = parseDirectives(turn.previousPlan ?? '').directives.filter(isWriting);
  if (instructions.directives.length > 0 || kept.length > 0)
    return { ...instructions, origin: 'the instructions', ticketDoneBefore: false, kept };
  return fromTicket(turn, instructions, { ...ticket, prose: ticketProse });
}

function fromTicket(turn: TurnInput, instructions: ParsedText, ticket: ParsedText): Request {
  const doneBefore = turn.workspace !== null && ticket.directives.length > 0;
  const asked = turn.instructions.trim() !== '';
  const directives = doneBefore || (turn.mode === 'ask' && asked) ? [] : ticket.directives;
  const origin = directives.length > 0 ? 'the ticket' : 'the instructions';
  const text = asked ? instructions : ticket;
  return { ...text, directives, origin, ticketDoneBefore: doneBefore && turn.mode === 'edits', kept: [] };
}

/**
 * The steps of a plan after a request for changes. A requested step takes the place of the first step that it makes pointless
 * (the others it makes pointless are dropped), or comes after all; every other step stays as it is.
 */
export function mergeSteps(
  kept: readonly WritingDirective[],
  requested: readonly WritingDirective[],
): readonly WritingDirective[] {
  let untouched: readonly WritingDirective[] = kept;
  const placed = new Map<WritingDirective, WritingDirective>();
  const added: WritingDirective[] = [];
  for (const step of requested) {
    const first = untouched.find((old) => supersedes(step, old));
    if (first) placed.set(first, step);
    else added.push(step);
    untouched = untouched.filter((old) => !supersedes(step, old));
  }
  const before = kept.flatMap((old) => placed.get(old) ?? (untouched.includes(old) ? old : []));
  return [...before, ...added];
}

function supersedes(step: WritingDirective, old: WritingDirective): boolean {
  if (step.kind === 'rename' && old.kind === 'rename') return samePath(old.from, step.from);
  if (step.kind === 'patch' && old.kind === 'patch') return old.patch === step.patch;
  return 'path' in step && 'path' in old && samePath(old.path, step.path) && supersedesInFile(step, old);
}

function supersedesInFile(step: WritingDirective, old: WritingDirective): boolean {
  if (step.kind === 'replace') return old.kind === 'replace' && old.search === step.search;
  // A deletion does not drop a write before it: without the write there may be no file to delete.
  return step.kind === 'write' || old.kind !== 'write';
}

function samePath(one: string, other: string): boolean {
  return one.replace(/^\.\//, '') === other.replace(/^\.\//, '');
}
