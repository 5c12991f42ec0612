export interface LineChange {
  readonly additions: number;
  readonly deletions: number;
}

/** Differences beyond this many lines are not searched for the shortest way: the stretch between the first and the last counts. */
const MOST_EDITS = 1_000;

/** How many lines an edit adds and removes, as git counts them. '' stands for a file that is not there. */
export function lineChange(before: string, after: string): LineChange {
  const old = before.match(LINE) ?? [];
  const now = after.match(LINE) ?? [];
  const shorter = Math.min(old.length, now.length);
  let start = 0;
  while (start < shorter && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < shorter - start && old[old.length - 1 - end] === now[now.length - 1 - end]) end += 1;
  const [left, right] = [old.slice(start, old.length - end), now.slice(start, now.length - end)];
  const edits = fewestEdits(left, right);
  return {
    additions: (edits + right.length - left.length) / 2,
    deletions: (edits + left.length - right.length) / 2,
  };
}

/** With its end, because git tells a last line without one apart. */
const LINE = /[^\n]*\n|[^\n]+$/g;

/** Myers' greedy way: how far each diagonal is reached with 0, 1, 2 … lines added or removed, until one reaches both ends. */
function fewestEdits(old: readonly string[], now: readonly string[]): number {
  const most = old.length + now.length;
  const reached = new Map([[1, 0]]);
  for (let edits = 0; edits <= Math.min(most, MOST_EDITS); edits += 1) {
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const added = reached.get(diagonal + 1) ?? -1;
      const removed = (reached.get(diagonal - 1) ?? -2) + 1;
      const x = alongEqual(old, now, Math.max(added, removed), diagonal);
      if (x >= old.length && x - diagonal >= now.length) return edits;
      reached.set(diagonal, x);
    }
  }
  return most;
}

function alongEqual(old: readonly string[], now: readonly string[], from: number, diagonal: number): number {
  let x = from;
  while (x < old.length && x - diagonal < now.length && old[x] === now[x - diagonal]) x += 1;
  return x;
}

export function linesOf(text: string): readonly string[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}
