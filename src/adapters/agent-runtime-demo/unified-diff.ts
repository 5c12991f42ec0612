import { oneLine } from './code-span.js';
import { cannot } from './turn-problem.js';

export interface Hunk {
  /** First line of the old file, from 1; for a hunk without old lines, the line after which it inserts. */
  readonly oldStart: number;
  readonly lines: readonly HunkLine[];
}

export interface HunkLine {
  readonly sign: ' ' | '+' | '-';
  readonly text: string;
  /** The file ends here without a newline. */
  readonly endsBare: boolean;
}

export interface FilePatch {
  /** As the diff writes it, without `a/`; null for a new file. */
  readonly oldPath: string | null;
  /** Without `b/`; null for a deleted file. */
  readonly newPath: string | null;
  /** Set when the diff changes whether the file may be run. */
  readonly executable: boolean | null;
  readonly hunks: readonly Hunk[];
}

interface Header {
  oldPath: string | null;
  newPath: string | null;
  executable: boolean | null;
  named: boolean;
}

/**
 * Reads a unified diff, as `git diff` or `diff -u` prints it. Throws TurnProblem for binary patches, quoted paths, a hunk
 * shorter than its header says, and text that holds no change.
 */
export function parsePatch(patch: string): readonly FilePatch[] {
  const lines = patch.split('\n');
  const files: FilePatch[] = [];
  for (let at = 0; at < lines.length;) {
    if (!startsFile(lines, at)) {
      at += 1;
      continue;
    }
    const header = readHeader(lines, at);
    const body = readHunks(lines, header.end);
    files.push({ ...pathsOf(header.value), executable: header.value.executable, hunks: body.hunks });
    at = body.end;
  }
  if (files.length === 0)
    throw cannot('The diff block holds no change: no `--- old`, `+++ new` and `@@` lines were found.');
  return files;
}

function startsFile(lines: readonly string[], at: number): boolean {
  return (lines[at] ?? '').startsWith('diff --git ') || namesFiles(lines, at);
}

function namesFiles(lines: readonly string[], at: number): boolean {
  return (lines[at] ?? '').startsWith('--- ') && (lines[at + 1] ?? '').startsWith('+++ ');
}

function readHeader(lines: readonly string[], from: number): { readonly value: Header; readonly end: number } {
  const value: Header = { oldPath: null, newPath: null, executable: null, named: false };
  let at = namesFiles(lines, from) ? from : from + 1;
  while (!namesFiles(lines, at) && readExtended(lines[at] ?? '', value)) at += 1;
  if (!namesFiles(lines, at)) return { value, end: at };
  value.oldPath = readPath(lines[at] ?? '');
  value.newPath = readPath(lines[at + 1] ?? '');
  value.named = true;
  return { value, end: at + 2 };
}

/** False for a line that belongs to no header. */
function readExtended(line: string, header: Header): boolean {
  const [, key = '', rest = ''] =
    /^(old mode|new mode|new file mode|deleted file mode|rename from|rename to|similarity index|index) (.*)$/.exec(
      line,
    ) ?? [];
  if (/^(?:Binary files |GIT binary patch)/.test(line))
    throw cannot('The diff changes a binary file. Only text can be patched.');
  if (key === 'new mode' || key === 'new file mode') header.executable = isExecutable(rest.trim());
  if (key === 'rename from') header.oldPath = rest;
  if (key === 'rename to') header.newPath = rest;
  header.named ||= key.startsWith('rename');
  return key !== '';
}

function isExecutable(mode: string): boolean {
  if (/^100\d{3}$/.test(mode)) return mode === '100755';
  throw cannot(`The diff makes a link or a submodule (mode ${oneLine(mode)}). The demo agent writes files only.`);
}

function readPath(line: string): string | null {
  const path = (line.slice(4).split('\t')[0] ?? '').trimEnd();
  if (path.startsWith('"'))
    throw cannot(`The diff quotes the path ${oneLine(path)}. Write it as it is, without quotes and escapes.`);
  return path === '/dev/null' ? null : path;
}

function pathsOf(header: Header): { readonly oldPath: string | null; readonly newPath: string | null } {
  const { oldPath, newPath } = header;
  if (!header.named || (oldPath === null && newPath === null)) {
    throw cannot('The diff names no file: each part needs a `--- old/path` and a `+++ new/path` line.');
  }
  const prefixed = (oldPath?.startsWith('a/') ?? true) && (newPath?.startsWith('b/') ?? true);
  const plain = (path: string | null) => (prefixed ? (path?.slice(2) ?? null) : path);
  return { oldPath: plain(oldPath), newPath: plain(newPath) };
}

const HUNK_HEADER = /^@@ -(\d{1,9})(?:,(\d{1,9}))? \+(\d{1,9})(?:,(\d{1,9}))? @@/;

function readHunks(lines: readonly string[], from: number): { readonly hunks: readonly Hunk[]; readonly end: number } {
  const hunks: Hunk[] = [];
  let at = from;
  for (let header = HUNK_HEADER.exec(lines[at] ?? ''); header; header = HUNK_HEADER.exec(lines[at] ?? '')) {
    const hunk = readHunk(lines, at, { old: Number(header[2] ?? 1), new: Number(header[4] ?? 1) });
    hunks.push({ oldStart: Number(header[1]), lines: hunk.lines });
    at = hunk.end;
  }
  return { hunks, end: at };
}

function readHunk(
  lines: readonly string[],
  headerAt: number,
  promised: { readonly old: number; readonly new: number },
): { readonly lines: readonly HunkLine[]; readonly end: number } {
  const found: HunkLine[] = [];
  let at = headerAt + 1;
  const left = { ...promised };
  while (left.old > 0 || left.new > 0) {
    const line = readHunkLine(lines, at);
    if (!line) break;
    left.old -= line.sign === '+' ? 0 : 1;
    left.new -= line.sign === '-' ? 0 : 1;
    at += line.endsBare ? 2 : 1;
    found.push(line);
  }
  if (left.old !== 0 || left.new !== 0) {
    throw cannot(
      `The hunk “${oneLine(lines[headerAt] ?? '')}” does not hold the ${promised.old} old and ${promised.new} new lines it announces.`,
    );
  }
  return { lines: found, end: at };
}

function readHunkLine(lines: readonly string[], at: number): HunkLine | undefined {
  // Editors strip the blank that marks an empty context line; the very last '' is only the end of the text.
  const line = lines[at] === '' && at < lines.length - 1 ? ' ' : lines[at];
  const sign = line?.[0];
  if (line === undefined || (sign !== ' ' && sign !== '+' && sign !== '-')) return undefined;
  return { sign, text: line.slice(1), endsBare: (lines[at + 1] ?? '').startsWith('\\') };
}
