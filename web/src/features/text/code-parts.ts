import { fenceAfter } from './markdown-blocks.js';

export interface Inline {
  readonly code: boolean;
  readonly text: string;
}

export type TextPart =
  | { readonly kind: 'words'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'block'; readonly text: string; readonly info: string };

/**
 * A person's plain text as what is words and what is code: spans between equal runs of backticks in one line, and fenced blocks, of
 * which one that is never closed reaches to the end. Nothing else of Markdown means anything here; line breaks stay.
 */
export function codeParts(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let lines: string[] = [];
  let fence: string | undefined;
  let info = '';
  const settle = () => {
    if (fence !== undefined) parts.push({ kind: 'block', text: lines.join('\n'), info });
    else if (lines.some((line) => line.trim() !== ''))
      parts.push({
        kind: 'words',
        inlines: lines.flatMap((line, index) => inlinesOf(index === 0 ? line : `\n${line}`)),
      });
    lines = [];
  };
  for (const line of text.split('\n')) {
    const after = fenceAfter(line, fence);
    if (after === fence) {
      lines.push(line);
      continue;
    }
    settle();
    fence = after;
    info = line.replace(/^[\s`~]+/, '').trim();
  }
  settle();
  return parts;
}

function inlinesOf(line: string): readonly Inline[] {
  const runs = [...line.matchAll(/`+/g)].map(({ 0: marks, index }) => ({ length: marks.length, index }));
  const inlines: Inline[] = [];
  let from = 0;
  for (const [place, { length, index }] of runs.entries()) {
    if (index < from) continue;
    const end = runs.find((run, later) => later > place && run.length === length);
    if (!end) continue;
    inlines.push(
      { code: false, text: line.slice(from, index) },
      { code: true, text: line.slice(index + length, end.index) },
    );
    from = end.index + length;
  }
  return [...inlines, { code: false, text: line.slice(from) }].filter(({ text }) => text !== '');
}
