import { diffArrays, parsePatch, type StructuredPatch, type StructuredPatchHunk } from 'diff';
import { messageOf } from '../../shared/describe-error.js';
import { cannot, codeSpan, oneLine, shownCode } from './shown-text.js';

// Diffs of texts by line, pure: how much an edit changes, what a unified diff asks for, and a file with that carried out.

export interface LineChange {
  readonly additions: number;
  readonly deletions: number;
}

/** With its end, because git tells a last line without one apart. */
const LINE = /[^\n]*\n|[^\n]+$/g;

export function linesOf(text: string): readonly string[] {
  return text.match(LINE) ?? [];
}

/**
 * Beyond this many lines the shortest way is not looked for: the stretch between the first and the last difference counts.
 * A number of lines and no time, because the same turn told again has to count the same.
 */
const MOST_EDITS = 1_000;

/** How many lines an edit adds and removes, as git counts them. '' stands for a file that is not there. */
export function lineChange(before: string, after: string): LineChange {
  const [old, now] = withoutCommonEnds(linesOf(before), linesOf(after));
  const parts = diffArrays(old, now, { maxEditLength: MOST_EDITS });
  const count = (kind: 'added' | 'removed', all: number): number =>
    parts?.reduce((sum, part) => sum + (part[kind] ? part.count : 0), 0) ?? all;
  return { additions: count('added', now.length), deletions: count('removed', old.length) };
}

function withoutCommonEnds(old: readonly string[], now: readonly string[]): readonly [string[], string[]] {
  const shorter = Math.min(old.length, now.length);
  let start = 0;
  while (start < shorter && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < shorter - start && old[old.length - 1 - end] === now[now.length - 1 - end]) end += 1;
  return [old.slice(start, old.length - end), now.slice(start, now.length - end)];
}

export interface FilePatch {
  /** As the diff writes it, without `a/`; null for a new file. */
  readonly oldPath: string | null;
  /** Without `b/`; null for a deleted file. */
  readonly newPath: string | null;
  /** Set when the diff changes whether the file may be run. */
  readonly executable: boolean | null;
  readonly hunks: readonly StructuredPatchHunk[];
}

/**
 * Reads a unified diff, as `git diff`, `git format-patch` or `diff -u` prints it. Throws TurnProblem for binary patches, copies,
 * hunks that do not hold the lines they announce, and text that holds no change.
 */
export function readDiff(patch: string): readonly FilePatch[] {
  // A mail of format-patch ends with git's version below `-- `, which would read as a removed line.
  const files = parsed(patch.replace(/^-- ?\n\d.*\n/gm, '\n')).filter(
    ({ isGit, oldFileName }) => isGit === true || oldFileName !== undefined,
  );
  if (files.length === 0)
    throw cannot('The diff block holds no change: no `--- old`, `+++ new` and `@@` lines were found.');
  if (files.some(({ isBinary }) => isBinary) || /^GIT binary patch$/m.test(patch))
    throw cannot('The diff changes a binary file. Only text can be patched.');
  return files.map(readFile);
}

const NAMES_NO_FILE = 'The diff names no file: each part needs a `--- old/path` and a `+++ new/path` line.';

function parsed(patch: string): readonly StructuredPatch[] {
  try {
    return parsePatch(patch);
  } catch (error) {
    const [, at] = /^(?:Hunk at|\w+ line count did not match for hunk at) line (\d+)/.exec(messageOf(error)) ?? [];
    if (at === undefined) throw cannot(NAMES_NO_FILE);
    const header = patch.split('\n')[Number(at) - 1] ?? '';
    throw cannot(`The hunk “${oneLine(header)}” does not hold the old and new lines it announces.`);
  }
}

function readFile(file: StructuredPatch): FilePatch {
  const { hunks, newMode } = file;
  const paths = pathsOf(file);
  const name = shownCode(paths.newPath ?? paths.oldPath ?? '');
  if (file.isCopy) throw cannot(`The diff copies a file to ${name}. Write the copy as a new file instead.`);
  if (changesNothing(file)) throw cannot(`The diff holds no change to ${name}.`);
  if (hunks.some(({ oldStart }) => Number.isNaN(oldStart)))
    throw cannot('A hunk of the diff names no lines. Begin each with a line such as `@@ -1,3 +1,4 @@`.');
  return { ...paths, executable: isExecutable(newMode), hunks };
}

function pathsOf(file: StructuredPatch): Pick<FilePatch, 'oldPath' | 'newPath'> {
  const oldPath = nameOf(file.oldFileName, file.isCreate);
  const newPath = nameOf(file.newFileName, file.isDelete);
  if (oldPath === null && newPath === null) throw cannot(NAMES_NO_FILE);
  const prefixed = (oldPath ?? 'a/').startsWith('a/') && (newPath ?? 'b/').startsWith('b/');
  return prefixed
    ? { oldPath: oldPath && oldPath.slice(2), newPath: newPath && newPath.slice(2) }
    : { oldPath, newPath };
}

function nameOf(name: string | undefined, isAbsent: boolean | undefined): string | null {
  return isAbsent || name === undefined || name === '/dev/null' ? null : name;
}

/** A head of git's that says neither what changes in the file nor what becomes of it. */
function changesNothing({ isGit, isRename, isDelete, newMode, hunks }: StructuredPatch): boolean {
  return Boolean(isGit) && !isRename && !isDelete && newMode === undefined && hunks.length === 0;
}

function isExecutable(mode: string | undefined): boolean | null {
  if (mode === undefined) return null;
  if (/^100\d{3}$/.test(mode)) return mode === '100755';
  throw cannot(`The diff makes a link or a submodule (mode ${oneLine(mode)}). The demo agent writes files only.`);
}

/**
 * Applies hunks exactly where they say; `before` is '' for a new file. Lines must be equal; a file with CRLF line ends
 * takes a diff with LF and keeps its line ends. Throws TurnProblem naming the first line that differs; `name` is for that text.
 *
 * The library's `applyPatch` is not used: it looks for another place when a hunk does not fit, and passes over hunks that
 * overlap, begin after the end, or are wrong about the line end at the end of the file.
 */
export function applyHunks(before: string, hunks: readonly StructuredPatchHunk[], name: string): string {
  const source = linesOf(before);
  const ending = source[0]?.endsWith('\r\n') ? '\r\n' : '\n';
  const result: string[] = [];
  let taken = 0;
  for (const hunk of hunks) {
    const start = startOf(hunk, { taken, length: source.length, name });
    for (; taken < start; taken += 1) result.push(source[taken] ?? '');
    for (const line of linesOfHunk(hunk)) {
      const kept = line.sign === '+' ? terminated(line, ending) : expectLine(source, taken, { line, name });
      if (line.sign !== '-') result.push(kept);
      if (line.sign !== '+') taken += 1;
    }
  }
  return joined(result.concat(source.slice(taken)), name);
}

interface HunkLine {
  readonly sign: string;
  readonly text: string;
  /** The file ends here without a newline. */
  readonly endsBare: boolean;
}

/** Editors strip the blank that marks an empty context line. */
function linesOfHunk({ lines }: StructuredPatchHunk): readonly HunkLine[] {
  return lines.flatMap((line, index) => {
    const endsBare = lines[index + 1]?.startsWith('\\') ?? false;
    return line.startsWith('\\') ? [] : [{ sign: line[0] ?? ' ', text: line.slice(1), endsBare }];
  });
}

function startOf(
  hunk: StructuredPatchHunk,
  file: { readonly taken: number; readonly length: number; readonly name: string },
): number {
  const start = Math.max(0, hunk.oldStart - 1);
  if (start < file.taken)
    throw cannot(`The hunks for ${codeSpan(file.name)} overlap or are out of order at line ${start + 1}.`);
  if (start > file.length)
    throw cannot(`The diff starts at line ${start + 1} of ${codeSpan(file.name)}, which has ${file.length}.`);
  return start;
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
  const seen = actual === undefined ? 'does not exist' : `is ${shownLine(actual)}`;
  const wanted = shownLine(line.endsBare ? line.text : `${line.text}\n`);
  throw cannot(`The diff does not apply. Line ${at + 1} of ${codeSpan(name)} ${seen}; the diff expects ${wanted}.`);
}

function shownLine(line: string): string {
  return `${codeSpan(oneLine(line.replace(/\r?\n$/, ''), 120))}${line.endsWith('\n') ? '' : ' (without a newline at its end)'}`;
}

function joined(lines: readonly string[], name: string): string {
  const bare = lines.findIndex((line) => !line.endsWith('\n'));
  if (bare !== -1 && bare !== lines.length - 1)
    throw cannot(`The diff ends ${codeSpan(name)} without a newline at line ${bare + 1}, but lines follow.`);
  return lines.join('');
}
