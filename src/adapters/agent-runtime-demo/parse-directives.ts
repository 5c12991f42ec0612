import { readCodeSpan } from './code-span.js';
import type { Directive } from './directive.types.js';
import { readFence } from './fences.js';

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
      else prose.push(...lines.slice(at + 1, fence.end));
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

const LINE_START = /\s*(?:(?:[-*+]|\d{1,9}[.)])\s+)?(?:\[ \]\s+)?(?:(?:please|then)\s+)?/iy;
const SEPARATOR = /\s*[,;.]?\s*(?:(?:and|then)\s+)*/iy;
const BEGINS_LIKE_ONE = /(?:replace|delete|rename)\s+`/iy;

function readLine(line: string): readonly Directive[] | 'prose' | 'overlooked' {
  const found: Directive[] = [];
  const start = skip(LINE_START, line, 0);
  let at = start;
  while (at < line.length) {
    const next = readDirective(line, at);
    if (!next) return found.length > 0 || matches(BEGINS_LIKE_ONE, line, start) ? 'overlooked' : 'prose';
    found.push(next.directive);
    at = skip(SEPARATOR, line, next.end);
  }
  return found.length > 0 ? found : 'prose';
}

interface Found {
  readonly directive: Directive;
  readonly end: number;
}

function readDirective(line: string, at: number): Found | undefined {
  return (
    readTalk(line, at) ?? readWait(line, at) ?? readReplace(line, at) ?? readDelete(line, at) ?? readRename(line, at)
  );
}

function readTalk(line: string, at: number): Found | undefined {
  const start = skip(/(?:ask|say|fail):/iy, line, at);
  const words = line.slice(start).trim();
  if (start === at || words === '') return undefined;
  const end = line.length;
  switch (line[at]?.toLowerCase()) {
    case 'a':
      return { directive: readQuestion(words), end };
    case 's':
      return { directive: { kind: 'say', text: words }, end };
    default:
      return { directive: { kind: 'fail', message: words }, end };
  }
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

function readReplace(line: string, at: number): Found | undefined {
  const parts = readPhrase(line, at, ['replace', 'with', 'in']);
  const [search, replacement, path] = parts?.spans ?? [];
  if (!parts || !search || replacement === undefined || !path) return undefined;
  return { directive: { kind: 'replace', search, replacement, path }, end: parts.end };
}

function readDelete(line: string, at: number): Found | undefined {
  const parts = readPhrase(line, at, ['delete']);
  const [path] = parts?.spans ?? [];
  return parts && path ? { directive: { kind: 'delete', path }, end: parts.end } : undefined;
}

function readRename(line: string, at: number): Found | undefined {
  const parts = readPhrase(line, at, ['rename', 'to']);
  const [from, to] = parts?.spans ?? [];
  return parts && from && to ? { directive: { kind: 'rename', from, to }, end: parts.end } : undefined;
}

/** Reads each word followed by a code span: `replace` span `with` span `in` span. */
function readPhrase(
  line: string,
  from: number,
  words: readonly string[],
): { readonly spans: string[]; readonly end: number } | undefined {
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

function skip(pattern: RegExp, line: string, at: number): number {
  pattern.lastIndex = at;
  const match = pattern.exec(line);
  return at + (match?.[0].length ?? 0);
}

function matches(pattern: RegExp, line: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(line);
}
