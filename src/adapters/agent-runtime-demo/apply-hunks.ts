import { codeSpan, oneLine } from './code-span.js';
import { cannot } from './turn-problem.js';
import type { Hunk, HunkLine } from './unified-diff.js';

/**
 * Applies hunks exactly where they say; `before` is '' for a new file. Lines must be equal; a file with CRLF line ends
 * takes a diff with LF and keeps its line ends. Throws TurnProblem naming the first line that differs; `name` is for that text.
 */
export function applyHunks(before: string, hunks: readonly Hunk[], name: string): string {
  const source = linesOf(before);
  const ending = source[0]?.endsWith('\r\n') ? '\r\n' : '\n';
  const result: string[] = [];
  let taken = 0;
  for (const hunk of hunks) {
    const start = startOf(hunk, { taken, length: source.length, name });
    for (; taken < start; taken += 1) result.push(source[taken] ?? '');
    for (const line of hunk.lines) {
      const kept = line.sign === '+' ? terminated(line, ending) : expectLine(source, taken, { line, name });
      if (line.sign !== '-') result.push(kept);
      if (line.sign !== '+') taken += 1;
    }
  }
  return joined(result.concat(source.slice(taken)), name);
}

function startOf(hunk: Hunk, file: { readonly taken: number; readonly length: number; readonly name: string }): number {
  const inserts = hunk.lines.every((line) => line.sign === '+');
  const start = inserts ? hunk.oldStart : Math.max(0, hunk.oldStart - 1);
  if (start < file.taken) {
    throw cannot(`The hunks for ${codeSpan(file.name)} overlap or are out of order at line ${start + 1}.`);
  }
  if (start > file.length) {
    throw cannot(`The diff starts at line ${start + 1} of ${codeSpan(file.name)}, which has ${file.length}.`);
  }
  return start;
}

function linesOf(text: string): string[] {
  const lines = text.split('\n').map((line) => `${line}\n`);
  const last = (lines.pop() ?? '').slice(0, -1);
  return last === '' ? lines : [...lines, last];
}

function terminated(line: HunkLine, ending: string): string {
  if (line.endsBare) return line.text;
  return line.text.endsWith('\r') ? `${line.text}\n` : `${line.text}${ending}`;
}

function expectLine(
  source: readonly string[],
  at: number,
  expected: { readonly line: HunkLine; readonly name: string },
): string {
  const { line, name } = expected;
  const actual = source[at];
  if (actual !== undefined && (actual === terminated(line, '\n') || actual === terminated(line, '\r\n'))) return actual;
  const where = `Line ${at + 1} of ${codeSpan(name)}`;
  const seen = actual === undefined ? 'does not exist' : `is ${shown(actual)}`;
  throw cannot(
    `The diff does not apply. ${where} ${seen}; the diff expects ${shown(line.endsBare ? line.text : `${line.text}\n`)}.`,
  );
}

function shown(line: string): string {
  const text = line.replace(/\r?\n$/, '');
  return `${codeSpan(oneLine(text, 120))}${line.endsWith('\n') ? '' : ' (without a newline at its end)'}`;
}

function joined(lines: readonly string[], name: string): string {
  const bare = lines.findIndex((line) => !line.endsWith('\n'));
  if (bare !== -1 && bare !== lines.length - 1) {
    throw cannot(`The diff ends ${codeSpan(name)} without a newline at line ${bare + 1}, but lines follow.`);
  }
  return lines.join('');
}
