import { pathOf, type Directive, type WritingDirective } from './directive.js';

export interface ParsedText {
  readonly directives: readonly Directive[];
  /** What is left when directives are taken out: words to search for. */
  readonly prose: string;
  /** Lines that begin like a directive but say more than one; they are not followed. */
  readonly overlooked: readonly string[];
}

/**
 * Finds the directives of a text, in order. Never throws; takes time linear in the text.
 *
 * - A fenced block whose info string is a path (no spaces, with a `/` or `.`; or anything in double quotes) writes that file.
 *   A block with the info `diff` or `patch` is a unified diff. Other blocks are samples and hold no directives.
 * - At the start of a line, after an optional list marker, `please` or `then`: replace `a` with `b` in `path`; delete `path`;
 *   rename `a` to `b`; wait 5s. Several on a line are joined by a comma, a semicolon, "and" or "then". A line that goes
 *   on with other words is prose ("delete `x` does nothing" is a bug report) and is listed in `overlooked`.
 * - `ask: question [one | two]`, `say: words`, `fail: words` take the rest of their line.
 *
 * It reads fences and code spans itself. A Markdown parser takes seconds for a hostile ticket of 64 KiB, pairs a stray
 * backtick with one of another line, and changes what a block or a path holds (NUL, escapes, character references).
 */
export function parseDirectives(text: string): ParsedText {
  const lines = text.split(/\r?\n/);
  const directives: Directive[] = [];
  const prose: string[] = [];
  const overlooked: string[] = [];
  for (let at = 0; at < lines.length;) {
    const fence = readFence(lines, at);
    if (fence) {
      if (fence.directive) directives.push(fence.directive);
      else if (fence.end > at + 1) prose.push(lines.slice(at + 1, fence.end).join('\n'));
      at = fence.end;
      continue;
    }
    const line = lines[at] ?? '';
    const found = readLine(line);
    if (found === 'overlooked') overlooked.push(line.trim());
    if (typeof found === 'string') prose.push(line);
    else directives.push(...found);
    at += 1;
  }
  return { directives, prose: prose.join('\n'), overlooked };
}

interface Fence {
  /** Set when the block writes something. */
  readonly directive: WritingDirective | undefined;
  /** Index of the line after the block. */
  readonly end: number;
}

/** Reads the fenced block that opens in `lines[at]`; undefined when none does. An unclosed block reaches to the end of the text. */
function readFence(lines: readonly string[], at: number): Fence | undefined {
  const opening = readOpening(lines[at] ?? '');
  if (!opening) return undefined;
  const { indent, fence, info } = opening;
  let last = at + 1;
  while (last < lines.length && !closes(lines[last] ?? '', fence)) last += 1;
  const content = lines.slice(at + 1, last).map((line) => unindented(line, indent));
  const directive = directiveOf(info, content);
  if (last < lines.length) return { directive, end: last + 1 };
  const problem = `The block “${info}” is never closed. End it with a line that holds only ${fence}`;
  return { directive: directive && { kind: 'broken', problem }, end: last };
}

function readOpening(line: string) {
  const [, indent = '', fence = '', rest = ''] = /^([ \t]*)(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
  // Backticks after backticks are code within a line.
  if (fence === '' || (fence.startsWith('`') && rest.includes('`'))) return undefined;
  return { indent: indent.length, fence, info: rest.trim() };
}

function closes(line: string, fence: string): boolean {
  const trimmed = line.trim();
  return trimmed.startsWith(fence) && trimmed === fence.charAt(0).repeat(trimmed.length);
}

function unindented(line: string, indent: number): string {
  let at = 0;
  while (at < indent && (line[at] === ' ' || line[at] === '\t')) at += 1;
  return line.slice(at);
}

function directiveOf(info: string, content: readonly string[]): WritingDirective | undefined {
  const text = content.length === 0 ? '' : `${content.join('\n')}\n`;
  if (/^(?:diff|patch)$/i.test(info)) return { kind: 'patch', patch: text };
  const path = pathOf(info);
  return path === undefined ? undefined : { kind: 'write', path, content: text };
}

const LINE_START = /\s*(?:(?:[-*+]|\d{1,9}[.)])\s+)?(?:\[ \]\s+)?(?:(?:please|then)\s+)?/iy;
const SEPARATOR = /\s*[,;.]?\s*(?:(?:and|then)\s+)*/iy;
const BEGINS_LIKE_ONE = /(?:replace|delete|rename)\s+`/iy;

function readLine(line: string): readonly Directive[] | 'prose' | 'overlooked' {
  const found: Directive[] = [];
  const start = skip(LINE_START, line, 0);
  let at = start;
  while (at < line.length) {
    const next = readTalk(line, at) ?? readWait(line, at) ?? readChange(line, at);
    if (!next) return found.length > 0 || skip(BEGINS_LIKE_ONE, line, start) > start ? 'overlooked' : 'prose';
    found.push(next.directive);
    at = skip(SEPARATOR, line, next.end);
  }
  return found.length > 0 ? found : 'prose';
}

interface Found {
  readonly directive: Directive;
  readonly end: number;
}

function readTalk(line: string, at: number): Found | undefined {
  const start = skip(/(?:ask|say|fail):/iy, line, at);
  const text = line.slice(start).trim();
  if (start === at || text === '') return undefined;
  const kind = line[at]?.toLowerCase();
  const directive: Directive =
    kind === 'a' ? readQuestion(text) : kind === 's' ? { kind: 'say', text } : { kind: 'fail', message: text };
  return { directive, end: line.length };
}

function readQuestion(words: string): Directive {
  const open = words.lastIndexOf('[');
  const inside = words.endsWith(']') && open > 0 ? words.slice(open + 1, -1) : '';
  if (!inside.includes('|')) return { kind: 'ask', question: words, options: [] };
  const options = [...new Set(inside.split('|').map((option) => option.trim()))].filter((option) => option !== '');
  return { kind: 'ask', question: words.slice(0, open).trim(), options: options.slice(0, 10) };
}

const UNITS = { ms: 1, s: 1000, m: 60_000 } as const;

function readWait(line: string, at: number): Found | undefined {
  const pattern = /wait\s+(?:for\s+)?(\d{1,7}(?:\.\d{1,3})?)\s*(ms|s|m)(?:ec|econds?|in|inutes?)?(?![\w-])/iy;
  pattern.lastIndex = at;
  const match = pattern.exec(line);
  if (!match) return undefined;
  const unit = (match[2] ?? 's').toLowerCase() as keyof typeof UNITS;
  const milliseconds = Math.round(Number(match[1]) * UNITS[unit]);
  return { directive: { kind: 'wait', milliseconds }, end: at + match[0].length };
}

/** Only a replacement may be empty. */
function readChange(line: string, at: number): Found | undefined {
  for (const words of PHRASES) {
    const phrase = readPhrase(line, at, words);
    if (!phrase) continue;
    const isWhole = phrase.spans.every((span, index) => span !== '' || words[index] === 'with');
    return isWhole ? { directive: changeOf(words[0], phrase.spans), end: phrase.end } : undefined;
  }
  return undefined;
}

/** Each word is followed by a code span. */
const PHRASES = [['replace', 'with', 'in'], ['rename', 'to'], ['delete']] as const;

function changeOf(word: (typeof PHRASES)[number][0], [one = '', two = '', three = '']: readonly string[]): Directive {
  if (word === 'replace') return { kind: 'replace', search: one, replacement: two, path: three };
  return word === 'rename' ? { kind: 'rename', from: one, to: two } : { kind: 'delete', path: one };
}

interface Phrase {
  readonly spans: readonly string[];
  readonly end: number;
}

/** Reads each word followed by a code span. */
function readPhrase(line: string, from: number, words: readonly string[]): Phrase | undefined {
  const spans: string[] = [];
  let at = from;
  for (const [index, word] of words.entries()) {
    const start = index === 0 ? at : skip(/\s*/y, line, at);
    if (line.slice(start, start + word.length).toLowerCase() !== word) return undefined;
    const span = readCodeSpan(line, skip(/\s+/y, line, start + word.length));
    if (!span) return undefined;
    spans.push(span.text);
    at = span.end;
  }
  return { spans, end: at };
}

/** Reads the code span that starts at `from`; undefined when there is none. `end` is the index after it. */
function readCodeSpan(line: string, from: number): { readonly text: string; readonly end: number } | undefined {
  const start = skip(/`+/y, line, from);
  const length = start - from;
  if (length === 0) return undefined;
  if (length === 2 && /^\s+(?:in|with|to)\s+`/i.test(line.slice(start, start + 20))) return { text: '', end: start };
  for (let at = line.indexOf('`', start); at !== -1;) {
    const end = skip(/`+/y, line, at);
    if (end - at === length) return { text: unpadded(line.slice(start, at), length), end };
    at = line.indexOf('`', end);
  }
  return undefined;
}

/** As Markdown does, but single backticks keep their spaces: an edit means them. */
function unpadded(text: string, fence: number): string {
  return fence > 1 && text.length > 2 && text.startsWith(' ') && text.endsWith(' ') ? text.slice(1, -1) : text;
}

/** The index after what the sticky pattern matches at `at`; `at` where it matches nothing. */
function skip(pattern: RegExp, line: string, at: number): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(line)?.[0].length ?? 0);
}
