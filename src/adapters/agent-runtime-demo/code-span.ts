import { cutText } from '../../domain/shared/cut-text.js';
import { visibleText } from '../../domain/shared/visible-text.js';

/** One line that shows what a hostile file or name holds: hidden characters by name, at most `limit` characters. */
export function oneLine(text: string, limit = 160): string {
  return cutText(visibleText(text).replace(/[\t\n\u2028\u2029]/g, ' '), limit);
}

/**
 * Markdown that shows `text` (one line) as code and that `readCodeSpan` reads back unchanged. Fences of two backticks are
 * never made: two backticks alone stand for empty text.
 */
export function codeSpan(text: string): string {
  if (text === '') return '``';
  if (!text.includes('`')) return `\`${text}\``;
  const fence = '`'.repeat(unusedRun(text, '`'));
  return `${fence} ${text} ${fence}`;
}

/** The shortest length, three or more, that no run of `character` in `text` reaches. */
export function unusedRun(text: string, character: '`' | '~'): number {
  let longest = 2;
  for (const run of text.match(character === '`' ? /`+/g : /~+/g) ?? []) longest = Math.max(longest, run.length);
  return longest + 1;
}

/** Reads the code span that starts at `from`; undefined when there is none. `end` is the index after it. */
export function readCodeSpan(line: string, from: number): { readonly text: string; readonly end: number } | undefined {
  const length = runLength(line, from);
  if (length === 0) return undefined;
  const start = from + length;
  if (length === 2 && /^\s+(?:in|with|to)\s+`/i.test(line.slice(start, start + 20))) return { text: '', end: start };
  for (let at = line.indexOf('`', start); at !== -1;) {
    const closing = runLength(line, at);
    if (closing === length) return { text: unpadded(line.slice(start, at), length), end: at + closing };
    at = line.indexOf('`', at + closing);
  }
  return undefined;
}

function runLength(line: string, from: number): number {
  let end = from;
  while (line[end] === '`') end += 1;
  return end - from;
}

/** As Markdown does, but single backticks keep their spaces: an edit means them. */
function unpadded(text: string, fence: number): string {
  return fence > 1 && text.length > 2 && text.startsWith(' ') && text.endsWith(' ') ? text.slice(1, -1) : text;
}
