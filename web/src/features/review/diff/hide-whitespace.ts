import type { DiffHunk, DiffLine } from './parse-diff.js';

/** The hunks without changes of white space: such lines become context, and a hunk without any other change goes. */
export function withoutWhitespace(hunks: readonly DiffHunk[]): readonly DiffHunk[] {
  return hunks
    .map((hunk) => ({ ...hunk, lines: blocksOf(hunk.lines).flatMap(settle) }))
    .filter(({ lines }) => lines.some(({ kind }) => kind !== 'context'));
}

interface Block {
  readonly context: readonly DiffLine[];
  readonly removed: readonly DiffLine[];
  readonly added: readonly DiffLine[];
}

function blocksOf(lines: readonly DiffLine[]): readonly Block[] {
  const blocks: { context: DiffLine[]; removed: DiffLine[]; added: DiffLine[] }[] = [];
  for (const line of lines) {
    let block = blocks.at(-1);
    const closed =
      !block ||
      (line.kind === 'context'
        ? block.removed.length + block.added.length > 0
        : line.kind === 'removed' && block.added.length > 0);
    if (!block || closed) blocks.push((block = { context: [], removed: [], added: [] }));
    block[line.kind].push(line);
  }
  return blocks;
}

const bare = ({ text }: DiffLine): string => text.replace(/\s+/g, '');

/** Pairs removed and added lines that differ in white space only, in order. */
function settle({ context, removed, added }: Block): readonly DiffLine[] {
  const out: DiffLine[] = [...context];
  let nextAdded = 0;
  for (const line of removed) {
    const match = added.findIndex((other, index) => index >= nextAdded && bare(other) === bare(line));
    const found = match < 0 ? undefined : added[match];
    if (!found) {
      out.push(line);
      continue;
    }
    out.push(...added.slice(nextAdded, match), { ...found, kind: 'context', oldNumber: line.oldNumber });
    nextAdded = match + 1;
  }
  out.push(...added.slice(nextAdded));
  return out;
}
