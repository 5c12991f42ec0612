export interface LineChange {
  readonly additions: number;
  readonly deletions: number;
}

/**
 * How many lines an edit adds and removes, for the line that shows it at work (the review's diff counts exactly). Exact
 * where one stretch changed or lines were changed in place. '' stands for a file that is not there.
 */
export function lineChange(before: string, after: string): LineChange {
  const old = linesOf(before);
  const now = linesOf(after);
  const stretch = changedStretch(old, now);
  if (old.length !== now.length) return stretch;
  const inPlace = old.filter((line, index) => line !== now[index]).length;
  return inPlace < stretch.additions ? { additions: inPlace, deletions: inPlace } : stretch;
}

function changedStretch(old: readonly string[], now: readonly string[]): LineChange {
  const shorter = Math.min(old.length, now.length);
  let start = 0;
  while (start < shorter && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < shorter - start && old[old.length - 1 - end] === now[now.length - 1 - end]) end += 1;
  return { additions: now.length - start - end, deletions: old.length - start - end };
}

export function linesOf(text: string): readonly string[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}
