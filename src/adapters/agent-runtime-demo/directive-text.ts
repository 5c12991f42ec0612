import { assertNever } from '../../domain/shared/assert-never.js';
import { codeSpan, unusedRun } from './code-span.js';
import type { Directive, WritingDirective } from './directive.types.js';
import { pathOf } from './fences.js';
import { TurnProblem } from './turn-problem.js';

/** Markdown, on lines of its own, that `parseDirectives` reads back as exactly this directive. */
export function renderDirective(directive: WritingDirective): string {
  switch (directive.kind) {
    case 'write':
      return fenced(infoFor(directive.path), directive.content);
    case 'patch':
      return fenced('diff', directive.patch);
    case 'replace':
      return `replace ${codeSpan(directive.search)} with ${codeSpan(directive.replacement)} in ${codeSpan(directive.path)}`;
    case 'delete':
      return `delete ${codeSpan(directive.path)}`;
    case 'rename':
      return `rename ${codeSpan(directive.from)} to ${codeSpan(directive.to)}`;
    case 'broken':
      throw new TurnProblem('AGENT.DIRECTIVE_FAILED', directive.problem);
    default:
      return assertNever(directive);
  }
}

function infoFor(path: string): string {
  return pathOf(path) === path && !path.includes('`') ? path : `"${path}"`;
}

/** A fenced block that holds `content` (empty, or ending in a newline) whatever fences it contains. */
export function fenced(info: string, content: string): string {
  const character = info.includes('`') ? '~' : '`';
  const fence = character.repeat(unusedRun(content, character));
  return `${fence}${info}\n${content}${fence}`;
}

const PLACE = '{answer}';
const LONGEST_TEXT = 1024 * 1024;

/**
 * Puts the newest answer where a directive says `{answer}`; without an answer yet the words stay as they are. Only the
 * content of a written file keeps the line breaks of an answer. Throws TurnProblem when a text would pass 1 MiB.
 */
export function withAnswer<D extends Directive>(directive: D, answer: string | undefined): D {
  if (answer === undefined) return directive;
  const whole = answer.replace(/\r\n?/g, '\n').trim();
  const single = whole.replace(/\s*\n\s*/g, ' ');
  const fill = (key: string, value: unknown): unknown => {
    if (key === 'kind' || key === 'options' || typeof value !== 'string') return value;
    return insert(value, key === 'content' ? whole : single);
  };
  return Object.fromEntries(Object.entries(directive).map(([key, value]) => [key, fill(key, value)])) as D;
}

function insert(text: string, answer: string): string {
  const parts = text.split(PLACE);
  if (text.length + (parts.length - 1) * answer.length > LONGEST_TEXT) {
    throw new TurnProblem(
      'AGENT.DIRECTIVE_FAILED',
      'With the answer in it, the directive is longer than 1 MiB. Use {answer} fewer times.',
    );
  }
  return parts.join(answer);
}
