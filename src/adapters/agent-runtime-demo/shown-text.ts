import { cutText } from '../../domain/shared/cut-text.js';
import { visibleText } from '../../domain/shared/visible-text.js';

/** What people read: hostile text made plain, code in Markdown, and the problem that ends a turn. */

/** One line that shows what a hostile file or name holds: hidden characters by name, at most `limit` characters. */
export function oneLine(text: string, limit = 160): string {
  return cutText(visibleText(text).replace(/[\t\n\u2028\u2029]/g, ' '), limit);
}

/**
 * Markdown that shows `text` (one line) as code and that `parseDirectives` reads back unchanged. Fences of two backticks are
 * never made: two backticks alone stand for empty text.
 */
export function codeSpan(text: string): string {
  if (text === '') return '``';
  if (!text.includes('`')) return `\`${text}\``;
  const fence = '`'.repeat(unusedRun(text, '`'));
  return `${fence} ${text} ${fence}`;
}

/** A name or path as code, whatever it holds. */
export function shownCode(text: string, limit?: number): string {
  return codeSpan(oneLine(text, limit));
}

/** The shortest length, three or more, that no run of `character` in `text` reaches. */
export function unusedRun(text: string, character: '`' | '~'): number {
  let longest = 2;
  for (const run of text.match(character === '`' ? /`+/g : /~+/g) ?? []) longest = Math.max(longest, run.length);
  return longest + 1;
}

/** `1 line`, `2 lines`. */
export function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

/** Ends a turn as `failed`. `message` says what is wrong and what to do, `details` is for a folded block; both are free of secrets. */
export class TurnProblem extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly details = '',
  ) {
    super(message);
    this.name = 'TurnProblem';
  }
}

/** A directive cannot be done. */
export function cannot(message: string): TurnProblem {
  return new TurnProblem('AGENT.DIRECTIVE_FAILED', message);
}
