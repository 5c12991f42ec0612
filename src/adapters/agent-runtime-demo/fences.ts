import type { WritingDirective } from './directive.types.js';

export interface Fence {
  /** Set when the block writes something. */
  readonly directive: WritingDirective | undefined;
  /** Index of the line after the block. */
  readonly end: number;
}

/** Reads the fenced block that opens in `lines[at]`; undefined when none does. An unclosed block reaches to the end of the text. */
export function readFence(lines: readonly string[], at: number): Fence | undefined {
  const opening = readOpening(lines[at] ?? '');
  if (!opening) return undefined;
  const { indent, fence, info } = opening;
  let last = at + 1;
  while (last < lines.length && !closes(lines[last] ?? '', fence)) last += 1;
  const content = lines.slice(at + 1, last).map((line) => unindented(line, indent));
  const directive = directiveOf(info, content);
  if (last < lines.length) return { directive, end: last + 1 };
  return { directive: directive && neverClosed(info, fence), end: last };
}

interface Opening {
  readonly indent: string;
  readonly fence: string;
  readonly info: string;
}

function readOpening(line: string): Opening | undefined {
  const match = /^([ \t]*)(`{3,}|~{3,})(.*)$/.exec(line);
  if (!match) return undefined;
  const [, indent = '', fence = '', rest = ''] = match;
  // Backticks after backticks are code within a line.
  return fence.startsWith('`') && rest.includes('`') ? undefined : { indent, fence, info: rest.trim() };
}

function closes(line: string, fence: string): boolean {
  const trimmed = line.trim();
  if (trimmed.length < fence.length) return false;
  for (const character of trimmed) if (character !== fence[0]) return false;
  return true;
}

function unindented(line: string, indent: string): string {
  let at = 0;
  while (at < indent.length && (line[at] === ' ' || line[at] === '\t')) at += 1;
  return line.slice(at);
}

function directiveOf(info: string, content: readonly string[]): WritingDirective | undefined {
  const text = content.length === 0 ? '' : `${content.join('\n')}\n`;
  if (/^(?:diff|patch)$/i.test(info)) return { kind: 'patch', patch: text };
  const path = pathOf(info);
  return path === undefined ? undefined : { kind: 'write', path, content: text };
}

/** The path that an info string names: quoted, or one word with a slash or a dot (`js` and `Dockerfile` are languages). */
export function pathOf(info: string): string | undefined {
  if (info.length > 2 && info.startsWith('"') && info.endsWith('"')) return info.slice(1, -1);
  return /^[^\s"{][^\s]*$/.test(info) && /[/.]/.test(info) ? info : undefined;
}

function neverClosed(info: string, fence: string): WritingDirective {
  return {
    kind: 'broken',
    problem: `The block “${info}” is never closed. End it with a line that holds only ${fence}`,
  };
}
