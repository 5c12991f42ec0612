const FENCE = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;
const LIST_ITEM = /^ {0,3}(?:[-*+]|\d{1,9}[.)])(?:\s|$)/;
const DEFINITION = /^ {0,3}\[[^\]]+\]:/m;

/**
 * Splits Markdown into blocks that can be drawn on their own, so that only the last one is parsed again while text streams
 * in. Joined by a blank line they are the text again. Text with link or footnote definitions stays whole: they reach across.
 */
export function splitBlocks(text: string): readonly string[] {
  if (DEFINITION.test(text)) return [text];
  const blocks: string[] = [];
  let lines: string[] = [];
  let fence: string | undefined;
  let blank = false;
  for (const line of text.split('\n')) {
    if (blank && fence === undefined && lines.length > 0 && beginsBlock(line, lines[0] ?? '')) {
      blocks.push(trimEnd(lines));
      lines = [];
    }
    fence = fenceAfter(line, fence);
    blank = fence === undefined && line.trim() === '';
    lines.push(line);
  }
  const last = trimEnd(lines);
  return last === '' ? blocks : [...blocks, last];
}

/** A line after a blank one begins a block, unless it goes on with the list before it. */
function beginsBlock(line: string, firstOfBlock: string): boolean {
  if (line.trim() === '') return false;
  if (!LIST_ITEM.test(firstOfBlock)) return !/^( {4}|\t)/.test(line);
  return !LIST_ITEM.test(line) && !/^\s/.test(line);
}

/** The fence that is open after this line, given the one open before it; undefined for none. */
export function fenceAfter(line: string, open: string | undefined): string | undefined {
  const mark = FENCE.exec(line)?.[1];
  if (open === undefined) return mark;
  const closes = mark !== undefined && mark.startsWith(open) && line.trim() === mark;
  return closes ? undefined : open;
}

function trimEnd(lines: readonly string[]): string {
  return lines.join('\n').replace(/\s+$/, '');
}
