import { LIMITS } from '../../domain/shared/limits.js';
import type { TurnInput } from '../../ports/agent-runtime.port.js';
import { oneLine } from './code-span.js';
import type { Edit } from './edit.js';

type Ticket = TurnInput['ticket'];
const LISTED = 100;

/** One sentence for the review panel. */
export function summaryOf(edits: readonly Edit[]): string {
  const [first, ...more] = edits;
  if (first && more.length === 0) return `${first.sentence}.`;
  return `Carried out ${edits.length} directives: ${edits
    .slice(0, 3)
    .map((edit) => lowerFirst(edit.sentence))
    .join('; ')}${edits.length > 3 ? '; …' : '.'}`;
}

export function pullRequestTitle(ticket: Ticket): string {
  return oneLine(`${ticket.key}: ${ticket.title}`, LIMITS.pullRequestTitle);
}

/** Markdown: what was done, as a list; with several repositories one section for each that was changed. */
export function pullRequestBody(ticket: Ticket, edits: readonly Edit[], repositories: readonly string[]): string {
  const head = `For ${oneLine(ticket.key)}, by the demo agent, which calls no model and did what the directives say.`;
  if (repositories.length < 2) return [head, '', ...listOf(edits)].join('\n');
  const sections = repositories.flatMap((name) => {
    const own = edits.filter(({ sentence }) => sentence.includes(`\`${name}/`));
    return own.length === 0 ? [] : ['', `## ${name}`, '', ...listOf(own)];
  });
  return [head, ...sections].join('\n');
}

function listOf(edits: readonly Edit[]): readonly string[] {
  const more = edits.length > LISTED ? [`- and ${edits.length - LISTED} more`] : [];
  return [...edits.slice(0, LISTED).map((edit) => `- ${edit.sentence}`), ...more];
}

function lowerFirst(sentence: string): string {
  return sentence.slice(0, 1).toLowerCase() + sentence.slice(1);
}
