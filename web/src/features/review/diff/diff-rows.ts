import type { DiffHunk, DiffLine } from './parse-diff.js';

/** One row of the table: a hunk's header, one line (unified), or two sides (split). */
export type DiffRow =
  | { readonly kind: 'hunk'; readonly header: string }
  | { readonly kind: 'line'; readonly line: DiffLine }
  | { readonly kind: 'pair'; readonly old: DiffLine | null; readonly new: DiffLine | null };

/** Rows are mounted in slices of at most this many. */
export const SLICE_ROWS = 200;

export function unifiedRows(hunks: readonly DiffHunk[]): readonly DiffRow[] {
  return hunks.flatMap(({ header, lines }) => [
    { kind: 'hunk', header },
    ...lines.map((line): DiffRow => ({ kind: 'line', line })),
  ]);
}

/** Removed lines stand beside the added lines that follow them. */
export function splitRows(hunks: readonly DiffHunk[]): readonly DiffRow[] {
  return hunks.flatMap(({ header, lines }) => [{ kind: 'hunk', header }, ...pairs(lines)]);
}

function pairs(lines: readonly DiffLine[]): readonly DiffRow[] {
  const rows: DiffRow[] = [];
  let removed: DiffLine[] = [];
  let added: DiffLine[] = [];
  const flush = () => {
    for (let index = 0; index < Math.max(removed.length, added.length); index++) {
      rows.push({ kind: 'pair', old: removed[index] ?? null, new: added[index] ?? null });
    }
    removed = [];
    added = [];
  };
  for (const line of lines) {
    if (line.kind === 'removed' && added.length > 0) flush();
    if (line.kind === 'removed') removed.push(line);
    else if (line.kind === 'added') added.push(line);
    else {
      flush();
      rows.push({ kind: 'pair', old: line, new: line });
    }
  }
  flush();
  return rows;
}

/** The rows in slices of at most `SLICE_ROWS`. */
export function slices(rows: readonly DiffRow[]): readonly (readonly DiffRow[])[] {
  const parts: (readonly DiffRow[])[] = [];
  for (let start = 0; start < rows.length; start += SLICE_ROWS) parts.push(rows.slice(start, start + SLICE_ROWS));
  return parts;
}

/** Height in pixels while lines do not wrap: 28 for a hunk's header, 20 for a line. */
export function heightOf(rows: readonly DiffRow[]): number {
  return rows.reduce((sum, { kind }) => sum + (kind === 'hunk' ? 28 : 20), 0);
}
